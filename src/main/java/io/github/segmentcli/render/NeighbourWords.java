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
    /** Segments of so few customers are set aside by a fit, where the others gain by it. */
    private static final int FEW = 2;

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
            return "would split " + names.get(0) + parts(found, neighbour);
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

    /** The two largest parts of the one segment that is split, and what is in neither. */
    private static String parts(Segmentation found, Neighbour neighbour) {
        List<Long> flow = neighbour.flows().get(neighbour.changed().get(0));
        if (flow.stream().allMatch(part -> part == 0)) {
            return "";
        }
        List<Integer> largest = largestTwo(flow);
        List<String> shares = shares(flow, largest);
        String parts = " into parts of " + shares.get(0) + " and " + shares.get(1);
        int second = largest.get(1);
        long few = neighbour.flows().stream().mapToLong(row -> row.get(second)).sum();
        if (few > 0 && few <= FEW && neighbour.rows() >= found.customers()) {
            parts += " (" + few + " " + found.prepared().understanding().noun().of(few) + ", which --k " + neighbour.k()
                    + " may set aside)";
        }
        if (shares.size() == 2) {
            return parts + apart(found, neighbour, flow, largest);
        }
        return shares.get(2).equals("0%") ? parts : parts + ", and " + shares.get(2) + " elsewhere";
    }

    /** Where the two largest parts of the one segment that is dissolved go: to the segments that meet them there. */
    private static String dissolved(Segmentation found, Neighbour neighbour) {
        int from = neighbour.changed().get(0);
        List<Long> flow = neighbour.flows().get(from);
        List<Integer> largest = largestTwo(flow);
        List<String> shares = shares(flow, largest);
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < largest.size(); at++) {
            if (flow.get(largest.get(at)) > 0) {
                parts.add(shares.get(at) + " of it would go to " + met(found, neighbour, from, largest.get(at)));
            }
        }
        if (shares.size() > 2 && !shares.get(2).equals("0%")) {
            parts.add(shares.get(2) + " elsewhere");
        }
        return ": " + String.join(", ", parts) + (shares.size() > 2 ? "" : apart(found, neighbour, flow, largest));
    }

    private static List<Integer> largestTwo(List<Long> flow) {
        return IntStream.range(0, flow.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer e) -> -flow.get(e)))
                .limit(2)
                .toList();
    }

    /** The customers in neither of two parts, where they are too few for a share. */
    private static String apart(Segmentation found, Neighbour neighbour, List<Long> flow, List<Integer> two) {
        long others = flow.stream().mapToLong(Long::longValue).sum() - flow.get(two.get(0)) - flow.get(two.get(1));
        return ", apart from "
                + (neighbour.rows() < found.customers()
                        ? "under 1%"
                        : Figures.count(others) + " "
                                + found.prepared().understanding().noun().of(others));
    }

    /** The shares of two parts and of all others, or where these are under 1% of the two alone; they add up to 100%. */
    private static List<String> shares(List<Long> flow, List<Integer> two) {
        long first = flow.get(two.get(0));
        long second = flow.get(two.get(1));
        long all = flow.stream().mapToLong(Long::longValue).sum();
        long others = all - first - second;
        return others > 0 && 100 * others < all ? Figures.shares(first, second) : Figures.shares(first, second, others);
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
