package io.github.segmentcli.pipeline;

import io.github.segmentcli.profile.SegmentNames;
import java.util.Map;

/**
 * The user's file of names for segments, not yet parsed: its ids can only be checked once the number of segments is known.
 *
 * @param source what messages call the file
 * @param text its content
 */
public record GivenNames(String source, String text) {

    /**
     * The names by segment id.
     *
     * @throws io.github.segmentcli.InputException when the text does not fit k segments
     */
    public Map<Integer, String> of(int k) {
        return SegmentNames.parse(source, text, k);
    }
}
