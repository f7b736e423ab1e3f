package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
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

    private static final String PARTS = ",Response,Gym,Pool,Staff,Price\n";
    private static final String OF_PARTS = "71,Yes,Gym,,Good,Poor\n72,No,,Pool,Good,Fair\n73,Yes,Gym,Pool,Poor,Poor\n"
            + "74,No,,,Good,Fair\n75,Yes,Gym,,Fair,Poor\n76,Yes,Gym,,Fair,Good\n";

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
    void theLineNamesThePartsOfQuestions() {
        Loaded loaded = new Reader(folder).read("id,Do you sail?,Which?,,Rate,\n" + PARTS + OF_PARTS);

        assertThat(loaded.table().rows()).isEqualTo(6);
        assertThat(loaded.table().columns())
                .extracting(Column::name)
                .containsExactly("id", "Do you sail?", "Which? [Gym]", "Which? [Pool]", "Rate [Staff]", "Rate [Price]");
        assertThat(((CategoryColumn) loaded.table().columns().get(2)).yes()).isPresent();
        assertThat(loaded.table().line(0)).isEqualTo(3);
        assertThat(loaded.notices())
                .extracting(Notice::text)
                .containsExactly(
                        "Line 2 was left out: it names the parts of questions, so that columns are called \"Which?"
                                + " [Gym]\" and the like, as survey services write it. If it is an answer, add --skip-lines 0.");
    }

    /** An id, a word that is an answer below, two words alike, or a word below another question make it an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,Response,Gym,Pool,Staff,Price",
                ",Response,Gym,Pool,Good,Price",
                ",Response,Gym,Gym,Staff,Price",
                ",Response,Gym,,Staff,Price",
                ",Yes,Gym,Pool,Staff,Price",
                ",Response,Gym,Pool,Staff,5"
            })
    void otherLinesBelowQuestionsOfPartsAreAnswers(String line) {
        Loaded loaded = new Reader(folder).read("id,Do you sail?,Which?,,Rate,\n" + line + "\n" + OF_PARTS);

        assertThat(loaded.table().rows()).isEqualTo(7);
    }

    @Test
    void withoutColumnsThatLackANameTheLineIsAnAnswer() {
        Loaded loaded = new Reader(folder).read("id,Do you sail?,Which?,Why?,Rate,Place\n" + PARTS + OF_PARTS);

        assertThat(loaded.table().rows()).isEqualTo(7);
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
