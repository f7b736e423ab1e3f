package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.purchases.TransactionFinder;
import io.github.segmentcli.roles.purchases.TransactionFinder.Holds;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what the rows of a table are, from the roles of its columns and the repetition of customer ids. */
record TableFinder(Table table, Map<String, ColumnMeaning> meanings, Map<String, NumberFacts> facts, String reading) {

    /** The least share of rows, in a table of purchases, whose customer occurs in an earlier row. */
    private static final double REPEATING = 0.2;
    /** The same for a table without a column of dates or orders. */
    private static final double REPEATING_ALONE = 0.5;

    private static final int MIN_ANSWERS = 5;
    private static final int MAX_TOTALS = 200;
    /** The same where the groups have many customers each. */
    private static final int MAX_GROUPS = 2_000;

    private static final int MANY_CUSTOMERS = 100;

    /** The least share of the possible combinations of kinds that a table of their totals has. */
    private static final double MOST_OF_A_CROSSING = 0.3;

    private static final Set<ColumnRole> KINDS = Set.of(
            ColumnRole.CATEGORY,
            ColumnRole.CODE,
            ColumnRole.ORDERED,
            ColumnRole.DATE,
            ColumnRole.FLAG,
            ColumnRole.EARLIER_RESULT);

    private static final Set<String> COUNTED = NameVocabulary.words(
            "customers users clients members kunden buyers clientes clienti klanten mitglieder membres"
                    + " adherents abonnes usuarios socios abbonati utenti leden klientow klienci uzytkownikow abonentow"
                    + " kunder medlemmar medlemmer");

    private static final Set<String> GOODS =
            NameVocabulary.words("item product article sku artikel produkt produit producto prodotto produto");

    private static final Set<String> NUMBER_OF = NameVocabulary.words(
            "n no nb nr num number of count anzahl anz nombre de total numero numer liczba ilosc antal"
                    + " aantal cantidad qtd quantidade quantita di");

    /**
     * The kind of a table.
     *
     * @param customer for purchases, the column of the customer
     * @param command for purchases, the command that computes a table of customers
     * @param bought whether amounts, quantities or orders show that something was bought; without them the rows may as well be mailings
     */
    record Found(TableKind kind, String evidence, Optional<String> customer, Optional<String> command, boolean bought) {

        private static Found of(TableKind kind, String evidence) {
            return new Found(kind, evidence, Optional.empty(), Optional.empty(), false);
        }
    }

    Found find(Optional<String> id) {
        Optional<Found> purchases = purchases(id);
        if (purchases.isPresent()) {
            return purchases.get();
        }
        long answers = Math.max(scales(), count(ColumnRole.FLAG));
        if (answers >= MIN_ANSWERS && answers * 2 >= table.columns().size()) {
            return Found.of(TableKind.SURVEY, Figures.count(answers) + " columns are answers of one kind");
        }
        long questions = table.columns().stream()
                .filter(column -> NameMeaning.of(column.name()).isAnswer())
                .count();
        if (questions >= MIN_ANSWERS) {
            return Found.of(TableKind.SURVEY, Figures.count(questions) + " columns are numbered like questions");
        }
        if (isTotals()) {
            return Found.of(TableKind.TOTALS, "each row names another group and counts its customers");
        }
        boolean text = table.columns().stream().allMatch(column -> column instanceof TextColumn);
        if (text) {
            return Found.of(TableKind.NOTHING, "there is nothing but free text");
        }
        return Found.of(
                TableKind.CUSTOMERS,
                id.map(name -> ColumnNames.quote(name) + " names them").orElse("nothing speaks against it"));
    }

    private Optional<Found> purchases(Optional<String> id) {
        Optional<Column> customer = table.columns().stream()
                .filter(column -> NameMeaning.of(column.name()).ids().isCustomerId() && role(column) == ColumnRole.ID)
                .findFirst()
                .or(() -> id.flatMap(table::column));
        if (customer.isEmpty()) {
            return Optional.empty();
        }
        long distinct = distinct(customer.get());
        long present = customer.get().rows() - customer.get().missing();
        if (distinct < 2 || present - distinct < REPEATING * present) {
            return Optional.empty();
        }
        Map<String, Holds> columns = TransactionFinder.holds(table);
        columns.keySet().removeIf(name -> NameMeaning.of(name).isBirth());
        Map<TransactionRole, String> found = new TransactionFinder(
                        columns, Map.of(TransactionRole.CUSTOMER, customer.get().name()))
                .found();
        Optional<String> date = Optional.ofNullable(found.get(TransactionRole.DATE))
                .filter(name -> meanings.get(name).role() == ColumnRole.DATE);
        Optional<String> order = Optional.ofNullable(found.get(TransactionRole.INVOICE))
                .filter(name -> meanings.get(name).role() == ColumnRole.OTHER_ID);
        Optional<String> beside = date.or(() -> order);
        if (beside.isEmpty() && present - distinct < REPEATING_ALONE * present) {
            return Optional.empty();
        }
        String evidence = ColumnNames.quote(customer.get().name()) + " has " + Figures.count(distinct)
                + " customers in " + Figures.count(present) + " rows"
                + beside.map(name -> ", beside " + ColumnNames.quote(name)).orElse("");
        boolean bought = order.isPresent()
                || found.containsKey(TransactionRole.AMOUNT)
                || found.containsKey(TransactionRole.QUANTITY)
                || found.containsKey(TransactionRole.PRICE)
                || count(ColumnRole.AMOUNT) > 0
                || table.columns().stream()
                        .anyMatch(column -> NameMeaning.of(column.name()).has(GOODS));
        return Optional.of(new Found(
                TableKind.TRANSACTIONS,
                evidence,
                Optional.of(customer.get().name()),
                Optional.of(command(found, date, order)),
                bought));
    }

    /** The command, with the columns that {@code segment rfm} would not find itself. */
    private String command(Map<TransactionRole, String> found, Optional<String> date, Optional<String> order) {
        StringBuilder text = new StringBuilder("segment rfm ")
                .append(reading.isEmpty() ? "--input " + Understanding.shell(table.source()) : reading);
        option(text, TransactionRole.CUSTOMER, found.get(TransactionRole.CUSTOMER));
        text.append(" --date ").append(date.map(Understanding::shell).orElse("DATE"));
        order.ifPresent(name -> option(text, TransactionRole.INVOICE, name));
        if (found.containsKey(TransactionRole.AMOUNT)) {
            option(text, TransactionRole.AMOUNT, found.get(TransactionRole.AMOUNT));
        } else if (found.containsKey(TransactionRole.QUANTITY) && found.containsKey(TransactionRole.PRICE)) {
            option(text, TransactionRole.QUANTITY, found.get(TransactionRole.QUANTITY));
            option(text, TransactionRole.PRICE, found.get(TransactionRole.PRICE));
        } else {
            table.columns().stream()
                    .filter(column -> role(column) == ColumnRole.AMOUNT)
                    .findFirst()
                    .ifPresent(column -> option(text, TransactionRole.AMOUNT, column.name()));
        }
        return text.toString();
    }

    private static void option(StringBuilder text, TransactionRole role, String column) {
        text.append(' ').append(role.flag()).append(' ').append(Understanding.shell(column));
    }

    private ColumnRole role(Column column) {
        return meanings.get(column.name()).role();
    }

    private long count(ColumnRole role) {
        return meanings.values().stream()
                .filter(meaning -> meaning.role() == role)
                .count();
    }

    /** The number of numeric columns that have the most frequent scale, such as 1 to 5. */
    private long scales() {
        Map<String, Long> sharing = new HashMap<>();
        for (NumberFacts column : facts.values()) {
            ColumnRole role = meanings.get(column.column().name()).role();
            boolean scale = column.whole()
                    && column.hasFewLevels()
                    && column.distinct() >= 3
                    && column.greatest() <= 10
                    && column.least() >= 0;
            if (scale && (role == ColumnRole.RATING || role == ColumnRole.NUMBER || role == ColumnRole.ORDERED)) {
                sharing.merge(column.least() + " " + column.greatest(), 1L, Long::sum);
            }
        }
        return sharing.values().stream().mapToLong(Long::longValue).max().orElse(0)
                + meanings.values().stream()
                        .filter(meaning -> meaning.role() == ColumnRole.ORDERED
                                && !meaning.order().isEmpty())
                        .count();
    }

    private boolean isTotals() {
        if (table.rows() > MAX_GROUPS || table.columns().isEmpty()) {
            return false;
        }
        boolean many = facts.values().stream().anyMatch(TableFinder::countsManyCustomers);
        boolean counted = facts.values().stream().anyMatch(TableFinder::countsCustomers);
        Column first = table.columns().get(0);
        boolean groups = !(first instanceof NumberColumn)
                && distinct(first) == first.rows()
                && !NameMeaning.of(first.name()).ids().isCustomerId();
        return groups && (many || counted && table.rows() <= MAX_TOTALS) || isCrossing();
    }

    /**
     * Whether each row is another combination of kinds, such as region, segment and quarter, of which most are there, and counts its
     * customers. No file of customers has each combination once.
     */
    private boolean isCrossing() {
        if (facts.values().stream().noneMatch(TableFinder::countsCustomers) || count(ColumnRole.ID) > 0) {
            return false;
        }
        List<Column> kinds = table.columns().stream()
                .filter(column ->
                        KINDS.contains(role(column)) && column.missing() == 0 && !(column instanceof TextColumn))
                .toList();
        Set<List<Object>> cells = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            cells.add(kinds.stream().map(column -> kind(column, at)).toList());
        }
        double possible = 1;
        for (int j = 0; j < kinds.size(); j++) {
            // of two columns that say the same, such as a region and its number, one is counted
            possible *= isToldByOthers(kinds, j) ? 1 : distinct(kinds.get(j));
        }
        return kinds.size() > 1 && cells.size() == table.rows() && table.rows() >= MOST_OF_A_CROSSING * possible;
    }

    /** Whether an earlier column has another level wherever this one has. */
    private boolean isToldByOthers(List<Column> kinds, int j) {
        for (int other = 0; other < j; other++) {
            Column before = kinds.get(other);
            Set<List<Object>> pairs = new HashSet<>();
            for (int row = 0; row < table.rows(); row++) {
                pairs.add(List.of(kind(before, row), kind(kinds.get(j), row)));
            }
            if (pairs.size() == distinct(before)) {
                return true;
            }
        }
        return false;
    }

    private static Object kind(Column column, int row) {
        return column instanceof CategoryColumn category
                ? (Object) category.code(row)
                : column instanceof NumberColumn number ? number.value(row) : ((DateColumn) column).epochDay(row);
    }

    /** {@code customers}, {@code n_clients}, number of customers: how many there are. */
    private static boolean countsCustomers(NumberFacts facts) {
        List<String> words = HeaderWords.of(facts.column().name()).words().stream()
                .map(NameParts::plain)
                .toList();
        return !words.isEmpty()
                && facts.whole()
                && facts.least() >= 0
                && COUNTED.contains(words.get(words.size() - 1))
                && (words.size() == 1
                        || words.size() <= 3
                                && words.subList(0, words.size() - 1).stream().allMatch(NUMBER_OF::contains));
    }

    /** {@code billed_customers}, by the hundred in most rows. */
    private static boolean countsManyCustomers(NumberFacts facts) {
        NameMeaning name = NameMeaning.of(facts.column().name());
        double[] sample = facts.sample();
        return name.endsInOwners()
                && !name.has(Set.of("user", "users", "subscribers", "contacts"))
                && facts.whole()
                && sample.length > 0
                && sample[sample.length / 2] >= MANY_CUSTOMERS;
    }

    private long distinct(Column column) {
        if (column instanceof NumberColumn) {
            return facts.get(column.name()).distinctByHand();
        }
        if (column instanceof CategoryColumn category) {
            return category.levelsPresent();
        }
        if (column instanceof TextColumn text) {
            return text.distinct();
        }
        return ((DateColumn) column).distinct();
    }
}
