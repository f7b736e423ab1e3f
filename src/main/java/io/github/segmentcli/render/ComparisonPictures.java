package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.HostFonts;
import io.github.segmentcli.render.kit.Lettering;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a comparison: who moved from segment to segment, and how far each column drifted. */
public final class ComparisonPictures {

    private ComparisonPictures() {}

    /**
     * Without known customers there is no picture of moves.
     *
     * @param path of today's customers, for the caption
     */
    public static List<Picture> draw(Comparison comparison, String path, PictureSettings settings) {
        Lettering lettering = new Lettering(HostFonts.ofThisMachine());
        String facts = Table.fileName(path) + ", "
                + Figures.count(
                        comparison.scores().rows(), comparison.baseline().noun().one()) + " against a model of "
                + Figures.count(comparison.baseline().rows()) + ", k = "
                + comparison.baseline().k();
        List<Drawing> drawings = new ArrayList<>();
        comparison
                .migration()
                .map(moves -> MoveRibbons.of(moves, comparison.baseline().noun()))
                .ifPresent(drawings::add);
        drawings.add(DriftBars.of(comparison));
        return drawings.stream()
                .map(drawing -> Pictures.picture(drawing, facts, lettering, settings))
                .toList();
    }
}
