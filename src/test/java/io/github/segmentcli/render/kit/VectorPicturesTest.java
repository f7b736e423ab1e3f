package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.MadeSegmentations;
import io.github.segmentcli.render.MadeSegmentations.Naming;
import io.github.segmentcli.render.Picture;
import io.github.segmentcli.render.PictureContext;
import io.github.segmentcli.render.PictureSettings;
import io.github.segmentcli.render.PictureSettings.Format;
import io.github.segmentcli.render.SegmentMap;
import io.github.segmentcli.render.format.PdfFonts;
import io.github.segmentcli.render.format.PdfObjects;
import io.github.segmentcli.render.format.SvgPage;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class VectorPicturesTest {

    private static final List<Picture> PDF = draw(MadeSegmentations.small(), Format.PDF);
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x' \u0007 \uD800";

    @ParameterizedTest
    @EnumSource(Naming.class)
    void svgIsXmlWhoseTextStaysText(Naming naming) throws Exception {
        Segmentation found = MadeSegmentations.of(5, 3, 200, naming, true);

        List<Picture> pictures = draw(found, Format.SVG);

        for (Picture picture : pictures) {
            Document document = parse(picture.bytes());
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(picture.title().replace("  ", " \u00A0"));
            assertThat(texts(document)).as(picture.fileName()).contains("customers");
        }
        assertThat(texts(parse(named(pictures, "sizes.svg"))))
                .contains(found.segment(0).name().substring(0, 4));
    }

    @Test
    void markupInNamesIsShownAndNotRun() throws Exception {
        SvgPage page = new SvgPage(100, 100, HOSTILE, HOSTILE);
        Lettering lettering = new Lettering(new HostFonts(List.of()));
        Canvas canvas = new Canvas(new VectorGraphics(page), lettering);

        canvas.text(HOSTILE, TypeStyle.LABEL, 0, 20, Canvas.Align.LEFT);

        Document document = parse(page.bytes());
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(document)).contains("<script>alert(\"1\")</script> & 'x'");
    }

    @Test
    void svgStaysSmallWithTenThousandCustomers() {
        Lettering lettering = new Lettering(new HostFonts(List.of()));
        PictureContext scene = new PictureContext(MadeSegmentations.of(12, 2, 10_000, Naming.SHORT, false), lettering);
        Drawing map = SegmentMap.of(scene);
        SvgPage page = new SvgPage(960, 640, map.title(), map.words());

        new Sheet(map, scene.facts(), lettering).paint(new Canvas(new VectorGraphics(page), lettering));

        assertThat(page.bytes().length).isBetween(300_000, 1_000_000);
    }

    @Test
    void everyObjectOfAPdfStandsWhereItsTableSays() {
        List<Picture> pictures = PDF;

        for (Picture picture : pictures) {
            String file = new String(picture.bytes(), StandardCharsets.ISO_8859_1);
            assertThat(file).startsWith("%PDF-1.7").endsWith("%%EOF\n");
            Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(file);
            assertThat(start.find()).isTrue();
            String table = file.substring(Integer.parseInt(start.group(1)));
            assertThat(table).startsWith("xref\n0 ");
            Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(table);
            int number = 0;
            while (entry.find()) {
                number++;
                assertThat(file.startsWith(number + " 0 obj\n", Integer.parseInt(entry.group(1))))
                        .as(picture.fileName() + ", object " + number)
                        .isTrue();
            }
            assertThat(table).startsWith("xref\n0 " + (number + 1) + "\n");
        }
    }

    @Test
    void glyphsOfAPdfAreMappedToTheirLetters() throws Exception {
        byte[] file = named(PDF, "sizes.pdf");

        String streams = inflated(file);

        // C, a and € as UTF-16: "Careful earners" is the first segment.
        assertThat(streams).contains("beginbfchar").contains("<0043>").contains("<0061>");
    }

    @Test
    void pdfHasOneFontPerTwoHundredAndFiftyFiveGlyphs() throws Exception {
        PdfFonts fonts = new PdfFonts();
        for (int i = 0; i < 300; i++) {
            Lettering.Line line = new Lettering.Line(new Rectangle(i, 1), i);
            fonts.codeOf(line, "text " + i);
        }

        assertThat(fonts.add(new PdfObjects())).matches("/F0 \\d+ 0 R /F1 \\d+ 0 R ");
        assertThat(PdfFonts.name(254)).isEqualTo("/F0");
        assertThat(PdfFonts.name(255)).isEqualTo("/F1");
        assertThat(PdfFonts.inFont(255)).isEqualTo("01");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormatDrawsTheSamePicturesUnderItsEnding(Format format) {
        List<Picture> pictures = draw(MadeSegmentations.small(), format);

        assertThat(pictures).hasSize(14).allMatch(p -> p.fileName().endsWith("." + format.ending()));
    }

    private static List<Picture> draw(Segmentation found, Format format) {
        return MadeSegmentations.draw(found, new PictureSettings(format), Workers.sequential());
    }

    private static Picture pictureNamed(List<Picture> pictures, String fileName) {
        return pictures.stream()
                .filter(p -> p.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] named(List<Picture> pictures, String fileName) {
        return pictureNamed(pictures, fileName).bytes();
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String texts(Document document) {
        NodeList nodes = document.getElementsByTagName("text");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.append(nodes.item(i).getTextContent()).append('\n');
        }
        return all.toString();
    }

    private static String inflated(byte[] pdf) throws Exception {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder all = new StringBuilder();
        Matcher stream = Pattern.compile("/Length (\\d+) /Filter /FlateDecode >>\nstream\n")
                .matcher(file);
        while (stream.find()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InflaterOutputStream inflater = new InflaterOutputStream(out)) {
                inflater.write(pdf, stream.end(), Integer.parseInt(stream.group(1)));
            }
            all.append(out.toString(StandardCharsets.ISO_8859_1)).append('\n');
        }
        return all.toString();
    }
}
