package io.github.segmentcli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDialectTest {

    @ParameterizedTest
    @ValueSource(strings = {"a'b", "a\"b", "a\nb", "a\\b", "a`b", "a]b", "a--b", "Größe; DROP TABLE x"})
    void namesAreNamesWhateverIsInThem(String name) throws Exception {
        assertThat(SqlDialect.DUCKDB.name(name)).isEqualTo("\"" + name.replace("\"", "\"\"") + "\"");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT " + SqlDialect.DUCKDB.text(name) + " AS " + SqlDialect.DUCKDB.name(name))) {
            found.next();
            assertThat(found.getString(1)).isEqualTo(name);
            assertThat(found.getMetaData().getColumnLabel(1)).isEqualTo(name);
        }
    }
}
