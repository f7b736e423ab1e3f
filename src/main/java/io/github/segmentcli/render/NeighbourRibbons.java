package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.select.Neighbour;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the chosen segments relate to those of k - 1 and k + 1: the chosen ones in the middle, those with one fewer on the left,
 * those with one more on the right, and between them ribbons as wide as the number of shared customers. Segments that would be
 * split or merged have full colour, the others are pale.
 */
final class NeighbourRibbons {

    private static final double BAR = 16;
    /** Between two bars: the height of a label, so that those of the smallest bars do not touch. */
    private static final double GAP = 17;

    private static final double HEAD = 26;
    private static final double ENDS = 90;

    private final PictureContext context;
    private final Canvas canvas;
    private final Box box;

    private NeighbourRibbons(PictureContext context, Canvas canvas, Box box) {
        this.context = context;
        this.canvas = canvas;
        this.box = new Box(box.x(), box.y() + HEAD, box.width(), box.height() - HEAD);
    }

    /** Empty where neither neighbour is known. */
    static Optional<Drawing> of(PictureContext context) {
        return of(
                context,
                context.found().selection().oneFewer(),
                context.found().selection().oneMore());
    }

    static Optional<Drawing> of(PictureContext context, Optional<Neighbour> fewer, Optional<Neighbour> more) {
        Optional<Neighbour> first = more.or(() -> fewer);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        more.ifPresent(neighbour -> sentences.add(NeighbourWords.sentence(context.found(), neighbour)));
        fewer.ifPresent(neighbour -> sentences.add(NeighbourWords.sentence(context.found(), neighbour)));
        long rows = first.get().rows();
        return Optional.of(new Drawing(
                "neighbours",
                first.get().k() + " segments " + NeighbourWords.clause(context.found(), first.get()),
                "Where the " + context.noun().many()
                        + " of each segment go with one segment fewer (left) and one more (right);"
                        + " strong: what is split or merged",
                rows < context.found().customers()
                        ? "going by " + Figures.count(rows) + " "
                                + context.noun().many()
                        : "",
                String.join(" ", sentences),
                HEAD + Math.max(300, 62.0 * (context.k() + 1)),
                (canvas, box) -> new NeighbourRibbons(context, canvas, box).paint(fewer, more)));
    }

    private void paint(Optional<Neighbour> fewer, Optional<Neighbour> more) {
        double left = fewer.isPresent() ? box.x() + ENDS : box.x();
        double right = more.isPresent() ? box.right() - ENDS : box.right();
        double middle = fewer.isEmpty() ? left : more.isEmpty() ? right - BAR : (left + right - BAR) / 2;
        fewer.ifPresent(neighbour -> side(neighbour, middle, left));
        more.ifPresent(neighbour -> side(neighbour, middle + BAR, right));
        String chosen = context.k() + " segments, as chosen";
        if (fewer.isEmpty()) {
            head(chosen, middle, Canvas.Align.LEFT);
        } else if (more.isEmpty()) {
            head(chosen, middle + BAR, Canvas.Align.RIGHT);
        } else {
            head(chosen, middle + BAR / 2, Canvas.Align.CENTRE);
        }
        fewer.ifPresent(neighbour -> head(neighbour.k() + " segments", left, Canvas.Align.LEFT));
        more.ifPresent(neighbour -> head(neighbour.k() + " segments", right, Canvas.Align.RIGHT));
        double[] tops = tops(sizes(fewer.or(() -> more).orElseThrow()));
        double[] heights = heights(sizes(fewer.or(() -> more).orElseThrow()));
        for (int c = 0; c < context.k(); c++) {
            canvas.fillBox(middle, tops[c], BAR, heights[c], Palette.segment(context.colour(c)));
            boolean onTheLeft = more.isEmpty();
            double room = (onTheLeft ? middle - left : right - middle) - 40;
            String name = canvas.lettering().fit(context.label(c), TypeStyle.STRONG, room);
            double width = canvas.width(name, TypeStyle.STRONG);
            double start = onTheLeft ? middle - 10 - width : middle + BAR + 10;
            double centre = tops[c] + heights[c] / 2;
            canvas.fill(
                    new RoundRectangle2D.Double(start - 5, centre - GAP / 2, width + 10, GAP, 6, 6),
                    Palette.alpha(Palette.PAPER, 0.8));
            canvas.text(name, TypeStyle.STRONG, start, centre + 4.5, Canvas.Align.LEFT);
        }
    }

    private void head(String text, double x, Canvas.Align align) {
        canvas.text(text, TypeStyle.LABEL, x, box.y() - HEAD + 14, align);
    }

    /**
     * The ribbons between the bars of the chosen segments, at {@code from}, and those of the other clustering, at {@code to}.
     */
    private void side(Neighbour neighbour, double from, double to) {
        boolean rightwards = to > from;
        long[] sizes = sizes(neighbour);
        long[] others = new long[neighbour.k()];
        neighbour.flows().forEach(flow -> {
            for (int e = 0; e < others.length; e++) {
                others[e] += flow.get(e);
            }
        });
        List<Integer> order = order(neighbour, others);
        long[] ordered = order.stream().mapToLong(e -> others[e]).toArray();
        double[] starts = tops(sizes);
        double[] ends = tops(ordered);
        double[] bars = ends.clone();
        double edge = rightwards ? to - BAR : to + BAR;
        List<Runnable> strong = new ArrayList<>();
        double unit = unit(sizes);
        for (int at = 0; at < ordered.length; at++) {
            for (int c = 0; c < sizes.length; c++) {
                long customers = neighbour.flows().get(c).get(order.get(at));
                if (customers == 0) {
                    continue;
                }
                double width = Math.max(0.7, unit * customers);
                boolean changed = neighbour.changed().contains(c);
                Color colour = Palette.mix(Palette.segment(context.colour(c)), Palette.PAPER, changed ? 0.35 : 0.8);
                Path2D ribbon = ribbon(from, starts[c], edge, ends[at], width);
                Runnable paint = () -> canvas.fill(ribbon, colour);
                if (changed) {
                    strong.add(paint);
                } else {
                    paint.run();
                }
                starts[c] += unit * customers;
                ends[at] += unit * customers;
            }
        }
        strong.forEach(Runnable::run);
        double[] heights = heights(ordered);
        double all = Arrays.stream(ordered).sum();
        for (int at = 0; at < ordered.length; at++) {
            canvas.fillBox(rightwards ? edge : to, bars[at], BAR, heights[at], Palette.AXIS);
            canvas.text(
                    Figures.percent(ordered[at] / all),
                    TypeStyle.LABEL,
                    rightwards ? to + 10 : to - 10,
                    bars[at] + heights[at] / 2 + 5,
                    rightwards ? Canvas.Align.LEFT : Canvas.Align.RIGHT);
        }
    }

    /** The clusters of the other clustering, ordered by the chosen segments that their customers come from. */
    private static List<Integer> order(Neighbour neighbour, long[] others) {
        double[] centres = new double[others.length];
        for (int e = 0; e < others.length; e++) {
            for (int c = 0; c < neighbour.flows().size(); c++) {
                centres[e] += others[e] == 0
                        ? 0
                        : (double) c * neighbour.flows().get(c).get(e) / others[e];
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int e = 0; e < others.length; e++) {
            order.add(e);
        }
        order.sort(Comparator.comparingDouble(e -> centres[e]));
        return order;
    }

    private static long[] sizes(Neighbour neighbour) {
        return neighbour.flows().stream()
                .mapToLong(flow -> flow.stream().mapToLong(Long::longValue).sum())
                .toArray();
    }

    /** Pixels per customer, such that k + 1 bars fit. */
    private double unit(long[] sizes) {
        double all = 0;
        for (long size : sizes) {
            all += size;
        }
        return (box.height() - GAP * context.k()) / all;
    }

    private double[] heights(long[] sizes) {
        double unit = unit(sizes);
        double[] heights = new double[sizes.length];
        for (int c = 0; c < sizes.length; c++) {
            heights[c] = Math.max(1, unit * sizes[c]);
        }
        return heights;
    }

    private double[] tops(long[] sizes) {
        double unit = unit(sizes);
        double[] tops = new double[sizes.length];
        double y = box.y() + (context.k() + 1 - sizes.length) * GAP / 2;
        for (int c = 0; c < sizes.length; c++) {
            tops[c] = y;
            y += unit * sizes[c] + GAP;
        }
        return tops;
    }

    /** A ribbon from one height to another, {@code width} wide at both ends. */
    static Path2D ribbon(double x1, double y1, double x2, double y2, double width) {
        double middle = (x1 + x2) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo(middle, y1, middle, y2, x2, y2);
        path.lineTo(x2, y2 + width);
        path.curveTo(middle, y2 + width, middle, y1 + width, x1, y1 + width);
        path.closePath();
        return path;
    }
}
