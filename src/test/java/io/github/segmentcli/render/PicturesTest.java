package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Workers;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Variation;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.MadeSegmentations.Naming;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.HostFonts;
import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.Sheet;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.select.Neighbour;
import io.github.segmentcli.validity.Silhouette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private static final Segmentation SMALL = MadeSegmentations.small();
    private static final List<Picture> OF_SMALL =
            MadeSegmentations.draw(SMALL, PictureSettings.DEFAULTS, Workers.sequential());

    @ParameterizedTest(name = "{0} segments, {1} features, {2} customers, {3} names")
    @CsvSource(textBlock = """
            2,  3,  200,   SHORT
            5,  3,  200,   SHORT
            12, 40, 600, LONG
            5,  2,  200,   JAPANESE
            """)
    void everyPictureDecodesAndIsNotBlank(int k, int d, int n, Naming naming) throws IOException {
        Segmentation found = MadeSegmentations.of(k, d, n, naming, true);

        List<Picture> pictures = MadeSegmentations.draw(found, PictureSettings.DEFAULTS, Workers.sequential());

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
    void picturesStateWhatWasFound() {
        List<Picture> pictures = OF_SMALL;

        assertThat(pictures)
                .extracting(Picture::fileName)
                .containsExactly(
                        "segment-map.png",
                        "telling-features.png",
                        "silhouette.png",
                        "profiles.png",
                        "profile-lines.png",
                        "distributions.png",
                        "correlations.png",
                        "stability.png",
                        "separation.png",
                        "segment-distances.png",
                        "k-decision.png",
                        "elbow.png",
                        "silhouette-by-k.png",
                        "sizes.png");
        // The fixture gives its first segment 60 of 200 customers, and 4 of its 5 rules vote.
        assertThat(titleOf(pictures, "sizes.png"))
                .isEqualTo("30% of customers are in the largest of 5 segments, “Careful earners”");
        assertThat(titleOf(pictures, "k-decision.png")).isEqualTo("k = 5: silhouette is highest at 5");
        assertThat(titleOf(pictures, "elbow.png")).isEqualTo("The curve bends at the chosen k = 5");
        assertThat(captionOf(pictures, "sizes.png"))
                .isEqualTo("Customers per segment: 1  Careful earners 60 (30%); 2  Balanced middle 50 (25%); "
                        + "3  Big spenders 40 (20%); 4  Young impulsive 30 (15%); 5  Thrifty 20 (10%).");
    }

    @Test
    void theShareCloserToAnotherSegmentIsThatOfNegativeSilhouettes() {
        Silhouette silhouette = SMALL.validity().silhouette();
        int negative = 0;
        for (int s = 0; s < silhouette.measured(); s++) {
            negative += silhouette.width(s) < 0 ? 1 : 0;
        }

        List<Picture> pictures = OF_SMALL;

        assertThat(titleOf(pictures, "silhouette.png"))
                .isEqualTo(Figures.percent(negative / 200.0)
                        + " of customers are closer to another segment than to their own");
    }

    @Test
    void theAuditIsDrawnTheWorstChoiceFirst() throws IOException {
        Audit audit = new Audit(
                List.of(
                        variation("without noise", 1, 0.99),
                        variation("without spend", 60, 0.2),
                        new Variation(
                                Variation.Kind.IMPUTATION,
                                "leaving out customers with missing values",
                                Optional.empty(),
                                OptionalDouble.empty(),
                                0,
                                0,
                                Optional.of("none is left"))),
                RowNoun.CUSTOMER);

        Drawing drawing = AuditBars.of(audit, RowNoun.CUSTOMER).orElseThrow();

        assertThat(drawing.title())
                .isEqualTo("What matters most is without spend: 60% of the customers would be in another segment;"
                        + " 1 of 3 choices move more than 5%");
        assertThat(drawing.words())
                .isEqualTo("Share of customers in another segment: without spend 60%; without noise 1%;");
        assertThat(drawing.note()).isEqualTo("1 could not be tried");
        Picture picture =
                Pictures.picture(drawing, "facts", new Lettering(new HostFonts(List.of())), PictureSettings.DEFAULTS);
        assertThat(coloursOf(ImageIO.read(new ByteArrayInputStream(picture.bytes()))))
                .hasSizeGreaterThan(20);
    }

    private static Variation variation(String name, long changed, double agreement) {
        return new Variation(
                Variation.Kind.COLUMN,
                name,
                Optional.of(name),
                OptionalDouble.of(agreement),
                changed,
                100,
                Optional.empty());
    }

    @Test
    void whatOneMoreOrFewerWouldDoIsDrawnAndSaid() throws IOException {
        PictureContext context = new PictureContext(SMALL, new Lettering(new HostFonts(List.of())));
        Neighbour more = new Neighbour(
                6,
                List.of(
                        List.of(40L, 20L, 0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 50L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 40L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 30L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L, 20L)),
                List.of(0));
        Neighbour fewer = new Neighbour(
                4,
                List.of(
                        List.of(60L, 0L, 0L, 0L),
                        List.of(0L, 50L, 0L, 0L),
                        List.of(0L, 0L, 40L, 0L),
                        List.of(0L, 0L, 0L, 30L),
                        List.of(0L, 0L, 0L, 20L)),
                List.of(3, 4));

        assertThat(NeighbourWords.sentence(SMALL, more))
                .isEqualTo("6 segments would split 1 (Careful earners) into parts of 67% and 33%.");
        assertThat(NeighbourWords.sentence(SMALL, fewer))
                .isEqualTo("4 segments would merge 4 (Young impulsive) and 5 (Thrifty).");
        Neighbour without = new Neighbour(
                4,
                List.of(
                        List.of(60L, 0L, 0L, 0L),
                        List.of(0L, 50L, 0L, 0L),
                        List.of(16L, 14L, 10L, 0L),
                        List.of(0L, 0L, 30L, 0L),
                        List.of(0L, 0L, 0L, 20L)),
                List.of(2));
        assertThat(NeighbourWords.sentence(SMALL, without))
                .startsWith("4 segments would dissolve 3 (")
                .endsWith(": 40% of it would go to 1 (Careful earners), 35% of it would go to 2 ("
                        + SMALL.segment(1).name() + "), 25% elsewhere.");
        Neighbour uneven = new Neighbour(
                6,
                List.of(
                        List.of(30L, 20L, 7L, 2L, 1L, 0L),
                        List.of(0L, 0L, 50L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 40L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 30L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L, 20L)),
                List.of(0));
        assertThat(NeighbourWords.sentence(SMALL, uneven))
                .isEqualTo("6 segments would split 1 (Careful earners) into parts of 50% and 33%, and 17% elsewhere.");
        Neighbour nearlyWhole = new Neighbour(
                6,
                List.of(
                        List.of(150L, 90L, 1L, 0L, 0L, 0L),
                        List.of(0L, 0L, 50L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 40L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 30L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L, 20L)),
                List.of(0));
        assertThat(NeighbourWords.sentence(SMALL, nearlyWhole))
                .isEqualTo(
                        "6 segments would split 1 (Careful earners) into parts of 63% and 37%, apart from 1 customer.");
        Neighbour alone = new Neighbour(
                6,
                List.of(
                        List.of(59L, 1L, 0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 50L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 40L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L, 30L, 0L),
                        List.of(0L, 0L, 0L, 0L, 0L, 20L)),
                List.of(0));
        assertThat(NeighbourWords.sentence(SMALL, alone))
                .isEqualTo(
                        "6 segments would split 1 (Careful earners) into parts of 98% and 2% (1 customer, which --k 6"
                                + " may set aside).");
        for (List<Optional<Neighbour>> sides : List.of(
                List.of(Optional.of(fewer), Optional.of(more)),
                List.of(Optional.<Neighbour>empty(), Optional.of(more)),
                List.of(Optional.of(fewer), Optional.<Neighbour>empty()))) {
            Drawing drawing =
                    NeighbourRibbons.of(context, sides.get(0), sides.get(1)).orElseThrow();
            Picture picture = Pictures.picture(drawing, "facts", context.lettering(), PictureSettings.DEFAULTS);
            assertThat(coloursOf(ImageIO.read(new ByteArrayInputStream(picture.bytes()))))
                    .hasSizeGreaterThan(20);
        }
        assertThat(NeighbourRibbons.of(context, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatThereAreNoFiguresForIsNotDrawn() {
        Segmentation asked = MadeSegmentations.of(5, 3, 200, Naming.SHORT, false);
        Segmentation flat = MadeSegmentations.of(3, 1, 200, Naming.SHORT, false);

        List<Picture> ofAsked = MadeSegmentations.draw(asked, PictureSettings.DEFAULTS, Workers.sequential());
        List<Picture> ofFlat = MadeSegmentations.draw(flat, PictureSettings.DEFAULTS, Workers.sequential());

        assertThat(ofAsked)
                .extracting(Picture::fileName)
                .doesNotContain("elbow.png", "silhouette-by-k.png", "k-decision.png")
                .hasSize(11);
        assertThat(ofFlat)
                .extracting(Picture::fileName)
                .contains("segment-map.png")
                .doesNotContain("telling-features.png", "correlations.png", "profile-lines.png");
    }

    @Test
    void manyCustomersAreDrawnAsDensityAndTheCaptionSaysSo() {
        Segmentation found = MadeSegmentations.of(3, 2, 20_000, Naming.SHORT, false);
        PictureContext context = new PictureContext(found, new Lettering(new HostFonts(List.of())));

        Drawing map = SegmentMap.of(context);

        assertThat(map.note()).startsWith("every customer counted: a stronger colour means more customers");
        assertThat(context.facts()).isEqualTo("segment 0.1.0 · customers.csv · 20,000 customers · k = 3 · seed 42");
    }

    @Test
    void lettersThatCannotBeDrawnAreAdmittedInTheCaption() {
        Segmentation found = MadeSegmentations.of(3, 3, 60, Naming.JAPANESE, false);
        Lettering lettering = new Lettering(new HostFonts(List.of()));
        PictureContext context = new PictureContext(found, lettering);

        Sheet sheet = new Sheet(Sizes.of(context), context.facts(), lettering);

        assertThat(sheet.caption())
                .anyMatch(line -> line.contains("boxes are letters that no font of this machine has"));
    }

    @Test
    void anyNumberOfThreadsDrawsTheSameBytes() {
        List<Picture> alone = OF_SMALL;
        List<Picture> together;
        try (Workers workers = new Workers(4)) {
            together = MadeSegmentations.draw(SMALL, PictureSettings.DEFAULTS, workers);
        }

        assertThat(together).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i).fileName()).isEqualTo(alone.get(i).fileName());
            assertThat(together.get(i).bytes())
                    .as(alone.get(i).fileName())
                    .isEqualTo(alone.get(i).bytes());
        }
    }

    private static String titleOf(List<Picture> pictures, String fileName) {
        return named(pictures, fileName).title();
    }

    private static String captionOf(List<Picture> pictures, String fileName) {
        return named(pictures, fileName).caption();
    }

    private static Picture named(List<Picture> pictures, String fileName) {
        return pictures.stream()
                .filter(p -> p.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
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
