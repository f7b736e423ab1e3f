package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pearson correlations of the features as they were clustered, the lower triangle. */
final class Correlations {

    private static final int MOST = 40;

    /** With at most this many features, columns are headed by names, else by numbers. */
    private static final int NAMED = 8;

    private static final int MEASURED = 50_000;

    private Correlations() {}

    /** Empty with a single feature. */
    static Optional<Drawing> of(PictureContext context) {
        if (context.features().size() < 2) {
            return Optional.empty();
        }
        List<FeatureView> features = FeatureView.mostTelling(context.features(), MOST);
        int d = features.size();
        double[][] r = new double[d][d];
        int one = 1;
        int two = 0;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < a; b++) {
                r[a][b] = pearson(context, features.get(a).at(), features.get(b).at());
                if (Math.abs(r[a][b]) > Math.abs(r[one][two])) {
                    one = a;
                    two = b;
                }
            }
        }
        double strongest = r[one][two];
        String pair =
                "“" + features.get(two).name() + "” and “" + features.get(one).name() + "”";
        String title = Math.abs(strongest) < 0.3
                ? "No two features move together: the strongest correlation is " + Numerals.signed(strongest, 2)
                : pair + (strongest > 0 ? " rise and fall together" : " move against each other") + " (r = "
                        + Numerals.fixed(strongest, 2) + ")";
        String note = FeatureView.note(d, context.features().size());
        if (context.rows() > MEASURED) {
            note += (note.isEmpty() ? "" : "; ") + "from " + Figures.count(MEASURED) + " "
                    + context.noun().many() + ", evenly spaced";
        }
        double size = cell(d);
        return Optional.of(new Drawing(
                "correlations",
                title,
                "Pearson correlation of each pair of features as clustered: +1 = together, 0 = unrelated, −1 = opposed",
                note,
                "Strongest correlation: " + pair + ", r = " + Numerals.fixed(strongest, 2) + ".",
                d * size + (d <= NAMED ? 46 : 20),
                (canvas, box) -> paint(features, r, canvas, box)));
    }

    private static double cell(int d) {
        return d <= 8 ? 46 : d <= 16 ? 34 : 18;
    }

    /** Pearson's r of two columns of the matrix; 0 where one is constant. From at most {@link #MEASURED} rows. */
    static double pearson(PictureContext context, int a, int b) {
        Matrix matrix = context.found().matrix();
        int n = matrix.rows();
        int m = Math.min(MEASURED, n);
        double sumX = 0;
        double sumY = 0;
        for (int s = 0; s < m; s++) {
            int i = (int) ((long) s * n / m);
            sumX += matrix.value(i, a);
            sumY += matrix.value(i, b);
        }
        double meanX = sumX / m;
        double meanY = sumY / m;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int s = 0; s < m; s++) {
            int i = (int) ((long) s * n / m);
            double dx = matrix.value(i, a) - meanX;
            double dy = matrix.value(i, b) - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        return scale > 0 ? Math.max(-1, Math.min(1, xy / scale)) : 0;
    }

    private static void paint(List<FeatureView> features, double[][] r, Canvas canvas, Box box) {
        int d = features.size();
        boolean named = d <= NAMED;
        double size = cell(d);
        TypeStyle type = size < 20 ? TypeStyle.CAPTION.in(Palette.INK) : TypeStyle.TICK.in(Palette.INK);
        double labels = canvas.widest(IntStream.range(0, d).mapToObj(f -> label(features, f, named)), type, 260);
        double wide = Math.min((box.width() - labels - 16) / d, 200);
        double left = box.x() + labels + 12;
        for (int a = 0; a < d; a++) {
            double y = box.y() + a * size;
            String name = canvas.lettering().fit(label(features, a, named), type, labels);
            canvas.text(name, type, left - 10, y + size / 2 + 4, Canvas.Align.RIGHT);
            for (int b = 0; b <= a; b++) {
                paintCell(canvas, a == b, r[a][b], new Box(left + b * wide, y, wide, size));
            }
        }
        for (int b = 0; b < d; b++) {
            List<String> name = named
                    ? canvas.lettering().wrap(features.get(b).name(), type, wide - 8, 3)
                    : List.of(Integer.toString(b + 1));
            double y = box.y() + d * size + 16;
            canvas.paragraph(name, type, left + (b + 0.5) * wide, y, Canvas.Align.CENTRE);
        }
    }

    private static void paintCell(Canvas canvas, boolean own, double r, Box cell) {
        Color ground = own ? Palette.GRID : Palette.diverging(r);
        canvas.fillBox(cell.x() + 0.5, cell.y() + 0.5, cell.width() - 1, cell.height() - 1, ground);
        if (!own && cell.height() > 20) {
            TypeStyle type = TypeStyle.LABEL.sized(cell.width() < 40 ? 10 : 12).in(Palette.letteringOn(ground));
            String text = Numerals.fixed(r, cell.width() < 34 ? 1 : 2);
            canvas.text(text, type, cell.centreX(), cell.centreY() + 4, Canvas.Align.CENTRE);
        }
    }

    /** The number of a feature, which heads its column and is repeated at the name of its row. */
    private static String label(List<FeatureView> features, int f, boolean named) {
        return named ? features.get(f).name() : features.get(f).name() + "  " + (f + 1);
    }
}
