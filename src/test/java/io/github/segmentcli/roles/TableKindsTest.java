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

    /** Few names of people are customers of bookings; kinds of customers, though of two words, are not. */
    @ParameterizedTest
    @CsvSource({
        "Cliente,Ada Corti;Ugo Lenz;Eva Riva;Leo Sala;Ida Monti,TRANSACTIONS",
        "Customer Name,Ada Corti;Ugo Lenz;Eva Riva;Leo Sala;Ida Monti,TRANSACTIONS",
        "Cliente,Persona Fisica;Persona Morale;Cliente Nuovo;Cliente Storico;Persona Estera,CUSTOMERS",
        "Cliente,Nuovo;Storico;Estero;Fedele;Perso,CUSTOMERS",
        "Cliente,Ada Corti;Ugo Lenz,CUSTOMERS"
    })
    void fewNamesOfCustomersThatRepeatAreThoseOfBookings(String name, String names, TableKind expected)
            throws IOException {
        List<String> people = List.of(names.split(";"));
        Understanding found = understood(
                List.of(name, "Meta", "Partenza", "Incasso"),
                row -> people.get(row * 7 % people.size()) + ";" + letter(row) + ";2024-0" + (1 + row % 9) + "-1"
                        + row % 10 + ";" + (300 + row * 37 % 900) + ".50");

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.command().isPresent()).isEqualTo(expected == TableKind.TRANSACTIONS);
    }

    /** The name of the customer is the key where nothing else is, and free text beside an id. */
    @ParameterizedTest
    @CsvSource({"Kunden-Nr,TEXT", "Filiale,ID"})
    void namesOfCustomersBesideTheirIdsAreText(String first, ColumnRole expected) throws IOException {
        Understanding found = understood(
                List.of(first, "Kunde", "Umsatz"),
                row -> (first.equals("Filiale") ? letter(row) : "K" + (7_000 + row * 13)) + ";" + fullName(row) + ";"
                        + (20 + row * 37 % 300) + ".5");

        assertThat(role(found, "Kunde")).isEqualTo(expected);
        assertThat(found.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    /** One customer in ten has a second row. */
    @ParameterizedTest
    @CsvSource({
        "ticket_id,several rows a customer,TRANSACTIONS",
        "session_key,several rows a customer,TRANSACTIONS",
        "booking_id,purchases,TRANSACTIONS",
        "badge_id,customers,CUSTOMERS"
    })
    void idsOfEventsBesideCustomersOfWhomSomeRepeatAreNoCustomers(String name, String words, TableKind expected)
            throws IOException {
        Understanding found = understood(
                List.of(name, "user_id", "created_at", "team"),
                row -> "E" + (5_000 + row) + ";" + (900 + row % 360 * 11) + ";2024-0" + (1 + row % 9) + "-1" + row % 10
                        + ";" + letter(row));

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.kindInWords()).isEqualTo(words);
        assertThat(found.command().orElse("")).contains(expected == TableKind.CUSTOMERS ? "" : "--invoice " + name);
    }

    @ParameterizedTest
    @CsvSource({"user_id,CUSTOMERS,user_id", "order_id,TRANSACTIONS,account_id"})
    void usersOfWhomAnAccountHasSeveralAreTheCustomers(String second, TableKind expected, String id)
            throws IOException {
        Understanding found = understood(
                List.of("account_id", second, "created_at", "spend"),
                row -> (3_000 + row / 3 * 7) + ";" + (81_000 + row * 17) + ";2024-0" + (1 + row % 9) + "-1" + row % 10
                        + ";" + row * 37 % 90 + ".25");

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.id()).contains(id);
    }

    /** One customer in six has a second contract: rows are contracts, which are no customers and no purchases. */
    @Test
    void contractsOfWhichACustomerHasSeveralAreRows() throws IOException {
        Understanding found = understood(
                List.of("contract_id", "client_id", "start_date", "seats"),
                row -> "K" + (5_000 + row) + ";C" + row % (ROWS - 60) + ";2024-0" + (1 + row % 9) + "-1" + row % 10
                        + ";" + row * 37 % 90);

        assertThat(found.kind()).isEqualTo(TableKind.CUSTOMERS);
        assertThat(found.noun()).isEqualTo(RowNoun.ROW);
        assertThat(found.id()).contains("contract_id");
        assertThat(found.warnings())
                .anyMatch(notice -> notice.code().equals("rows_of_customers")
                        && notice.text().contains("\"client_id\" has 340 customers in 400 rows"));
    }

    /** Without a header for it, the numbers of donors that repeat beside the day and amount of a gift name them. */
    @Test
    void aBareIdThatRepeatsBesideADayAndAnAmountNamesTheCustomersOfPurchases() throws IOException {
        Understanding found = understood(
                List.of("id", "date", "amount"),
                row -> (1 + row * 7 % 130) + ";2024-0" + (1 + row % 9) + "-1" + row % 10 + ";" + row * 37 % 90 + ".25");

        assertThat(found.kind()).isEqualTo(TableKind.TRANSACTIONS);
        assertThat(found.command().orElse("")).contains("--customer id");
    }

    /** Beside an amount; a gender is that of a customer. */
    @ParameterizedTest
    @CsvSource({
        "tran_id,last,TRANSACTIONS",
        "donation_no,last,TRANSACTIONS",
        "ADOPTIONNUMBER,last,TRANSACTIONS",
        "incident_id,last,TRANSACTIONS",
        "payment_ref,last,CUSTOMERS",
        "locker_id,last,CUSTOMERS",
        "tran_id,Age,CUSTOMERS"
    })
    void idsOfEventsBesideADayAreNoCustomersThoughNothingSaysWho(String name, String other, TableKind expected)
            throws IOException {
        Understanding found = understood(
                List.of(name, other, "tran_date", "amount"),
                row -> "INC" + (400 + row) + ";" + (20 + row * 7 % 60) + ";2024-0" + (1 + row % 9) + "-1" + row % 10
                        + ";" + (20 + row * 37 % 300) + ".5");

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.command()).isEmpty();
    }

    /** Names of 25 firms, each beside many parts; agents who are named so have many too. */
    @ParameterizedTest
    @CsvSource({"custname,TRANSACTIONS", "Customer Name,TRANSACTIONS", "agentname,CUSTOMERS", "town,CUSTOMERS"})
    void namesOfCustomersBesideGoodsAndAmountsAreThoseOfPurchases(String name, TableKind expected) throws IOException {
        Understanding found = understood(
                List.of(name, "partnum", "revenue"),
                row -> "3" + (char) ('A' + row % 25) + " COMPANY;" + (7_000_100 + row * 37 % 90) + ";"
                        + (20 + row * 37 % 300) + ".5");

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "from_station,to_station,starttime,weather,TRANSACTIONS",
        "pickup zone,dropoff zone,day,weather,TRANSACTIONS",
        "from_station,to_station,starttime,gender,CUSTOMERS",
        "from_station,home,starttime,weather,CUSTOMERS",
        "zone,home,Date of the incident,weather,TRANSACTIONS",
        "zone,home,Unfalldatum,weather,TRANSACTIONS",
        "zone,home,contract date,weather,CUSTOMERS",
        "zone,home,Date of the incident,gender,CUSTOMERS"
    })
    void tripsAndIncidentsAreNoCustomers(String from, String to, String day, String other, TableKind expected)
            throws IOException {
        Understanding found = understood(
                List.of(day, from, to, other, "lasted"),
                row -> "2024-0" + (1 + row % 9) + "-1" + row % 10 + ";" + letter(row * 3) + ";" + letter(row * 7 / 3)
                        + ";" + letter(row / 5) + ";" + (20 + row * 37 % 700));

        assertThat(found.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pedido,TRANSACTIONS", "anfrage,TRANSACTIONS", "lema,CUSTOMERS"})
    void requestsInWordsAreNoCustomers(String name, TableKind expected) throws IOException {
        Understanding found = understood(
                List.of(name, "fecha", "office"),
                row -> "Please send the plans of road " + row + " and of the bridge;2024-0" + (1 + row % 9) + "-1"
                        + row % 10 + ";" + letter(row));

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** Orders of a shop are named by a number with #, and their customers by their addresses, though hardly one orders twice. */
    @ParameterizedTest
    @CsvSource({
        "Email,Financial Status,TRANSACTIONS,Email",
        "Billing City,Financial Status,TRANSACTIONS,''",
        "Email,Status,CUSTOMERS,''"
    })
    void ordersOfAShopAreNoCustomers(String who, String status, TableKind expected, String customer)
            throws IOException {
        Understanding found = understood(
                List.of("Name", who, status, "Created at", "Total", "Payment Reference"),
                row -> "#" + (1_000 + row) + ";"
                        + (who.equals("Email") ? "a" + row % 397 + "@example.org" : letter(row)) + ";paid;2024-0"
                        + (1 + row % 9) + "-1" + row % 10 + ";" + (20 + row * 37 % 300) + ".5;c" + (70_000 + row * 31));

        assertThat(found.kind()).isEqualTo(expected);
        assertThat(found.command().orElse("").contains("--customer Email")
                        || found.command().isPresent() && customer.equals("Email"))
                .isEqualTo(!customer.isEmpty());
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

    /** Long names of what is counted or paid are none. */
    @ParameterizedTest
    @CsvSource({
        "town,I feel at home in this,SURVEY",
        "Timestamp,I feel,CUSTOMERS",
        "Timestamp,Where do you live? (town),SURVEY",
        "Zaman damgas\u0131,Bu dersi yeniden almak ister misiniz,SURVEY",
        "town,Where do you live? (town),CUSTOMERS",
        "town,Number of orders in the last,CUSTOMERS",
        "survey_id,plan,SURVEY",
        "Fragebogen-Nr,Tarif,SURVEY",
        "Antwort ID,Tarif,SURVEY",
        "ResponseId,plan,SURVEY",
        "badge_id,plan,CUSTOMERS"
    })
    void sentencesAndTheTimesOfFormsMakeASurvey(String first, String sentence, TableKind expected) throws IOException {
        int questions = sentence.contains("(town)") || sentence.contains("yeniden") ? 2 : 5;
        List<String> names = new ArrayList<>(List.of(first));
        IntStream.range(0, questions).forEach(j -> names.add(sentence + " " + (char) ('p' + j)));
        IntStream.range(questions, 6).forEach(j -> names.add("kind " + j));
        boolean counted = sentence.startsWith("Number");
        Understanding found = understood(
                names,
                row -> (first.matches("[TZ].*") ? "answered " : "S") + (300 + row) + ";"
                        + IntStream.range(0, 6)
                                .mapToObj(j -> counted ? "" + row * (j + 3) % 97 : letter(row * 7 / (j + 1)))
                                .collect(Collectors.joining(";")));

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** Two scales of four columns each are as many answers as one of eight; ranges that two columns share may be counts. */
    @ParameterizedTest
    @CsvSource({"4,SURVEY", "2,CUSTOMERS"})
    void answersOnSeveralScalesMakeASurvey(int columns, TableKind expected) throws IOException {
        List<String> names = new ArrayList<>();
        IntStream.range(0, 8).forEach(j -> names.add("Score of hill " + (char) ('a' + j)));
        IntStream.range(0, 6).forEach(j -> names.add("town " + (char) ('a' + j)));
        Understanding found = understood(
                names,
                row -> IntStream.range(0, 8)
                                .mapToObj(j -> "" + (1 + row * 37 / (j + 1) % (5 + j / columns)))
                                .collect(Collectors.joining(";"))
                        + ";"
                        + IntStream.range(0, 6)
                                .mapToObj(j -> letter(row * 7 / (j + 1)))
                                .collect(Collectors.joining(";")));

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** By hand: 10 towns, 10 kinds and 6 quarters are 600 combinations, of which 60 are there. */
    @ParameterizedTest
    @CsvSource({"Count,TOTALS", "Anzahl,TOTALS", "hours,CUSTOMERS"})
    void numbersOfKindsAreTotals(String name, TableKind expected) throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                60,
                List.of("town", "kind", "quarter", name),
                row -> letter(row % 10) + ";" + letter(row * 7 / 10 % 10) + ";q" + row / 10 + ";"
                        + (3 + row * row % 91));

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** By hand: 12 months of 12 cohorts, of which those that have come are 78, more than three in ten of 144. */
    @ParameterizedTest
    @CsvSource({"active_subscribers,TOTALS", "active_hours,CUSTOMERS"})
    void customersWhoAreLeftOfEachCohortAreTotals(String name, TableKind expected) throws IOException {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 12)
                .forEach(cohort -> IntStream.range(0, 12 - cohort)
                        .forEach(month ->
                                rows.add(String.format("2023-%02d;%d;%d", 1 + cohort, month, 90 - month * 7))));
        Understanding found =
                MadeTable.understood(folder, rows.size(), List.of("cohort_month", "month_number", name), rows::get);

        assertThat(found.kind()).isEqualTo(expected);
    }

    /** A figure of each day is no customer's; single days are customers' too. */
    @Test
    void figuresOfEachDayAreTotals() throws IOException {
        IntFunction<String> cells = row -> ";" + letter(row % 7) + ";" + (3 + row * row % 91);
        Understanding days = MadeTable.understood(
                folder,
                84,
                List.of("day", "weekday", "births"),
                row -> String.format("2024-%02d-%02d", 5 + row / 28, 1 + row % 28) + cells.apply(row));
        Understanding some = MadeTable.understood(
                folder,
                84,
                List.of("day", "weekday", "births"),
                row -> String.format("20%02d-%02d-%02d", 10 + row % 13, 1 + row % 12, 1 + row % 28) + cells.apply(row));

        assertThat(days.kind()).isEqualTo(TableKind.TOTALS);
        assertThat(some.kind()).isEqualTo(TableKind.CUSTOMERS);
    }

    /** The time of an answer tells all rows apart, so that its combinations with kinds are all there. */
    @Test
    void aTimeOfItsOwnInEachRowIsNoKindOfTotals() throws IOException {
        Understanding found = MadeTable.understood(
                folder,
                60,
                List.of("time", "town", "kind", "score"),
                row -> "2024-05-" + (10 + row / 24) + " " + (10 + row % 14) + ":" + (10 + row % 50) + ";"
                        + letter(row % 5) + ";" + letter(row / 7) + ";" + (3 + row * row % 91));

        assertThat(found.kind()).isEqualTo(TableKind.CUSTOMERS);
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
