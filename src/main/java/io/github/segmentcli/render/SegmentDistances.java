package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.validity.Projection;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Segments as circles by size, placed by multidimensional scaling of the distances between their centroids. */
final class SegmentDistances {

    private static final double HEIGHT = 480;
    private static final double LARGEST = 62;
    private static final double SMALLEST = 9;
    /** Bubbles shrink at most to this part of their radius so as not to cover each other. */
    private static final double SHRUNK = 0.7;

    private SegmentDistances() {}

    /** Empty with a single segment. */
    static Optional<Drawing> of(PictureContext context) {
        int k = context.k();
        if (k < 2) {
            return Optional.empty();
        }
        double[][] distances = distances(context.found().clustering().centroids());
        int[] nearest = {0, 1};
        double[] apart = new double[k];
        for (int a = 0; a < k; a++) {
            apart[a] = Double.POSITIVE_INFINITY;
            for (int b = 0; b < k; b++) {
                if (a != b) {
                    apart[a] = Math.min(apart[a], distances[a][b]);
                    if (a < b && distances[a][b] < distances[nearest[0]][nearest[1]]) {
                        nearest = new int[] {a, b};
                    }
                }
            }
        }
        int lonely = 0;
        for (int c = 0; c < k; c++) {
            lonely = apart[c] > apart[lonely] ? c : lonely;
        }
        double[][] positions = positions(context, distances);
        double stress = Smacof.stress(distances, positions);
        String alike = "“" + context.segment(nearest[0]).name() + "” and “"
                + context.segment(nearest[1]).name() + "”";
        String title = k == 2
                ? "The two segments are " + distance(context, distances[0][1]) + " apart"
                : alike + " are most alike; “" + context.segment(lonely).name() + "” stands most apart";
        return Optional.of(new Drawing(
                "segment-distances",
                title,
                "Area of a bubble = " + context.noun().many() + "; distance = difference between segment centres in "
                        + (isStandard(context) ? "standard deviations (σ)" : "scaled units")
                        + ". A line joins each segment to its nearest",
                "distances in the picture are off by " + Figures.percent(stress) + " (Kruskal's stress)",
                words(context, distances),
                k == 2 ? HEIGHT / 2 : HEIGHT,
                (canvas, box) -> paint(context, distances, positions, canvas, box)));
    }

    private static String distance(PictureContext context, double value) {
        return Numerals.fixed(value, 1) + " " + unit(context);
    }

    /** Standard deviations, unless the features were scaled in another way. */
    private static String unit(PictureContext context) {
        return isStandard(context) ? "σ" : "units";
    }

    private static boolean isStandard(PictureContext context) {
        return "standard".equals(context.found().provenance().settings().getOrDefault("scale", "standard"));
    }

    private static double[][] distances(Centroids centroids) {
        double[][] distances = new double[centroids.k()][centroids.k()];
        for (int a = 0; a < centroids.k(); a++) {
            double[] from = centroids.row(a);
            for (int b = 0; b < centroids.k(); b++) {
                distances[a][b] = a == b ? 0 : Math.sqrt(centroids.squaredDistance(from, b));
            }
        }
        return distances;
    }

    private static String words(PictureContext context, double[][] distances) {
        return "Distance of each segment to its nearest: "
                + context.perSegment(c -> {
                    int near = nearest(distances, c);
                    return "to " + context.segment(near).id() + " " + distance(context, distances[c][near]);
                })
                + ".";
    }

    private static int nearest(double[][] distances, int c) {
        int near = c == 0 ? 1 : 0;
        for (int other = 0; other < distances.length; other++) {
            if (other != c && distances[c][other] < distances[c][near]) {
                near = other;
            }
        }
        return near;
    }

    /** Starts from the principal components, so that the map looks like the map of customers. */
    private static double[][] positions(PictureContext context, double[][] distances) {
        Projection projection = context.found().projection();
        double[][] start = new double[context.k()][2];
        for (int c = 0; c < start.length; c++) {
            double[] centre = context.found().clustering().centroids().row(c);
            start[c][0] = projection.coordinate(centre, 0);
            start[c][1] = projection.components() > 1 ? projection.coordinate(centre, 1) : 0;
        }
        return Smacof.improve(distances, start);
    }

    private static void paint(
            PictureContext context, double[][] distances, double[][] positions, Canvas canvas, Box box) {
        int k = context.k();
        Box field = box.inset(0, 0, Legend.WIDTH + 24, 0);
        double largest = LARGEST * (k == 2 ? 0.8 : Math.min(1, Math.sqrt(6.0 / k)));
        double[] radii = new double[k];
        double most = 0;
        for (int c = 0; c < k; c++) {
            most = Math.max(most, context.segment(c).share());
        }
        for (int c = 0; c < k; c++) {
            radii[c] = Math.max(SMALLEST, largest * Math.sqrt(context.segment(c).share() / most));
        }
        double[][] at = fit(positions, field.inset(largest + 6, largest + 6, largest + 6, largest + 26));
        double overlap = overlap(at, radii);
        Arrays.setAll(radii, c -> Math.max(SMALLEST, radii[c] * overlap));
        for (int c = 0; c < k; c++) {
            int near = nearest(distances, c);
            canvas.line(at[c][0], at[c][1], at[near][0], at[near][1], Palette.AXIS, 1.2);
        }
        Integer[] bySize = new Integer[k];
        Arrays.setAll(bySize, c -> c);
        Arrays.sort(bySize, Comparator.comparingDouble(c -> -radii[c]));
        for (int c : bySize) {
            Color colour = Palette.segment(context.colour(c));
            Ellipse2D bubble =
                    new Ellipse2D.Double(at[c][0] - radii[c], at[c][1] - radii[c], 2 * radii[c], 2 * radii[c]);
            canvas.fill(bubble, Palette.mix(colour, Palette.PAPER, 0.15));
            canvas.stroke(bubble, Palette.PAPER, 1.5);
        }
        double[] discX = new double[k];
        double[] discY = new double[k];
        Arrays.setAll(discX, c -> at[c][0]);
        Arrays.setAll(discY, c -> at[c][1]);
        CentreDiscs.paint(context, canvas, discX, discY, SMALLEST, field);
        paintDistances(context, distances, at, radii, canvas);
        paintScale(context, positions, at, canvas, field);
        Legend.paint(context, canvas, new Box(box.right() - Legend.WIDTH, box.y(), Legend.WIDTH, box.height()));
    }

    /** What to multiply radii with so that no bubble covers another, as far as that goes. */
    private static double overlap(double[][] at, double[] radii) {
        double factor = 1;
        for (int a = 0; a < at.length; a++) {
            for (int b = 0; b < a; b++) {
                double gap = length(at[a][0] - at[b][0], at[a][1] - at[b][1]);
                factor = Math.min(factor, gap / (radii[a] + radii[b]));
            }
        }
        return Math.max(SHRUNK, factor);
    }

    /** Writes each distance on its line, in the middle of what is visible of it; not where a bubble would be under it. */
    private static void paintDistances(
            PictureContext context, double[][] distances, double[][] at, double[] radii, Canvas canvas) {
        boolean[][] done = new boolean[at.length][at.length];
        List<Box> written = new ArrayList<>();
        for (int c = 0; c < at.length; c++) {
            int near = nearest(distances, c);
            if (!done[c][near]) {
                done[c][near] = true;
                done[near][c] = true;
                double dx = at[near][0] - at[c][0];
                double dy = at[near][1] - at[c][1];
                double length = length(dx, dy);
                double middle = (radii[c] + length - radii[near]) / 2 / length;
                double x = at[c][0] + middle * dx;
                double y = at[c][1] + middle * dy;
                String text = distance(context, distances[c][near]);
                double half = canvas.width(text, TypeStyle.TICK) / 2;
                Box room = new Box(x - half, y - 6, 2 * half, 12);
                if (isFree(room, at, radii) && written.stream().noneMatch(room::overlaps)) {
                    written.add(room);
                    canvas.haloText(text, TypeStyle.TICK.in(Palette.INK), x, y + 4, Canvas.Align.CENTRE);
                }
            }
        }
    }

    /** Whether a rectangle touches no bubble. */
    private static boolean isFree(Box room, double[][] at, double[] radii) {
        for (int c = 0; c < at.length; c++) {
            double dx = Math.max(0, Math.abs(at[c][0] - room.centreX()) - room.width() / 2);
            double dy = Math.max(0, Math.abs(at[c][1] - room.centreY()) - room.height() / 2);
            if (length(dx, dy) < radii[c]) {
                return false;
            }
        }
        return true;
    }

    /** A scale bar. */
    private static void paintScale(
            PictureContext context, double[][] positions, double[][] at, Canvas canvas, Box field) {
        double unit = 0;
        for (int c = 1; c < at.length; c++) {
            double inUnits = length(positions[c][0] - positions[0][0], positions[c][1] - positions[0][1]);
            if (inUnits > 0) {
                unit = length(at[c][0] - at[0][0], at[c][1] - at[0][1]) / inUnits;
            }
        }
        if (unit > 0 && unit < field.width() / 2) {
            double y = field.bottom() - 8;
            canvas.line(field.x(), y, field.x() + unit, y, Palette.INK, 2);
            canvas.text("1 " + unit(context), TypeStyle.TICK, field.x() + unit + 8, y + 4, Canvas.Align.LEFT);
        }
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** The positions, scaled by the same factor in both directions and centred in the field. */
    private static double[][] fit(double[][] positions, Box field) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] position : positions) {
            for (int a = 0; a < 2; a++) {
                least[a] = Math.min(least[a], position[a]);
                most[a] = Math.max(most[a], position[a]);
            }
        }
        double wide = most[0] - least[0];
        double high = most[1] - least[1];
        double scale = Math.min(
                wide > 0 ? field.width() / wide : Double.POSITIVE_INFINITY,
                high > 0 ? field.height() / high : Double.POSITIVE_INFINITY);
        scale = Double.isFinite(scale) ? scale : 1;
        double[][] at = new double[positions.length][2];
        for (int c = 0; c < at.length; c++) {
            at[c][0] = field.centreX() + (positions[c][0] - (least[0] + most[0]) / 2) * scale;
            at[c][1] = field.centreY() - (positions[c][1] - (least[1] + most[1]) / 2) * scale;
        }
        return at;
    }
}
