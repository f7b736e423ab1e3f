package io.github.segmentcli.render.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;

/**
 * A {@link Graphics2D} that passes shapes, images and texts to a vector file ({@link Page}) instead of painting pixels.
 *
 * <p>The clip is stored but not applied, since nothing is drawn outside its plot.
 */
public final class VectorGraphics extends GraphicsState {

    /** A vector file under construction. */
    public interface Page {
        void fill(Shape shape, AffineTransform at, Color colour);

        void stroke(Shape shape, AffineTransform at, Color colour, BasicStroke stroke);

        void image(BufferedImage image, AffineTransform at);

        /** One line of text whose baseline starts at the origin of {@code at}; with a white outline when {@code halo}. */
        void text(String text, TypeStyle type, Lettering.Line line, AffineTransform at, boolean halo);
    }

    private final Page page;

    public VectorGraphics(Page page) {
        this(page, new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());
    }

    private VectorGraphics(Page page, Graphics2D state) {
        super(state);
        this.page = page;
    }

    /** Draws a line of text as text, not as outlines. */
    void text(String text, TypeStyle type, Lettering.Line line, double x, double y, boolean halo) {
        AffineTransform at = getTransform();
        at.translate(x, y);
        page.text(text, type, line, at, halo);
    }

    @Override
    public void fill(Shape shape) {
        page.fill(shape, getTransform(), getColor());
    }

    @Override
    public void draw(Shape shape) {
        page.stroke(shape, getTransform(), getColor(), (BasicStroke) getStroke());
    }

    @Override
    public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
        AffineTransform placed = getTransform();
        placed.concatenate(at);
        page.image((BufferedImage) image, placed);
        return true;
    }

    @Override
    public Graphics create() {
        return new VectorGraphics(page, (Graphics2D) state.create());
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }
}
