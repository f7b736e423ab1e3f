package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.MadeTable.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of a table are, each beside a table that is like it and is something else. */
class TableKindsTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "transakcja_id,klient_id",
        "id_transaccion,id_cliente",
        "id_transazione,id_cliente",
        "Buchungs-Nr,Kunden-Nr",
        "numero_commande,numero_client",
        "zamowienie_id,klient_id",
        "reclamacion_id,cliente_id"
    })
    void numbersOfTransactionsAreNotThoseOfCustomers(String order, String customer) throws IOException {
        Understanding found = understood(
                List.of(order, "item", "price", customer),
                row -> row + 1 + ";" + letter(row) + ";" + (5 + row % 40) + ".5;" + (700 + row * 37 % 240));

        assertThat(role(found, order)).isEqualTo(ColumnRole.OTHER_ID);
        assertThat(found.kind()).isEqualTo(TableKind.TRANSACTIONS);
        assertThat(found.id()).contains(customer);
        assertThat(found.command().orElseThrow()).contains("--invoice " + order);
    }

    @ParameterizedTest
    @CsvSource({
        "ticket_id,hours,TRANSACTIONS",
        "case_id,hours,TRANSACTIONS",
        "Auftragsnummer,hours,TRANSACTIONS",
        "ticket_id,age,CUSTOMERS",
        "badge_id,hours,CUSTOMERS"
    })
    void ordersThatNobodyIsNamedForAreNoCustomers(String name, String figure, TableKind expected) throws IOException {
        Understanding found = understood(
                List.of(name, "received", "team", figure),
                row -> "T" + (1_000 + row) + ";2024-0" + (1 + row % 9) + "-1" + row % 10 + ";" + letter(row) + ";"
                        + (20 + row * 37 % 60));

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.id()).contains(name);
        assertThat(role(found, name)).isEqualTo(expected == TableKind.CUSTOMERS ? ColumnRole.ID : ColumnRole.OTHER_ID);
        assertThat(found.warnings()).hasSize(expected == TableKind.CUSTOMERS ? 0 : 1);
    }

    /** Each town with each minute: sums by town and hour have no seconds. */
    @ParameterizedTest
    @CsvSource({"' 08:26:31',CUSTOMERS", "'',TOTALS"})
    void momentsAreNoPeriodsThatFiguresAreSummedBy(String time, TableKind expected) throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                60,
                List.of("day", "town", "amount"),
                row -> "2024-01-" + (10 + row / 4) + time + ";" + letter(row % 4) + ";" + (5 + row * 37 % 40) + ".5");

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** What a customer is, beside what was bought of which goods. */
    @ParameterizedTest
    @CsvSource({"Quantity,TRANSACTIONS", "Visits,CUSTOMERS"})
    void invoicesOfGoodsAreNoCustomersThoughTheySayWhoBought(String figure, TableKind expected) throws IOException {
        Understanding found = understood(
                List.of("Invoice_ID", "Date", "Age", "Product line", "Unit_price", figure),
                row -> "750-67-" + (1_000 + row) + ";2024-0" + (1 + row % 9) + "-1" + row % 10 + ";"
                        + (20 + row * 37 % 60) + ";" + letter(row) + ";" + (10 + row * 7 % 90) + ".5;" + (1 + row % 9));

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"80,TRANSACTIONS", "390,CUSTOMERS"})
    void fullNamesThatRepeatBesideAmountsNameTheCustomers(int people, TableKind expected) throws IOException {
        IntFunction<String> cells = row -> "0" + (1 + row % 9) + "/2023;" + fullName(row % people) + ";"
                + (1 + row % 31) + ";" + letter(row) + ";" + (20 + row * 37 % 300) + ",50 €";
        Understanding found = understood(List.of("MONAT", "NAME", "ANZAHL", "ART", "BETRAG"), cells);
        Understanding aged = understood(List.of("MONAT", "NAME", "Alter", "ART", "BETRAG"), cells);

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(aged.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    @Test
    void firstNamesThatRepeatAreNoCustomers() throws IOException {
        Understanding found = understood(
                List.of("MONAT", "NAME", "BETRAG"),
                row -> "0" + (1 + row % 9) + "/2023;" + fullName(row % 80).split(" ")[0] + ";" + row * 37 % 300
                        + ",50 €");

        assertThat(found.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    @ParameterizedTest
    @CsvSource({"3,TRANSACTIONS", "1,CUSTOMERS"})
    void numeralsThatRepeatAtTheBeginningOfAFileWithoutHeaderNameTheCustomers(int lines, TableKind expected)
            throws IOException {
        Understanding found = understood(
                List.of(),
                row -> String.format("%05d", 1 + row / lines) + ";2021-0" + (1 + row % 9) + "-1" + row % 10 + ";"
                        + (1 + row % 4) + ";" + (5 + row * 37 % 90) + ".7" + (1 + row % 8));

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.command().orElse(""))
                .contains(lines == 1 ? "" : " --customer column_1 --date column_2 --amount column_4");
    }

    @ParameterizedTest
    @CsvSource({"rownames", "index", "column_1"})
    void numbersOfTheRowsNameNoCustomersThoughTheyTellThemApart(String name) throws IOException {
        Understanding found = understood(
                List.of(name.equals("column_1") ? "" : name, "town", "visits"),
                row -> row + 1 + ";" + letter(row) + ";" + row * 37 % 90);

        assertThat(role(found, name)).isEqualTo(ColumnRole.COUNTER);
        assertThat(found.id()).contains(name);
        assertThat(found.kindEvidence()).isEqualTo("nothing speaks against it");
    }

    @Test
    void figuresForEachCombinationOfKindsAreTotals() throws IOException {
        List<String> names = List.of("travel", "class", "item", "mean", "sd");
        IntFunction<String> cells = row -> List.of("private", "business").get(row % 2) + ";"
                + List.of("eco", "plus", "first").get(row / 2 % 3) + ";" + letter(row / 6) + ";3." + row % 97 + ";1."
                + row % 89;
        Understanding all = MadeTable.understood(folder, 60, names, cells);
        Understanding some = MadeTable.understood(folder, 60, names, row -> cells.apply(row * row % 60));
        Understanding named = MadeTable.understood(
                folder,
                60,
                List.of("customer_id", "travel", "class", "item", "mean", "sd"),
                row -> "C" + row + ";" + cells.apply(row));

        assertThat(all.kind()).isEqualTo(TableKind.TOTALS);
        assertThat(some.kind()).isEqualTo(TableKind.CUSTOMERS);
        assertThat(named.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    @ParameterizedTest
    @CsvSource({"question,response,TOTALS", "question,town,CUSTOMERS", "street,answer,CUSTOMERS"})
    void sharesOfEachAnswerToEachQuestionAreTotals(String first, String second, TableKind expected) throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                120,
                List.of("rownames", first, second, "overall", "age_18_34", "with_children"),
                row -> row + 1 + ";How do you feel about part " + row / 5 + " of it?;" + letter(row)
                        + letter(row * 3 % 7) + ";0." + (10 + row % 80) + ";0." + (10 + row * 7 % 80) + ";0."
                        + (10 + row * 13 % 80));

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,0,Smoker,CUSTOMERS", "yes,no,Smoker,SURVEY", "1,0,q,SURVEY"})
    void yesAndNoInNumbersAreTraitsUnlessTheyAnswerQuestions(String yes, String no, String name, TableKind expected)
            throws IOException {
        List<String> names = new ArrayList<>(List.of("age"));
        IntStream.range(1, 8).forEach(j -> names.add(name + j));
        Understanding found = understood(
                names,
                row -> 20 + row % 50 + ";"
                        + IntStream.range(1, 8)
                                .mapToObj(j -> row * 7 / j % 2 == 0 ? yes : no)
                                .collect(Collectors.joining(";")));

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1. Your town; 2. Your school; 3. Where do you buy?; 4. Who else is there?; 5. Your favourite | SURVEY
        01. Jan; 02. Feb; 03. Mar; 04. Apr; 05. May | CUSTOMERS
        What did you buy here?; Where do you live now?; Who told you of us?; Why did you come here?; When did you come? | SURVEY
        Churn?; Plan?; Smoker?; Owner?; Local? | CUSTOMERS
        """)
    void questionsMakeASurvey(String questions, TableKind expected) throws IOException {
        List<String> names = List.of(questions.split("; "));
        Understanding found = understood(
                names,
                row -> names.stream()
                        .map(name -> letter(row * 7 / name.length()))
                        .collect(Collectors.joining(";")));

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Politics", "Cars", "Country", "Giving", "Entertainment spending", "Number of friends"})
    void answersOnOneScaleAreRatingsWhateverTheirNames(String name) throws IOException {
        List<String> names = List.of("age", "Sea", "Hills", "Woods", name, "Towns", "Fields", "visits");
        Understanding scales = understood(names, row -> answers(row, 5, 8));
        Understanding few = understood(names, row -> answers(row, 5, 4));
        Understanding counts = understood(names, row -> answers(row, 7, 8));

        assertThat(role(scales, name)).isEqualTo(ColumnRole.RATING);
        assertThat(role(scales, "Hills")).isEqualTo(ColumnRole.RATING);
        assertThat(role(scales, "visits")).isEqualTo(ColumnRole.COUNT);
        assertThat(role(few, name)).isNotEqualTo(ColumnRole.RATING);
        // each has its own range, as counts have
        assertThat(role(counts, "Hills")).isNotEqualTo(ColumnRole.RATING);
    }

    /** An age, six answers and a count; answers from the {@code same}-th on, and all of them for 7, have a greatest number of their own. */
    private static String answers(int row, int greatest, int same) {
        return 20 + row * 31 % 60 + ";"
                + IntStream.range(0, 6)
                        .mapToObj(j -> Integer.toString(
                                1 + row * 37 / (j + 1) % (greatest == 7 || j >= same - 1 ? greatest + j : greatest)))
                        .collect(Collectors.joining(";"))
                + ";" + row % 60;
    }

    private static String letter(int row) {
        return "k" + (char) ('a' + Math.abs(row) % 10);
    }

    private static String fullName(int person) {
        return "An" + (char) ('a' + person % 20) + "na Mu" + (char) ('a' + person / 20) + "ner";
    }

    private Understanding understood(List<String> names, IntFunction<String> cells) throws IOException {
        return MadeTable.understood(folder, ROWS, names, cells);
    }
}
