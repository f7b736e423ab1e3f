package io.github.segmentcli.export;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An SQL query that assigns the customers of a table to the segments of a model, as {@code segment score} does.
 *
 * <p>The query is a chain of common table expressions, each of which computes its columns from those of the one before:
 * <ol>
 *   <li>values as numbers, NULL where missing;
 *   <li>missing values imputed, all values clipped;
 *   <li>transformed and standardised coordinates;
 *   <li>squared distances to the centroids, summed in the order of the features as in the program;
 *   <li>the nearest centroid, with handicaps added and ties going to the first;
 *   <li>the second nearest centroid;
 *   <li>the columns of the result.
 * </ol>
 * Values that may be missing are handled with CASE only, because LEAST and comparisons with NULL differ between databases.
 */
public final class SqlScoring {

    /** Larger than any squared distance. */
    private static final double BEYOND = 1e300;

    private final SegmentModel model;
    private final SqlDialect dialect;
    private final List<String> kept;
    private final List<FittedFeature> features;
    private final Centroids centroids;
    private final int k;
    private final String prefix;
    private final boolean drops;

    private SqlScoring(SegmentModel model, SqlDialect dialect, Optional<String> id) {
        this.model = model;
        this.dialect = dialect;
        this.kept = id.or(model::idColumn).map(List::of).orElse(model.columns());
        this.features = model.recipe().features();
        this.centroids = model.centroids();
        this.k = model.k();
        this.prefix = Names.prefix(kept);
        this.drops = features.stream().anyMatch(Origin::leavesOut);
    }

    /**
     * The query, after a comment that describes it.
     *
     * @param table name of the table of customers, with its schema before a dot if needed
     * @param id the column of the table that identifies a customer in the result; empty for the id column of the model, or all
     *     columns that the model reads if it has none
     * @param maker the program and the run
     */
    public static String of(SegmentModel model, SqlDialect dialect, String table, Optional<String> id, Maker maker) {
        Origin.requireWholeCells(model);
        SqlScoring query = new SqlScoring(model, dialect, id);
        return query.header(table, maker) + query.body(table);
    }

    private String header(String table, Maker maker) {
        List<String> lines = new ArrayList<>();
        lines.add("Segments of the " + model.noun().many() + " in " + table + ", for " + dialect.title() + ".");
        lines.add(Origin.of(model, maker));
        lines.add("Reads the columns: "
                + String.join(
                        ", ",
                        new LinkedHashSet<>(
                                features.stream().map(FittedFeature::column).toList())));
        lines.add(
                "Columns of numbers must be numeric, dates must be DATE or TIMESTAMP, words are compared as they stand, but for");
        lines.add("blanks around them. NULL, NaN and words that the fit did not have count as missing.");
        lines.add(dialect.ofTexts());
        lines.add("Not carried over: warnings of drift, values outside the fit, and "
                + model.noun().many() + " so far out that rounding makes");
        lines.add("all distances equal.");
        Origin.ofNeighbours(model).ifPresent(lines::add);
        Origin.ofNumberedDates(model).ifPresent(lines::add);
        Origin.ofUnits(model).ifPresent(lines::add);
        if (!dialect.isRun()) {
            lines.add("Not tested: no test of segment runs " + dialect.title() + ". Compare a few "
                    + model.noun().many() + " first.");
        }
        return lines.stream()
                .map(line -> "-- " + line.replaceAll("\\p{Cntrl}", " ") + "\n")
                .collect(Collectors.joining());
    }

    private String body(String table) {
        StringBuilder sql = new StringBuilder("WITH\n");
        String of = Arrays.stream(table.split("\\.", -1)).map(dialect::name).collect(Collectors.joining("."));
        SqlFeatures steps = new SqlFeatures(FittedColumns.of(model), dialect, prefix);
        if (dialect.computesOnce()) {
            of = layer(sql, "filled", of, steps.filledAtOnce(), leftOut(j -> steps.isGap(j, true)));
        } else {
            of = layer(sql, "given", of, steps.given(), List.of());
            of = layer(sql, "filled", of, steps.filled(), leftOut(j -> steps.isGap(j, false)));
        }
        if (steps.haveYeoJohnson()) {
            of = layer(sql, "offset", of, steps.offset(), carried());
            of = layer(sql, "logs", of, steps.logs(), carried());
        }
        of = layer(sql, "scaled", of, steps.scaled(), carried());
        of = layer(sql, "distances", of, squares(), carried());
        List<String> both = new ArrayList<>(carried());
        IntStream.range(0, k).forEach(c -> both.add(column("d", c)));
        of = nearest(sql, of, "least", "n", this::cost, both);
        if (k > 1) {
            of = layer(sql, "others", of, others(), both);
            IntStream.range(0, k).forEach(c -> both.add(column("e", c)));
            of = nearest(sql, of, "next", "s", c -> column("e", c), both);
        }
        List<String> roots = new ArrayList<>(List.of(as("sqrt(" + chosen("n") + ")", prefix + "a")));
        if (k > 1) {
            roots.add(as("sqrt(" + chosen("s") + ")", prefix + "b"));
        }
        if (isLimited()) {
            roots.add(as(
                    IntStream.range(0, k)
                            .mapToObj(c -> "sqrt(" + column("d", c) + ") < " + dialect.number(centroids.limit()))
                            .collect(Collectors.joining(" OR ", "CASE WHEN ", " THEN 1 ELSE 0 END")),
                    prefix + "in"));
        }
        of = layer(sql, "placed", of, roots, both);
        sql.setLength(sql.length() - 2);
        return sql.append("\n").append(shown(of)).append(";\n").toString();
    }

    /**
     * Appends a column with the number, from 1, of the smallest of k expressions, the first of equal ones, and adds it to those that
     * are carried. In DuckDB the smallest is found first, in a column of its own, which takes fewer comparisons.
     */
    private String nearest(
            StringBuilder sql,
            String from,
            String step,
            String letter,
            IntFunction<String> expression,
            List<String> carried) {
        String of = from;
        String number = least(expression);
        if (dialect.computesOnce() && k > 1) {
            String smallest = prefix + letter + "_least";
            String all = IntStream.range(0, k).mapToObj(expression).collect(Collectors.joining(", "));
            of = layer(sql, step, of, List.of(as("least(" + all + ")", smallest)), carried);
            carried.add(smallest);
            number = IntStream.range(0, k - 1)
                    .mapToObj(c -> "\n      WHEN " + expression.apply(c) + " = " + smallest + " THEN " + (c + 1))
                    .collect(Collectors.joining("", "CASE", " ELSE " + k + " END"));
        }
        of = layer(sql, letter.equals("n") ? "nearest" : "second", of, List.of(as(number, prefix + letter)), carried);
        carried.add(prefix + letter);
        return of;
    }

    /** Appends a common table expression and returns its name. */
    private String layer(StringBuilder sql, String name, String from, List<String> columns, List<String> carried) {
        String own = prefix + name;
        String passed = kept.stream().map(column -> "t." + dialect.name(column)).collect(Collectors.joining(", "));
        sql.append(own).append(" AS (SELECT ").append(passed);
        carried.forEach(column -> sql.append(", ").append(column));
        columns.forEach(column -> sql.append(",\n    ").append(column));
        sql.append("\n  FROM ")
                .append(from)
                .append(" AS t")
                .append(dialect.noInlining())
                .append("),\n");
        return own;
    }

    private List<String> carried() {
        return drops ? List.of(prefix + "ok") : List.of();
    }

    private String column(String letter, int number) {
        return prefix + letter + (number + 1);
    }

    private static String as(String expression, String name) {
        return expression + " AS " + name;
    }

    /** A column that is 0 for rows that get no segment because of missing values; none if there can be no such rows. */
    private List<String> leftOut(IntFunction<String> isGap) {
        if (!drops) {
            return List.of();
        }
        String gap = IntStream.range(0, features.size())
                .filter(j -> Origin.leavesOut(features.get(j)))
                .mapToObj(isGap)
                .collect(Collectors.joining(" OR "));
        return List.of(as("CASE WHEN " + gap + " THEN 0 ELSE 1 END", prefix + "ok"));
    }

    private List<String> squares() {
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            int centroid = c;
            columns.add(as(
                    IntStream.range(0, features.size())
                            .mapToObj(j ->
                                    "(" + column("z", j) + " - " + dialect.number(centroids.value(centroid, j)) + ")")
                            .map(difference -> difference + " * " + difference)
                            .collect(Collectors.joining("\n      + ")),
                    column("d", c)));
        }
        return columns;
    }

    /** The squared distance to centroid c plus its handicap. */
    private String cost(int c) {
        return centroids.hasHandicaps()
                ? "(" + column("d", c) + " + " + dialect.number(centroids.handicap(c)) + ")"
                : column("d", c);
    }

    /** The number, from 1, of the smallest of k expressions; the first of equal ones. */
    private String least(IntFunction<String> expression) {
        StringBuilder cases = new StringBuilder("CASE");
        for (int c = 0; c + 1 < k; c++) {
            String own = expression.apply(c);
            cases.append(IntStream.range(c + 1, k)
                    .mapToObj(other -> own + " <= " + expression.apply(other))
                    .collect(Collectors.joining(" AND ", "\n      WHEN ", " THEN " + (c + 1))));
        }
        return k == 1 ? "1" : cases.append(" ELSE ").append(k).append(" END").toString();
    }

    private List<String> others() {
        return IntStream.range(0, k)
                .mapToObj(c -> as(
                        "CASE WHEN " + prefix + "n = " + (c + 1) + " THEN " + dialect.number(BEYOND) + " ELSE "
                                + cost(c) + " END",
                        column("e", c)))
                .toList();
    }

    /** The squared distance to the centroid whose number is in a column. */
    private String chosen(String column) {
        return dialect.computesOnce() && k > 1 && !centroids.hasHandicaps()
                ? prefix + column + "_least"
                : choice(column, c -> column("d", c));
    }

    private String choice(String column, IntFunction<String> expression) {
        return IntStream.range(0, k)
                .mapToObj(c -> " WHEN " + (c + 1) + " THEN " + expression.apply(c))
                .collect(Collectors.joining("", "CASE " + prefix + column, " END"));
    }

    private boolean isLimited() {
        return Double.isFinite(centroids.limit());
    }

    private String shown(String of) {
        List<ModelSegment> segments = model.segments();
        IntFunction<String> id = c -> Integer.toString(segments.get(c).id());
        String a = prefix + "a";
        String b = prefix + "b";
        String segment = choice("n", id);
        String name = choice("n", c -> dialect.text(segments.get(c).name()));
        String second = k > 1 ? choice("s", id) : "NULL";
        String margin = k > 1
                ? "CASE WHEN " + a + " + " + b + " > " + dialect.number(0) + " AND " + a + " < " + b + " THEN "
                        + dialect.number(2) + " * " + a + " / (" + a + " + " + b + ") ELSE " + dialect.number(1)
                        + " END"
                : "NULL";
        if (isLimited()) {
            String in = "CASE WHEN " + prefix + "in = 1 THEN ";
            second = in + second + " ELSE " + segment + " END";
            segment = in + segment + " ELSE " + SegmentModel.SPECIAL + " END";
            name = in + name + " ELSE " + dialect.text(model.noun().special()) + " END";
            margin = in + margin + " END";
        }
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(kept.stream().map(dialect::name).collect(Collectors.joining(", ")));
        String[] expressions = {segment, name, a, second, margin};
        String[] names = {"segment", "segment_name", "distance", "second_segment", "margin"};
        for (int at = 0; at < names.length; at++) {
            String expression =
                    drops ? "CASE WHEN " + prefix + "ok = 1 THEN " + expressions[at] + " END" : expressions[at];
            sql.append(",\n  ").append(as(expression, Names.unused(names[at], kept)));
        }
        return sql.append("\nFROM ").append(of).toString();
    }
}
