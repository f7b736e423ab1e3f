package io.github.segmentcli.profile;

import java.util.List;

/**
 * One thing that sets a segment apart, the strongest first wherever traits are listed.
 *
 * @param id of the figure in the JSON summary that carries it, such as {@code segments/2/traits/0}
 * @param column the column
 * @param phrase in plain words: {@code high spend} or {@code mostly region North}
 * @param sentence with the figures: {@code spend is 812 on average, 2.4 times the overall 338}
 * @param strength for ranking; comparable within a run
 * @param direction +1 above the overall figure, -1 below
 * @param figures ids of the {@link Figure}s on which the sentence is based
 */
public record Trait(
        String id,
        String column,
        String phrase,
        String sentence,
        double strength,
        int direction,
        List<String> figures) {
    public Trait {
        figures = List.copyOf(figures);
    }
}
