package io.github.segmentcli.render.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A pair of axes with data. XChart scales and paints the data. Grid, marks and titles are drawn here, because XChart chooses
 * its own marks, takes as much space for labels as their texts need, and draws text as outlines only.
 */
public final class Plot {

    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final Font FONT = Typefaces.REGULAR.deriveFont(11f);
    private static final double MARK_GAP = 8;
    private static final int NO_MARKS = 10_000;

    private final Axis x;
    private final Axis y;
    private final String xTitle;
    private final String yTitle;
    private final XYChart chart;
    private boolean gridUp;
    private boolean gridAcross = true;
    private Box inner;
    private int series;

    /** An empty title takes no space. */
    public Plot(Axis x, Axis y, String xTitle, String yTitle) {
        this.x = x;
        this.y = y;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.chart = new XYChart(1, 1);
        XYStyler styler = chart.getStyler();
        drawOnlyData(styler);
        // XChart computes marks even if it shows none, so it is asked for one only.
        styler.setXAxisTickMarkSpacingHint(NO_MARKS).setYAxisTickMarkSpacingHint(NO_MARKS);
        styler.setXAxisMin(x.least()).setXAxisMax(x.greatest());
        styler.setYAxisMin(y.least()).setYAxisMax(y.greatest());
    }

    /** No background, axes, titles or legend, in the typeface that the program brings; the data fill the whole chart. */
    private static void drawOnlyData(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(FONT).setChartTitleFont(FONT).setLegendFont(FONT);
        styler.setAxisTitleFont(FONT).setAxisTickLabelsFont(FONT);
        styler.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR);
        styler.setChartPadding(0).setPlotContentSize(1).setPlotBorderVisible(false);
        styler.setChartTitleVisible(false).setLegendVisible(false);
        styler.setPlotMargin(0).setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setXAxisTitleVisible(false).setYAxisTitleVisible(false);
        styler.setXAxisTicksVisible(false).setYAxisTicksVisible(false);
    }

    /** Which grid lines are drawn: vertical ones at the marks of x, horizontal ones at the marks of y. */
    public Plot grid(boolean standing, boolean lying) {
        gridUp = standing;
        gridAcross = lying;
        return this;
    }

    public Plot line(double[] xs, double[] ys, Color colour, double width) {
        XYSeries line = add(xs, ys, XYSeriesRenderStyle.Line);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineStyle(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        line.setLineColor(colour);
        return this;
    }

    /** Points, each painted by {@code painter}, in their order. */
    public Plot points(double[] xs, double[] ys, PointPainter painter) {
        XYSeries points = add(xs, ys, XYSeriesRenderStyle.Scatter);
        points.setMarker(new Numbered(painter));
        return this;
    }

    /** A filled polygon. */
    public Plot area(double[] xs, double[] ys, Color colour) {
        XYSeries area = add(xs, ys, XYSeriesRenderStyle.PolygonArea);
        area.setMarker(SeriesMarkers.NONE);
        area.setLineStyle(SeriesLines.NONE);
        area.setLineColor(colour);
        area.setFillColor(colour);
        return this;
    }

    private XYSeries add(double[] xs, double[] ys, XYSeriesRenderStyle style) {
        XYSeries added = chart.addSeries("series " + series++, xs, ys);
        added.setXYSeriesRenderStyle(style);
        return added;
    }

    /** Paints everything; {@code outer} includes marks and titles. Afterwards {@link #x} and {@link #y} may be called. */
    public void paint(Canvas canvas, Box outer) {
        inner = layOut(canvas, outer);
        if (gridAcross) {
            for (Axis.Mark mark : y.marks()) {
                canvas.line(inner.x(), y(mark.at()), inner.right(), y(mark.at()), Palette.GRID, 1);
            }
        }
        if (gridUp) {
            for (Axis.Mark mark : x.marks()) {
                canvas.line(x(mark.at()), inner.y(), x(mark.at()), inner.bottom(), Palette.GRID, 1);
            }
        }
        for (Axis.Mark mark : y.marks()) {
            double middle = y(mark.at()) + TypeStyle.TICK.size() * 0.36;
            canvas.text(mark.label(), TypeStyle.TICK, inner.x() - MARK_GAP, middle, Canvas.Align.RIGHT);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Mark mark : x.marks()) {
            double half = canvas.width(mark.label(), TypeStyle.TICK) / 2;
            if (x(mark.at()) - half >= free) {
                canvas.text(mark.label(), TypeStyle.TICK, x(mark.at()), inner.bottom() + 18, Canvas.Align.CENTRE);
                free = x(mark.at()) + half + MARK_GAP;
            }
        }
        if (!xTitle.isEmpty()) {
            String title = canvas.lettering().fit(xTitle, TypeStyle.AXIS, inner.width());
            canvas.text(title, TypeStyle.AXIS, inner.centreX(), outer.bottom() - 4, Canvas.Align.CENTRE);
        }
        if (!yTitle.isEmpty()) {
            String title = canvas.lettering().fit(yTitle, TypeStyle.AXIS, inner.height());
            canvas.textUpwards(title, TypeStyle.AXIS, outer.x() + TypeStyle.AXIS.size(), inner.centreY());
        }
        paintData(canvas);
    }

    private Box layOut(Canvas canvas, Box outer) {
        double left = 0;
        for (Axis.Mark mark : y.marks()) {
            left = Math.max(left, canvas.width(mark.label(), TypeStyle.TICK) + MARK_GAP);
        }
        left += yTitle.isEmpty() ? 0 : TypeStyle.AXIS.size() + 12;
        double bottom = (x.marks().isEmpty() ? 4 : 24) + (xTitle.isEmpty() ? 0 : 24);
        double right = x.marks().isEmpty()
                ? 0
                : canvas.width(x.marks().get(x.marks().size() - 1).label(), TypeStyle.TICK) / 2;
        // XChart takes its size in whole pixels.
        double width = Math.floor(outer.width() - Math.ceil(left) - Math.ceil(right));
        double height = Math.floor(outer.height() - bottom - 6);
        return new Box(outer.x() + Math.ceil(left), outer.y() + 6, width, height);
    }

    private void paintData(Canvas canvas) {
        if (series == 0) {
            return;
        }
        Graphics2D graphics = (Graphics2D) canvas.graphics().create();
        graphics.translate(inner.x(), inner.y());
        chart.paint(graphics, (int) inner.width(), (int) inner.height());
        graphics.dispose();
    }

    /** The area of the data; known after painting. */
    public Box inner() {
        return inner;
    }

    public double x(double value) {
        return inner.x() + x.share(value) * inner.width();
    }

    public double y(double value) {
        return inner.bottom() - y.share(value) * inner.height();
    }

    /** Paints the i-th point of a series at a position on the canvas. */
    public interface PointPainter {
        void paint(Graphics2D graphics, int i, double x, double y);
    }

    /** XChart paints the points of a series in their order, so counting them tells which one it is. */
    private static final class Numbered extends Marker {
        private final PointPainter painter;
        private int next;

        Numbered(PointPainter painter) {
            this.painter = painter;
        }

        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            painter.paint(graphics, next++, x, y);
        }
    }
}
