package io.github.segmentcli.render.kit;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/** An XChart theme that draws only the data: no background, axes, titles or legend; the data fill the whole chart. */
final class BlankTheme extends AbstractBaseTheme {

    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final Font FONT = Typefaces.REGULAR.deriveFont(11f);

    @Override
    public Font getBaseFont() {
        return FONT;
    }

    @Override
    public Font getChartTitleFont() {
        return FONT;
    }

    @Override
    public Font getLegendFont() {
        return FONT;
    }

    @Override
    public Font getAxisTitleFont() {
        return FONT;
    }

    @Override
    public Font getAxisTickLabelsFont() {
        return FONT;
    }

    @Override
    public Color getChartBackgroundColor() {
        return CLEAR;
    }

    @Override
    public Color getPlotBackgroundColor() {
        return CLEAR;
    }

    @Override
    public int getChartPadding() {
        return 0;
    }

    @Override
    public int getPlotMargin() {
        return 0;
    }

    @Override
    public double getPlotContentSize() {
        return 1;
    }

    @Override
    public boolean isChartTitleVisible() {
        return false;
    }

    @Override
    public boolean isLegendVisible() {
        return false;
    }

    @Override
    public boolean isXAxisTitleVisible() {
        return false;
    }

    @Override
    public boolean isYAxisTitleVisible() {
        return false;
    }

    @Override
    public boolean isXAxisTicksVisible() {
        return false;
    }

    @Override
    public boolean isYAxisTicksVisible() {
        return false;
    }

    @Override
    public boolean isPlotBorderVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridVerticalLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridHorizontalLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotTicksMarksVisible() {
        return false;
    }
}
