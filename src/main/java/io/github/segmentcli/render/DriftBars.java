package io.github.segmentcli.render;

import io.github.segmentcli.compare.Advice;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.score.PopulationStability;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The stability index of each column as a bar, those that drifted first, with lines at the thresholds of moderate and of strong change. */
final class DriftBars {

    private static final double ROW = 30;
    private static final int MOST = 20;

    private DriftBars() {}

    static Drawing of(Comparison comparison) {
        List<ColumnDrift> columns = comparison.columns().stream()
                .sorted(Comparator.comparing((ColumnDrift drift) -> drift.advice() == Advice.KEEP)
                        .thenComparingDouble(drift -> -drift.stability().index()))
                .limit(MOST)
                .toList();
        ColumnLabels names = ColumnLabels.of(
                comparison.columns().stream().map(ColumnDrift::column).toList());
        long drifted = comparison.columns().stream()
                .filter(drift -> drift.advice() != Advice.KEEP)
                .count();
        String title = drifted == 0
                ? "No column has drifted by more than chance"
                : drifted == 1
                        ? "One column of " + comparison.columns().size() + " has drifted, “"
                                + names.of(columns.get(0).column()) + "”"
                        : drifted + " of " + comparison.columns().size() + " columns have drifted, “"
                                + names.of(columns.get(0).column()) + "” most of all";
        String words = columns.stream()
                .map(drift -> names.of(drift.column()) + " "
                        + Numerals.fixed(drift.stability().index(), 2) + ";")
                .collect(Collectors.joining(" ", "Drift index by column: ", ""));
        return new Drawing(
                "drift",
                title,
                "Drift index (population stability index) of each column against the fit; from 0.10 a change is some, from 0.25 much",
                note(comparison, columns, drifted),
                words,
                columns.size() * ROW + 24,
                (canvas, box) -> paint(columns, names, canvas, box));
    }

    private static String note(Comparison comparison, List<ColumnDrift> shown, long drifted) {
        List<String> notes = new ArrayList<>();
        if (drifted > 0 && drifted < shown.size()) {
            notes.add("grey: not noticeably");
        }
        if (shown.size() < comparison.columns().size()) {
            notes.add("the " + MOST + " most drifted of " + comparison.columns().size() + " columns");
        }
        return String.join("; ", notes);
    }

    private static void paint(List<ColumnDrift> columns, ColumnLabels names, Canvas canvas, Box box) {
        double labels = 0;
        double most = 0.3;
        for (ColumnDrift drift : columns) {
            labels = Math.max(labels, canvas.width(names.of(drift.column()), TypeStyle.LABEL));
            most = Math.max(most, Math.min(1, drift.stability().index()));
        }
        labels = Math.min(labels, box.width() * 0.35);
        double left = box.x() + labels + 12;
        double room = box.right() - left - 60;
        double bottom = box.y() + columns.size() * ROW;
        for (double mark : new double[] {PopulationStability.MODERATE, PopulationStability.MAJOR}) {
            double x = left + room * mark / most;
            canvas.dashed(x, box.y(), x, bottom, Palette.INK, 1);
            canvas.text(Numerals.fixed(mark, 2), TypeStyle.CAPTION, x, bottom + 16, Canvas.Align.CENTRE);
        }
        for (int at = 0; at < columns.size(); at++) {
            ColumnDrift drift = columns.get(at);
            double middle = box.y() + (at + 0.5) * ROW;
            String label = canvas.lettering().fit(names.of(drift.column()), TypeStyle.LABEL, labels);
            canvas.text(label, TypeStyle.LABEL, left - 12, middle + 4, Canvas.Align.RIGHT);
            double index = drift.stability().index();
            double length = Math.max(1, room * Math.min(most, index) / most);
            canvas.fillBox(left, middle - 10, length, 20, colour(drift));
            String figure = Numerals.fixed(index, 2) + (index > most ? " →" : "");
            canvas.haloText(figure, TypeStyle.STRONG, left + length + 8, middle + 4, Canvas.Align.LEFT);
        }
    }

    private static Color colour(ColumnDrift drift) {
        return switch (drift.advice()) {
            case KEEP -> Palette.AXIS;
            case WATCH -> Palette.mix(Palette.ACCENT, Palette.PAPER, 0.5);
            case REFIT, CHECK -> Palette.ACCENT;
        };
    }
}
