package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.select.Neighbour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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

    private static String sampled(Segmentation found, Neighbour neighbour) {
        return neighbour.rows() < found.customers()
                ? ", going by " + Figures.count(neighbour.rows()) + " "
                        + found.prepared().understanding().noun().many()
                : "";
    }
}
