package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on databases that docs/reach.md shows are run as they stand, but for the places of databases, drivers and folders. */
class DatabaseRecipesTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^segment .*--input jdbc:.*$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void theCommands() throws Exception {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                Files.readString(Path.of("data", "customers.csv")).replaceAll("(?m)(?<=,)NA(?=,|$)", ""));
        TestDatabase lite = TestDatabase.sqlite(folder.resolve("shop.db"));
        TestDatabase duck = TestDatabase.duckDb(Path.of(""));
        duck.execute("COPY (SELECT * FROM '" + customers + "') TO '" + folder.resolve("customers.parquet") + "'");
        try (PostgresServer server = PostgresServer.started()) {
            TestDatabase postgres = TestDatabase.postgreSql(server);
            int columns = Files.readAllLines(customers).get(0).split(",").length;
            List<String> types = new ArrayList<>(Collections.nCopies(columns, "varchar(60)"));
            lite.load("customers", customers, types);
            types.set(1, "date");
            types.set(9, "integer");
            types.set(11, "numeric");
            postgres.load("customers", customers, types);

            List<String> commands = COMMAND.matcher(Files.readString(Path.of("docs", "reach.md")))
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(commands).hasSize(5);
            for (String command : commands) {
                List<String> args = new ArrayList<>();
                for (Matcher word = WORD.matcher(command.substring("segment ".length())); word.find(); ) {
                    String text = word.group(1) != null
                            ? word.group(1)
                            : word.group(2) != null ? word.group(2) : word.group();
                    args.add(text.replace("jdbc:postgresql://localhost/shop", server.url())
                            .replace("jdbc:sqlite:shop.db", lite.url())
                            .replace(
                                    "customers.parquet",
                                    folder.resolve("customers.parquet").toString())
                            .replaceAll("^postgresql.jar$", postgres.driver().toString())
                            .replaceAll("^sqlite-jdbc.jar$", lite.driver().toString())
                            .replaceAll("^duckdb_jdbc.jar$", duck.driver().toString())
                            .replaceAll("^(segments|scores)$", folder + "/$1"));
                }
                if (!command.matches("segment (check|score) .*")) {
                    args.addAll(List.of("--plots", "none", "--no-report"));
                    if (!command.contains("--output")) {
                        args.addAll(List.of("--output", folder.resolve("other").toString(), "--force"));
                    }
                }
                run(args);
            }
            try (Connection connection = postgres.connect();
                    Statement statement = connection.createStatement();
                    ResultSet runs =
                            statement.executeQuery("SELECT count(*), count(DISTINCT customer_id), count(segment)"
                                    + " FROM customer_segments GROUP BY run_id ORDER BY 1 DESC")) {
                runs.next();
                assertThat(runs.getInt(2)).isEqualTo(3000);
                assertThat(runs.getInt(3)).isEqualTo(3000);
                runs.next();
                assertThat(runs.getInt(1)).isBetween(1, 2999);
            }
        }
    }

    private static void run(List<String> args) throws IOException {
        StringWriter err = new StringWriter();
        int exit =
                Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(new String[0]));
        assertThat(exit).as(args + ": " + err).isZero();
    }
}
