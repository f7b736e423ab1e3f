package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.names.IdWords;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import io.github.segmentcli.roles.purchases.TransactionFinder;
import io.github.segmentcli.roles.purchases.TransactionFinder.Holds;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what the rows of a table are, from the roles of its columns and the repetition of customer ids. */
record TableFinder(TableFacts in, String reading) {

    /** The least share of rows, in a table of purchases, whose customer occurs in an earlier row. */
    private static final double REPEATING = 0.2;
    /** The least part of the rows of contracts and the like whose customer has another. */
    private static final double OF_SEVERAL = 0.05;
    /** The same for a table without a column of dates or orders. */
    private static final double REPEATING_ALONE = 0.5;

    /** The same where the id of an event is another in every row, which those of customers who stand twice by mistake are not. */
    private static final double REPEATING_BESIDE_A_KEY = 0.01;

    private static final int MIN_REPEATED = 3;

    private static final Set<String> GOODS =
            NameVocabulary.words("item product article sku artikel produkt produit producto prodotto produto");

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
        EventFinder events = new EventFinder(in);
        Optional<Found> purchases = purchases(id, events);
        if (purchases.isPresent()) {
            return purchases.get();
        }
        Optional<String> event = events.evidence(id);
        if (event.isPresent()) {
            return Found.of(TableKind.TRANSACTIONS, event.get());
        }
        Optional<String> survey = new SurveyFinder(in).evidence();
        if (survey.isPresent()) {
            return Found.of(TableKind.SURVEY, survey.get());
        }
        Optional<String> totals = new TotalsFinder(in).evidence();
        if (totals.isPresent()) {
            return Found.of(TableKind.TOTALS, totals.get());
        }
        boolean text = in.columns().stream().allMatch(column -> column instanceof TextColumn);
        if (text) {
            return Found.of(TableKind.NOTHING, "there is nothing but free text");
        }
        Optional<Column> several = id.flatMap(this::customersOfSeveralRows);
        if (several.isPresent()) {
            return new Found(
                    TableKind.CUSTOMERS,
                    ColumnNames.quote(id.get()) + " tells the rows apart, and "
                            + ColumnNames.quote(several.get().name())
                            + " has " + count(several.get(), in.distinct(several.get())) + " customers in "
                            + Figures.count(several.get().rows() - several.get().missing()) + " rows",
                    several.map(Column::name),
                    Optional.empty(),
                    false);
        }
        return Found.of(
                TableKind.CUSTOMERS,
                id.filter(name -> !in.is(name, ColumnRole.COUNTER))
                        .map(name -> ColumnNames.quote(name) + " names them")
                        .orElse("nothing speaks against it"));
    }

    /** The customers of a table whose rows are what some of them have several of: contracts, policies, subscriptions. */
    private Optional<Column> customersOfSeveralRows(String id) {
        if (in.is(id, ColumnRole.ID)) {
            return Optional.empty();
        }
        return in.columns().stream()
                .filter(column ->
                        in.role(column) == ColumnRole.ID && !column.name().equals(id))
                .filter(column -> {
                    long present = column.rows() - column.missing();
                    return present - in.distinct(column) >= OF_SEVERAL * present && in.distinct(column) > 1;
                })
                .findFirst();
    }

    private Optional<Found> purchases(Optional<String> id, EventFinder events) {
        Optional<Column> customer = in.columns().stream()
                .filter(column -> in.role(column) == ColumnRole.ID)
                .findFirst()
                .or(() -> id.flatMap(in.table()::column));
        if (customer.isEmpty() || isTableOfOthers(customer.get())) {
            return Optional.empty();
        }
        long distinct = in.distinct(customer.get());
        long present = customer.get().rows() - customer.get().missing();
        Optional<String> key = events.key(customer.get().name())
                .filter(name -> events.date(Optional.of(name)).isPresent());
        boolean repeats = present - distinct >= REPEATING * present
                || key.isPresent() && present - distinct >= Math.max(MIN_REPEATED, REPEATING_BESIDE_A_KEY * present)
                || events.isExport()
                        && NameMeaning.of(customer.get().name()).ids().isCustomerId();
        if (distinct < 2 || !repeats) {
            return Optional.empty();
        }
        Map<String, Holds> columns = TransactionFinder.holds(in.table());
        columns.keySet().removeIf(name -> NameMeaning.of(name).times().isBirth());
        Map<TransactionRole, String> found = new TransactionFinder(
                        columns, Map.of(TransactionRole.CUSTOMER, customer.get().name()))
                .found();
        Optional<String> date = Optional.ofNullable(found.get(TransactionRole.DATE))
                .filter(name -> in.meanings().get(name).role() == ColumnRole.DATE);
        Optional<String> order = Optional.ofNullable(found.get(TransactionRole.INVOICE))
                .filter(name -> in.meanings().get(name).role() == ColumnRole.OTHER_ID)
                .or(() ->
                        in.meanings().keySet().stream().filter(events::isOrder).findFirst())
                .or(() -> key);
        Optional<String> beside = date.or(() -> order);
        boolean paid = found.containsKey(TransactionRole.AMOUNT) || in.count(ColumnRole.AMOUNT) > 0;
        if (beside.isEmpty() && present - distinct < (paid ? REPEATING : REPEATING_ALONE) * present) {
            return Optional.empty();
        }
        String evidence = ColumnNames.quote(customer.get().name()) + " has " + count(customer.get(), distinct)
                + " customers in " + Figures.count(present) + " rows"
                + beside.map(name -> ", beside " + ColumnNames.quote(name)).orElse("");
        boolean bought = order.filter(name -> !EventFinder.isCase(name)).isPresent()
                || found.containsKey(TransactionRole.AMOUNT)
                || found.containsKey(TransactionRole.QUANTITY)
                || found.containsKey(TransactionRole.PRICE)
                || in.count(ColumnRole.AMOUNT) > 0
                || in.columns().stream()
                        .anyMatch(column -> NameMeaning.of(column.name()).has(GOODS));
        return Optional.of(new Found(
                TableKind.TRANSACTIONS,
                evidence,
                Optional.of(customer.get().name()),
                Optional.of(command(found, date, order)),
                bought));
    }

    /** Whether another id is different in every row: rows are users, of whom an account has several. */
    private boolean isTableOfOthers(Column customer) {
        return in.columns().stream()
                .filter(column -> column != customer && in.role(column) == ColumnRole.ID && column.missing() == 0)
                .filter(column -> {
                    IdWords name = NameMeaning.of(column.name()).ids();
                    return name.isCustomerId() && !name.isEmail() && !name.isOrderId();
                })
                .anyMatch(column -> in.distinct(column) == column.rows());
    }

    /** The command, with the columns that {@code segment rfm} would not find itself. */
    private String command(Map<TransactionRole, String> found, Optional<String> date, Optional<String> order) {
        StringBuilder text = new StringBuilder("segment rfm ")
                .append(
                        reading.isEmpty()
                                ? "--input " + Understanding.shell(in.table().source())
                                : reading);
        if (!TransactionFinder.choosesAddresses(
                TransactionFinder.holds(in.table()), found.get(TransactionRole.CUSTOMER))) {
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
            in.columns().stream()
                    .filter(column -> in.role(column) == ColumnRole.AMOUNT)
                    .findFirst()
                    .or(this::onlyDecimals)
                    .ifPresent(column -> option(text, TransactionRole.AMOUNT, column.name()));
        }
        return text.toString();
    }

    /** In a file without a header the amount is the only column with decimals. */
    private Optional<Column> onlyDecimals() {
        List<Column> decimals = in.columns().stream()
                .filter(column -> in.facts().containsKey(column.name())
                        && !in.facts().get(column.name()).whole())
                .toList();
        return decimals.size() == 1 ? Optional.of(decimals.get(0)) : Optional.empty();
    }

    private static void option(StringBuilder text, TransactionRole role, String column) {
        text.append(' ').append(role.flag()).append(' ').append(Understanding.shell(column));
    }

    /** The number of different values; the loader stops counting those of texts that are not kept at {@link TextColumn#COUNTED}. */
    private static String count(Column column, long distinct) {
        boolean more = column instanceof TextColumn text && !text.isHeld() && distinct > TextColumn.COUNTED;
        return more ? "more than " + Figures.count(TextColumn.COUNTED) : Figures.count(distinct);
    }
}
