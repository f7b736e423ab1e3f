package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.MadeTable.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        High Value,Mid Value,Low Value | EARLIER_RESULT
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

    /** Parts of an address repeat; where somebody lives may be a kind too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        addressLine2 | Level 3,Suite 101,Suite 7,2nd floor,Box 12 | TEXT
        Billing Address 2 | Level 3,Suite 101,Suite 7,2nd floor,Box 12 | TEXT
        Direcci\u00f3n | Calle Mayor 3,Calle Mayor 5,Plaza 1,Plaza 2,Calle 9 | TEXT
        address | Urban,Rural,Coast,Hills,Abroad | CATEGORY
        sent by | a@x.org,b@x.org,c@y.org,d@y.org | TEXT
        source | https://x.org/a,https://x.org/b,www.y.org/c | TEXT
        hall2 | Level 3,Suite 101,Suite 7,2nd floor,Box 12 | CATEGORY
        """)
    void addressesAreTextHoweverOftenTheyRepeat(String name, String words, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", name, "spend"), of(words));

        assertThat(role(found, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"custname,TEXT", "CLIENTNAME,TEXT", "nomclient,TEXT", "boatname,CATEGORY"})
    void namesOfCustomersAreTextThoughTheWordsAreGlued(String name, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", name, "spend"), of("Lenz Ltd,Riva Inc.,A. Corti,Sala"));

        assertThat(role(found, name)).isEqualTo(expected);
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

    /** 55 words in 120 rows. */
    @ParameterizedTest
    @CsvSource({
        "Billing City,CATEGORY",
        "Wohnort,CATEGORY",
        "wojew\u00f3dztwo,CATEGORY",
        "birthPlace,CATEGORY",
        "nickname,TEXT",
        "velocity,TEXT"
    })
    void placesAreKindsThoughTheyAreMany(String name, ColumnRole expected) throws IOException {
        Understanding found = understood(
                List.of("customer_id", name, "spend"),
                row -> "C" + row + ";" + letters(row % 55) + ";" + row * 31 % 97 + ".5");

        assertThat(role(found, name)).isEqualTo(expected);
    }

    /** The rows of a join repeat what was said; names of stations are shorter, and the answers to a question fewer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30 | I left because the pay of %s is better | TEXT
        30 | Street of %s and Quay                  | CATEGORY
        12 | I left because the pay of %s is better | CATEGORY
        30 | Cooperatives for %s and all other trade | CATEGORY
        """)
    void dozensOfSentencesAreTextThoughTheyRepeat(int different, String sentence, ColumnRole expected)
            throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                600,
                List.of("item", "said", "score"),
                row -> row % 7 + ";" + String.format(sentence, letters(row % different))
                        + (row % different % 5 == 0 && sentence.startsWith("I ")
                                ? " and that of my friends".repeat(5)
                                : "")
                        + ";" + row * 31 % 97 + ".5");

        assertThat(role(found, "said")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'{\"\"address\"\": \"\"\"\", \"\"zip\"\": \"\"%s\"\"}',TEXT", "{%s},CATEGORY"})
    void objectsOfJsonAreText(String cell, ColumnRole expected) throws IOException {
        Understanding found = understood(
                List.of("customer_id", "place_info", "spend"),
                row -> "C" + row + ";\"" + String.format(cell, letters(row % 6)) + "\";" + row * 31 % 97 + ".5");

        assertThat(role(found, "place_info")).isEqualTo(expected);
    }

    /** Each of the 120 cells has other parts of seven. */
    @ParameterizedTest
    @ValueSource(strings = {";", " | ", "\n", "\n\u2022\t"})
    void partsThatComeAgainAreChoicesThoughNoCellIsLikeAnother(String mark) throws IOException {
        List<String> all = List.of("Tea", "Hot soup", "Cakes", "Fish", "Bread", "Salad", "Rice");
        Understanding found = understood(
                List.of("town", "eaten", "spend"),
                row -> letters(row % 5) + ";\"" + (mark.endsWith("\t") ? mark.strip() + "\t" : "")
                        + IntStream.range(0, 7)
                                .filter(j -> (row + 1 >> j) % 2 == 1)
                                .mapToObj(all::get)
                                .collect(Collectors.joining(mark))
                        + "\";" + row * 31 % 97 + ".5");

        assertThat(role(found, "eaten")).isEqualTo(ColumnRole.CHOICES);
        assertThat(found.of("eaten").orElseThrow().evidence())
                .endsWith(mark.equals("\n") ? "between line breaks" : "between \"" + mark.strip() + "\"");
    }

    /** Of six different cells two hold several choices: enough between the ; of forms, and not between commas. */
    @ParameterizedTest
    @CsvSource({"CHOICES, ;", "CATEGORY, ','"})
    void fewCellsOfSeveralAreChoicesInForms(ColumnRole expected, String mark) throws IOException {
        List<String> cells = List.of("VR", "AR", "MR", "None", "VR" + mark + "AR", "VR" + mark + "AR" + mark + "MR");
        Understanding found = understood(
                List.of("town", "tried", "spend"),
                row -> letters(row % 5) + ";\"" + cells.get(row % 6) + "\";" + row * 31 % 97 + ".5");

        assertThat(role(found, "tried")).isEqualTo(expected);
    }

    /** Twelve given names before family names that differ are no choices. */
    @Test
    void namesWithACommaAreNoChoices() throws IOException {
        Understanding found = understood(
                List.of("town", "guest_of_honour", "spend"),
                row -> letters(row % 5) + ";" + letters(row) + "son, A" + letters(row % 12)
                        + (row % 9 == 0 ? ", Dr" : "") + ";" + row * 31 % 97 + ".5");

        assertThat(role(found, "guest_of_honour")).isEqualTo(ColumnRole.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Status         | Finalizada,Cancelada                              | STATE
        estado         | en_espera,aprobado,rechazado                      | STATE
        Zustand        | offen,geschlossen,abgelehnt                       | STATE
        booking status | Checked-In,No Show,Booked                         | STATE
        estado         | en_espera,aprobado,rechazado,rehecho,devuelto ya  | STATE
        estado         | en_espera,rechazado,rehecho,devuelto ya,llevado   | CATEGORY
        Status         | active,new,waiting,asleep                         | CATEGORY
        state          | Ohio,Utah,Iowa                                    | CATEGORY
        """)
    void wordsOfCompletionBelowAStatusAreStates(String name, String words, ColumnRole expected) throws IOException {
        Understanding found = understood(List.of("customer_id", name, "spend"), of(words));

        assertThat(role(found, name)).isEqualTo(expected);
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
