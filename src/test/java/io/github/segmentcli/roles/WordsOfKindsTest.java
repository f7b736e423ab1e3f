package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.MadeTable.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of words that are kinds, names or texts, and those that are ids and codes beside them. */
class WordsOfKindsTest {

    private static final int ROWS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Private,Trade,Public sector | CATEGORY
        Segment 1,Segment 2,Segment 3 | EARLIER_RESULT
        A,B,C | EARLIER_RESULT
        Champions,At risk,Lost customers,Big families | EARLIER_RESULT
        """)
    void aSegmentOfTheMarketIsAKindAndTheResultOfAMethodIsNot(String words, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", "Segment", "margin"), of(words));

        assertThat(role(found, "Segment")).isEqualTo(expected);
    }

    @Test
    void wordsBesideOtherResultsAreAResult() throws IOException {
        Understanding found =
                understood(List.of("customer_id", "segment", "second_segment"), of("Thrifty,Wealthy,Young"));

        assertThat(role(found, "segment")).isEqualTo(ColumnRole.EARLIER_RESULT);
    }

    @Test
    void aMarginBesideASegmentOfTheMarketIsMoney() throws IOException {
        Understanding found = understood(List.of("customer_id", "segment", "margin"), of("Private,Trade,Public"));

        assertThat(role(found, "margin")).isEqualTo(ColumnRole.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"Order Reason Index,CATEGORY", "Purchase_Index,CATEGORY", "Store Code,CATEGORY", "Store,CATEGORY"})
    void fewWordsThatRepeatAreKindsWhateverTheirName(String name, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", name, "spend"), of("Wedding,Everyday,Office"));

        assertThat(role(found, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S01,S02,S03", "BER,MUC,HAM"})
    void fewCodesOfShopsAreIds(String codes) throws IOException {
        Understanding found = understood(List.of("customer_id", "store_id", "spend"), of(codes));

        assertThat(role(found, "store_id")).isEqualTo(ColumnRole.OTHER_ID);
    }

    /** Each of 60 codes twice, and a third of the cells blank. */
    @ParameterizedTest
    @CsvSource({
        "manager_id,E10,OTHER_ID",
        "memo_refno,INC,OTHER_ID",
        "Nearest neighbour,E0800,OTHER_ID",
        "Lineitem sku,X1Y2-,OTHER_ID",
        "Bemerkung,E10,TEXT",
        "surname,E10,TEXT"
    })
    void codesThatRepeatALittleAreIds(String name, String first, ColumnRole expected) throws IOException {
        Understanding found = understood(
                List.of("customer_id", name),
                row -> "C" + row * 7 + ";" + (row % 3 == 0 ? "" : first + (100 + row / 3 * 2 % 60 + row % 3)));

        assertThat(role(found, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shipping Phone", "Shipping Zip", "Telefon"})
    void telephonesOfADeliveryAreNoMoney(String name) throws IOException {
        Understanding found =
                understood(List.of("customer_id", name), row -> "C" + row * 7 + ";083 641 " + (1_000 + row));

        assertThat(role(found, name)).isEqualTo(ColumnRole.CONTACT);
    }

    @Test
    void telephonesAreNoIdsThoughTheirNameEndsInNumber() throws IOException {
        Understanding found = understood(
                List.of("customer_id", "PhoneNumber", "PolicyNumber"),
                row -> "C" + row + ";1 (11) 500 555-0" + (100 + row % 45) + ";P 500 555-0" + (100 + row % 45));

        assertThat(role(found, "PhoneNumber")).isEqualTo(ColumnRole.CONTACT);
        assertThat(role(found, "PolicyNumber")).isEqualTo(ColumnRole.OTHER_ID);
    }

    @Test
    void namesStreetsAndParagraphsThatDifferInEveryRowAreTextAndCodesAreNot() throws IOException {
        Understanding found = understood(
                List.of("Verantwortlich", "Anschrift", "Beschreibung", "Chip", "Akte", "login"),
                row -> "Anna M" + letters(row) + ";" + (row + 1) + " Rue de la " + letters(row) + ";"
                        + "The machine was repaired and stands again at its place. ".repeat(3) + letters(row) + ";"
                        + Integer.toHexString(0xA000_0000 + row * 7_919) + ";" + "AZ 20" + (24_000 + row) + ";anna_"
                        + letters(row));

        assertThat(role(found, "Verantwortlich")).isEqualTo(ColumnRole.TEXT);
        assertThat(role(found, "Anschrift")).isEqualTo(ColumnRole.TEXT);
        assertThat(role(found, "Beschreibung")).isEqualTo(ColumnRole.TEXT);
        assertThat(List.of(role(found, "Chip"), role(found, "Akte"), role(found, "login")))
                .containsOnly(ColumnRole.OTHER_ID, ColumnRole.ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10:15,13:08,22:59         | TIME
        9:12:48 AM,1:00:00 pm     | TIME
        10:15,13:08,later         | CATEGORY
        1:30-2:30,3:30-4:30       | CATEGORY
        """)
    void timesOfDayAreTimes(String words, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", "called", "spend"), of(words));

        assertThat(role(found, "called")).isEqualTo(expected);
    }

    @Test
    void timesAndNamesThatHardlyRepeatAreNoIds() throws IOException {
        Understanding found = understood(
                List.of("customer_id", "arrived", "firstname", "Chip"),
                row -> "C" + row + ";" + String.format("%02d:%02d", 8 + row / 60, row % 60) + ";Given_" + row + ";Chip_"
                        + row);

        assertThat(role(found, "arrived")).isEqualTo(ColumnRole.TIME);
        assertThat(role(found, "firstname")).isEqualTo(ColumnRole.TEXT);
        assertThat(role(found, "Chip")).isEqualTo(ColumnRole.OTHER_ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Churn | LEAVE,STAY       | OUTCOME
        Churn | LEAVE,STAY,PAUSE | CATEGORY
        Pause | LEAVE,STAY       | CATEGORY
        """)
    void anOutcomeIsOneOfTwoWords(String name, String words, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", name, "spend"), of(words));

        assertThat(role(found, name)).isEqualTo(expected);
    }

    /** ZIP+4 among ZIP codes. */
    @Test
    void digitsBehindADashBelongToACode() throws IOException {
        Understanding found = understood(
                List.of("customer_id", "billing.zip.code", "spend"),
                row -> "C" + row + ";" + (94_001 + row * 7) + (row % 20 == 3 ? "-18" + (10 + row % 80) : "") + ";"
                        + row);

        assertThat(role(found, "billing.zip.code")).isEqualTo(ColumnRole.CONTACT);
    }

    private static String letters(int row) {
        return "" + (char) ('a' + row / 11) + (char) ('a' + row % 11) + "ner";
    }

    private static IntFunction<String> of(String words) {
        List<String> all = List.of(words.split(","));
        return row -> "C" + (10_000 + row * 7) + ";" + all.get(row * 7 % all.size()) + ";" + row * 31 % 97 + ".5";
    }

    private Understanding understood(List<String> names, IntFunction<String> cells) throws IOException {
        return MadeTable.understood(folder, ROWS, names, cells);
    }
}
