package io.github.segmentcli.profile;

import io.github.segmentcli.profile.Figure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of one segment as its sentences are written: each is entered once and gets an id. */
final class FigureBook {

    private final int segment;
    private final List<Figure> figures = new ArrayList<>();

    /** @param segment its id */
    FigureBook(int segment) {
        this.segment = segment;
    }

    /** Enters a figure, unless the very same stands there already, and returns its id. */
    String enter(Optional<String> column, Measure measure, Optional<String> level, double value, String shown) {
        for (Figure figure : figures) {
            if (figure.column().equals(column)
                    && figure.measure() == measure
                    && figure.level().equals(level)
                    && figure.shown().equals(shown)) {
                return figure.id();
            }
        }
        String id = "segments/" + segment + "/figures/" + figures.size();
        figures.add(new Figure(id, column, measure, level, value, shown));
        return id;
    }

    List<Figure> figures() {
        return figures;
    }
}
