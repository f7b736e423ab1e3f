package io.github.segmentcli.data;

import java.util.Map;
import java.util.TreeMap;

/** Where a line of a text stands that was put together from several files. It is filled while the text is read. */
public final class PartLines {

    private record Part(String name, long before) {}

    private final TreeMap<Long, Part> parts = new TreeMap<>();

    /**
     * A file begins; calling it again for the same place is no harm.
     *
     * @param line of the text with which it begins, from 1
     * @param left how many lines the file has above that were left out, such as a header
     */
    public synchronized void begin(String name, long line, int left) {
        parts.put(line, new Part(name, line - 1 - left));
    }

    /** {@code part-00003.csv, line 17}. */
    synchronized String of(long line, String word) {
        Map.Entry<Long, Part> part = parts.floorEntry(line);
        return part == null
                ? word + " " + line
                : part.getValue().name() + ", " + word + " "
                        + (line - part.getValue().before());
    }
}
