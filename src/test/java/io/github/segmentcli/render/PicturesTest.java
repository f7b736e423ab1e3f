package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.MadeSegmentations.Naming;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    @ParameterizedTest(name = "{0} segments, {1} features, {2} customers, {3} names")
    @CsvSource(textBlock = """
            2,  3,  200,   SHORT
            5,  3,  200,   SHORT
            12, 40, 20000, LONG
            5,  2,  200,   JAPANESE
            """)
    void everyPictureDecodesAndIsNotBlank(int k, int d, int n, Naming naming) throws IOException {
        Segmentation found = MadeSegmentations.of(k, d, n, naming, true);

        List<Picture> pictures = Pictures.draw(found, PictureSettings.DEFAULTS, Workers.sequential());

        assertThat(pictures).isNotEmpty();
        for (Picture picture : pictures) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            assertThat(image.getWidth()).as(picture.fileName()).isEqualTo(1920);
            assertThat(coloursOf(image)).as(picture.fileName()).hasSizeGreaterThan(20);
            assertThat(picture.title()).isNotBlank();
            assertThat(picture.caption()).isNotBlank();
        }
    }

    @Test
    void anyNumberOfThreadsDrawsTheSameBytes() {
        Segmentation found = MadeSegmentations.small();

        List<Picture> alone = Pictures.draw(found, PictureSettings.DEFAULTS, Workers.sequential());
        List<Picture> together;
        try (Workers workers = new Workers(4)) {
            together = Pictures.draw(found, PictureSettings.DEFAULTS, workers);
        }

        assertThat(together).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i).fileName()).isEqualTo(alone.get(i).fileName());
            assertThat(together.get(i).bytes())
                    .as(alone.get(i).fileName())
                    .isEqualTo(alone.get(i).bytes());
        }
    }

    private static Set<Integer> coloursOf(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
