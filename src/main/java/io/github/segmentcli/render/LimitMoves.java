package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.SizeEffect;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom limits on sizes moved: a bar for each pair of segments, half in the colour of the one, half in that of the other. */
final class LimitMoves {

    private static final double ROW = 40;
    private static final int MOST = 15;

    private LimitMoves() {}

    /** Empty without limits, and where nobody is moved. */
    static Optional<Drawing> of(PictureContext scene) {
        return scene.found()
                .selection()
                .sizes()
                .map(cost -> cost.effect())
                .filter(effect -> effect.moved() > 0)
                .map(effect -> of(scene, effect));
    }

    private static Drawing of(PictureContext scene, SizeEffect effect) {
        List<SizeEffect.Flow> shown =
                effect.flows().subList(0, Math.min(MOST, effect.flows().size()));
        int hidden = effect.flows().size() - shown.size();
        double all = 0;
        for (int c = 0; c < scene.k(); c++) {
            all += scene.found().clustering().weight(c);
        }
        return new Drawing(
                "size-limits",
                Figures.percent(effect.moved() / all) + " of " + scene.noun().many()
                        + " are in another segment because of the sizes that were asked for",
                scene.noun().first() + " by the segment they would be in (left) and the one they are in (right)",
                hidden == 0 ? "" : "The " + hidden + " smallest moves are not shown",
                shown.stream()
                        .map(flow -> scene.label(flow.from()) + " to " + scene.label(flow.to()) + " "
                                + Figures.count(flow.customers()))
                        .collect(Collectors.joining("; ", "", ".")),
                Math.max(3, shown.size()) * ROW,
                (canvas, box) -> paint(scene, shown, canvas, box));
    }

    private static void paint(PictureContext scene, List<SizeEffect.Flow> flows, Canvas canvas, Box box) {
        double labels = box.width() * 0.3;
        double left = box.x() + labels;
        double room = box.width() - 2 * labels - 24;
        double most = flows.get(0).customers();
        for (int at = 0; at < flows.size(); at++) {
            SizeEffect.Flow flow = flows.get(at);
            double middle = box.y() + (at + 0.5) * ROW;
            double length = Math.max(2, room * flow.customers() / most);
            double start = left + 12 + (room - length) / 2;
            text(scene, canvas, flow.from(), left, middle, labels, Canvas.Align.RIGHT);
            text(scene, canvas, flow.to(), left + room + 24, middle, labels, Canvas.Align.LEFT);
            canvas.fillBox(start, middle - 13, length / 2, 26, Palette.segment(scene.colour(flow.from())));
            canvas.fillBox(start + length / 2, middle - 13, length / 2, 26, Palette.segment(scene.colour(flow.to())));
            canvas.haloText(
                    Figures.count(flow.customers()),
                    TypeStyle.STRONG,
                    start + length / 2,
                    middle + 5,
                    Canvas.Align.CENTRE);
        }
    }

    private static void text(
            PictureContext scene,
            Canvas canvas,
            int segment,
            double x,
            double middle,
            double room,
            Canvas.Align align) {
        canvas.text(
                canvas.lettering().fit(scene.label(segment), TypeStyle.LABEL, room),
                TypeStyle.LABEL,
                x,
                middle + 4,
                align);
    }
}
