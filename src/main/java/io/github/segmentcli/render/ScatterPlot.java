package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Customers as points in two dimensions, in the colours of their segments. Up to {@value #MAX_POINTS} are drawn one by one, in
 * random order so that no segment hides another; more as the density of small cells, whose colour is the mix of the segments in
 * them.
 *
 * <p>Where outliers would squeeze all other points into a corner, the frame covers the middle 99 % of each axis, and the
 * caption says how many points lie outside.
 */
final class ScatterPlot {

    private static final double CENTRE_RADIUS = 11;
    private static final int MAX_POINTS = 10_000;
    private static final int SAMPLE_SIZE = 20_000;
    private static final double TAIL = 0.005;

    private final RowValues xs;
    private final RowValues ys;
    private final Labels labels;
    private final PictureContext context;
    private final double[] centreXs;
    private final double[] centreYs;
    private final Range frameX;
    private final Range frameY;
    private final long outside;
    private double[] greyXs = {};
    private double[] greyYs = {};

    /**
     * @param labels the cluster of each point; a point with a NaN coordinate is not drawn
     * @param centreXs where the segments have their centres; those of under 2% of the customers may lie outside the frame
     */
    ScatterPlot(
            PictureContext context, RowValues xs, RowValues ys, Labels labels, double[] centreXs, double[] centreYs) {
        this.context = context;
        this.xs = xs;
        this.ys = ys;
        this.labels = labels;
        this.centreXs = centreXs;
        this.centreYs = centreYs;
        this.frameX = frame(xs, centreXs);
        this.frameY = frame(ys, centreYs);
        long out = 0;
        for (int i = 0; i < xs.rows(); i++) {
            boolean missing = Double.isNaN(xs.value(i)) || Double.isNaN(ys.value(i));
            out += missing || inFrame(xs.value(i), ys.value(i)) ? 0 : 1;
        }
        this.outside = out;
    }

    /** Adds special customers, drawn grey; the frame does not widen for them, and arrows at its edge show those outside it. */
    ScatterPlot withSpecial(double[] specialXs, double[] specialYs) {
        greyXs = specialXs;
        greyYs = specialYs;
        return this;
    }

    private boolean inFrame(double x, double y) {
        return frameX.contains(x) && frameY.contains(y);
    }

    /** The range of all values, or of the middle 99 % and the centres where that is much smaller; segments of a few customers don't count. */
    private Range frame(RowValues values, double[] centres) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.byBlocks((block, n, from) -> {
            for (int i = 0; i < n; i++) {
                if (!Double.isNaN(block[i])) {
                    ends[0] = Math.min(ends[0], block[i]);
                    ends[1] = Math.max(ends[1], block[i]);
                }
            }
        });
        Range all = new Range(ends[0], ends[1]);
        double[] sample = new double[Math.min(SAMPLE_SIZE, values.rows())];
        int count = 0;
        for (int s = 0; s < sample.length; s++) {
            int row = (int) ((long) s * values.rows() / sample.length);
            double value = values.value(row);
            if (!Double.isNaN(value) && context.isLarge(labels.get(row))) {
                sample[count++] = value;
            }
        }
        if (count < 100) {
            return all;
        }
        Arrays.sort(sample, 0, count);
        Range middle = new Range(sample[(int) (TAIL * (count - 1))], sample[(int) ((1 - TAIL) * (count - 1))]);
        double margin = 0.05 * middle.width();
        Range most = middle;
        for (int c = 0; c < centres.length; c++) {
            most = context.isLarge(c) ? most.with(centres[c]) : most;
        }
        most = most.orWider(most.with(Range.of(centres)));
        return most.isFarExceededBy(all)
                ? new Range(
                        Math.max(all.least(), most.least() - margin),
                        Math.min(all.greatest(), most.greatest() + margin))
                : all;
    }

    Axis xScale() {
        return Axis.around(frameX.least(), frameX.greatest(), 0.04, 8);
    }

    Axis yScale() {
        return Axis.around(frameY.least(), frameY.greatest(), 0.04, 7);
    }

    private boolean isCentreOutside(int c) {
        boolean missing = Double.isNaN(centreXs[c]) || Double.isNaN(centreYs[c]);
        return !missing && !inFrame(centreXs[c], centreYs[c]);
    }

    /** How the customers are drawn, for the caption; empty when every customer is a mark of its own. */
    String note() {
        String out = outside == 0
                ? ""
                : Figures.count(outside) + (outside == 1 ? " customer lies" : " customers lie") + " outside the frame";
        List<String> notes = new ArrayList<>();
        notes.add(isDensity() ? "every customer counted: a stronger colour means more customers" : "");
        notes.add(out);
        boolean centres = IntStream.range(0, context.k()).anyMatch(this::isCentreOutside);
        notes.add(centres ? "disc with an arrow: a centre outside it" : "");
        boolean farther = IntStream.range(0, greyXs.length).anyMatch(i -> !inFrame(greyXs[i], greyYs[i]));
        notes.add(
                greyXs.length == 0
                        ? ""
                        : "grey: special customers" + (farther ? ", arrows: those outside the frame" : ""));
        notes.removeIf(String::isEmpty);
        return String.join("; ", notes);
    }

    boolean isDensity() {
        return xs.rows() > MAX_POINTS;
    }

    Range frameX() {
        return frameX;
    }

    Range frameY() {
        return frameY;
    }

    /** Paints the axes, the customers, and the centres on top. */
    void paint(Plot plot, Canvas canvas, Box box) {
        if (isDensity()) {
            plot.paint(canvas, box);
            paintDensity(plot, canvas);
        } else {
            addPoints(plot);
            plot.paint(canvas, box);
        }
        for (int i = 0; i < greyXs.length; i++) {
            double x = plot.x(frameX.nearest(greyXs[i]));
            double y = plot.y(frameY.nearest(greyYs[i]));
            if (inFrame(greyXs[i], greyYs[i])) {
                canvas.fill(Glyph.of(0, x, y, 8), Palette.AXIS);
            } else {
                paintArrow(canvas, x, y, greyXs[i], greyYs[i], 3, Palette.AXIS);
            }
        }
        paintCentres(plot, canvas);
    }

    /** An arrow at {@code reach} from (x, y) on the canvas, to where the value pair lies outside the frame. */
    private void paintArrow(
            Canvas canvas, double x, double y, double valueX, double valueY, double reach, Color colour) {
        double dx = Math.signum(valueX - frameX.nearest(valueX));
        double dy = -Math.signum(valueY - frameY.nearest(valueY));
        double length = Math.hypot(dx, dy);
        canvas.arrow(x + reach * dx / length, y + reach * dy / length, dx / length, dy / length, colour);
    }

    private void addPoints(Plot plot) {
        int[] order = new int[xs.rows()];
        int count = 0;
        for (int i = 0; i < xs.rows(); i++) {
            if (inFrame(xs.value(i), ys.value(i))) {
                order[count++] = i;
            }
        }
        int[] drawn = Arrays.copyOf(order, count);
        SplittableRandom random = new Seeds(context.found().provenance().seed()).stream("picture order");
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = swap;
        }
        double[] px = new double[count];
        double[] py = new double[count];
        for (int i = 0; i < count; i++) {
            px[i] = xs.value(drawn[i]);
            py[i] = ys.value(drawn[i]);
        }
        if (count == 0) {
            return;
        }
        double size = count <= 400 ? 8 : count <= 1_500 ? 7 : count <= 5_000 ? 6 : 4.5;
        double alpha = count <= 1_000 ? 0.8 : 0.6;
        plot.points(px, py, (graphics, i, x, y) -> {
            int colour = context.colour(labels.get(drawn[i]));
            mark(graphics, Glyph.of(colour, x, y, size), Palette.segment(colour), alpha);
        });
    }

    private static void mark(Graphics2D graphics, Shape shape, Color colour, double alpha) {
        graphics.setColor(Palette.alpha(colour, alpha));
        graphics.fill(shape);
    }

    /** Counts customers per cell and segment, and fills cells with the mixed colour, the fuller the more there are. */
    private void paintDensity(Plot plot, Canvas canvas) {
        double cell = xs.rows() >= 200_000 ? 1 : 2;
        Box inner = plot.inner();
        int wide = (int) (inner.width() / cell);
        int high = (int) (inner.height() / cell);
        int k = context.k();
        int[] counts = new int[wide * high * k];
        for (int i = 0; i < xs.rows(); i++) {
            if (inFrame(xs.value(i), ys.value(i))) {
                int column = Math.min(wide - 1, (int) ((plot.x(xs.value(i)) - inner.x()) / cell));
                int row = Math.min(high - 1, (int) ((plot.y(ys.value(i)) - inner.y()) / cell));
                counts[(row * wide + column) * k + labels.get(i)]++;
            }
        }
        canvas.graphics()
                .drawImage(
                        image(counts, wide, high, k),
                        new AffineTransform(cell, 0, 0, cell, inner.x(), inner.y()),
                        null);
    }

    private BufferedImage image(int[] counts, int wide, int high, int k) {
        int[] totals = new int[wide * high];
        int used = 0;
        for (int at = 0; at < totals.length; at++) {
            for (int c = 0; c < k; c++) {
                totals[at] += counts[at * k + c];
            }
            used += totals[at] > 0 ? 1 : 0;
        }
        int[] busy = new int[used];
        for (int total : totals) {
            if (total > 0) {
                busy[--used] = total;
            }
        }
        Arrays.sort(busy);
        double full = busy.length == 0 ? 1 : Math.max(1, busy[(int) (0.99 * (busy.length - 1))]);
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        for (int at = 0; at < totals.length; at++) {
            if (totals[at] > 0) {
                double fullness = StrictMath.log1p(totals[at]) / StrictMath.log1p(full);
                int alpha = (int) Math.rint(255 * (0.3 + 0.7 * Math.min(1, fullness)));
                image.setRGB(at % wide, at / wide, alpha << 24 | mixed(counts, at * k, k, totals[at]));
            }
        }
        return image;
    }

    private int mixed(int[] counts, int from, int k, int total) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int c = 0; c < k; c++) {
            if (counts[from + c] > 0) {
                Color colour = Palette.segment(context.colour(c));
                double share = (double) counts[from + c] / total;
                red += share * colour.getRed();
                green += share * colour.getGreen();
                blue += share * colour.getBlue();
            }
        }
        return (int) Math.rint(red) << 16 | (int) Math.rint(green) << 8 | (int) Math.rint(blue);
    }

    private void paintCentres(Plot plot, Canvas canvas) {
        double[] x = new double[context.k()];
        double[] y = new double[context.k()];
        Arrays.setAll(x, c -> plot.x(frameX.nearest(centreXs[c])));
        Arrays.setAll(y, c -> plot.y(frameY.nearest(centreYs[c])));
        CentreDiscs.paint(context, canvas, x, y, CENTRE_RADIUS, plot.inner());
        for (int c = 0; c < x.length; c++) {
            if (isCentreOutside(c)) {
                Color ring = Palette.segment(context.colour(c));
                paintArrow(canvas, x[c], y[c], centreXs[c], centreYs[c], CENTRE_RADIUS + 9, ring);
            }
        }
    }
}
