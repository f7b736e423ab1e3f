package io.github.segmentcli.roles;

import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.names.NameMeaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The interpretation of a table: the role of each column, the kind of the rows, and sentinel values. */
public final class Understanding {

    /** The interpretation of an empty table. */
    public static final Understanding NONE = new Understanding(
            Table.of("", List.of()),
            Map.of(),
            new TableFinder.Found(TableKind.CUSTOMERS, "", Optional.empty(), Optional.empty(), false),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static final int MOST_PASTED = 6;

    private final Table understood;
    private final List<Choices> choices;
    private final Map<String, ColumnMeaning> meanings;
    private final TableFinder.Found table;
    private final Optional<String> id;
    private final List<Sentinel> sentinels;
    private final List<Notice> notices;
    private final List<Notice> hints;

    private Understanding(
            Table understood,
            Map<String, ColumnMeaning> meanings,
            TableFinder.Found table,
            Optional<String> id,
            List<Sentinel> sentinels,
            List<Notice> notices,
            List<Notice> hints,
            List<Choices> choices) {
        this.choices = List.copyOf(choices);
        this.hints = List.copyOf(hints);
        this.understood = understood;
        this.meanings = meanings;
        this.table = table;
        this.id = id;
        this.sentinels = List.copyOf(sentinels);
        this.notices = List.copyOf(notices);
    }

    /**
     * Interprets a table. Every column is read once, O(rows · columns); columns that may be ids are sorted in addition.
     *
     * @throws RequestException when a role is given for a column that does not exist, or the role of dates for text
     * @throws io.github.segmentcli.InputException when the role of dates is given for numbers of which some are not dates
     */
    public static Understanding of(Table read, RoleSettings settings, Workers workers) {
        settings.require(read.source(), ColumnNames.names(read));
        List<Column> columns = read.columns();
        List<String> names = ColumnNames.names(read);
        ColumnMeaning[] meanings = new ColumnMeaning[columns.size()];
        NumberFacts[] facts = new NumberFacts[columns.size()];
        workers.run(columns.size(), j -> {
            Column column = columns.get(j);
            facts[j] = column instanceof NumberColumn number ? NumberFacts.of(number) : null;
            meanings[j] = told(settings, column, names)
                    .orElseGet(() ->
                            meaning(read, column, facts[j], settings.features().contains(column.name())));
        });
        datesBesideDates(meanings, facts);
        OtherColumns.namesBesideNames(columns, meanings, settings.features());
        OtherColumns.addressesBesideIds(columns, meanings);
        OtherColumns.namesBesideIds(columns, meanings);
        OtherColumns.customersOfPurchases(columns, facts, meanings, settings.features());
        SurveyMetadata.note(columns, meanings, settings.features());
        AnswerScales.note(facts, meanings);
        Map<String, ColumnMeaning> byName = new LinkedHashMap<>();
        Map<String, NumberFacts> factsByName = new LinkedHashMap<>();
        for (int j = 0; j < meanings.length; j++) {
            byName.put(columns.get(j).name(), meanings[j]);
            if (facts[j] != null) {
                factsByName.put(columns.get(j).name(), facts[j]);
            }
        }
        Function<String, List<String>> orders = name -> orderOf(byName.get(name));
        Table dated = NumberedDays.in(read, name -> byName.get(name).role() == ColumnRole.DATE);
        Table table = Percentages.in(PlacelessWords.missingIn(dated, orders), byName, factsByName);
        Optional<String> id = settings.id().or(() -> likeliestId(byName, settings));
        TableFinder.Found kind =
                new TableFinder(new TableFacts(table, byName, factsByName), settings.reading()).find(id);
        if (kind.kind() == TableKind.TRANSACTIONS) {
            id = settings.id().or(kind::customer).or(() -> likeliestId(byName, settings));
        }
        id.filter(name -> settings.id().isPresent() || namesCustomers(byName.get(name), kind))
                .ifPresent(name -> byName.computeIfPresent(name, (column, meaning) -> meaning.asId()));
        List<Sentinel> sentinels = sentinels(table, byName, facts, workers);
        List<Notice> hints = new ArrayList<>();
        for (int j = 0; j < facts.length; j++) {
            if (table.columns().get(j) instanceof NumberColumn && facts[j].present() > 0) {
                String name = columns.get(j).name();
                List<Sentinel> own = sentinels.stream()
                        .filter(sentinel -> sentinel.column().equals(name))
                        .toList();
                hints.addAll(OddValues.of(facts[j], byName.get(name).role(), own));
            }
        }
        for (Column column : table.columns()) {
            if (column instanceof DateColumn dates) {
                OddValues.ofBirths(dates).ifPresent(hints::add);
            }
        }
        for (Column column : columns) {
            if (column instanceof CategoryColumn words) {
                CodesBesideMissing.of(words).ifPresent(hints::add);
            }
        }
        MeaningNotices.numberedDates(read, byName).ifPresent(hints::add);
        PlacelessWords.notice(columns, orders).ifPresent(hints::add);
        UnknownAmongWords.notice(columns, name -> !orders.apply(name).isEmpty()).ifPresent(hints::add);
        List<Choices> choices = choices(table, byName, settings);
        Map<String, ColumnMeaning> all = withFlags(byName, choices);
        return new Understanding(
                Choices.in(table, choices),
                all,
                kind,
                id,
                sentinels,
                MeaningNotices.warnings(kind, sentinels),
                hints,
                choices);
    }

    /** The levels of an ordered column from the least to the greatest; empty for other columns. */
    private static List<String> orderOf(ColumnMeaning meaning) {
        return meaning.role() == ColumnRole.ORDERED ? meaning.order() : List.of();
    }

    /** The multiple-choice columns whose choices become features. */
    private static List<Choices> choices(Table table, Map<String, ColumnMeaning> meanings, RoleSettings settings) {
        List<Choices> found = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnMeaning meaning = meanings.get(column.name());
            boolean told = meaning.order().contains(RoleSettings.FLAGS);
            boolean asked = told || settings.oneHot() || settings.features().contains(column.name());
            if (meaning.role() == ColumnRole.CHOICES && asked) {
                Optional<Choices> of = column instanceof CategoryColumn words ? Choices.of(words) : Optional.empty();
                if (of.isEmpty() && told) {
                    throw new RequestException("--as: the cells of " + ColumnNames.quote(column.name())
                            + " are not several choices between ; | \u2022 , / + or line breaks, or there are more than "
                            + Choices.MOST
                            + " choices.");
                }
                of.ifPresent(found::add);
            }
        }
        return found;
    }

    /** The columns, with those of the choices inserted after each multiple-choice column. */
    private static Map<String, ColumnMeaning> withFlags(Map<String, ColumnMeaning> columns, List<Choices> choices) {
        Map<String, ColumnMeaning> all = new LinkedHashMap<>();
        columns.forEach((name, meaning) -> {
            all.put(name, meaning);
            for (Choices one : choices) {
                if (one.column().equals(name)) {
                    one.names()
                            .forEach(flag -> all.putIfAbsent(
                                    flag,
                                    new ColumnMeaning(
                                            flag, ColumnRole.FLAG, meaning.confidence(), "one of several choices")));
                }
            }
        });
        return all;
    }

    /** If one column has dates written as numbers, columns with such numbers are dates even without the name of a date. */
    private static void datesBesideDates(ColumnMeaning[] meanings, NumberFacts[] facts) {
        boolean dates = false;
        for (int j = 0; j < facts.length; j++) {
            dates |= facts[j] != null && meanings[j].role() == ColumnRole.DATE;
        }
        for (int j = 0; dates && j < facts.length; j++) {
            ColumnMeaning meaning = meanings[j];
            if (facts[j] != null && meaning.role() == ColumnRole.NUMBER && meaning.confidence() == Confidence.GUESS) {
                meanings[j] = NumberDates.besideDates(facts[j], NameMeaning.of(meaning.column()))
                        .map(why -> new ColumnMeaning(meaning.column(), ColumnRole.DATE, Confidence.GUESS, why))
                        .orElse(meaning);
            }
        }
    }

    private static Optional<ColumnMeaning> told(RoleSettings settings, Column column, List<String> names) {
        return settings.of(column.name(), names)
                .map(one -> {
                    requireDates(one.role(), column);
                    return one;
                })
                .map(one -> new ColumnMeaning(
                        column.name(),
                        one.role(),
                        Confidence.TOLD,
                        "given with --as",
                        one.role() == ColumnRole.ORDERED && one.order().isEmpty()
                                ? WordRoles.order(column)
                                : one.order()))
                .or(() -> settings.id()
                        .filter(column.name()::equals)
                        .map(name -> new ColumnMeaning(name, ColumnRole.ID, Confidence.TOLD, "given with --id")))
                .or(() -> settings.weight()
                        .filter(column.name()::equals)
                        .map(name ->
                                new ColumnMeaning(name, ColumnRole.WEIGHT, Confidence.TOLD, "given with --weight")));
    }

    private static void requireDates(ColumnRole told, Column column) {
        boolean words = column instanceof CategoryColumn || column instanceof TextColumn;
        if (told == ColumnRole.DATE && words && column.missing() < column.rows()) {
            throw new RequestException("--as: " + ColumnNames.quote(column.name())
                    + " holds words, not dates. Write its dates as 2024-12-31, or declare other words missing with"
                    + " --null-value.");
        }
    }

    private static ColumnMeaning meaning(Table table, Column column, NumberFacts facts, boolean asked) {
        String name = column.name();
        if (column.missing() == column.rows()) {
            return new ColumnMeaning(name, ColumnRole.EMPTY, Confidence.CERTAIN, "no value in any row");
        }
        if (EarlierResults.isResult(table, name)) {
            return new ColumnMeaning(
                    name,
                    ColumnRole.EARLIER_RESULT,
                    Confidence.LIKELY,
                    "named like the result of an earlier segmentation");
        }
        ColumnMeaning found = facts != null
                ? NumberRoles.of(facts, asked)
                : column instanceof CategoryColumn category
                        ? WordRoles.of(category, asked)
                        : column instanceof TextColumn text
                                ? WordRoles.of(text, asked)
                                : new ColumnMeaning(name, ColumnRole.DATE, Confidence.CERTAIN, "written as dates");
        boolean constant = facts != null && facts.hasFewLevels() && facts.distinct() == 1
                || column instanceof CategoryColumn words && words.levelsPresent() == 1
                || column instanceof TextColumn text && text.distinct() == 1;
        return constant && found.role() != ColumnRole.FLAG
                ? new ColumnMeaning(
                        name,
                        ColumnRole.CONSTANT,
                        Confidence.CERTAIN,
                        column.missing() == 0 ? "one value in all rows" : "one value wherever there is one")
                : found;
    }

    /** The most likely id among unique and nearly unique columns: one named like a customer's id, otherwise the first. */
    private static Optional<String> likeliestId(Map<String, ColumnMeaning> meanings, RoleSettings settings) {
        ColumnMeaning best = null;
        int bestRank = 0;
        for (ColumnMeaning meaning : meanings.values()) {
            int rank = settings.features().contains(meaning.column()) ? 0 : rank(meaning);
            if (rank > bestRank) {
                best = meaning;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best).map(ColumnMeaning::column);
    }

    /** A number of the row stays one where nothing else tells the rows apart, and so does that of an order that has no customer. */
    private static boolean namesCustomers(ColumnMeaning meaning, TableFinder.Found kind) {
        boolean row = meaning.role() == ColumnRole.COUNTER && meaning.evidence().startsWith(NumberIds.COUNTS_ROWS);
        return !row && (kind.kind() != TableKind.TRANSACTIONS || kind.customer().isPresent());
    }

    private static int rank(ColumnMeaning meaning) {
        return switch (meaning.role()) {
            case ID -> meaning.confidence() == Confidence.LIKELY ? 0 : 5;
            case OTHER_ID ->
                !meaning.evidence().contains("different in") ? 0 : meaning.confidence() == Confidence.GUESS ? 1 : 4;
            case COUNTER ->
                switch (meaning.confidence()) {
                    case GUESS -> 0;
                    case LIKELY -> 2;
                    default -> 3;
                };
            default -> 0;
        };
    }

    private static List<Sentinel> sentinels(
            Table table, Map<String, ColumnMeaning> meanings, NumberFacts[] facts, Workers workers) {
        SentinelFinder finder = new SentinelFinder(table);
        List<List<Sentinel>> found = new ArrayList<>();
        table.columns().forEach(column -> found.add(List.of()));
        workers.run(facts.length, j -> {
            Column column = table.columns().get(j);
            ColumnRole role = meanings.get(column.name()).role();
            if (facts[j] != null && (role.measures() || role == ColumnRole.ORDERED)) {
                found.set(j, finder.inNumbers(facts[j], role));
            } else if (column instanceof DateColumn date) {
                Optional<NumberColumn> numbers = Optional.ofNullable(facts[j]).map(NumberFacts::column);
                found.set(j, finder.inDates(date, numbers));
            }
        });
        return found.stream().flatMap(List::stream).toList();
    }

    /** An argument, quoted for a shell if needed. */
    public static String shell(String value) {
        return value.matches("[\\w./:@%+=,-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /**
     * Settings of columns as the value of an option, to be pasted: all of them, but of more than six the five that a sentence names, with
     * the remark that the others are set likewise.
     *
     * @param items such as {@code first_date=number}
     */
    public static String pasted(List<String> items) {
        return items.size() <= MOST_PASTED
                ? shell(ColumnNames.listed(items))
                : shell(ColumnNames.listed(items.subList(0, MOST_PASTED - 1))) + " and the others likewise";
    }

    /**
     * The notices of reading a file that hold when the roles are known. That some cells of a column are no numbers, and how they would
     * count, says nothing of codes: of postcodes, telephones and ids no cell is a quantity.
     */
    public List<Notice> stillTrue(List<Notice> ofReading) {
        return MeaningNotices.stillTrue(ofReading, this);
    }

    /** The multiple-choice columns that are split in {@link #table()}. */
    public List<Choices> choices() {
        return choices;
    }

    /** For the column of a choice in {@link #table()} the multiple-choice column of the file; empty for other columns. */
    public Optional<String> cellsOf(String choice) {
        return choices.stream()
                .filter(one -> one.names().contains(choice))
                .map(Choices::column)
                .findFirst();
    }

    /** The table, with dates in place of numbers that are dates, and multiple-choice columns split. */
    public Table table() {
        return understood;
    }

    /** The role of a column; empty for an unknown column. */
    public Optional<ColumnMeaning> of(String column) {
        return Optional.ofNullable(meanings.get(column));
    }

    public boolean is(String column, ColumnRole role) {
        return of(column).filter(meaning -> meaning.role() == role).isPresent();
    }

    /** Every column, in the order of the table. */
    public List<ColumnMeaning> columns() {
        return List.copyOf(meanings.values());
    }

    public TableKind kind() {
        return table.kind();
    }

    /** What the rows are, in words: rows of customers are purchases only where amounts or orders show it. */
    public String kindInWords() {
        return kind() != TableKind.TRANSACTIONS || table.bought()
                ? kind().plain()
                : table.customer().isEmpty() ? "orders or cases" : "several rows a customer";
    }

    /** The noun for a row in messages about the table. */
    public RowNoun noun() {
        return switch (kind()) {
            case CUSTOMERS ->
                table.customer().isPresent()
                        ? RowNoun.ROW
                        : id().map(RowNoun::ofThoseNamedBy).orElse(RowNoun.CUSTOMER);
            case SURVEY ->
                id().filter(name -> NameMeaning.of(name).ids().isCustomerOfAShop())
                                .isPresent()
                        ? RowNoun.CUSTOMER
                        : RowNoun.RESPONDENT;
            case TRANSACTIONS, TOTALS, NOTHING -> RowNoun.ROW;
        };
    }

    /** The evidence for {@link #kind}, in a clause. */
    public String kindEvidence() {
        return table.evidence();
    }

    /** For purchases, the command that computes a table of customers. */
    public Optional<String> command() {
        return table.command();
    }

    /** The column that identifies customers, given by the user or recognised. */
    public Optional<String> id() {
        return id;
    }

    /** The sentinel values that were found. */
    public List<Sentinel> sentinels() {
        return sentinels;
    }

    /** Notices about impossible values and about columns that seem to be capped. */
    public List<Notice> hints() {
        return hints;
    }

    /** Warnings that concern the whole result: rows that are purchases, and sentinel values. */
    public List<Notice> warnings() {
        return notices;
    }
}
