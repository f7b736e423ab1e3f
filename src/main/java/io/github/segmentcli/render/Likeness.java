package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.validity.WardTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order of features and segments where there are many: alike ones side by side, as a dendrogram by Ward's criterion has
 * them. Features are alike whose segments lie equally far from the mean; segments whose centroids are near each other.
 *
 * @param features in the order to draw; as they were where there are few
 * @param featureTree of {@code features} as they were; empty where there are few
 * @param segments their indexes in the order to draw; ascending where there are few
 * @param segmentTree of the segments; empty where there are few
 */
record Likeness(
        List<FeatureView> features,
        Optional<WardTree> featureTree,
        List<Integer> segments,
        Optional<WardTree> segmentTree) {

    /** Up to this many features are found at a glance in the order of the file. */
    static final int FEW_FEATURES = 8;

    /** Up to this many segments are found at a glance in the order of their numbers. */
    static final int FEW_SEGMENTS = 6;

    /** What a dendrogram takes beside a picture. */
    static final double TREE = 44;

    static Likeness of(PictureContext context, List<FeatureView> features) {
        Optional<WardTree> featureTree = features.size() <= FEW_FEATURES
                ? Optional.empty()
                : Optional.of(WardTree.of(
                        features.stream()
                                .map(feature -> distances(context, feature))
                                .toList(),
                        features.stream().map(feature -> 1.0).toList()));
        Optional<WardTree> segmentTree = context.k() <= FEW_SEGMENTS
                ? Optional.empty()
                : Optional.of(WardTree.of(context.found().clustering()));
        return new Likeness(
                featureTree
                        .map(tree -> tree.leaves().stream().map(features::get).toList())
                        .orElse(features),
                featureTree,
                segmentTree
                        .map(WardTree::leaves)
                        .orElse(IntStream.range(0, context.k()).boxed().toList()),
                segmentTree);
    }

    /** From the overall mean, in standard deviations; a segment counts by its share. */
    private static List<Double> distances(PictureContext context, FeatureView feature) {
        return IntStream.range(0, context.k())
                .mapToObj(c -> feature.z().get(c) * Math.sqrt(context.segment(c).share()))
                .toList();
    }

    /** What the line below a title says of the order; empty where it is the usual one. */
    String note() {
        String alike = featureTree.isPresent() && segmentTree.isPresent()
                ? "features and segments"
                : featureTree.isPresent() ? "features" : segmentTree.isPresent() ? "segments" : "";
        return alike.isEmpty() ? "" : "; alike " + alike + " side by side";
    }

    /** A dendrogram to the right of rows: leaves at the left edge of the box, a row each over its height. */
    static void paintRight(Canvas canvas, WardTree tree, Box box) {
        paint(canvas, tree, tree, box, false);
    }

    /** A dendrogram above columns: leaves at the bottom edge of the box, a column each over its width. */
    static void paintAbove(Canvas canvas, WardTree tree, Box box) {
        paint(canvas, tree, tree, box, true);
    }

    private static void paint(Canvas canvas, WardTree branch, WardTree root, Box box, boolean above) {
        if (branch.isLeaf()) {
            return;
        }
        List<Integer> order = root.leaves();
        double depth = depth(branch, root, box, above);
        double[] ends = new double[2];
        for (int part = 0; part < 2; part++) {
            WardTree child = part == 0 ? branch.one() : branch.other();
            ends[part] = (above ? box.x() : box.y())
                    + child.row(order) * (above ? box.width() : box.height()) / order.size();
            double from = depth(child, root, box, above);
            if (above) {
                canvas.line(ends[part], from, ends[part], depth, Palette.AXIS, 1);
            } else {
                canvas.line(from, ends[part], depth, ends[part], Palette.AXIS, 1);
            }
            paint(canvas, child, root, box, above);
        }
        if (above) {
            canvas.line(ends[0], depth, ends[1], depth, Palette.AXIS, 1);
        } else {
            canvas.line(depth, ends[0], depth, ends[1], Palette.AXIS, 1);
        }
    }

    private static double depth(WardTree branch, WardTree root, Box box, boolean above) {
        double share = root.height() > 0 ? branch.height() / root.height() : 0;
        return above ? box.bottom() - share * box.height() : box.x() + share * box.width();
    }
}
