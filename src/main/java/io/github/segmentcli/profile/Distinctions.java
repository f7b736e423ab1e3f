package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Prepared;
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

    private static final double LEAST_POINTS = 0.1;

    private final List<List<Distinction>> bySegment = new ArrayList<>();
    private final List<Map<String, Distinction>> byKey = new ArrayList<>();

    private Distinctions() {}

    /**
     * @param forms of {@code numbers}, in their order
     * @param words the columns behind {@code categories}, in their order; those of numbers are codes
     */
    static Distinctions of(
            Prepared prepared,
            Centroids centroids,
            List<NumberColumnProfile> numbers,
            List<NumberForm> forms,
            List<CategoryColumnProfile> categories,
            List<CategoryColumn> words) {
        Distinctions clues = new Distinctions();
        Map<String, double[]> bent = bentFeatures(prepared, centroids);
        Set<String> codes = words.stream().map(CategoryColumn::name).collect(Collectors.toSet());
        Map<String, Term> terms = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            NumberColumnProfile number = numbers.get(i);
            NumberForm form = forms.get(i);
            terms.put(number.column(), Lexicon.term(number.column(), form.whole(), number.date(), number.unit()));
            if (form.flag()) {
                flags.add(number.column());
            }
        }
        for (int c = 0; c < centroids.k(); c++) {
            List<Distinction> all = new ArrayList<>();
            int order = 0;
            for (NumberColumnProfile number : numbers) {
                order++;
                if (!codes.contains(number.column())) {
                    boolean flag = flags.contains(number.column());
                    clue(number, terms.get(number.column()), flag, c, order, bent.get(number.column()))
                            .ifPresent(all::add);
                }
            }
            for (int i = 0; i < categories.size(); i++) {
                clue(words.get(i), categories.get(i), c, order++).ifPresent(all::add);
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
                && (clue.level().isEmpty() || Math.abs(clue.own() - clue.overall()) >= LEAST_POINTS);
    }

    private static Optional<Distinction> clue(
            NumberColumnProfile number, Term term, boolean flag, int c, int order, double[] bent) {
        NumberProfile own = number.segments().get(c);
        if (own.z().isEmpty()) {
            return Optional.empty();
        }
        boolean median = bent != null;
        double z = median ? bent[c] : own.z().getAsDouble();
        double mine = median ? own.median().getAsDouble() : own.mean().getAsDouble();
        double theirs = median
                ? number.overall().median().getAsDouble()
                : number.overall().mean().getAsDouble();
        boolean agrees = z > 0 ? mine > theirs : mine < theirs;
        return agrees
                ? Optional.of(new Distinction(
                        term,
                        order,
                        number.feature(),
                        z,
                        median,
                        mine,
                        theirs,
                        flag ? Optional.of("1") : Optional.empty(),
                        flag))
                : Optional.empty();
    }

    /** The level of a category in which the segment is furthest above the others; for yes and no, the share of yes. */
    private static Optional<Distinction> clue(CategoryColumn column, CategoryColumnProfile category, int c, int order) {
        Term term = Lexicon.term(category.column(), false, false, Optional.empty());
        Optional<String> yes = column.yes().isPresent()
                ? Optional.of(column.levels().get(column.yes().getAsInt()))
                : Optional.empty();
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
                        yes.isPresent());
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the centroids stand in overall standard deviations, for features that went through a transform. */
    private static Map<String, double[]> bentFeatures(Prepared prepared, Centroids centroids) {
        Map<String, double[]> bent = new HashMap<>();
        List<FittedFeature> features = prepared.recipe().features();
        for (int j = 0; j < features.size(); j++) {
            if (features.get(j).bend() == FittedFeature.Bend.NONE) {
                continue;
            }
            Moments moments = Moments.of(
                    prepared.matrix().column(j), prepared.matrix().weights().orElse(null));
            double[] z = new double[centroids.k()];
            for (int c = 0; c < z.length; c++) {
                z[c] = (centroids.value(c, j) - moments.mean()) / moments.standardDeviation();
            }
            bent.put(features.get(j).column(), z);
        }
        return bent;
    }
}
