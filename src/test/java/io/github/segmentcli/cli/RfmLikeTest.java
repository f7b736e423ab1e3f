package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Customers of a month by the cells of an earlier one. */
class RfmLikeTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void idsInAnotherFormAreTold() throws IOException {
        write("november.csv", "", "2026-11-", "");
        write("december.csv", "", "2026-12-", "");
        write("decimals.csv", ".0", "2026-12-", "");
        assertThat(segment("rfm", "-i", at("november.csv"), "--save", at("november.json")))
                .as(err.toString())
                .isZero();

        assertThat(segment("rfm", "-i", at("decimals.csv"), "--like", at("november.json"), "--format", "json"))
                .isZero();
        assertThat(err.toString())
                .contains(
                        "warning: 0 of 24 ids are known, so nobody can be followed from one cell to another. In the"
                                + " earlier run an id had the form \"999999\", today \"999999.9\" (9 is a digit, a and A are letters).");
        assertThat(out.toString()).contains("\"no_id_is_known\"");

        assertThat(segment("rfm", "-i", at("december.csv"), "--like", at("november.json"), "--format", "json"))
                .isZero();
        assertThat(out.toString()).doesNotContain("no_id_is_known");
    }

    @Test
    void eMailAddressesAreFollowedWhateverTheirCase() throws IOException {
        String line = ",2026-11-05,10\n";
        Files.writeString(
                folder.resolve("november.csv"),
                "email,date,amount\nAnn@x.org" + line + "Kim" + line + "Bo@x.org" + line);
        Files.writeString(
                folder.resolve("december.csv"),
                "email,date,amount\nann@X.org" + line + "kim" + line + "Bo@x.org" + line);

        segment("rfm", "-i", at("november.csv"), "--save", at("november.json"));
        assertThat(segment("rfm", "-i", at("december.csv"), "--like", at("november.json"), "--format", "text"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("2 stayed in their cell, 1 is new, 1 is gone");
        assertThat(folder.resolve("november.json")).content().contains("Ann@x.org");
    }

    /** Euros and a euro sign are one currency; where nothing is said of it nothing is known. */
    @Test
    void cutPointsOfAnotherCurrencyAreRefused() throws IOException {
        write("november.csv", "", "2026-11-", " EUR");
        write("euros.csv", "", "2026-12-", "€");
        write("dollars.csv", "", "2026-12-", "$");
        write("plain.csv", "", "2026-12-", "");
        assertThat(segment("rfm", "-i", at("november.csv"), "--save", at("november.json")))
                .as(err.toString())
                .isZero();

        assertThat(segment("rfm", "-i", at("euros.csv"), "--like", at("november.json")))
                .isZero();
        assertThat(segment("rfm", "-i", at("plain.csv"), "--like", at("november.json")))
                .isZero();
        assertThat(segment("rfm", "-i", at("dollars.csv"), "--like", at("november.json")))
                .isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains(
                        "dollars.csv: the amounts are in $, and the cut points of --like are in EUR, so money cannot be"
                                + " scored by them. Convert the amounts, or score without --like.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSecondCurrencyInTheAmountsIsRefusedWithoutAnOptionThatIsNotThere() throws IOException {
        write("mixed.csv", "", "2026-11-", " EUR");
        Path file = folder.resolve("mixed.csv");
        Files.writeString(file, Files.readString(file) + "A9,2026-11-20,100300,5 USD\n");

        assertThat(segment("rfm", "-i", at("mixed.csv"))).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("the numbers have different units (EUR, USD), which cannot be compared. Convert them to one.")
                .doesNotContain("--exclude");
    }

    /** A device that takes nothing stands for a full disk. */
    @Test
    @EnabledIf("hasFullDevice")
    void theTableOfAnEarlierRunStaysWhereAnotherFileCannotBeWritten() throws IOException {
        write("november.csv", "", "2026-11-", "");
        Files.writeString(folder.resolve("table.csv"), "earlier");

        assertThat(segment("rfm", "-i", at("november.csv"), "-o", at("table.csv"), "--save", "/dev/full", "--force"))
                .isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(folder.resolve("table.csv")).hasContent("earlier");
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void aHoldoutLongerThanTheFileIsNamed() throws IOException {
        String example = Path.of("data", "transactions.csv").toString();

        assertThat(segment("rfm", "-i", example, "--value", "--holdout", "9000d"))
                .isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("no customer bought on more than one day before the last 9000 days")
                .contains("Make --holdout shorter, or leave it out.");
    }

    /** 24 customers of one to four orders each. */
    private void write(String name, String ending, String month, String unit) throws IOException {
        StringBuilder csv = new StringBuilder("order_id,order_date,customer_id,amount\n");
        int order = 0;
        for (int customer = 0; customer < 24; customer++) {
            for (int k = 0; k <= customer % 4; k++) {
                csv.append("A").append(1000 + order++).append(',');
                csv.append(month).append(10 + (customer * 3 + k * 5) % 18).append(',');
                csv.append(100_300 + customer).append(ending).append(',');
                csv.append(20 + customer * 7 % 50 + k)
                        .append(".50")
                        .append(unit)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve(name), csv);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int segment(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
