package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Variation;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.roles.RowNoun;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The audit as bars: for each changed choice the share of customers that get another segment, the largest first. */
final class AuditBars {

    private static final double ROW = 28;
    private static final int MOST = 24;
    private static final double LITTLE = 0.05;

    private AuditBars() {}

    /** Empty where no audit was asked for or no variation succeeded. */
    static Optional<Drawing> of(PictureContext context) {
        return context.found().audit().flatMap(audit -> of(audit, context.noun()));
    }

    static Optional<Drawing> of(Audit audit, RowNoun noun) {
        List<Variation> tried = audit.variations().stream()
                .filter(variation -> variation.failure().isEmpty())
                .toList();
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        List<Variation> shown = tried.subList(0, Math.min(MOST, tried.size()));
        String words = shown.stream()
                .map(variation -> variation.name() + " " + Figures.percent(variation.changedShare()) + ";")
                .collect(Collectors.joining(" ", "Share of " + noun.many() + " in another segment: ", ""));
        String title = audit.sentence();
        int failed = audit.variations().size() - tried.size();
        String note = (shown.size() < tried.size() ? "the " + MOST + " worst of " + tried.size() + "; " : "")
                + (failed == 0 ? "" : failed + " could not be tried; ");
        return Optional.of(new Drawing(
                "audit",
                title.endsWith(".") ? title.substring(0, title.length() - 1) : title,
                "Share of " + noun.many()
                        + " who would be in another segment had this choice been made otherwise, and the adjusted Rand"
                        + " index of both (1 = the same)",
                note.isEmpty() ? "" : note.substring(0, note.length() - 2),
                words,
                shown.size() * ROW + 30,
                (canvas, box) -> paint(shown, canvas, box)));
    }

    private static void paint(List<Variation> shown, Canvas canvas, Box box) {
        double labels = canvas.widest(shown.stream().map(Variation::name), TypeStyle.LABEL, box.width() * 0.4);
        double left = box.x() + labels + 12;
        double room = box.right() - left - 150;
        double most = Math.max(0.1, shown.get(0).changedShare());
        double bottom = box.y() + shown.size() * ROW;
        double fence = left + room * LITTLE / most;
        for (int at = 0; at < shown.size(); at++) {
            Variation variation = shown.get(at);
            double middle = box.y() + (at + 0.5) * ROW;
            canvas.text(
                    canvas.lettering().fit(variation.name(), TypeStyle.LABEL, labels),
                    TypeStyle.LABEL,
                    left - 12,
                    middle + 4,
                    Canvas.Align.RIGHT);
            double length = Math.max(1, room * variation.changedShare() / most);
            Color colour = variation.changedShare() > LITTLE ? Palette.ACCENT : Palette.AXIS;
            canvas.fillBox(left, middle - 9, length, 18, colour);
        }
        canvas.dashed(fence, box.y(), fence, bottom, Palette.INK, 1);
        canvas.text("5%: up to here it matters little", TypeStyle.CAPTION, fence - 6, bottom + 16, Canvas.Align.LEFT);
        for (int at = 0; at < shown.size(); at++) {
            Variation variation = shown.get(at);
            double end = left + Math.max(1, room * variation.changedShare() / most) + 8;
            double middle = box.y() + (at + 0.5) * ROW + 4;
            String share = Figures.percent(variation.changedShare());
            canvas.haloText(share, TypeStyle.STRONG, end, middle, Canvas.Align.LEFT);
            canvas.text(
                    "Rand " + Numerals.fixed(variation.agreement().orElse(0), 2),
                    TypeStyle.CAPTION,
                    box.right(),
                    middle,
                    Canvas.Align.RIGHT);
        }
    }
}
