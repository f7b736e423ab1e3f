package io.github.segmentcli.io.cells;

import java.util.LinkedHashMap;
import java.util.Map;

/** The first few different words that were met, and how often each was. Those of later blocks are added in the order of the file. */
final class FirstWords {

    /** The number of words that are remembered. */
    static final int MOST = 6;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String word, long count) {
        if (counts.size() < MOST || counts.containsKey(word)) {
            counts.merge(word, count, Long::sum);
        }
    }

    void add(FirstWords later) {
        later.counts.forEach(this::add);
    }

    /** A copy, in the order in which they were met. */
    Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }
}
