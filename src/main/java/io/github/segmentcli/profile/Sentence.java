package io.github.segmentcli.profile;

import java.util.List;

/**
 * A sentence about a segment and the figures it is based on.
 *
 * @param text plain words with the figures as shown
 * @param figures ids of its {@link Figure}s, in the order of the text
 */
public record Sentence(String text, List<String> figures) {
    public Sentence {
        figures = List.copyOf(figures);
    }
}
