package io.github.segmentcli.profile;

import java.util.Map;

/** Names that a user gives to segments: {@code id,name} lines or a JSON object of names by id. */
public final class SegmentNames {

    private SegmentNames() {}

    /**
     * @param source what messages call the file
     * @param text its content
     * @param k how many segments there are
     */
    public static Map<Integer, String> parse(String source, String text, int k) {
        throw new UnsupportedOperationException();
    }
}
