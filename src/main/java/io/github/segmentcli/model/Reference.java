package io.github.segmentcli.model;

import java.util.List;

/** The distribution of a column among the customers of the fit, with which later customers are compared. */
public sealed interface Reference {

    /** At most this many levels of a category are listed; rarer ones are counted together. */
    int LEVELS_KEPT = 100;

    String column();

    /** Whether the column is a feature of the clustering; if not, it only describes the segments. */
    boolean feature();

    /** Customers without a value. */
    long missing();

    /** Customers, those without a value included. */
    long rows();

    /**
     * Numbers, in original units. Bin b holds the values v with {@code edges[b - 1] < v <= edges[b]}; the first and the last
     * are open.
     *
     * @param least the smallest value
     * @param greatest the largest
     * @param standardDeviation population
     * @param edges the deciles, ascending, without repetitions
     * @param counts customers per bin, one more than there are edges
     */
    record Numbers(
            String column,
            boolean feature,
            long rows,
            long missing,
            double least,
            double greatest,
            double mean,
            double standardDeviation,
            List<Double> edges,
            List<Long> counts)
            implements Reference {

        public Numbers {
            edges = List.copyOf(edges);
            counts = List.copyOf(counts);
            if (counts.size() != edges.size() + 1) {
                throw new IllegalArgumentException(counts.size() + " counts for " + edges.size() + " edges");
            }
        }
    }

    /**
     * Categories.
     *
     * @param levels the most frequent, most frequent first, ties in order of appearance
     * @param other customers with a level that is not among them
     */
    record Categories(String column, boolean feature, long rows, long missing, List<Level> levels, long other)
            implements Reference {

        public Categories {
            levels = List.copyOf(levels);
        }
    }

    /** A level of a category and how many customers had it. */
    record Level(String name, long count) {}
}
