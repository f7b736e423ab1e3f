package io.github.segmentcli.profile;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.roles.RowNoun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the portrait of each segment from the clues: name, sentences, traits, the nearest other segment, an action. */
final class SegmentDescriber {

    private static final int TRAITS = 8;
    private static final int QUOTED = 3;
    private static final int OTHERS_QUOTED = 2;
    private static final int DIFFERENCES = 2;
    private static final double DESCRIBING = 0.25;

    private final SegmentMembers members;
    private final Centroids centroids;
    private final Distinctions clues;
    private final List<String> names;
    private final List<Optional<SegmentRule>> rules;
    private final Optional<CustomerValue> value;
    private final RowNoun noun;
    private final boolean employees;

    /**
     * @param given names by segment id
     * @param value what customers are worth, where that is known
     * @param noun what a row is called; groups of rows that are no people get no names and no advice
     * @param employees whether the rows are employees
     */
    SegmentDescriber(
            SegmentMembers members,
            Centroids centroids,
            Distinctions clues,
            List<Optional<SegmentRule>> rules,
            Map<Integer, String> given,
            Optional<CustomerValue> value,
            RowNoun noun,
            boolean employees) {
        this.employees = employees;
        this.value = value;
        this.noun = noun;
        this.members = members;
        this.centroids = centroids;
        this.clues = clues;
        this.rules = rules;
        Map<Integer, String> byCluster = new HashMap<>();
        for (int c = 0; noun == RowNoun.ROW && c < centroids.k(); c++) {
            byCluster.put(c, "Group " + (c + 1));
        }
        given.forEach((id, name) -> byCluster.put(id - 1, name));
        this.names = new NameMaker(clues, centroids.k(), centroids.features(), noun).names(byCluster);
    }

    List<SegmentProfile> draw() {
        List<SegmentProfile> portraits = new ArrayList<>();
        for (int c = 0; c < centroids.k(); c++) {
            portraits.add(draw(c));
        }
        return portraits;
    }

    private SegmentProfile draw(int c) {
        int id = c + 1;
        FigureBook book = new FigureBook(id);
        Wording wording = new Wording(book);
        List<Distinction> telling = clues.telling(c);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(wording.size(members.wholeCustomers(c), members.share(c), noun));
        numbers(c, telling, wording).ifPresent(sentences::add);
        others(c, wording).ifPresent(sentences::add);
        List<Trait> traits = new ArrayList<>();
        for (Distinction clue : telling.subList(0, Math.min(TRAITS, telling.size()))) {
            Sentence sentence = wording.alone(clue);
            traits.add(new Trait(
                    "segments/" + id + "/traits/" + traits.size(),
                    clue.term().column(),
                    clue.phrase(),
                    sentence.text(),
                    clue.strength(),
                    clue.direction(),
                    sentence.figures()));
        }
        Optional<NearestSegment> nearest = nearest(c, wording);
        String description =
                String.join(" ", sentences.stream().map(Sentence::text).toList());
        Optional<Actions.Action> action =
                noun == RowNoun.ROW ? Optional.empty() : Actions.of(c, clues, centroids.k(), value, employees);
        return new SegmentProfile(
                id,
                c,
                names.get(c),
                description,
                members.wholeCustomers(c),
                members.share(c),
                traits,
                rules.get(c),
                action.map(Actions.Action::text),
                action.map(Actions.Action::reasons).orElse(List.of()),
                nearest,
                sentences,
                book.figures());
    }

    /** The strongest numbers; of a segment near the average the one that is furthest from it. */
    private Optional<Sentence> numbers(int c, List<Distinction> telling, Wording wording) {
        List<Distinction> numbers = telling.stream()
                .filter(clue -> clue.feature() && clue.level().isEmpty())
                .toList();
        if (!numbers.isEmpty()) {
            List<Distinction> quoted = numbers.stream()
                    .filter(clue -> clue.median() == numbers.get(0).median())
                    .limit(QUOTED)
                    .toList();
            String lead = numbers.get(0).median() ? "Typical values (medians): " : "On average: ";
            return Optional.of(wording.numbers(quoted, lead));
        }
        if (telling.stream().anyMatch(clue -> clue.level().isEmpty())) {
            return Optional.empty();
        }
        return clues.of(c).stream()
                .filter(clue -> clue.feature() && clue.level().isEmpty())
                .findFirst()
                .map(clue -> wording.numbers(List.of(clue), "No number stands far out; furthest from the average: "));
    }

    /** Shares of words, and numbers that did not make the segments. */
    private Optional<Sentence> others(int c, Wording wording) {
        List<Distinction> others = clues.of(c).stream()
                .filter(clue -> clue.level().isPresent()
                        ? clue.strength() >= DESCRIBING && Math.abs(clue.own() - clue.overall()) >= 0.1
                        : !clue.feature() && clue.strength() >= Distinctions.TELLING)
                // Whether they leave is said before all else; the sort is stable.
                .sorted(Comparator.comparingInt(clue -> clue.term().role() == BusinessTerm.CHURN ? 0 : 1))
                .toList();
        List<Distinction> quoted = new ArrayList<>();
        for (Distinction clue : others) {
            if (quoted.size() < OTHERS_QUOTED && quoted.stream().noneMatch(said -> isSameTwice(said, clue))) {
                quoted.add(clue);
            }
        }
        return quoted.isEmpty() ? Optional.empty() : Optional.of(wording.others(quoted));
    }

    /** Two columns that say one thing, such as no internet and no internet security, have the same shares. */
    private static boolean isSameTwice(Distinction a, Distinction b) {
        return a.level().isPresent()
                && b.level().isPresent()
                && Math.abs(a.own() - b.own()) < 0.005
                && Math.abs(a.overall() - b.overall()) < 0.005;
    }

    private Optional<NearestSegment> nearest(int c, Wording wording) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < centroids.k(); other++) {
            if (other != c) {
                double distance = centroids.squaredDistance(centroids.row(c), other);
                if (distance < least) {
                    least = distance;
                    nearest = other;
                }
            }
        }
        if (nearest < 0) {
            return Optional.empty();
        }
        int to = nearest;
        List<Distinction> shared = clues.of(c).stream()
                .filter(clue -> clue.feature() && clues.same(to, clue).isPresent())
                .sorted(Comparator.comparingDouble((Distinction clue) ->
                        -Math.abs(clue.z() - clues.same(to, clue).orElseThrow().z())))
                .limit(DIFFERENCES)
                .toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        List<Distinction> others =
                shared.stream().map(clue -> clues.same(to, clue).orElseThrow()).toList();
        return Optional.of(
                new NearestSegment(nearest + 1, wording.difference(nearest + 1, names.get(nearest), shared, others)));
    }
}
