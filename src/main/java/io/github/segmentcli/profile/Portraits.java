package io.github.segmentcli.profile;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.prepare.HeaderWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns profiles into names and sentences. */
final class Portraits {

    private static final double TELLING = 0.5;
    private static final int TRAITS = 8;

    private Portraits() {}

    static List<SegmentProfile> of(
            Members members,
            Centroids centroids,
            List<NumberColumnProfile> numbers,
            List<CategoryColumnProfile> categories,
            Map<Integer, String> names) {
        List<SegmentProfile> portraits = new ArrayList<>();
        Set<String> taken = new HashSet<>(names.values());
        for (int c = 0; c < members.k(); c++) {
            int id = c + 1;
            List<Trait> traits = traits(c, numbers);
            String name = names.containsKey(id) ? names.get(id) : name(traits, taken);
            taken.add(name);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure(
                    "segments/" + id + "/figures/0",
                    Optional.empty(),
                    Figure.Measure.SIZE,
                    Optional.empty(),
                    members.size(c),
                    Figures.count(members.size(c))));
            figures.add(new Figure(
                    "segments/" + id + "/figures/1",
                    Optional.empty(),
                    Figure.Measure.SHARE_OF_CUSTOMERS,
                    Optional.empty(),
                    members.share(c),
                    Figures.percent(members.share(c))));
            Sentence sentence = new Sentence(
                    Figures.count(members.size(c)) + " customers, " + Figures.percent(members.share(c)) + " of all.",
                    List.of(figures.get(0).id(), figures.get(1).id()));
            portraits.add(new SegmentProfile(
                    id,
                    c,
                    name,
                    sentence.text(),
                    members.size(c),
                    members.share(c),
                    traits,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(sentence),
                    figures));
        }
        return portraits;
    }

    private static List<Trait> traits(int c, List<NumberColumnProfile> numbers) {
        List<Trait> traits = new ArrayList<>();
        for (NumberColumnProfile number : numbers) {
            NumberProfile segment = number.segments().get(c);
            if (segment.z().isEmpty() || Math.abs(segment.z().getAsDouble()) < TELLING || number.date()) {
                continue;
            }
            double z = segment.z().getAsDouble();
            String words = String.join(" ", HeaderWords.of(number.column()).words());
            String phrase = (z > 0 ? "high " : "low ") + (words.isEmpty() ? number.column() : words);
            String text =
                    number.column() + " is " + Figures.number(segment.mean().getAsDouble(), number.unit())
                            + " on average, against "
                            + Figures.number(number.overall().mean().getAsDouble(), number.unit())
                            + " overall.";
            traits.add(new Trait("", number.column(), phrase, text, Math.abs(z), z > 0 ? 1 : -1, List.of()));
        }
        traits.sort(Comparator.comparingDouble(Trait::strength).reversed());
        return traits.subList(0, Math.min(TRAITS, traits.size()));
    }

    private static String name(List<Trait> traits, Set<String> taken) {
        String base = traits.isEmpty()
                ? "Typical customers"
                : sentenceCase(traits.get(0).phrase());
        String name = base;
        for (int t = 1; t < traits.size() && (taken.contains(name) || t < 2); t++) {
            name = name + ", " + traits.get(t).phrase();
        }
        for (int i = 2; taken.contains(name); i++) {
            name = base + " (" + i + ")";
        }
        return name;
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
