package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many customers each segment has: bars, the largest first, with counts and shares at their ends. */
final class Sizes {

    private static final double ROW = 46;

    private Sizes() {}

    static Drawing of(PictureContext context) {
        int largest = 0;
        for (int c = 0; c < context.k(); c++) {
            if (context.segment(c).share() > context.segment(largest).share()) {
                largest = c;
            }
        }
        String title = Figures.percent(context.segment(largest).share()) + " of "
                + context.noun().many() + " are in the largest of " + context.k() + " segments, “"
                + context.segment(largest).name() + "”";
        return new Drawing(
                "sizes",
                title,
                context.noun().first() + " per segment, with their share of all "
                        + context.noun().many(),
                Stream.concat(
                                context.found().matrix().weights().isPresent()
                                        ? Stream.of("Shares are by weight.")
                                        : Stream.<String>empty(),
                                Figures.roundedShares(IntStream.range(0, context.k())
                                                .mapToDouble(
                                                        c -> context.segment(c).share()))
                                        .stream())
                        .collect(Collectors.joining(" ")),
                context.noun().first() + " per segment: " + context.perSegment(c -> figures(context, c)) + ".",
                context.k() * ROW,
                (canvas, box) -> paint(context, canvas, box));
    }

    private static String figures(PictureContext context, int c) {
        return Figures.count(context.segment(c).size()) + " ("
                + Figures.percent(context.segment(c).share()) + ")";
    }

    private static void paint(PictureContext context, Canvas canvas, Box box) {
        double labels = 0;
        double figures = 0;
        double most = 0;
        for (int c = 0; c < context.k(); c++) {
            labels = Math.max(labels, canvas.width(context.label(c), TypeStyle.LABEL));
            figures = Math.max(figures, canvas.width(figures(context, c), TypeStyle.STRONG));
            most = Math.max(most, context.segment(c).size());
        }
        labels = Math.min(labels, box.width() * 0.4);
        double left = box.x() + labels + 12;
        double room = box.right() - left - figures - 12;
        for (int c = 0; c < context.k(); c++) {
            double middle = box.y() + (c + 0.5) * ROW;
            String label = canvas.lettering().fit(context.label(c), TypeStyle.LABEL, labels);
            canvas.text(label, TypeStyle.LABEL, left - 12, middle + 4, Canvas.Align.RIGHT);
            double length = Math.max(1, room * context.segment(c).size() / most);
            canvas.fillBox(left, middle - 15, length, 30, Palette.segment(context.colour(c)));
            canvas.text(figures(context, c), TypeStyle.STRONG, left + length + 8, middle + 4, Canvas.Align.LEFT);
        }
    }
}
