package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many customers each segment has: bars, the largest first, with counts and shares at their ends. */
final class Sizes {

    private static final double ROW = 46;

    private Sizes() {}

    static Drawing of(PictureContext scene) {
        int largest = 0;
        StringBuilder words = new StringBuilder("Customers per segment:");
        for (int c = 0; c < scene.k(); c++) {
            if (scene.segment(c).share() > scene.segment(largest).share()) {
                largest = c;
            }
            words.append(c == 0 ? " " : "; ").append(scene.label(c)).append(" ").append(figures(scene, c));
        }
        String title = Figures.percent(scene.segment(largest).share()) + " of customers are in the largest of "
                + scene.k() + " segments, “" + scene.segment(largest).name() + "”";
        return new Drawing(
                "sizes",
                title,
                "Customers per segment, with their share of all customers",
                Stream.concat(
                                scene.found().matrix().weights().isPresent()
                                        ? Stream.of("Shares are by weight.")
                                        : Stream.<String>empty(),
                                Figures.roundedShares(IntStream.range(0, scene.k())
                                                .mapToDouble(
                                                        c -> scene.segment(c).share()))
                                        .stream())
                        .collect(Collectors.joining(" ")),
                words + ".",
                scene.k() * ROW,
                (canvas, box) -> paint(scene, canvas, box));
    }

    private static String figures(PictureContext scene, int c) {
        return Numerals.count(scene.segment(c).size()) + " ("
                + Figures.percent(scene.segment(c).share()) + ")";
    }

    private static void paint(PictureContext scene, Canvas canvas, Box box) {
        double labels = 0;
        double figures = 0;
        double most = 0;
        for (int c = 0; c < scene.k(); c++) {
            labels = Math.max(labels, canvas.width(scene.label(c), TypeStyle.LABEL));
            figures = Math.max(figures, canvas.width(figures(scene, c), TypeStyle.STRONG));
            most = Math.max(most, scene.segment(c).size());
        }
        labels = Math.min(labels, box.width() * 0.4);
        double left = box.x() + labels + 12;
        double room = box.right() - left - figures - 12;
        for (int c = 0; c < scene.k(); c++) {
            double middle = box.y() + (c + 0.5) * ROW;
            String label = canvas.lettering().fit(scene.label(c), TypeStyle.LABEL, labels);
            canvas.text(label, TypeStyle.LABEL, left - 12, middle + 4, Canvas.Align.RIGHT);
            double length = Math.max(1, room * scene.segment(c).size() / most);
            canvas.fillBox(left, middle - 15, length, 30, Palette.segment(scene.colour(c)));
            canvas.text(figures(scene, c), TypeStyle.STRONG, left + length + 8, middle + 4, Canvas.Align.LEFT);
        }
    }
}
