package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.compare.Migration;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.roles.RowNoun;
import java.awt.Color;

/**
 * The migration matrix as a flow diagram: earlier segments on the left, today's on the right, ribbons as wide as the customers.
 */
record MoveRibbons(Migration migration) {

    private static final double BAR = 16;
    private static final double GAP = 14;

    static Drawing of(Migration migration, RowNoun noun) {
        long real = migration.moved() - migration.atTheBorder();
        String title = Figures.percent((double) (migration.known() - migration.moved()) / migration.known())
                + " of known " + noun.many() + " stayed in their segment, " + Figures.percent(migration.movedShare())
                + " really moved";
        String words = Figures.count(migration.known(), noun.one()) + " of both files; " + Figures.count(real)
                + " moved, " + Figures.count(migration.atTheBorder()) + " merely crossed a border.";
        return new Drawing(
                "flow",
                title,
                noun.first() + " of both files, by the segment they were in (left) and are in now (right)",
                Figures.count(migration.arrived()) + " new and " + Figures.count(migration.left()) + " gone "
                        + noun.many() + " are not shown",
                words,
                Math.max(
                        360,
                        70.0 * Math.max(migration.then().size(), migration.now().size())),
                (canvas, box) -> new MoveRibbons(migration).paint(canvas, box));
    }

    private void paint(Canvas canvas, Box box) {
        int rows = migration.then().size();
        int columns = migration.now().size();
        double labels = box.width() * 0.27;
        double left = box.x() + labels;
        double right = box.right() - labels;
        double unit = (box.height() - GAP * (Math.max(rows, columns) - 1)) / migration.known();
        double[] from = new double[rows];
        double[] to = new double[columns];
        double y = box.y();
        for (int a = 0; a < rows; a++) {
            from[a] = y;
            y += unit * customersOf(a) + GAP;
        }
        y = box.y();
        for (int b = 0; b < columns; b++) {
            to[b] = y;
            y += unit * customersIn(b) + GAP;
        }
        double[] fromStart = from.clone();
        double[] toStart = to.clone();
        double[][] starts = new double[rows][columns];
        double[][] ends = new double[rows][columns];
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < columns; b++) {
                double width = unit * migration.flows().get(a).get(b).customers();
                starts[a][b] = from[a];
                ends[a][b] = to[b];
                from[a] += width;
                to[b] += width;
            }
        }
        for (boolean stayed : new boolean[] {true, false}) {
            for (int a = 0; a < rows; a++) {
                for (int b = 0; b < columns; b++) {
                    double width = unit * migration.flows().get(a).get(b).customers();
                    boolean stays = migration.then().get(a).id()
                            == migration.now().get(b).id();
                    if (width > 0 && stays == stayed) {
                        Color colour = Palette.segment(migration.then().get(a).colour());
                        canvas.fill(
                                NeighbourRibbons.ribbon(
                                        left + BAR, starts[a][b], right - BAR, ends[a][b], Math.max(0.7, width)),
                                Palette.mix(colour, Palette.PAPER, stays ? 0.7 : 0.3));
                    }
                }
            }
        }
        for (int a = 0; a < rows; a++) {
            bar(canvas, migration.then().get(a), left, fromStart[a], unit * customersOf(a));
            label(
                    canvas,
                    migration.then().get(a),
                    customersOf(a),
                    left - 10,
                    fromStart[a] + unit * customersOf(a) / 2,
                    labels,
                    Canvas.Align.RIGHT);
        }
        for (int b = 0; b < columns; b++) {
            bar(canvas, migration.now().get(b), right - BAR, toStart[b], unit * customersIn(b));
            label(
                    canvas,
                    migration.now().get(b),
                    customersIn(b),
                    right + 10,
                    toStart[b] + unit * customersIn(b) / 2,
                    labels,
                    Canvas.Align.LEFT);
        }
    }

    private static void bar(Canvas canvas, ModelSegment segment, double x, double y, double height) {
        canvas.fillBox(x, y, BAR, Math.max(1, height), Palette.segment(segment.colour()));
    }

    private static void label(
            Canvas canvas, ModelSegment segment, long customers, double x, double y, double room, Canvas.Align align) {
        String name = canvas.lettering().fit(segment.id() + "  " + segment.name(), TypeStyle.LABEL, room - 16);
        canvas.text(name, TypeStyle.LABEL, x, y - 2, align);
        canvas.text(Figures.count(customers), TypeStyle.CAPTION, x, y + 14, align);
    }

    private long customersOf(int a) {
        return migration.flows().get(a).stream()
                .mapToLong(Migration.Flow::customers)
                .sum();
    }

    private long customersIn(int b) {
        return migration.flows().stream()
                .mapToLong(row -> row.get(b).customers())
                .sum();
    }
}
