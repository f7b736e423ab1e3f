package io.github.segmentcli.render.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A {@link Graphics2D} that passes shapes, images and texts to a vector file ({@link Page}) instead of painting pixels. The
 * state (transform, colour, stroke, clip) is kept by the graphics of a hidden image.
 *
 * <p>Only the methods that pictures use are implemented. The clip is stored but not applied, since nothing is drawn outside its
 * plot. The other methods throw, so that nothing is left out silently. The class is long because {@code Graphics2D} has eighty
 * abstract methods.
 */
public final class VectorGraphics extends Graphics2D {

    /** A vector file under construction. */
    public interface Page {
        void fill(Shape shape, AffineTransform at, Color colour);

        void stroke(Shape shape, AffineTransform at, Color colour, BasicStroke stroke);

        void image(BufferedImage image, AffineTransform at);

        /** One line of text whose baseline starts at the origin of {@code at}; with a white outline when {@code halo}. */
        void text(String text, TypeStyle type, Lettering.Line line, AffineTransform at, boolean halo);
    }

    private final Page page;
    private final Graphics2D state;

    public VectorGraphics(Page page) {
        this(page, new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());
    }

    private VectorGraphics(Page page, Graphics2D state) {
        this.page = page;
        this.state = state;
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
    public void dispose() {
        state.dispose();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    // State, kept by the hidden image's graphics.

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public void setColor(Color colour) {
        state.setColor(colour);
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public void setPaint(Paint paint) {
        state.setPaint(paint);
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public void setStroke(Stroke stroke) {
        state.setStroke(stroke);
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public void setComposite(Composite composite) {
        state.setComposite(composite);
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public void setBackground(Color colour) {
        state.setBackground(colour);
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public void setFont(Font font) {
        state.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return state.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public void setTransform(AffineTransform transform) {
        state.setTransform(transform);
    }

    @Override
    public void transform(AffineTransform transform) {
        state.transform(transform);
    }

    @Override
    public void translate(int x, int y) {
        state.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        state.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        state.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        state.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        state.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        state.shear(x, y);
    }

    @Override
    public Shape getClip() {
        return state.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public void setClip(Shape clip) {
        state.setClip(clip);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        state.setClip(x, y, width, height);
    }

    @Override
    public void clip(Shape clip) {
        state.clip(clip);
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        state.clipRect(x, y, width, height);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return state.getRenderingHint(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        state.setRenderingHint(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        state.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        state.addRenderingHints(hints);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return state.hit(rectangle, shape, onStroke);
    }

    @Override
    public void setPaintMode() {
        state.setPaintMode();
    }

    // Methods that no picture uses.

    @Override
    public void setXORMode(Color colour) {
        throw unused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw unused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw unused();
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int points) {
        throw unused();
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int points) {
        throw unused();
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int points) {
        throw unused();
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw unused();
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw unused();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw unused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color ground,
            ImageObserver observer) {
        throw unused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw unused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no picture draws in this way");
    }
}
