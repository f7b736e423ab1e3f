package io.github.segmentcli.export;

import static io.github.segmentcli.export.PmmlExpression.and;
import static io.github.segmentcli.export.PmmlExpression.apply;
import static io.github.segmentcli.export.PmmlExpression.between;
import static io.github.segmentcli.export.PmmlExpression.field;
import static io.github.segmentcli.export.PmmlExpression.number;
import static io.github.segmentcli.export.PmmlExpression.or;
import static io.github.segmentcli.export.PmmlExpression.text;
import static io.github.segmentcli.export.PmmlExpression.whole;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model as a PMML 4.4 document: a centre-based clustering model over derived fields, with output fields for segment, name,
 * distance, second segment and margin.
 *
 * <p>Handicaps of segments are expressed by an additional coordinate, which is 0 for customers and the square root of the handicap
 * for the centre, so that the nearest centre found by the engine takes them into account. Special customers and customers without
 * a segment can be recognised by the output fields only, since PMML has no cluster for them.
 *
 * @see <a href="https://dmg.org/pmml/v4-4/ClusteringModel.html">dmg.org/pmml/v4-4/ClusteringModel.html</a>
 */
public final class PmmlScoring {

    /** Larger than any squared distance. */
    private static final double BEYOND = 1e300;

    private final SegmentModel model;
    private final Centroids centroids;
    private final PmmlFeatures features;
    private final String prefix;
    private final int k;

    private PmmlScoring(SegmentModel model) {
        this.model = model;
        this.centroids = model.centroids();
        this.k = model.k();
        List<FittedFeature> fitted = model.recipe().features();
        this.prefix = Names.prefix(fitted.stream().map(FittedFeature::column).toList());
        this.features = new PmmlFeatures(FittedColumns.of(model), prefix);
    }

    /**
     * The PMML document of a model.
     *
     * @param maker the program and the run
     */
    public static String of(SegmentModel model, Maker maker) {
        Origin.requireWholeCells(model);
        PmmlScoring scoring = new PmmlScoring(model);
        List<String> parts =
                List.of(scoring.header(maker), scoring.dictionary(), scoring.derived(), scoring.clusteringModel());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + Xml.block("PMML", List.of("version", "4.4", "xmlns", "http://www.dmg.org/PMML-4_4"), parts) + "\n";
    }

    private String header(Maker maker) {
        List<String> lines = new ArrayList<>(List.of(
                Origin.of(model, maker),
                "The output fields have the result; only they show which "
                        + model.noun().many() + " are special or have no segment.",
                "A word that the fit did not have counts as a missing value. Numbers must be doubles; NaN is not a missing value.",
                "Not carried over: reading of texts as numbers, warnings of drift, values outside the fit."));
        Origin.ofNeighbours(model).ifPresent(lines::add);
        Origin.ofNumberedDates(model).ifPresent(lines::add);
        Origin.ofUnits(model).ifPresent(lines::add);
        return Xml.block(
                "Header",
                List.of("description", String.join(" ", lines)),
                List.of(Xml.element("Application", List.of("name", "segment", "version", maker.version()))));
    }

    private String dictionary() {
        List<String> fields = features.dataFields();
        return Xml.block("DataDictionary", List.of("numberOfFields", Integer.toString(fields.size())), fields);
    }

    private String derived() {
        List<String> fields = new ArrayList<>(features.derivedFields());
        if (centroids.hasHandicaps()) {
            fields.add(Xml.element(
                    "DerivedField",
                    List.of("name", prefix + "handicap", "optype", "continuous", "dataType", "double"),
                    number(0)));
        }
        return Xml.block("TransformationDictionary", List.of(), fields);
    }

    private String clusteringModel() {
        List<String> parts = new ArrayList<>();
        parts.add(Xml.block("MiningSchema", List.of(), features.miningFields()));
        parts.add(Xml.block("Output", List.of(), outputs()));
        parts.add(Xml.block(
                "ComparisonMeasure",
                List.of("kind", "distance", "compareFunction", "absDiff"),
                List.of(Xml.element("squaredEuclidean", List.of()))));
        IntStream.range(0, centroids.features()).forEach(j -> parts.add(clusteringField(features.scaledName(j))));
        if (centroids.hasHandicaps()) {
            parts.add(clusteringField(prefix + "handicap"));
        }
        IntStream.range(0, k).forEach(c -> parts.add(cluster(c)));
        return Xml.block(
                "ClusteringModel",
                List.of(
                        "modelName",
                        "segments",
                        "functionName",
                        "clustering",
                        "modelClass",
                        "centerBased",
                        "numberOfClusters",
                        Integer.toString(k)),
                parts);
    }

    private static String clusteringField(String name) {
        return Xml.element("ClusteringField", List.of("field", name, "compareFunction", "absDiff"));
    }

    private String cluster(int c) {
        ModelSegment segment = model.segments().get(c);
        List<Double> coordinates = new ArrayList<>();
        for (double value : centroids.row(c)) {
            coordinates.add(value);
        }
        if (centroids.hasHandicaps()) {
            coordinates.add(Math.sqrt(centroids.handicap(c)));
        }
        return Xml.block(
                "Cluster",
                List.of(
                        "id",
                        Integer.toString(segment.id()),
                        "name",
                        segment.name(),
                        "size",
                        Long.toString(segment.size())),
                List.of(Xml.element(
                        "Array",
                        List.of("n", Integer.toString(coordinates.size()), "type", "real"),
                        coordinates.stream().map(Object::toString).collect(Collectors.joining(" ")))));
    }

    private List<String> outputs() {
        List<String> fields = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            String id = Integer.toString(model.segments().get(c).id());
            fields.add(output(
                    "cost" + (c + 1),
                    "double",
                    List.of("feature", "affinity", "value", id, "isFinalResult", "false"),
                    ""));
        }
        fields.add(hidden("n", "integer", least(this::cost)));
        fields.add(hidden("a", "double", choice("n", this::distance)));
        if (k > 1) {
            for (int c = 0; c < k; c++) {
                String isNearest = apply("equal", field(prefix + "n"), whole(c + 1));
                fields.add(hidden("other" + (c + 1), "double", apply("if", isNearest, number(BEYOND), cost(c))));
            }
            fields.add(hidden("s", "integer", least(c -> field(prefix + "other" + (c + 1)))));
            fields.add(hidden("b", "double", choice("s", this::distance)));
        }
        String segment = choice("n", c -> whole(model.segments().get(c).id()));
        String name = choice("n", c -> text(model.segments().get(c).name()));
        String second = k > 1 ? choice("s", c -> whole(model.segments().get(c).id())) : "";
        String margin = k > 1 ? margin() : "";
        if (Double.isFinite(centroids.limit())) {
            fields.add(hidden("in", "integer", apply("if", or(withinLimit()), whole(1), whole(0))));
            String in = apply("equal", field(prefix + "in"), whole(1));
            second = k > 1 ? apply("if", in, second, segment) : "";
            margin = k > 1 ? apply("if", in, margin) : "";
            segment = apply("if", in, segment, whole(SegmentModel.SPECIAL));
            name = apply("if", in, name, text(model.noun().special()));
        }
        fields.add(shown("segment", "integer", segment));
        fields.add(shown("segment_name", "string", name));
        fields.add(shown("distance", "double", field(prefix + "a")));
        if (k > 1) {
            fields.add(shown("second_segment", "integer", second));
            fields.add(shown("margin", "double", margin));
        }
        return fields;
    }

    /** Conditions, one per segment, that its centroid is within the distance limit. With handicaps it need not be the chosen one. */
    private List<String> withinLimit() {
        return IntStream.range(0, k)
                .mapToObj(c -> apply("lessThan", distance(c), number(centroids.limit())))
                .toList();
    }

    /** The number, from 1, of the smallest of k expressions; the first of equal ones. */
    private String least(IntFunction<String> expression) {
        String least = whole(k);
        for (int c = k - 2; c >= 0; c--) {
            String own = expression.apply(c);
            List<String> conditions = IntStream.range(c + 1, k)
                    .mapToObj(other -> apply("lessOrEqual", own, expression.apply(other)))
                    .toList();
            least = apply("if", and(conditions), whole(c + 1), least);
        }
        return least;
    }

    /** The squared distance to centroid c plus its handicap, as the PMML engine computes it. */
    private String cost(int c) {
        return field(prefix + "cost" + (c + 1));
    }

    private String distance(int c) {
        return apply(
                "sqrt",
                centroids.handicap(c) == 0
                        ? cost(c)
                        : between(apply("-", cost(c), number(centroids.handicap(c))), 0, Double.MAX_VALUE));
    }

    private String margin() {
        String a = field(prefix + "a");
        String b = field(prefix + "b");
        String both = apply("+", a, b);
        return apply(
                "if",
                apply("and", apply("greaterThan", both, number(0)), apply("lessThan", a, b)),
                apply("/", apply("*", number(2), a), both),
                number(1));
    }

    /** The expression of the segment whose number, from 1, is in an output field. */
    private String choice(String output, IntFunction<String> expression) {
        String choice = expression.apply(k - 1);
        for (int c = k - 2; c >= 0; c--) {
            choice = apply("if", apply("equal", field(prefix + output), whole(c + 1)), expression.apply(c), choice);
        }
        return choice;
    }

    private String hidden(String name, String type, String expression) {
        return output(name, type, List.of("feature", "transformedValue", "isFinalResult", "false"), expression);
    }

    private String output(String name, String type, List<String> attributes, String expression) {
        List<String> all = new ArrayList<>(List.of("name", prefix + name));
        all.addAll(List.of("optype", type.equals("double") ? "continuous" : "categorical", "dataType", type));
        all.addAll(attributes);
        return Xml.element("OutputField", all, expression);
    }

    private String shown(String name, String type, String expression) {
        Collection<String> columns = features.columns();
        List<String> complete = features.complete();
        return Xml.element(
                "OutputField",
                List.of(
                        "name",
                        Names.unused(name, columns),
                        "optype",
                        type.equals("double") ? "continuous" : "categorical",
                        "dataType",
                        type,
                        "feature",
                        "transformedValue"),
                complete.isEmpty() ? expression : apply("if", and(complete), expression));
    }
}
