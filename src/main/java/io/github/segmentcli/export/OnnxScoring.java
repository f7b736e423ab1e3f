package io.github.segmentcli.export;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model as an ONNX graph that assigns any number of customers at once. Squared distances are summed in the order of the
 * features, as in the program, so that ties are resolved in the same way.
 */
public final class OnnxScoring {

    /** Larger than any squared distance. */
    private static final double BEYOND = 1e300;

    /** The segment in the output for a customer without a segment, because of a missing value that is not imputed. */
    public static final int NONE = -1;

    private final SegmentModel model;
    private final Centroids centroids;
    private final OnnxGraph graph;
    private final int k;

    private OnnxScoring(SegmentModel model, OnnxGraph graph) {
        this.model = model;
        this.centroids = model.centroids();
        this.graph = graph;
        this.k = model.k();
    }

    /**
     * The file, in Protocol Buffers.
     *
     * @param maker the program and the run
     */
    public static byte[] of(SegmentModel model, Maker maker) {
        Origin.requireWholeCells(model);
        List<String> columns =
                model.recipe().features().stream().map(FittedFeature::column).toList();
        OnnxGraph graph = new OnnxGraph(Names.prefix(columns));
        OnnxFeatures features = new OnnxFeatures(FittedColumns.of(model), graph);
        new OnnxScoring(model, graph).outputs(features, columns);
        return graph.file(maker.version(), description(model, maker));
    }

    private static String description(SegmentModel model, Maker maker) {
        List<String> lines = new ArrayList<>(List.of(
                Origin.of(model, maker),
                "All numbers are doubles; each input and output is a list with a value for each "
                        + model.noun().one() + ".",
                "NaN, empty texts and words that the fit did not have count as missing. Segment 0 is of special "
                        + model.noun().many() + ", " + NONE + " of those who get none.",
                "Not carried over: reading of texts as numbers or dates, warnings of drift, values outside the fit."));
        Origin.ofNeighbours(model).ifPresent(lines::add);
        Origin.ofNumberedDates(model).ifPresent(lines::add);
        Origin.ofUnits(model).ifPresent(lines::add);
        return String.join(" ", lines);
    }

    private void outputs(OnnxFeatures features, List<String> columns) {
        String squares = squares(features.scaled());
        String cost = centroids.hasHandicaps()
                ? graph.node(
                        "Add",
                        squares,
                        graph.numbers(IntStream.range(0, k)
                                .mapToDouble(centroids::handicap)
                                .toArray()))
                : squares;
        String nearest = graph.node("ArgMin", Map.of("axis", 1), cost);
        String a = root(squares, nearest);
        String segment = id(nearest);
        String name = graph.node("Gather", graph.texts(names()), list(nearest));
        String distance = list(a);
        Optional<String> second = Optional.empty();
        Optional<String> margin = Optional.empty();
        if (k > 1) {
            String isNearest = graph.node("Equal", nearest, numbers());
            String others = graph.node("Where", isNearest, graph.number(BEYOND), cost);
            String next = graph.node("ArgMin", Map.of("axis", 1), others);
            second = Optional.of(id(next));
            margin = Optional.of(list(margin(a, root(squares, next))));
        }
        if (Double.isFinite(centroids.limit())) {
            String least = graph.node("ReduceMin", Map.of("keepdims", 0), graph.node("Sqrt", squares), graph.wholes(1));
            String in = graph.node("Less", least, graph.number(centroids.limit()));
            String own = segment;
            second = second.map(other -> graph.node("Where", in, other, own));
            margin = margin.map(other -> graph.node("Where", in, other, graph.number(Double.NaN)));
            segment = graph.node("Where", in, segment, graph.whole(SegmentModel.SPECIAL));
            name = graph.node("Where", in, name, graph.text(model.noun().special()));
        }
        Optional<String> complete = features.complete();
        if (complete.isPresent()) {
            String isWhole = complete.get();
            String nothing = graph.number(Double.NaN);
            segment = graph.node("Where", isWhole, segment, graph.whole(NONE));
            name = graph.node("Where", isWhole, name, graph.text(""));
            distance = graph.node("Where", isWhole, distance, nothing);
            second = second.map(other -> graph.node("Where", isWhole, other, graph.whole(NONE)));
            margin = margin.map(other -> graph.node("Where", isWhole, other, nothing));
        }
        graph.output(Names.unused("segment", columns), OnnxGraph.Type.WHOLE, segment);
        graph.output(Names.unused("segment_name", columns), OnnxGraph.Type.TEXT, name);
        graph.output(Names.unused("distance", columns), OnnxGraph.Type.NUMBER, distance);
        second.ifPresent(node -> graph.output(Names.unused("second_segment", columns), OnnxGraph.Type.WHOLE, node));
        margin.ifPresent(node -> graph.output(Names.unused("margin", columns), OnnxGraph.Type.NUMBER, node));
    }

    /** Squared distances, a row for each customer and a column for each centroid. */
    private String squares(List<String> scaled) {
        String sum = "";
        for (int j = 0; j < scaled.size(); j++) {
            int feature = j;
            double[] centre = IntStream.range(0, k)
                    .mapToDouble(c -> centroids.value(c, feature))
                    .toArray();
            String column = graph.node("Unsqueeze", scaled.get(j), graph.wholes(1));
            String difference = graph.node("Sub", column, graph.numbers(centre));
            String square = graph.node("Mul", difference, difference);
            sum = j == 0 ? square : graph.node("Add", sum, square);
        }
        return sum;
    }

    private String root(String squares, String centroid) {
        return graph.node("Sqrt", graph.node("GatherElements", Map.of("axis", 1), squares, centroid));
    }

    private String id(String centroid) {
        long[] ids = model.segments().stream().mapToLong(ModelSegment::id).toArray();
        return graph.node("Gather", graph.wholes(ids), list(centroid));
    }

    private List<String> names() {
        return model.segments().stream().map(ModelSegment::name).toList();
    }

    /** The numbers of the centroids. */
    private String numbers() {
        long[] numbers = new long[k];
        Arrays.setAll(numbers, c -> c);
        return graph.wholes(numbers);
    }

    private String margin(String a, String b) {
        String both = graph.node("Add", a, b);
        String isNearer = graph.node("And", graph.node("Greater", both, graph.number(0)), graph.node("Less", a, b));
        String ratio = graph.node("Div", graph.node("Mul", graph.number(2), a), both);
        return graph.node("Where", isNearer, ratio, graph.number(1));
    }

    /** A column of one as a list. */
    private String list(String column) {
        return graph.node("Squeeze", column, graph.wholes(1));
    }
}
