package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line below the header in which survey services say of which kind the answers are. */
class AnswerLabelsTest {

    private static final String ANSWERS = "71,Yes,Rome,\n72,No,,other\n73,yes,Oslo,\n74,No,Rome,\n75,Yes,Bonn,none\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",Response,Open-Ended Response,Other (please specify)",
                ",response,,",
                ",Antwort,Offene Antwort,",
                "\"\",\"Respuesta\",\"Respuesta abierta\",\"\""
            })
    void theLineIsLeftOutAndTold(String line) {
        Loaded loaded = new Reader(folder).read("RespondentID,Do you sail?,Where?,Why?\n" + line + "\n" + ANSWERS);

        assertThat(loaded.table().rows()).isEqualTo(5);
        assertThat(((CategoryColumn) loaded.table().column("Do you sail?").orElseThrow()).yes())
                .isPresent();
        assertThat(loaded.notices())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .startsWith("Line 2 was left out: below each question it says ")
                .endsWith("If it is an answer, add --skip-lines 0.");
    }

    /** A number or another word in the line, or the word in another row, makes it an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {"70,Response,,", ",Response,Rome,", ",,,Other (please specify)", ",Response,,\n76,Response,,"})
    void otherLinesAreAnswers(String lines) {
        Loaded loaded = new Reader(folder).read("RespondentID,Do you sail?,Where?,Why?\n" + lines + "\n" + ANSWERS);

        assertThat(loaded.table().rows()).isEqualTo(5 + lines.split("\n").length);
    }

    @Test
    void theLineStaysOnRequest() {
        DialectHints usual = ReadSettings.DEFAULTS.dialect();
        DialectHints hints = new DialectHints(
                usual.delimiter(),
                usual.quote(),
                usual.escape(),
                usual.encoding(),
                usual.decimal(),
                usual.header(),
                usual.comment(),
                OptionalInt.of(0),
                usual.nullValues(),
                usual.dateOrder());

        Loaded loaded = new Reader(folder)
                .with(ReadSettings.DEFAULTS.with(hints))
                .read("RespondentID,Do you sail?,Where?,Why?\n,Response,,\n" + ANSWERS);

        assertThat(loaded.table().rows()).isEqualTo(6);
    }
}
