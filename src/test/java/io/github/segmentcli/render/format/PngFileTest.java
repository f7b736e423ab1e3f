package io.github.segmentcli.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.render.kit.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {

    @Test
    void everyPixelComesBack() throws IOException {
        BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                // Blank lines, equal lines and noise: all the ways in which a line relates to the one above.
                image.setRGB(x, y, y < 5 ? 0xFFFFFF : y < 10 ? x * 1000 : random.nextInt(0x1000000));
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(image, 192)));

        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
    }

    /** What a chart is made of: areas of its own colours with hundreds of shades between them along their edges. */
    @Test
    void areasKeepTheirColoursAndEdgesAreAShadeOff() throws IOException {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, 600, 400);
        for (int c = 0; c < 12; c++) {
            graphics.setColor(Palette.segment(c));
            graphics.fill(new Ellipse2D.Double(10 + 45.3 * c, 30 + 20.7 * c, 90, 90));
        }
        graphics.dispose();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(image, 192)));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        for (int c = 0; c < 12; c++) {
            int x = (int) (18 + 45.3 * c);
            int y = (int) (75 + 20.7 * c);
            assertThat(new Color(read.getRGB(x, y))).as("segment %d", c).isEqualTo(new Color(image.getRGB(x, y)));
        }
        double squares = 0;
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                Color is = new Color(read.getRGB(x, y));
                Color was = new Color(image.getRGB(x, y));
                squares += Math.pow(is.getRed() - was.getRed(), 2)
                        + Math.pow(is.getGreen() - was.getGreen(), 2)
                        + Math.pow(is.getBlue() - was.getBlue(), 2);
            }
        }
        assertThat(Math.sqrt(squares / (3 * 600 * 400))).isLessThan(1);
    }

    @Test
    void transparencyComesBack() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x80FF8001);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.withAlpha(image)));

        assertThat(read.getRGB(1, 1)).isEqualTo(0x80FF8001);
        assertThat(read.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void theResolutionIsStated() {
        byte[] bytes = PngFile.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 192);

        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        // 192 dots per inch are 192 / 0.0254 = 7559 dots per metre; unit 1 is the metre.
        assertThat(ByteBuffer.wrap(bytes, at, 9).getInt()).isEqualTo(7559);
        assertThat(bytes[at + 8]).isEqualTo((byte) 1);
    }
}
