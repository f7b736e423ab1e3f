package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.MadeTable.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What survey services write beside the answers is no answer, and the same names elsewhere are no such thing. */
class SurveyMetadataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Antwort ID,Letzte Seite,Zufallsstartwert,METADATA,METADATA",
        "Response ID,Last page,seed,METADATA,METADATA",
        "ID de la r\u00e9ponse,Derni\u00e8re page,graine,METADATA,METADATA",
        "ResponseId,Duration (in seconds),Progress,METADATA,METADATA",
        "customer_id,last page,progress,NUMBER,SHARE",
        "customer_id,Duration (in seconds),seed,DURATION,NUMBER"
    })
    void namesOfASurveyServiceSayIt(String id, String one, String two, ColumnRole first, ColumnRole second)
            throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                60,
                List.of(id, one, two, "age"),
                row -> 700 + row * 7 % 61 + ";" + row * row % 47 + ";" + row * 37 % 101 + ";" + (20 + row * 13 % 50));

        assertThat(role(found, one)).isEqualTo(first);
        assertThat(role(found, two)).isEqualTo(second);
        assertThat(role(found, "age")).isEqualTo(ColumnRole.AGE);
        assertThat(found.kind()).isEqualTo(first == ColumnRole.METADATA ? TableKind.SURVEY : TableKind.CUSTOMERS);
    }
}
