package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @Test
    void colourAndShapeTogetherTellTwentyFourSegmentsApart() {
        Set<String> pairs = new HashSet<>();
        for (int c = 0; c < 24; c++) {
            Rectangle2D box = Glyph.of(c, 0, 0, 100).getBounds2D();
            boolean corner = Glyph.of(c, 0, 0, 100).contains(30, 30);
            boolean side = Glyph.of(c, 0, 0, 100).contains(-45, 0);
            pairs.add(Palette.segment(c).getRGB() + " " + Math.round(box.getWidth()) + " " + Math.round(box.getHeight())
                    + " " + corner + " " + side);
        }

        assertThat(pairs).hasSize(24);
    }

    /**
     * All twelve colours as seen with normal vision and without one kind of cones, after the matrices of Machado, Oliveira and
     * Fernandes (2009) for severity 1 on linear RGB. Distances are CIE 1976 in L*a*b* under D65; 2.3 can just be noticed. The
     * smallest of all is 16.1, between colours 2 and 5 of those who lack blue cones.
     */
    @ParameterizedTest
    @EnumSource(Vision.class)
    void coloursDifferForEveryKindOfColourVision(Vision vision) {
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < a; b++) {
                double[] one = vision.seen(SegmentColours.rgb(a));
                double[] two = vision.seen(SegmentColours.rgb(b));
                double distance = Math.sqrt(
                        Math.pow(one[0] - two[0], 2) + Math.pow(one[1] - two[1], 2) + Math.pow(one[2] - two[2], 2));
                assertThat(distance).as("colours %d and %d", a, b).isGreaterThan(16);
            }
        }
    }

    private enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /** L*, a* and b* of what is seen. */
        double[] seen(int rgb) {
            double[] linear = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double v = matrix[3 * i] * linear[0] + matrix[3 * i + 1] * linear[1] + matrix[3 * i + 2] * linear[2];
                seen[i] = Math.max(0, Math.min(1, v));
            }
            double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
            double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
            double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(int channel) {
            double v = (channel & 0xFF) / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }

        private static double f(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }

    /** In grey the shades repeat, and what tells segments apart are shapes; marks still have to stand out from paper. */
    @Test
    void marksStandOutFromPaperInGrey() {
        for (int c = 0; c < 12; c++) {
            assertThat(Palette.contrast(Palette.segment(c), Palette.PAPER))
                    .as("colour " + c)
                    .isGreaterThanOrEqualTo(2.2);
        }
    }

    @Test
    void segmentNamesCanBeReadOnPaper() {
        for (int c = 0; c < 24; c++) {
            // WCAG 2.2, success criterion 1.4.3
            assertThat(Palette.contrast(Palette.segmentText(c), Palette.PAPER))
                    .as("colour " + c)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void figuresCanBeReadOnEveryGroundOfAHeatMap() {
        for (int step = -100; step <= 100; step++) {
            Color ground = Palette.diverging(step / 100.0);
            assertThat(Palette.contrast(Palette.letteringOn(ground), ground))
                    .as("value " + step / 100.0)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void contrastIsThatOfWcag() {
        // WebAIM's contrast checker: #777777 on white is 4.48:1; black on white 21:1.
        assertThat(Palette.contrast(new Color(0x777777), Color.WHITE)).isBetween(4.475, 4.485);
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    @Test
    void valuesBeyondTheRampTakeItsEnds() {
        assertThat(Palette.diverging(7)).isEqualTo(Palette.diverging(1));
        assertThat(Palette.diverging(-7)).isEqualTo(Palette.diverging(-1));
    }
}
