package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
