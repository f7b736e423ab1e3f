package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.roles.Sentinel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what tells the segments apart, from the profiles.
 *
 * <p>A number is worth saying when the mean of the segment lies at least {@value #TELLING} standard deviations from the
 * overall mean; a category when a level is as far off in the deviations of a 0/1 column, and by ten points of share.
 */
final class Distinctions {

    /** Nothing is called high or low below this many standard deviations. */
    static final double TELLING = 0.5;

    private static final double MIN_POINTS = 0.1;
    private static final double MANY_GAPS = 0.05;
    /** Of fewer customers a share says little, unless it made the segment. */
    private static final int MIN_FOR_SHARES = 5;
    /** Of fewer customers, as a share of a segment, a share of those known says nothing of the segment. */
    private static final double ENOUGH_KNOWN = 0.5;
    /** What stands for the level of customers without a value. */
    private static final String NOT_GIVEN = "not given";
    /** A column with more missing values than that enters no name. */
    private static final double TOO_MANY_GAPS = 0.3;

    private final List<List<Distinction>> bySegment = new ArrayList<>();
    private final List<Map<String, Distinction>> byKey = new ArrayList<>();

    private Distinctions() {}

    /**
     * @param forms of {@code numbers}, in their order
     * @param known the same columns without values that seem to stand for a gap, in the same order
     * @param words the columns behind {@code categories}, in their order; those of numbers are codes
     */
    static Distinctions of(
            Prepared prepared,
            Centroids centroids,
            List<NumberColumnProfile> numbers,
            List<NumberColumnProfile> known,
            List<NumberForm> forms,
            List<CategoryColumnProfile> categories,
            List<CategoryColumn> words,
            ColumnLabels labels,
            SegmentMembers members) {
        Distinctions clues = new Distinctions();
        Map<String, double[]> transformed = transformedFeatures(prepared, centroids);
        Set<String> codes = words.stream().map(CategoryColumn::name).collect(Collectors.toSet());
        Set<String> doubtful = prepared.understanding().sentinels().stream()
                .map(Sentinel::column)
                .collect(Collectors.toSet());
        ColumnTerms terms = ColumnTerms.of(known, forms, labels, prepared.understanding());
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (forms.get(i).flag()) {
                flags.add(numbers.get(i).column());
            }
        }
        for (int c = 0; c < centroids.k(); c++) {
            List<Distinction> all = new ArrayList<>();
            int order = 0;
            for (int i = 0; i < numbers.size(); i++) {
                NumberColumnProfile number = numbers.get(i);
                order++;
                if (!codes.contains(number.column())) {
                    boolean flag = flags.contains(number.column());
                    boolean sound = !doubtful.contains(number.column());
                    clue(
                                    known.get(i),
                                    terms.ofNumber(number.column()),
                                    flag,
                                    sound,
                                    c,
                                    order,
                                    transformed.get(number.column()))
                            .ifPresent(all::add);
                }
                gap(
                                terms.ofNumber(number.column()),
                                order,
                                number.segments().get(c).missing(),
                                number.overall().missing(),
                                c,
                                members)
                        .ifPresent(all::add);
            }
            for (int i = 0; i < categories.size(); i++) {
                CategoryColumnProfile category = categories.get(i);
                int at = c;
                long present = category.levels().stream()
                        .mapToLong(level -> level.segments().get(at).count())
                        .sum();
                boolean few = category.missing() > 0
                        && (present < MIN_FOR_SHARES || present < ENOUGH_KNOWN * members.customers(c));
                if (!few && (category.feature() || members.wholeCustomers(c) >= MIN_FOR_SHARES)) {
                    clue(terms.ofCategory(category.column()), words.get(i), category, c, order)
                            .ifPresent(all::add);
                }
                order++;
                if (!terms.isNumber(category.column())) {
                    gap(
                                    terms.ofCategory(category.column()),
                                    order,
                                    members.wholeCustomers(c) - present,
                                    category.missing(),
                                    c,
                                    members)
                            .ifPresent(all::add);
                }
            }
            all.sort(Comparator.comparingDouble(Distinction::strength).reversed());
            clues.bySegment.add(List.copyOf(all));
            clues.byKey.add(all.stream().collect(Collectors.toMap(Distinction::key, clue -> clue)));
        }
        return clues;
    }

    /** All clues of cluster c that could be had, the weak ones too, the strongest first. */
    List<Distinction> of(int c) {
        return bySegment.get(c);
    }

    /** What cluster c says of the same column and level, if it says anything. */
    Optional<Distinction> same(int c, Distinction like) {
        return Optional.ofNullable(byKey.get(c).get(like.key()));
    }

    /** Those of cluster c worth saying. */
    List<Distinction> telling(int c) {
        return bySegment.get(c).stream().filter(Distinctions::isTelling).toList();
    }

    static boolean isTelling(Distinction clue) {
        return clue.strength() >= TELLING
                && (clue.level().isEmpty() || Math.abs(clue.own() - clue.overall()) >= MIN_POINTS);
    }

    private static boolean isMostlyThere(NumberColumnProfile number) {
        double all = number.overall().missing() + number.overall().count();
        return number.overall().missing() <= TOO_MANY_GAPS * all;
    }

    /** That more or fewer customers of a segment than of all have no value in a column. */
    private static Optional<Distinction> gap(
            Term term, int order, long missing, long missingOfAll, int c, SegmentMembers members) {
        double overall = missingOfAll / members.customers();
        double own = missing / members.customers(c);
        double spread = Math.sqrt(overall * (1 - overall));
        if (!(overall > MANY_GAPS && own > overall && spread > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Distinction(
                term,
                order,
                false,
                (own - overall) / spread,
                false,
                own,
                overall,
                Optional.of(NOT_GIVEN),
                false,
                false));
    }

    private static Optional<Distinction> clue(
            NumberColumnProfile number,
            Term term,
            boolean flag,
            boolean sound,
            int c,
            int order,
            double[] transformed) {
        NumberProfile own = number.segments().get(c);
        boolean few = own.missing() > 0 && own.count() < MIN_FOR_SHARES
                || !sound && own.count() < ENOUGH_KNOWN * (own.count() + own.missing());
        if (own.z().isEmpty() || few) {
            return Optional.empty();
        }
        boolean median = transformed != null;
        double z = median ? transformed[c] : own.z().getAsDouble();
        double mine = median ? own.median().getAsDouble() : own.mean().getAsDouble();
        double theirs = median
                ? number.overall().median().getAsDouble()
                : number.overall().mean().getAsDouble();
        boolean agrees = z > 0 ? mine > theirs : mine < theirs;
        return agrees
                ? Optional.of(new Distinction(
                        term,
                        order,
                        number.feature() && sound && isMostlyThere(number),
                        z,
                        median,
                        mine,
                        theirs,
                        flag ? Optional.of("1") : Optional.empty(),
                        flag,
                        !sound))
                : Optional.empty();
    }

    /** The level of a category in which the segment is furthest above the others; for yes and no, the share of yes. */
    private static Optional<Distinction> clue(
            Term term, CategoryColumn column, CategoryColumnProfile category, int c, int order) {
        Optional<String> yes = column.yes().isPresent()
                ? Optional.of(column.levels().get(column.yes().getAsInt()))
                : Optional.empty();
        double customers = category.missing()
                + category.levels().stream()
                        .mapToLong(CategoryColumnProfile.Level::count)
                        .sum();
        Distinction best = null;
        for (CategoryColumnProfile.Level level : category.levels()) {
            boolean counts = yes.isPresent()
                    ? level.name().equals(yes.get())
                    : column.levels().contains(level.name()) && !Lexicon.saysNothing(level.name());
            double share = level.segments().get(c).share();
            double spread = Math.sqrt(level.share() * (1 - level.share()));
            if (!counts || !(spread > 0) || yes.isEmpty() && share <= level.share()) {
                continue;
            }
            double z = (share - level.share()) / spread;
            if (z != 0 && (best == null || Math.abs(z) > best.strength())) {
                best = new Distinction(
                        term,
                        order,
                        category.feature(),
                        z,
                        false,
                        share,
                        level.share(),
                        Optional.of(level.name()),
                        yes.isPresent(),
                        category.missing() > MANY_GAPS * customers);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the centroids stand in overall standard deviations, for features that went through a transform. */
    private static Map<String, double[]> transformedFeatures(Prepared prepared, Centroids centroids) {
        Map<String, double[]> transformed = new HashMap<>();
        List<FittedFeature> features = prepared.recipe().features();
        for (int j = 0; j < features.size(); j++) {
            if (features.get(j).transform() == FittedFeature.TransformKind.NONE) {
                continue;
            }
            Moments moments = Moments.of(
                    prepared.matrix().values(j), prepared.matrix().weights().orElse(null));
            double[] z = new double[centroids.k()];
            for (int c = 0; c < z.length; c++) {
                z[c] = (centroids.value(c, j) - moments.mean()) / moments.standardDeviation();
            }
            transformed.put(features.get(j).column(), z);
        }
        return transformed;
    }
}
