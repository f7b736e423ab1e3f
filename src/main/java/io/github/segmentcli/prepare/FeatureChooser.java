package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which columns of a table become features. */
final class FeatureChooser {

    /** One-hot makes features of at most this many levels. */
    static final int MOST_LEVELS = 50;

    private static final double ONE_SIDED = 0.95;

    private static final Set<String> EARLIER_RESULTS =
            Set.of("segment", "cluster", "segment_id", "cluster_id", "cluster_label");
    private static final Set<String> BESIDE_A_SEGMENT =
            Set.of("segment_name", "distance", "second_segment", "margin", "silhouette", "silhouette_estimate");
    private static final Set<String> CODE_WORDS =
            Set.of("zip", "zipcode", "postcode", "postal", "plz", "phone", "telephone", "mobile", "fax", "iban", "ssn");

    private final Table table;
    private final PrepareSettings settings;
    private final ColumnPatterns.Chosen asked;
    private final ColumnPatterns.Chosen excluded;
    private final List<RawFeature> features = new ArrayList<>();
    private final List<RawFeature> flags = new ArrayList<>();
    private final List<ExcludedColumn> leftOut = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> oneSided = new ArrayList<>();

    FeatureChooser(Table table, PrepareSettings settings) {
        this.table = table;
        this.settings = settings;
        this.asked = ColumnPatterns.resolve(table, settings.columns());
        this.excluded = ColumnPatterns.resolve(table, settings.exclude());
    }

    FeatureChoice choose() {
        for (String name : asked.byName()) {
            if (excluded.all().contains(name)) {
                throw new RequestException("Column " + ColumnPatterns.quote(name)
                        + " is asked for with --columns and left out with --exclude. Give it to one of them.");
            }
        }
        Optional<NumberColumn> weight = settings.weight().map(this::weight);
        Optional<Column> id = id(weight);
        for (Column column : table.columns()) {
            if (id.isPresent() && id.get() == column) {
                leave(column, "id", "names the customers", false);
            } else if (weight.isPresent() && weight.get() == column) {
                leave(column, "weight", "holds the row weights", false);
            } else {
                place(column);
            }
        }
        fallBackOnFlags();
        tellWhatWasLeftOut();
        if (features.isEmpty()) {
            throw nothingToUse();
        }
        return new FeatureChoice(
                List.copyOf(features), id.map(Column::name), weight, List.copyOf(leftOut), List.copyOf(notices));
    }

    private NumberColumn weight(String name) {
        Column column = ColumnPatterns.require(table, name);
        if (asked.byName().contains(name)) {
            throw new RequestException("Column " + ColumnPatterns.quote(name)
                    + " is asked for as the weight and as a feature. Take it out of --columns.");
        }
        if (settings.id().filter(name::equals).isPresent()) {
            throw new RequestException("Column " + ColumnPatterns.quote(name)
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
            Column column = ColumnPatterns.require(table, name);
            if (asked.byName().contains(name)) {
                throw new RequestException("Column " + ColumnPatterns.quote(name)
                        + " is asked for as the id and as a feature. Take it out of --columns.");
            }
            notices.addAll(IdFinder.check(table, column));
            return Optional.of(column);
        }
        List<Column> candidates = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean taken = asked.byName().contains(column.name()) || weight.isPresent() && weight.get() == column;
            if (!taken) {
                candidates.add(column);
            }
        }
        Optional<Column> found = IdFinder.find(table, candidates);
        found.ifPresent(column -> {
            notices.add(Notice.info(
                            "id_found",
                            ColumnPatterns.quote(column.name())
                                    + " names the customers and is not used as a feature; another can be named with "
                                    + "--id.")
                    .about(column.name()));
            notices.addAll(IdFinder.check(table, column));
        });
        return found;
    }

    private void place(Column column) {
        boolean byName = asked.byName().contains(column.name());
        if (excluded.all().contains(column.name())) {
            leave(column, "excluded", "excluded: neither used nor described", false);
        } else if (!settings.columns().isEmpty() && !asked.all().contains(column.name())) {
            boolean telling = !(column instanceof TextColumn) && !IdFinder.isIdLike(table, column);
            leave(column, "not_asked_for", "not among --columns", telling);
        } else if (!byName && isEarlierResult(column.name())) {
            leave(column, "earlier_result", "looks like the result of an earlier segmentation", false);
        } else if (column.missing() == column.rows()) {
            leave(column, "all_missing", "has no value in any row", false);
        } else if (isConstant(column)) {
            leave(column, "constant", "has one value only, so it cannot separate customers", false);
        } else if (!byName && IdFinder.isIdLike(table, column)) {
            leave(column, "id", "is different in every row, like an id", false);
        } else {
            placeByType(column, byName);
        }
    }

    private void placeByType(Column column, boolean byName) {
        if (column instanceof NumberColumn number) {
            if (CodeDetection.isFlag(number)) {
                placeFlag(feature(column, Kind.BOOLEAN, Optional.of("1"), Optional.of("0"), Optional.empty()), column);
            } else if (!byName && isCode(number)) {
                leave(column, "code", "is a number to write to or call, not a quantity", false);
            } else {
                features.add(feature(column, Kind.NUMBER, Optional.empty(), Optional.empty(), number.unit()));
            }
        } else if (column instanceof DateColumn) {
            if (byName) {
                features.add(feature(column, Kind.DATE, Optional.empty(), Optional.empty(), Optional.of("days")));
            } else {
                leave(column, "date", "is a date", true);
            }
        } else if (column instanceof CategoryColumn category) {
            placeCategory(category, byName);
        } else if (byName || settings.oneHot() && repeatsItself((TextColumn) column)) {
            throw text((TextColumn) column);
        } else {
            leave(column, "text", "is free text", false);
        }
    }

    private void placeCategory(CategoryColumn category, boolean byName) {
        if (isOneSided(category)) {
            oneSided.add(category.name());
        }
        SimilarLevels.notice(category).ifPresent(notices::add);
        if (category.yes().isPresent()) {
            int yes = category.yes().getAsInt();
            Optional<String> no = category.levels().size() == 2
                    ? Optional.of(category.levels().get(1 - yes))
                    : Optional.empty();
            RawFeature flag = feature(
                    category, Kind.BOOLEAN, Optional.of(category.levels().get(yes)), no, Optional.empty());
            placeFlag(flag, category);
            return;
        }
        if (!settings.oneHot()) {
            if (byName) {
                throw new InputException(RawFeature.where(table, category)
                        + " is not a number. Leave the column out of --columns, or make its words features with "
                        + "--categorical one-hot.");
            }
            leave(category, "category", "holds words", true);
            return;
        }
        int levels = category.levels().size();
        if (levels > MOST_LEVELS) {
            throw tooManyLevels(category, levels);
        }
        for (String level : category.levels()) {
            features.add(new RawFeature(
                    category.name() + " = " + level,
                    category.name(),
                    Kind.LEVEL,
                    Optional.of(level),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private static boolean isOneSided(CategoryColumn category) {
        int most = 0;
        for (int code = 0; code < category.levels().size(); code++) {
            most = Math.max(most, category.count(code));
        }
        return most > ONE_SIDED * (category.rows() - category.missing());
    }

    private void placeFlag(RawFeature flag, Column column) {
        if (settings.oneHot() || asked.all().contains(column.name())) {
            features.add(flag);
        } else {
            flags.add(flag);
            leave(column, "category", "is yes or no", true);
        }
    }

    /** A file of nothing but yes and no can be segmented too. */
    private void fallBackOnFlags() {
        if (!features.isEmpty() || flags.isEmpty()) {
            return;
        }
        features.addAll(flags);
        leftOut.removeIf(left -> flags.stream().anyMatch(flag -> flag.column().equals(left.column())));
        notices.add(Notice.info(
                "flags_used", "There is no numeric column, so the columns of yes and no are used as 1 and 0."));
    }

    private static RawFeature feature(
            Column column, Kind kind, Optional<String> level, Optional<String> other, Optional<String> unit) {
        Optional<String> named = unit.or(() -> HeaderWords.of(column.name()).unit());
        return new RawFeature(column.name(), column.name(), kind, level, other, named);
    }

    private boolean isEarlierResult(String name) {
        if (EARLIER_RESULTS.contains(plain(name))) {
            return true;
        }
        return BESIDE_A_SEGMENT.contains(plain(name))
                && table.columns().stream().anyMatch(c -> EARLIER_RESULTS.contains(plain(c.name())));
    }

    private static String plain(String name) {
        return String.join("_", HeaderWords.of(name).words());
    }

    private static boolean isConstant(Column column) {
        if (column instanceof NumberColumn number) {
            return isConstant(number);
        }
        if (column instanceof DateColumn date) {
            return Moments.isConstant(date.epochDays());
        }
        if (column instanceof CategoryColumn category) {
            return category.levelsPresent() <= 1;
        }
        return ((TextColumn) column).distinct() == 1;
    }

    /** Values that lie thus far apart need no second look; most columns show two in their first rows. */
    private static boolean isConstant(NumberColumn number) {
        double first = number.value(0);
        int sampled = Math.min(number.rows(), 100);
        for (int i = 1; i < sampled; i++) {
            double v = number.value(i);
            if (Math.abs(v - first) > 1e-9 * Math.max(Math.abs(v), Math.abs(first))) {
                return false;
            }
        }
        return Moments.isConstant(number.values());
    }

    private static boolean isCode(NumberColumn number) {
        return HeaderWords.of(number.name()).words().stream().anyMatch(CODE_WORDS::contains);
    }

    private static boolean repeatsItself(TextColumn text) {
        return text.distinct() <= (text.rows() - text.missing()) / 2;
    }

    private InputException text(TextColumn text) {
        if (settings.oneHot()) {
            return tooManyLevels(text, text.distinct());
        }
        return new InputException(RawFeature.where(table, text)
                + " is not a number. Leave the column out of --columns, or make its words features with "
                + "--categorical one-hot.");
    }

    private InputException tooManyLevels(Column column, long levels) {
        return new InputException(table.source() + ", column " + ColumnPatterns.quote(column.name()) + ": it has "
                + Figures.count(levels) + " different words, and one-hot makes features of at most "
                + MOST_LEVELS + ". Leave it out with --exclude, or merge rare words first.");
    }

    private InputException nothingToUse() {
        StringBuilder why = new StringBuilder();
        for (int i = 0; i < Math.min(5, leftOut.size()); i++) {
            ExcludedColumn left = leftOut.get(i);
            why.append(i == 0 ? " " : "; ")
                    .append(ColumnPatterns.quote(left.column()))
                    .append(' ')
                    .append(left.reason());
        }
        if (leftOut.size() > 5) {
            why.append("; and ").append(leftOut.size() - 5).append(" more");
        }
        return new InputException(table.source() + " has no column to segment by." + why
                + (leftOut.isEmpty() ? "" : ".")
                + " Give it at least one numeric column that varies, or use words with --categorical one-hot.");
    }

    private void leave(Column column, String code, String reason, boolean describes) {
        leftOut.add(new ExcludedColumn(column.name(), code, reason, describes));
    }

    private void tellWhatWasLeftOut() {
        tell(
                "constant",
                "constant_column",
                Notice.Level.INFO,
                "one value only and cannot separate customers; left out");
        tell("all_missing", "empty_column", Notice.Level.INFO, "no value in any row; left out");
        tell(
                "earlier_result",
                "earlier_result",
                Notice.Level.INFO,
                "the result of an earlier segmentation by its name; left out unless named in --columns");
        tell(
                "code",
                "code_column",
                Notice.Level.INFO,
                "numbers to write to or call, not quantities; left out unless named in --columns");
        tell(
                "date",
                "date_column",
                Notice.Level.INFO,
                "dates; they describe the segments, and count in days when named in --columns");
        tell(
                "category",
                "category_column",
                Notice.Level.INFO,
                "words or yes and no; they describe the segments, and move them with --categorical one-hot");
        say(
                "one_sided_column",
                Notice.Level.INFO,
                oneSided,
                "one word in more than 95% of the rows, so little to tell customers apart by");
        tell("text", "text_column", Notice.Level.INFO, "free text; left out");
        String id = leftOut.stream()
                .filter(left -> left.reason().equals("names the customers"))
                .map(ExcludedColumn::column)
                .findFirst()
                .orElse("");
        List<String> others = leftOut.stream()
                .filter(left -> left.code().equals("id") && !left.column().equals(id))
                .map(ExcludedColumn::column)
                .toList();
        say("id_like_column", Notice.Level.INFO, others, "different in every row, like an id; left out");
    }

    private void tell(String code, String noticeCode, Notice.Level level, String what) {
        say(
                noticeCode,
                level,
                leftOut.stream()
                        .filter(left -> left.code().equals(code))
                        .map(ExcludedColumn::column)
                        .toList(),
                what);
    }

    private void say(String code, Notice.Level level, List<String> columns, String what) {
        if (columns.isEmpty()) {
            return;
        }
        Notice notice = new Notice(level, code, ColumnList.named(columns) + ": " + what + ".", Optional.empty());
        notices.add(columns.size() == 1 ? notice.about(columns.get(0)) : notice);
    }
}
