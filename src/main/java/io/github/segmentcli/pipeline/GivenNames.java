package io.github.segmentcli.pipeline;

import io.github.segmentcli.profile.SegmentNames;
import java.util.Map;

/**
 * Names for segments as a user wrote them down.
 *
 * @param source what messages call the file
 * @param text its content, whose ids can only be checked once the number of segments is known
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
