package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.select.Neighbour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what one segment more would split and one fewer would merge. */
public final class NeighbourWords {

    private static final int MOST = 3;

    private NeighbourWords() {}

    /** A sentence such as {@code 4 segments would merge 2 (Frequent buyers) and 5 (Bargain hunters).} */
    public static String sentence(Segmentation found, Neighbour neighbour) {
        return neighbour.k() + " segments " + clause(found, neighbour) + sampled(found, neighbour) + ".";
    }

    static String clause(Segmentation found, Neighbour neighbour) {
        List<String> names = neighbour.changed().stream()
                .map(c -> found.segment(c).id() + " (" + found.segment(c).name() + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        boolean more = neighbour.k() > found.k();
        if (more && names.size() == 1) {
            return "would split " + names.get(0) + parts(neighbour);
        }
        if (!more && names.size() == 1) {
            return "would dissolve " + names.get(0) + dissolved(found, neighbour);
        }
        if (names.size() > MOST) {
            int rest = names.size() - MOST;
            names.subList(MOST, names.size()).clear();
            names.add(rest == 1 ? "one more" : rest + " more");
        }
        String last = names.remove(names.size() - 1);
        String all = names.isEmpty() ? last : String.join(", ", names) + " and " + last;
        return more ? "would cut anew " + all : "would merge " + all;
    }

    /** The two largest parts of the one segment that is split. */
    private static String parts(Neighbour neighbour) {
        List<Long> flow =
                new ArrayList<>(neighbour.flows().get(neighbour.changed().get(0)));
        flow.sort(Comparator.reverseOrder());
        double size = flow.stream().mapToLong(Long::longValue).sum();
        return size == 0
                ? ""
                : " into parts of " + Figures.percent(flow.get(0) / size) + " and "
                        + Figures.percent(flow.get(1) / size);
    }

    /** Where the two largest parts of the one segment that is dissolved go: to the segments that meet them there. */
    private static String dissolved(Segmentation found, Neighbour neighbour) {
        int from = neighbour.changed().get(0);
        List<Long> flow = neighbour.flows().get(from);
        double size = flow.stream().mapToLong(Long::longValue).sum();
        List<String> parts = IntStream.range(0, flow.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer e) -> -flow.get(e)))
                .limit(2)
                .filter(e -> flow.get(e) > 0)
                .map(e -> Figures.percent(flow.get(e) / size) + " of it would go to " + met(found, neighbour, from, e))
                .toList();
        return ": " + String.join(", ", parts);
    }

    /** The segment, other than {@code from}, with the most rows in a cluster of the neighbouring clustering. */
    private static String met(Segmentation found, Neighbour neighbour, int from, int cluster) {
        return IntStream.range(0, found.k())
                .filter(c -> c != from && neighbour.flows().get(c).get(cluster) > 0)
                .boxed()
                .max(Comparator.comparingLong(c -> neighbour.flows().get(c).get(cluster)))
                .map(c -> found.segment(c).id() + " (" + found.segment(c).name() + ")")
                .orElse("a segment of its own");
    }

    private static String sampled(Segmentation found, Neighbour neighbour) {
        return neighbour.rows() < found.customers()
                ? ", going by " + Figures.count(neighbour.rows()) + " "
                        + found.prepared().understanding().noun().many()
                : "";
    }
}
