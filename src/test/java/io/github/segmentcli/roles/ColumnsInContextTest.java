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

/** Columns whose role a reader sees from what stands beside them, from their cells or from short words. */
class ColumnsInContextTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"N.º", "Nº", "Nr", "No.", "Lp.", "#", "Número"})
    void aNumberOfNothingThatCountsTheRowsIsACounter(String name) throws IOException {
        Understanding found = understanding(
                List.of(name, "customer_id", "spend"),
                row -> row + 1 + ";C" + (10_000 + row * 37 % 997 * 3) + ";" + row * 31 % 211);

        assertThat(role(found, name)).isEqualTo(ColumnRole.COUNTER);
        assertThat(role(found, "customer_id")).isEqualTo(ColumnRole.ID);
    }

    /** Order lines: 150 customers in 400 rows. */
    @ParameterizedTest
    @ValueSource(strings = {"KdNr", "Kd-Nr.", "kd_id", "id_cli", "COD_CLI", "Cust#"})
    void customersCutShortAreCustomers(String name) throws IOException {
        Understanding found = understanding(
                List.of(name, "Datum", "Betrag"),
                row -> (100_000 + row * 37 % 150) + ";2024-03-" + (10 + row % 20) + ";" + row * 31 % 211 + ".5");

        assertThat(role(found, name)).isEqualTo(ColumnRole.ID);
        assertThat(found.kind()).isEqualTo(TableKind.TRANSACTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last Trip", "last_ride", "Letzte Fahrt", "ult_visita", "Senaste resa", "latest_thing"})
    void theLastTimeInDaysOfASpreadsheetIsADate(String name) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", name, "last_salary"),
                row -> "C" + row + ";" + (44_300 + row * 37 % 300) + ";" + (44_300 + row * 41 % 1_100));

        assertThat(role(found, name)).isEqualTo(ColumnRole.DATE);
        // an amount of the same size is none
        assertThat(role(found, "last_salary")).isEqualTo(ColumnRole.AMOUNT);
    }

    /** The months of 2023 and 2024; nothing but quarters and halves of years; and five of the months. */
    @ParameterizedTest
    @CsvSource({"PeriodoRetiro,24,DATE", "aamm,24,DATE", "batch,24,DATE", "batch,5,NUMBER", "amount,24,AMOUNT"})
    void yearsAndMonthsWrittenTogetherAreDates(String name, int months, ColumnRole expected) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", name, "wave_of_study"),
                row -> "C" + row + ";" + (202_301 + row % months / 12 * 100 + row % months % 12) + ";"
                        + (202_001 + row % 5 * 100 + row % 4));

        assertThat(role(found, name)).isEqualTo(expected);
        assertThat(role(found, "wave_of_study")).isNotEqualTo(ColumnRole.DATE);
    }

    @ParameterizedTest
    @CsvSource({"AGREEMENT_RK,ID", "agreement,ID", "credit_score,RATING"})
    void whatDiffersInEveryRowIsNoRatingIfItIsLargerThanOne(String name, ColumnRole expected) throws IOException {
        int least = expected == ColumnRole.RATING ? 1_000 : 60_000_000;
        Understanding found =
                understanding(List.of("town", name), row -> "t" + row % 7 + ";" + (least + row * 7_919L % 400 * 13));

        assertThat(role(found, name)).isEqualTo(expected);
    }

    @Test
    void sentencesAreFreeTextThoughTheyRepeatAndNamesOfIndustriesAreNot() throws IOException {
        List<String> ends = List.of("Thank you!", "I will come again.", "never again.", "what a pity");
        Understanding found = understanding(
                List.of("id", "Q9", "industry"),
                row -> row + ";The delivery came late on day " + row % 7 + " - " + ends.get(row % 4)
                        + ";Professional, scientific and technical services " + (char) ('A' + row % 25));

        assertThat(role(found, "Q9")).isEqualTo(ColumnRole.TEXT);
        assertThat(role(found, "industry")).isEqualTo(ColumnRole.CATEGORY);
    }

    @Test
    void aFewNamesBesideFirstNamesAreNamesAndAloneTheyAreKinds() throws IOException {
        IntFunction<String> cells =
                row -> row + ";" + List.of("MARTIN", "PETIT", "MOREAU").get(row % 3) + ";"
                        + List.of("Luc", "Anne", "Zoé", "Paul").get(row % 4);
        Understanding beside = understanding(List.of("id", "Nom", "Prénom"), cells);
        Understanding alone = understanding(List.of("id", "Nom", "Formule"), cells);

        assertThat(role(beside, "Nom")).isEqualTo(ColumnRole.TEXT);
        assertThat(role(alone, "Nom")).isEqualTo(ColumnRole.CATEGORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Punto vendita", "point_de_vente", "Punto de venta", "Butik", "sklep", "Farmacia"})
    void numbersOfShopsAreCodes(String name) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", name, "visits"),
                row -> "C" + row + ";" + List.of(3, 5, 8, 14).get(row % 4) + ";" + row % 9);

        assertThat(role(found, name)).isEqualTo(ColumnRole.CODE);
    }

    @Test
    void anAddressNamesTheCustomersOnlyWhereNothingElseDoes() throws IOException {
        IntFunction<String> cells =
                row -> (20_230_000 + row * 37 % 4_001) + ";ana" + row % 390 + "@example.org;" + row % 9;
        Understanding beside = understanding(List.of("Matrícula", "Email", "visits"), cells);
        Understanding alone = understanding(List.of("spend", "Email", "visits"), cells);

        assertThat(beside.id()).contains("Matrícula");
        assertThat(role(beside, "Email")).isEqualTo(ColumnRole.TEXT);
        assertThat(alone.id()).contains("Email");
    }

    /** The number of the row as shops count it names them before the address of mail, which repeats. */
    @Test
    void theIdOfARowNamesItBeforeAnAddress() throws IOException {
        Understanding found = understanding(
                List.of("id", "email", "visits"), row -> (row + 1) + ";ana" + row + "@example.org;" + row % 9);

        assertThat(found.id()).contains("id");
        assertThat(role(found, "email")).isEqualTo(ColumnRole.TEXT);
    }

    /** Pupils who are numbered within each school repeat beside an id that does not. */
    @Test
    void whatACustomerIsCalledIsNoIdWhereAnotherColumnHasOne() throws IOException {
        Understanding found = understanding(
                List.of("aluno_id", "Aluno", "nota"),
                row -> "Estudante " + row % 25 + "::" + row + ";Estudante " + row % 25 + ";" + row % 9);

        assertThat(found.id()).contains("aluno_id");
        assertThat(role(found, "Aluno")).isEqualTo(ColumnRole.CATEGORY);
        assertThat(found.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    /** Where pandas wrote its index and rows stand twice, its numbers neither rise nor differ. */
    @Test
    void theIndexOfPandasCountsTheRowsThoughTheyStandTwice() throws IOException {
        Understanding found = understanding(
                List.of("Unnamed: 0", "spend", "visits"), row -> row / 2 + ";" + row * 7 % 391 + ";" + row % 9);

        assertThat(role(found, "Unnamed: 0")).isEqualTo(ColumnRole.COUNTER);
    }

    /** Most have not cancelled, which is no year. */
    @Test
    void aYearIsOneThoughMostRowsHaveZeroAndZeroIsTold() throws IOException {
        Understanding found = understanding(
                List.of("member_id", "Cancellation_Year", "points"),
                row -> "M" + row + ";" + (row % 3 == 0 ? 2013 + row % 6 : 0) + ";" + row * 37 % 391);

        assertThat(role(found, "Cancellation_Year")).isEqualTo(ColumnRole.YEAR);
        assertThat(found.warnings()).anyMatch(notice -> notice.text().contains("\"Cancellation_Year\" is 0 in "));
    }

    @ParameterizedTest
    @CsvSource({"TARGET_B,OUTCOME", "target_donated,OUTCOME", "target_group,CODE", "on_target,FLAG"})
    void whatAModelIsMeantToPredictIsAnOutcome(String name, ColumnRole expected) throws IOException {
        Understanding found = understanding(
                List.of("member_id", name, "points"), row -> "M" + row + ";" + row % 2 + ";" + row * 37 % 391);

        assertThat(role(found, name)).isEqualTo(expected);
    }

    /** Eleven customers of sixteen charges, by codes. */
    @Test
    void aHandfulOfCodesBelowTheNameOfAnIdAreIds() throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                16,
                List.of("charge", "customer_id", "amount"),
                row -> "ch" + row + "x;cus_F4z" + row % 11 + ";" + row * 7.5);

        assertThat(role(found, "customer_id")).isEqualTo(ColumnRole.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"avg_sess_len_s", "call length", "Session length (s)"})
    void theLengthOfWhatLastsIsALengthOfTime(String name) throws IOException {
        Understanding found =
                understanding(List.of("customer_id", name), row -> "C" + row + ";" + (60 + row * 37 % 3_000));

        assertThat(role(found, name)).isEqualTo(ColumnRole.DURATION);
    }

    /** Ten regions, four segments and ten quarters make the 400 rows; of the customers two are alike. */
    @ParameterizedTest
    @ValueSource(strings = {"n_clients", "Liczba klientów", "Anzahl Mitglieder", "antal kunder", "número de usuarios"})
    void totalsOfEachCombinationOfKindsAreNoCustomers(String counted) throws IOException {
        IntFunction<String> cells = row -> "R" + row / 40 + ";" + row / 40 + ";"
                + List.of("a", "b", "c", "d").get(row % 4) + ";Q" + row / 4 % 10 + ";" + (40 + row * 37 % 90) + ";"
                + row * 31 % 1_000;
        Understanding totals =
                understanding(List.of("region", "region_no", "segment", "quarter", counted, "sales"), cells);
        Understanding customers = understanding(
                List.of("region", "region_no", "segment", "quarter", "visits", "sales"), row -> cells.apply(row / 2));

        assertThat(totals.kind()).isEqualTo(TableKind.TOTALS);
        assertThat(customers.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    /** Days to expiry up to 719; 999 in a tenth of the rows means never. */
    @Test
    void ninesFarFromTheOthersStandForAGapAndAreNoCap() throws IOException {
        Understanding found = understanding(
                List.of("customer_id", "days_to_expiry"),
                row -> "C" + row + ";" + (row % 10 == 0 ? 999 : row * 37 % 720));

        assertThat(found.sentinels()).extracting(Sentinel::shown).containsExactly("999");
    }

    /** 25 of 10,000 rows are less than one in 200, but no chance; two rows may be one. */
    @ParameterizedTest
    @CsvSource({"25, 99999, true", "2, 99999, false", "25, 99000, false"})
    void manyEqualNinesAreToldHoweverManyRowsThereAre(int many, int value, boolean told) throws IOException {
        Understanding found = understanding(
                10_000,
                List.of("customer_id", "gain"),
                row -> "C" + row + ";" + (row < many ? value : row % 3 == 0 ? row * 37 % 9_000 : 0));

        assertThat(found.sentinels().stream().map(Sentinel::shown).toList())
                .isEqualTo(told ? List.of(Integer.toString(value)) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"DOB, 1843-12-21, true", "DOB, 1931-12-21, false", "founded, 1843-12-21, false"})
    void aBirthBeforeNineteenHundredIsTold(String name, String day, boolean told) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", name, "visits"),
                row -> "C" + row + ";" + (row == 7 ? day : 1950 + row % 50 + "-03-" + (10 + row % 20)) + ";" + row % 9);

        assertThat(found.hints().stream().filter(hint -> hint.code().equals("impossible_values")))
                .hasSize(told ? 1 : 0);
    }

    /** Mailings and complaints are no purchases: only amounts, orders or goods show that something was bought. */
    @ParameterizedTest
    @CsvSource({
        "answered, several rows a customer, The rows are not customers",
        "amount, purchases, The rows look like purchases",
        "product, purchases, The rows look like purchases"
    })
    void rowsArePurchasesWhereSomethingWasBought(String name, String rows, String notice) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", "day", name),
                row -> "C" + row % 90 + ";2024-03-" + (10 + row % 20) + ";"
                        + (name.equals("amount") ? row * 31 % 211 + ".5" : row % 2 == 0 ? "yes" : "no"));

        assertThat(found.kind()).isEqualTo(TableKind.TRANSACTIONS);
        assertThat(found.kindInWords()).isEqualTo(rows);
        assertThat(found.warnings().get(0).text()).startsWith(notice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LName", "FName", "given_name", "Nombre", "Nom de famille", "nombre completo", "Forename"})
    void namesOfPeopleAreNoKinds(String name) throws IOException {
        Understanding found = understanding(
                List.of("customer_id", name, "visits"), row -> "C" + row + ";Name" + letters(row % 25) + ";" + row % 9);

        assertThat(role(found, name)).isEqualTo(ColumnRole.TEXT);
        assertThat(found.id()).contains("customer_id");
    }

    /** In French exports {@code Nombre} counts. */
    @Test
    void aNombreOfNumbersCounts() throws IOException {
        Understanding found = understanding(List.of("id_client", "Nombre"), row -> "C" + row + ";" + row * 37 % 30);

        assertThat(role(found, "Nombre")).isEqualTo(ColumnRole.COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raison sociale", "Razón social", "ragione_sociale", "Trading Name", "Firmenname"})
    void manyNamesOfFirmsAreNoKindsAndAFewAre(String name) throws IOException {
        Understanding many =
                understanding(List.of("customer_id", name), row -> "C" + row + ";" + letters(row % 28) + " and Sons");
        Understanding few =
                understanding(List.of("customer_id", name), row -> "C" + row + ";" + letters(row % 4) + " and Sons");

        assertThat(role(many, name)).isEqualTo(ColumnRole.TEXT);
        assertThat(role(few, name)).isEqualTo(ColumnRole.CATEGORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strongly disagree,Disagree,Neither,Agree,Strongly agree",
                "Strongly disagree,Disagree,Slightly disagree,Neither,Slightly agree,Agree,Strongly agree",
                "stimme gar nicht zu,stimme eher nicht zu,teils/teils,stimme eher zu,stimme voll zu",
                "Pas du tout d’accord,Plutôt pas d'accord,Plutôt d'accord,Tout à fait d'accord",
                "Muy en desacuerdo,En desacuerdo,Indiferente,De acuerdo,Muy de acuerdo",
                "helemaal oneens,oneens,neutraal,eens,helemaal eens",
                "Discordo totalmente,Discordo,Neutro,Concordo,Concordo totalmente",
                "Per niente d'accordo,Poco d'accordo,Abbastanza d'accordo,Molto d'accordo"
            })
    void stepsOfAgreementAreOrderedInManyLanguages(String steps) throws IOException {
        List<String> words = List.of(steps.split(","));
        Understanding found =
                understanding(List.of("id", "good value"), row -> row + ";" + words.get(row * 3 % words.size()));

        assertThat(found.of("good value").orElseThrow().order()).containsExactlyElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact_email", "Adresse", "driver e-mail"})
    void addressesWithAnotherNameAreSeenInTheCells(String name) throws IOException {
        Understanding found =
                understanding(List.of("member_id", name), row -> "M" + (10_000 + row) + ";ana" + row + "@example.org");

        assertThat(role(found, name)).isEqualTo(ColumnRole.TEXT);
        assertThat(found.id()).contains("member_id");
    }

    /** The number of a row changes when the file is sorted; the code of a card does not. */
    @Test
    void codesThatDifferNameTheCustomersBeforeTheNumberOfTheRow() throws IOException {
        Understanding found = understanding(
                List.of("Row", "RFID", "visits"),
                row -> row + 1 + ";"
                        + Long.toHexString(0xA0000000L + row * 7_919L).toUpperCase() + ";" + row % 9);

        assertThat(role(found, "Row")).isEqualTo(ColumnRole.COUNTER);
        assertThat(found.id()).contains("RFID");
    }

    @Test
    void codesNamedLikeAnIdAreIdsThoughMostCellsAreBlank() throws IOException {
        Understanding found = understanding(
                List.of("customer_id", "referral_code", "remark"),
                row -> "C" + row + ";" + (row % 7 == 0 ? "H" + letters(row % 26) + row + "J" : "") + ";"
                        + (row % 7 == 0 ? "H" + row : ""));

        assertThat(role(found, "referral_code")).isEqualTo(ColumnRole.OTHER_ID);
        assertThat(role(found, "remark")).isEqualTo(ColumnRole.TEXT);
        assertThat(found.id()).contains("customer_id");
    }

    @Test
    void oneWordBesideBlanksIsNotSaidToStandInAllRows() throws IOException {
        Understanding found = understanding(
                List.of("customer_id", "evening", "season"),
                row -> "C" + row + ";" + (row % 3 == 0 ? "" : "attended") + ";winter");

        assertThat(found.of("evening").orElseThrow().evidence()).isEqualTo("one value wherever there is one");
        assertThat(found.of("season").orElseThrow().evidence()).isEqualTo("one value in all rows");
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 5) + (char) ('a' + number % 5);
    }

    private Understanding understanding(List<String> names, IntFunction<String> cells) throws IOException {
        return MadeTable.understood(folder, ROWS, names, cells);
    }

    private Understanding understanding(int rows, List<String> names, IntFunction<String> cells) throws IOException {
        return MadeTable.understood(folder, rows, names, cells);
    }
}
