package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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
