package io.github.segmentcli.render.kit;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
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
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * The state of a drawing (transform, colour, stroke, clip), kept by the graphics of a hidden image.
 *
 * <p>The methods that draw and that no picture uses throw, so that nothing is left out silently. The class is long because {@code
 * Graphics2D} has eighty abstract methods.
 */
abstract class GraphicsState extends Graphics2D {

    final Graphics2D state;

    GraphicsState(Graphics2D state) {
        this.state = state;
    }

    @Override
    public void dispose() {
        state.dispose();
    }

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
