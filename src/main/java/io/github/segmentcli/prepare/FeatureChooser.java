package io.github.segmentcli.prepare;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.ColumnRole.Use;
import io.github.segmentcli.roles.Confidence;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.roles.TableKind;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.names.HeaderWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Chooses the features: decides for each column of a table whether and how it becomes a feature. */
final class FeatureChooser {

    /** The largest number of levels of a column for one-hot encoding. */
    static final int MAX_LEVELS = 50;

    private static final double ONE_SIDED = 0.95;

    /** A column with a larger share of missing values would be dominated by imputed values. */
    private static final double MOSTLY_GAPS = 0.5;

    private final Table table;
    private final Understanding understanding;
    private final PrepareSettings settings;
    private final ColumnNames.Chosen asked;
    private final ColumnNames.Chosen excluded;
    private final List<RawFeature> features = new ArrayList<>();
    private final List<ExcludedColumn> leftOut = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> oneSided = new ArrayList<>();
    private final List<String> ticks = new ArrayList<>();
    private final List<String> ordered = new ArrayList<>();

    FeatureChooser(Understanding understanding, PrepareSettings settings) {
        this.table = understanding.table();
        this.understanding = understanding;
        this.settings = settings;
        this.asked = ColumnNames.resolve(table, settings.columns());
        this.excluded = ColumnNames.resolve(table, settings.exclude());
    }

    FeatureChoice choose() {
        for (String name : asked.byName()) {
            if (excluded.all().contains(name)) {
                throw new RequestException("Column " + ColumnNames.quote(name)
                        + " is asked for with --columns and left out with --exclude. Give it to one of them.");
            }
        }
        Optional<NumberColumn> weight = settings.weight().map(this::weight);
        Optional<Column> id = id(weight);
        for (Column column : table.columns()) {
            if (id.isPresent() && id.get() == column) {
                leave(column, "id", named(column), false);
            } else if (weight.isPresent() && weight.get() == column) {
                leave(column, "weight", "holds the row weights", false);
            } else {
                place(column);
            }
        }
        notices.addAll(UnusedColumnNotices.of(understanding, leftOut, ticks, ordered, oneSided));
        if (features.isEmpty()) {
            throw UnusedColumnNotices.nothingToUse(understanding, leftOut);
        }
        return new FeatureChoice(
                List.copyOf(features), id.map(Column::name), weight, List.copyOf(leftOut), List.copyOf(notices));
    }

    private NumberColumn weight(String name) {
        String feature = name.substring(0, Math.max(0, name.indexOf('=')));
        if (table.column(name).isEmpty() && table.column(feature).isPresent()) {
            throw new RequestException("--weight: " + ColumnNames.quote(name)
                    + " is not the name of a column. --weight names the column with the weight of each row; how much a"
                    + " feature counts is said with --feature-weight " + Understanding.shell(feature + "=2") + ".");
        }
        Column column = ColumnNames.require(table, name);
        if (asked.byName().contains(name)) {
            throw new RequestException("Column " + ColumnNames.quote(name)
                    + " is asked for as the weight and as a feature. Take it out of --columns.");
        }
        if (settings.id().filter(name::equals).isPresent()) {
            throw new RequestException("Column " + ColumnNames.quote(name)
                    + " is asked for as the weight and as the id. Give --id another column.");
        }
        if (column instanceof NumberColumn number) {
            return number;
        }
        throw new InputException(RawFeature.where(table, column)
                + " is not a number, so it cannot be a weight. Give --weight a numeric column.");
    }

    private Optional<Column> id(Optional<NumberColumn> weight) {
        if (settings.id().isPresent()) {
            String name = settings.id().get();
            Column column = ColumnNames.require(table, name);
            if (asked.byName().contains(name)) {
                throw new RequestException("Column " + ColumnNames.quote(name)
                        + " is asked for as the id and as a feature. Take it out of --columns.");
            }
            notices.addAll(IdChecks.of(table, column));
            return Optional.of(column);
        }
        Optional<Column> found =
                understanding.id().flatMap(table::column).filter(column -> weight.isEmpty() || weight.get() != column);
        boolean purchases = understanding.kind() == TableKind.TRANSACTIONS;
        found.filter(column -> !purchases).ifPresent(column -> {
            notices.add(Notice.info(
                            "id_found",
                            ColumnNames.quote(column.name())
                                    + " " + named(column)
                                    + " and is not used as a feature; another can be named with "
                                    + "--id.")
                    .about(column.name()));
            notices.addAll(IdChecks.of(table, column));
        });
        return found;
    }

    /** What the id does: it names customers, also where the rows are their purchases, or numbers the rows. */
    private String named(Column id) {
        if (understanding.is(id.name(), ColumnRole.COUNTER)) {
            return "numbers the rows";
        }
        boolean others = understanding.kind() == TableKind.CUSTOMERS && understanding.noun() == RowNoun.ROW;
        return "names the "
                + (others || understanding.is(id.name(), ColumnRole.OTHER_ID)
                        ? RowNoun.ROW.many()
                        : understanding.noun().named());
    }

    private void place(Column column) {
        String cells = understanding.cellsOf(column.name()).orElse(column.name());
        boolean byName =
                asked.byName().contains(column.name()) || asked.byName().contains(cells);
        ColumnRole role = understanding.of(column.name()).orElseThrow().role();
        if (excluded.all().contains(column.name()) || excluded.all().contains(cells)) {
            leave(column, "excluded", "excluded: neither used nor described", false);
        } else if (understanding.choices().stream().anyMatch(one -> one.column().equals(column.name()))) {
            leave(column, "choices_counted", "counts by its choices, a column of yes and no each", false);
        } else if (!settings.columns().isEmpty()
                && !asked.all().contains(column.name())
                && !asked.all().contains(cells)) {
            boolean telling = !(column instanceof TextColumn) && role.use() != Use.LEAVES_OUT;
            leave(column, "not_asked_for", "not among --columns", telling);
        } else if (column.missing() == column.rows()) {
            leave(column, "all_missing", "has no value in any row", false);
        } else if (ConstantColumns.isConstant(column)) {
            leave(column, "constant", "has one value only, so it cannot separate customers", false);
        } else if (byName) {
            placeByType(column, role, true);
        } else {
            placeByRole(column, role);
        }
    }

    private boolean isTold(Column column) {
        return understanding.of(column.name()).orElseThrow().confidence() == Confidence.TOLD;
    }

    private void placeByRole(Column column, ColumnRole role) {
        switch (role) {
            case EARLIER_RESULT ->
                leave(column, "earlier_result", "looks like the result of an earlier segmentation", false);
            case METADATA -> leave(column, "metadata", "is what the survey service noted beside the answers", false);
            case ID, OTHER_ID -> leave(column, "id", "names something and measures nothing", false);
            case COUNTER -> leave(column, "counter", "numbers the rows", false);
            case CONTACT -> leave(column, "contact", "is a number to write to or call, not a quantity", false);
            case TIME ->
                leave(column, "time_of_day", "is a time of day, which comes round: 0:00 is next to 23:59", false);
            case WEIGHT -> leave(column, "survey_weight", "looks like a survey weight", false);
            case TEXT -> placeText(column);
            case COORDINATE -> leave(column, "coordinate", "is a place on the map", true);
            case DATE -> placeDate(column);
            case OUTCOME -> describe(column, role, "outcome", "is what came of the customer");
            case CODE -> describe(column, role, "code", "stands for kinds");
            case CHOICES -> describe(column, role, "choices", "holds several choices in a cell");
            case STATE, CURRENCY, CATEGORY -> describe(column, role, "category", "holds words");
            case AMOUNT, COUNT, SHARE, DURATION, RATING, AGE, YEAR, NUMBER, ORDERED, FLAG -> {
                boolean filled = settings.byColumn().imputations().containsKey(column.name())
                        || settings.imputation().kind() == Imputation.Kind.DROP;
                if (column.missing() > MOSTLY_GAPS * column.rows() && !filled) {
                    leave(column, "mostly_missing", "has no value in most rows", true);
                } else {
                    placeByType(column, role, isTold(column) && role.measures());
                }
            }
            case CONSTANT, EMPTY ->
                leave(column, "constant", "has one value only, so it cannot separate customers", false);
        }
    }

    /** Of dates among which 9999-12-31 stands, no average says anything. */
    private void placeDate(Column column) {
        boolean withGaps = column instanceof DateColumn dates
                && understanding.sentinels().stream()
                        .anyMatch(sentinel -> sentinel.column().equals(column.name()) && sentinel.isFarFrom(dates));
        if (withGaps) {
            leave(column, "date_with_gaps", "is a date, with days that may stand for none", false);
        } else {
            leave(column, "date", "is a date", true);
        }
    }

    private void placeText(Column column) {
        if (settings.oneHot() && column instanceof TextColumn text && repeatsItself(text)) {
            throw text(text);
        }
        leave(column, "text", "is free text", false);
    }

    /** Leaves a column out of the features but in the profiles, unless one-hot encoding was requested. */
    private void describe(Column column, ColumnRole role, String code, String reason) {
        if (settings.oneHot() && !(column instanceof DateColumn)) {
            placeByType(column, role, false);
        } else {
            if (column instanceof CategoryColumn category) {
                noteWords(category);
            }
            leave(column, code, reason, !(column instanceof TextColumn));
        }
    }

    private void placeByType(Column column, ColumnRole role, boolean byName) {
        if (role == ColumnRole.FLAG && isTold(column) && !hasTwoValues(column)) {
            throw RefusedFeature.flag(column);
        }
        if (column instanceof NumberColumn number) {
            if (role == ColumnRole.ORDERED && !order(column).isEmpty()) {
                placeOrdered(column, levels(number));
            } else if (role == ColumnRole.FLAG || isZeroOne(number)) {
                features.add(feature(column, Kind.BOOLEAN, Optional.of("1"), Optional.of("0"), Optional.empty()));
            } else if (settings.oneHot() && standsForKinds(column, role)) {
                placeLevels(column, levels(number));
            } else {
                features.add(feature(column, Kind.NUMBER, Optional.empty(), Optional.empty(), number.unit()));
            }
        } else if (column instanceof DateColumn) {
            features.add(feature(column, Kind.DATE, Optional.empty(), Optional.empty(), Optional.of("days")));
        } else if (column instanceof CategoryColumn category) {
            placeCategory(category, role, byName);
        } else {
            throw text((TextColumn) column);
        }
    }

    /** Whether numbers are levels rather than quantities: a code, or what the user calls a category or the like. */
    private boolean standsForKinds(Column column, ColumnRole role) {
        return switch (role) {
            case CODE -> true;
            case CATEGORY, STATE, CURRENCY -> isTold(column);
            default -> false;
        };
    }

    private static boolean isZeroOne(NumberColumn number) {
        for (int i = 0; i < number.rows(); i++) {
            double v = number.value(i);
            if (v != 0 && v != 1 && v == v) {
                return false;
            }
        }
        return true;
    }

    /** The distinct numbers of a column, ascending, as text. */
    private List<String> levels(NumberColumn number) {
        TreeSet<Double> distinct = new TreeSet<>();
        for (int i = 0; i < number.rows(); i++) {
            if (!number.isMissing(i)) {
                distinct.add(number.value(i) + 0.0); // -0 is 0
            }
        }
        if (distinct.size() > MAX_LEVELS) {
            throw RefusedFeature.tooManyLevels(table, number, distinct.size(), MAX_LEVELS);
        }
        return distinct.stream().map(RawFeature::word).toList();
    }

    private void placeCategory(CategoryColumn category, ColumnRole role, boolean byName) {
        noteWords(category);
        if (role == ColumnRole.ORDERED) {
            placeOrdered(category, present(category));
            return;
        }
        if (category.yes().isPresent()) {
            int yes = category.yes().getAsInt();
            Optional<String> no = category.levels().size() == 2
                    ? Optional.of(category.levels().get(1 - yes))
                    : Optional.empty();
            features.add(feature(
                    category, Kind.BOOLEAN, Optional.of(category.levels().get(yes)), no, Optional.empty()));
            if (no.filter(CategoryColumn.BLANK::equals).isPresent()) {
                ticks.add(category.name());
            }
            return;
        }
        if (role == ColumnRole.FLAG) {
            placeToldFlag(category);
            return;
        }
        if (!settings.oneHot()) {
            if (byName) {
                throw RefusedFeature.words(table, category);
            }
            leave(category, "category", "holds words", true);
            return;
        }
        if (category.levels().size() > MAX_LEVELS) {
            throw RefusedFeature.tooManyLevels(
                    table, category, category.levels().size(), MAX_LEVELS);
        }
        placeLevels(category, category.levels().stream().sorted().toList());
    }

    /** What the user calls a flag has two words, or is 0 and 1. */
    private static boolean hasTwoValues(Column column) {
        return column instanceof NumberColumn number
                ? isZeroOne(number)
                : column instanceof CategoryColumn category && present(category).size() <= 2;
    }

    private void placeToldFlag(CategoryColumn category) {
        List<String> told = understanding.of(category.name()).orElseThrow().order();
        List<String> others = new ArrayList<>(category.levels());
        if (told.isEmpty() || !others.remove(told.get(0)) || others.size() != 1) {
            throw new RequestException("--as: " + ColumnNames.quote(category.name())
                    + " is yes or no only if it has two words; say which of them means yes, such as --as "
                    + Understanding.shell(
                            category.name() + "=flag:" + category.levels().get(0)) + ".");
        }
        features.add(feature(
                category, Kind.BOOLEAN, Optional.of(told.get(0)), Optional.of(others.get(0)), Optional.empty()));
    }

    private List<String> order(Column column) {
        return understanding.of(column.name()).orElseThrow().order();
    }

    private static List<String> present(CategoryColumn category) {
        return IntStream.range(0, category.levels().size())
                .filter(code -> category.count(code) > 0)
                .mapToObj(category.levels()::get)
                .toList();
    }

    private void placeOrdered(Column column, List<String> words) {
        List<String> order = order(column);
        List<String> unplaced =
                words.stream().filter(word -> !order.contains(word)).toList();
        String name = column.name();
        if (!unplaced.isEmpty()) {
            throw new RequestException("--as: "
                    + (order.isEmpty()
                            ? "the order of the words of " + ColumnNames.quote(name) + " is not known. "
                            : "the order given for " + ColumnNames.quote(name) + " lacks some of its words. ")
                    + "Give all of them from the least to the greatest, such as " + name
                    + "=ordered:bronze<silver<gold. " + (order.isEmpty() ? "It has: " : "It lacks: ")
                    + ColumnNames.list(unplaced) + ".");
        }
        ordered.add(name);
        features.add(
                new RawFeature(name, name, Kind.ORDERED, Optional.empty(), Optional.empty(), order, Optional.empty()));
    }

    private void placeLevels(Column column, List<String> levels) {
        for (String level : levels) {
            features.add(new RawFeature(
                    column.name() + " = " + level,
                    column.name(),
                    Kind.LEVEL,
                    Optional.of(level),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private void noteWords(CategoryColumn category) {
        int most = IntStream.range(0, category.levels().size())
                .map(category::count)
                .max()
                .orElse(0);
        if (most > ONE_SIDED * (category.rows() - category.missing())) {
            oneSided.add(category.name());
        }
        notices.addAll(SimilarLevels.notices(category));
    }

    private static RawFeature feature(
            Column column, Kind kind, Optional<String> level, Optional<String> other, Optional<String> unit) {
        Optional<String> named = unit.or(() -> HeaderWords.of(column.name()).unit());
        return new RawFeature(column.name(), column.name(), kind, level, other, named);
    }

    private static boolean repeatsItself(TextColumn text) {
        return text.distinct() <= (text.rows() - text.missing()) / 2;
    }

    private InputException text(TextColumn text) {
        return settings.oneHot()
                ? RefusedFeature.tooManyLevels(table, text, text.distinct(), MAX_LEVELS)
                : RefusedFeature.words(table, text);
    }

    private void leave(Column column, String code, String reason, boolean describes) {
        String said = code.equals("id") ? reason : understanding.noun().said(reason);
        leftOut.add(new ExcludedColumn(column.name(), code, said, describes));
    }
}
