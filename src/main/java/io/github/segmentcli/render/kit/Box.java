package io.github.segmentcli.render.kit;

/** A rectangle of a picture, in logical pixels, y pointing down. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The box made smaller by this much on each side. */
    public Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, width - left - right, height - top - bottom);
    }
}
