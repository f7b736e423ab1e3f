package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first file without a day above 12, whose dates are guessed to be day first, and a later one with the 31st of January. */
class DateOrderOfModelTest {

    private static final String[] NAMES = {"--columns", "joined,spend"};

    @TempDir
    Path folder;

    private String errors;

    @BeforeEach
    void fit() throws IOException {
        write("first.csv", 12);
        write("later.csv", 31);
        assertThat(run("--input", at("first.csv"), "--k", "3", NAMES[0], NAMES[1], "--output", at("a")))
                .isZero();
        assertThat(errors).contains("the day was taken to come first");
    }

    @Test
    void aRefitThatReadsTheOtherOrderSaysSo() throws IOException {
        String[] refit = {
            "--input",
            at("later.csv"),
            "--k",
            "3",
            NAMES[0],
            NAMES[1],
            "--baseline",
            at("a/model.json"),
            "--output",
            at("b")
        };

        assertThat(run(refit)).isZero();

        assertThat(errors)
                .contains(
                        "\"joined\" is read month first here, and was read day first when the earlier model was fitted")
                .contains("--date-order day-first", "--date-order month-first");
        assertThat(Files.readString(folder.resolve("b/summary.json"))).contains("\"date_order_changed\"");
    }

    @Test
    void aRefitThatReadsTheSameOrderSaysNothing() throws IOException {
        assertThat(run(
                        "--input",
                        at("first.csv"),
                        "--k",
                        "3",
                        NAMES[0],
                        NAMES[1],
                        "--baseline",
                        at("a/model.json"),
                        "--output",
                        at("b")))
                .isZero();

        assertThat(Files.readString(folder.resolve("b/summary.json"))).doesNotContain("date_order_changed");
    }

    @Test
    void scoringRefusesTheDayAndNamesTheOptionThatReadsIt() {
        assertThat(run("score", "--model", at("a/model.json"), "--input", at("later.csv"), "--output", at("c")))
                .isEqualTo(3);

        assertThat(errors)
                .contains("\"01/31/2022\" is not a date when it is read day first", "add --date-order month-first");
    }

    @Test
    void scoringObeysTheOrderThatIsTold() throws IOException {
        assertThat(run(
                        "score",
                        "--model",
                        at("a/model.json"),
                        "--input",
                        at("later.csv"),
                        "--date-order",
                        "month-first",
                        "--output",
                        at("c")))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("c/assignments.csv"))).hasSize(61);
    }

    /** Sixty customers who joined in three years; the first on the given day of January. */
    private void write(String name, int firstDay) throws IOException {
        StringBuilder text = new StringBuilder("id,joined,spend\n");
        for (int i = 0; i < 60; i++) {
            int month = i == 0 ? 1 : 1 + i * 5 % 12;
            int day = i == 0 ? firstDay : 1 + i * 7 % 12;
            text.append(String.format(
                    Locale.ROOT, "c%d,%02d/%02d/%d,%d%n", i, month, day, 2022 + i % 3, 100 + 300 * (i % 3) + i));
        }
        Files.writeString(folder.resolve(name), text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);

        errors = err.toString();
        return code;
    }
}
