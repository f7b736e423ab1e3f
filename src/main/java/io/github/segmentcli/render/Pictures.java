package io.github.segmentcli.render;

import io.github.segmentcli.Workers;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.format.PdfPage;
import io.github.segmentcli.render.format.PngFile;
import io.github.segmentcli.render.format.SvgPage;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.HostFonts;
import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.Sheet;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.render.kit.VectorGraphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All pictures of a segmentation. A picture whose numbers were not computed is left out. */
public final class Pictures {

    private static final int SCALE = 2;
    private static final double DOTS_PER_INCH = 96;

    private static final List<Function<PictureContext, Optional<Drawing>>> ALL = List.of(
            context -> Optional.of(SegmentMap.of(context)),
            TellingFeatures::of,
            SilhouetteByCustomer::of,
            context -> Optional.of(ProfileHeatmap.of(context)),
            ProfileLines::of,
            Distributions::of,
            Correlations::of,
            Stability::of,
            Separation::of,
            SegmentDistances::of,
            KDecision::of,
            NeighbourRibbons::of,
            LimitMoves::of,
            AuditBars::of,
            Elbow::of,
            SilhouetteByK::of,
            context -> Optional.of(Sizes.of(context)));

    private final PictureContext context;
    private final PictureSettings settings;
    private final List<Drawing> drawings;

    private Pictures(PictureContext context, PictureSettings settings, List<Drawing> drawings) {
        this.context = context;
        this.settings = settings;
        this.drawings = drawings;
    }

    /**
     * Loads the drawing classes and fonts, which takes about 0.2 s of processor time and can be done on another thread while
     * the file is read. Calling it is optional.
     *
     * @return why this Java cannot draw, where it lacks fonts or graphics altogether
     */
    public static Optional<String> prepare() {
        try {
            new Lettering(HostFonts.ofThisMachine()).line("segment", TypeStyle.LABEL);
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().dispose();
            return Optional.empty();
        } catch (LinkageError | IllegalStateException e) {
            return Optional.of(
                    "This Java cannot draw pictures (" + e.getMessage() + "). Use one with fonts, or --plots none.");
        }
    }

    /** Computes the content of each picture, in a fixed order; {@link #picture} paints it. */
    public static Pictures of(Segmentation found, PictureSettings settings, Workers workers) {
        PictureContext context = new PictureContext(found, new Lettering(HostFonts.ofThisMachine()));
        Drawing[] drawings = new Drawing[ALL.size()];
        workers.run(
                drawings.length, i -> drawings[i] = ALL.get(i).apply(context).orElse(null));
        return new Pictures(
                context,
                settings,
                Arrays.stream(drawings).filter(Objects::nonNull).toList());
    }

    /** The files there will be. */
    public List<String> fileNames() {
        List<String> names = new ArrayList<>();
        for (Drawing drawing : drawings) {
            names.add(fileName(drawing, settings));
        }
        return names;
    }

    /** Paints the i-th picture. May be called by several threads; equal bytes for any number of them. */
    public Picture picture(int i) {
        return picture(drawings.get(i), context.facts(), context.lettering(), settings);
    }

    private static String fileName(Drawing drawing, PictureSettings settings) {
        return drawing.name() + "." + settings.format().ending();
    }

    static Picture picture(Drawing drawing, String facts, Lettering lettering, PictureSettings settings) {
        Sheet sheet = new Sheet(drawing, facts, lettering);
        String fileName = fileName(drawing, settings);
        byte[] bytes = switch (settings.format()) {
            case PNG -> png(sheet, lettering);
            case SVG -> {
                SvgPage page = new SvgPage((int) Sheet.WIDTH, sheet.height(), drawing.title(), drawing.words());
                sheet.paint(new Canvas(new VectorGraphics(page), lettering));
                yield page.bytes();
            }
            case PDF -> {
                PdfPage page = new PdfPage((int) Sheet.WIDTH, sheet.height(), drawing.title(), lettering);
                sheet.paint(new Canvas(new VectorGraphics(page), lettering));
                yield page.bytes();
            }
        };
        return new Picture(fileName, drawing.title(), drawing.words(), bytes);
    }

    private static byte[] png(Sheet sheet, Lettering lettering) {
        BufferedImage image =
                new BufferedImage((int) (Sheet.WIDTH * SCALE), sheet.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        sheet.paint(new Canvas(graphics, lettering));
        graphics.dispose();
        return PngFile.of(image, DOTS_PER_INCH * SCALE);
    }
}
