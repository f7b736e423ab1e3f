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

    /** The same where nothing is counted; and the least rows and most kinds of such a table. */
    private static final double NEARLY_ALL = 0.7;

    private static final int MIN_CELLS = 50;
    private static final int MAX_KINDS = 6;

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
        Optional<Found> orders = orders(id);
        if (orders.isPresent()) {
            return orders.get();
        }
        long answers = Math.max(scales(), answersOfYesAndNo());
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
        if (isSummedByKinds()) {
            return Found.of(
                    TableKind.TOTALS, "each row is another combination of kinds, of which nearly all are there");
        }
        if (areSummedAnswers()) {
            return Found.of(TableKind.TOTALS, "each row is a question and an answer, with figures of all who gave it");
        }
        boolean text = table.columns().stream().allMatch(column -> column instanceof TextColumn);
        if (text) {
            return Found.of(TableKind.NOTHING, "there is nothing but free text");
        }
        return Found.of(
                TableKind.CUSTOMERS,
                id.filter(name -> !is(name, ColumnRole.COUNTER))
                        .map(name -> ColumnNames.quote(name) + " names them")
                        .orElse("nothing speaks against it"));
    }

    /** Each row is an order, a ticket or the like, and nothing says of which customer. */
    private Optional<Found> orders(Optional<String> id) {
        boolean customers = meanings.values().stream()
                .map(meaning -> NameMeaning.of(meaning.column()))
                .anyMatch(name -> name.ids().isCustomerId() || name.isOfACustomer());
        Optional<String> date = meanings.values().stream()
                .filter(meaning -> meaning.role() == ColumnRole.DATE)
                .map(ColumnMeaning::column)
                .findFirst();
        boolean goods = new TransactionFinder(TransactionFinder.holds(table), Map.of())
                .found()
                .containsKey(TransactionRole.QUANTITY);
        return id.filter(name -> (!customers || goods) && date.isPresent() && isOrder(name))
                .map(name -> Found.of(
                        TableKind.TRANSACTIONS,
                        ColumnNames.quote(name) + " is different in every row, beside "
                                + ColumnNames.quote(date.orElseThrow()) + ", and nothing names the customers"));
    }

    private boolean isOrder(String name) {
        return is(name, ColumnRole.OTHER_ID) && NameMeaning.of(name).ids().isOrderId();
    }

    /** False for a column that was named by the user and does not exist, which is an error later. */
    private boolean is(String name, ColumnRole role) {
        return meanings.containsKey(name) && meanings.get(name).role() == role;
    }

    /** Columns of yes and no in words, or in 0 and 1 below the number of a question; other 0 and 1 are traits of customers. */
    private long answersOfYesAndNo() {
        return table.columns().stream()
                .filter(column -> role(column) == ColumnRole.FLAG)
                .filter(column -> !(column instanceof NumberColumn)
                        || NameMeaning.of(column.name()).isAnswer())
                .count();
    }

    private Optional<Found> purchases(Optional<String> id) {
        Optional<Column> customer = table.columns().stream()
                .filter(column -> role(column) == ColumnRole.ID)
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
                .filter(name -> meanings.get(name).role() == ColumnRole.OTHER_ID)
                .or(() -> meanings.keySet().stream().filter(this::isOrder).findFirst());
        Optional<String> beside = date.or(() -> order);
        if (beside.isEmpty() && present - distinct < REPEATING_ALONE * present) {
            return Optional.empty();
        }
        String evidence = ColumnNames.quote(customer.get().name()) + " has " + count(customer.get(), distinct)
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
        if (!TransactionFinder.choosesAddresses(TransactionFinder.holds(table), found.get(TransactionRole.CUSTOMER))) {
            option(text, TransactionRole.CUSTOMER, found.get(TransactionRole.CUSTOMER));
        }
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
                    .or(this::onlyDecimals)
                    .ifPresent(column -> option(text, TransactionRole.AMOUNT, column.name()));
        }
        return text.toString();
    }

    /** In a file without a header the amount is the only column with decimals. */
    private Optional<Column> onlyDecimals() {
        List<Column> decimals = table.columns().stream()
                .filter(column -> facts.containsKey(column.name())
                        && !facts.get(column.name()).whole())
                .toList();
        return decimals.size() == 1 ? Optional.of(decimals.get(0)) : Optional.empty();
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
        return facts.values().stream().anyMatch(TableFinder::countsCustomers)
                && count(ColumnRole.ID) == 0
                && isCrossing(kinds(), MOST_OF_A_CROSSING);
    }

    /** The same where nothing is counted, but figures stand beside few kinds of which nearly all combinations are there. */
    private boolean isSummedByKinds() {
        List<Column> kinds = kinds();
        return table.rows() >= MIN_CELLS
                && table.rows() <= MAX_GROUPS
                && kinds.size() <= MAX_KINDS
                && kinds.size() < table.columns().size()
                && count(ColumnRole.ID) + count(ColumnRole.OTHER_ID) == 0
                && isCrossing(kinds, NEARLY_ALL);
    }

    private List<Column> kinds() {
        return table.columns().stream()
                .filter(column ->
                        KINDS.contains(role(column)) && column.missing() == 0 && !(column instanceof TextColumn))
                .filter(column -> !(column instanceof DateColumn dates && areMoments(dates)))
                .toList();
    }

    /** Whether there are times of day in it, which periods that figures are summed by have not. */
    private static boolean areMoments(DateColumn dates) {
        for (int i = 0; i < dates.rows(); i++) {
            if (dates.value(i) != Math.rint(dates.value(i))) {
                return true;
            }
        }
        return false;
    }

    /** Questions that repeat beside answers, and all figures with decimals, as those of each person are not. */
    private boolean areSummedAnswers() {
        Optional<Column> question = named(NameVocabulary.QUESTIONS);
        boolean repeats = question.isPresent() && distinct(question.get()) * 2 <= table.rows();
        List<NumberFacts> figures = facts.values().stream()
                .filter(column -> role(column.column()) != ColumnRole.COUNTER)
                .toList();
        return repeats
                && named(NameVocabulary.RESPONSES).isPresent()
                && table.rows() <= MAX_GROUPS
                && count(ColumnRole.ID) == 0
                && !figures.isEmpty()
                && figures.stream().noneMatch(NumberFacts::whole);
    }

    private Optional<Column> named(Set<String> last) {
        return table.columns().stream()
                .filter(column -> !(column instanceof NumberColumn) && !(column instanceof DateColumn))
                .filter(column -> last.contains(NameMeaning.of(column.name()).last()))
                .findFirst();
    }

    private boolean isCrossing(List<Column> kinds, double most) {
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
        return kinds.size() > 1 && cells.size() == table.rows() && table.rows() >= most * possible;
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

    /** The number of different values; the loader stops counting those of texts that are not kept at {@link TextColumn#COUNTED}. */
    private static String count(Column column, long distinct) {
        boolean more = column instanceof TextColumn text && !text.isHeld() && distinct > TextColumn.COUNTED;
        return more ? "more than " + Figures.count(TextColumn.COUNTED) : Figures.count(distinct);
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
