package io.github.segmentcli.render.kit;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * The marks of segments in scatter plots and legends: besides its colour, each segment has a shape. All have about the same
 * area.
 */
public final class Glyph {

    private static final int KINDS = 12;

    private Glyph() {}

    /** The shape for a colour number; shape and colour together are unique for the first 132 numbers. */
    public static Shape of(int colour, double x, double y, double size) {
        double r = size / 2;
        return switch ((colour + colour / KINDS) % KINDS) {
            case 0 -> new Ellipse2D.Double(x - r, y - r, size, size);
            case 1 -> polygon(x, y, r * 1.25, 4, 0.125);
            case 2 -> polygon(x, y + r * 0.15, r * 1.35, 3, 0.25);
            case 3 -> polygon(x, y, r * 1.25, 4, 0);
            case 4 -> polygon(x, y - r * 0.15, r * 1.35, 3, 0.75);
            case 5 -> plus(x, y, r * 1.15, 0);
            case 6 -> plus(x, y, r * 1.15, 0.125);
            case 7 -> star(x, y, r * 1.4, 5);
            case 8 -> polygon(x, y, r * 1.35, 3, 0);
            case 9 -> polygon(x, y, r * 1.35, 3, 0.5);
            case 10 -> polygon(x, y, r * 1.15, 6, 0);
            default -> star(x, y, r * 1.4, 4);
        };
    }

    /** @param turn of the first corner, in full turns counter-clockwise from the right */
    private static Shape polygon(double x, double y, double radius, int corners, double turn) {
        double[] radii = new double[corners];
        Arrays.fill(radii, radius);
        return closed(x, y, radii, turn);
    }

    private static Shape star(double x, double y, double radius, int points) {
        double[] radii = new double[2 * points];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = i % 2 == 0 ? radius : radius * 0.45;
        }
        return closed(x, y, radii, 0.25);
    }

    private static Shape closed(double x, double y, double[] radii, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * (turn + (double) i / radii.length);
            double px = x + radii[i] * StrictMath.cos(angle);
            double py = y - radii[i] * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape plus(double x, double y, double reach, double turn) {
        double arm = reach * 0.36;
        double[][] corners = {
            {arm, arm}, {arm, reach}, {-arm, reach}, {-arm, arm}, {-reach, arm}, {-reach, -arm},
            {-arm, -arm}, {-arm, -reach}, {arm, -reach}, {arm, -arm}, {reach, -arm}, {reach, arm}
        };
        double cos = StrictMath.cos(2 * Math.PI * turn);
        double sin = StrictMath.sin(2 * Math.PI * turn);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i++) {
            double px = x + corners[i][0] * cos - corners[i][1] * sin;
            double py = y + corners[i][0] * sin + corners[i][1] * cos;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
