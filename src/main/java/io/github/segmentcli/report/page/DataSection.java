package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What was read, what was missing, and what was done to each column before the segments were made. */
final class DataSection extends Section {

    private static final int MOST = 240;
    private static final int MAX_GAPPY = 60;

    DataSection(Page page) {
        super(page);
    }

    void write() {
        html.section("data", "The data, and what was done to it", read());
        features();
        gapsBySegment();
        if (!page.found.prepared().leftOut().isEmpty()) {
            leftOut();
        }
        html.close("section");
    }

    private String read() {
        int rows = page.found.input().table().rows();
        int columns = page.found.input().table().columns().size();
        int unplaced = rows - page.found.matrix().rows();
        StringBuilder text = new StringBuilder();
        boolean weighted = page.found.matrix().weights().isPresent();
        String noun = weighted ? "row" : page.noun().one();
        text.append(Figures.count(rows, noun)).append(" with ").append(Figures.count(columns, "column"));
        text.append(rows == 1 ? " was read from " : " were read from ");
        text.append(page.found.input().table().fileName())
                .append(" (")
                .append(dialect())
                .append("). ");
        if (page.found.input().rejected() > 0) {
            text.append(Figures.count(page.found.input().rejected(), "faulty row"))
                    .append(page.found.input().rejected() == 1 ? " was set aside. " : " were set aside. ");
        }
        if (unplaced > 0) {
            text.append(Figures.count(unplaced, noun)).append(" took no part in the fit. ");
        }
        return text.append(gaps()).toString();
    }

    private String dialect() {
        return page.found.input().form().orElseGet(this::csv);
    }

    private String csv() {
        Dialect dialect = page.found.input().dialect();
        String delimiter = switch (dialect.delimiter()) {
            case "," -> "commas";
            case ";" -> "semicolons";
            case "\t" -> "tabs";
            case "|" -> "bars";
            default -> "\"" + dialect.delimiter() + "\"";
        };
        return dialect.encoding() + ", cells set apart by " + delimiter
                + (page.found.input().decimal() == ',' ? ", decimal commas" : "")
                + (dialect.compressed() ? ", compressed" : "");
    }

    private String gaps() {
        long gaps = page.found.prepared().recipe().features().stream()
                .mapToLong(FittedFeature::missing)
                .sum();
        if (gaps == 0) {
            return "The features have no missing values.";
        }
        List<Imputation.Kind> ways = page.found.prepared().recipe().features().stream()
                .filter(feature -> feature.missing() > 0)
                .map(FittedFeature::imputation)
                .distinct()
                .toList();
        if (ways.size() > 1) {
            return "Missing values were filled as was asked for each column.";
        }
        return switch (ways.get(0)) {
            case MEDIAN -> "Missing values were filled with the median of their column.";
            case MEAN -> "Missing values were filled with the mean of their column.";
            case MOST_FREQUENT -> "Missing values were filled with the most frequent value of their column.";
            case CONSTANT -> "Missing values were filled with a constant.";
            case KNN ->
                "Missing values were filled from the most similar "
                        + page.noun().many() + ".";
            case DROP -> page.noun().first() + " with a missing value were left out.";
        };
    }

    private void features() {
        html.element("h3", "Features");
        html.table("table class='sortable'", "What was done to each feature");
        page.textHead("Feature");
        page.figureHead("Missing");
        page.figureHead("Filled with");
        page.figureHead("Clipped");
        page.textHead("Transform");
        page.figureHead("Centre");
        page.figureHead("Scale");
        page.figureHead("Weight");
        html.rows();
        List<FittedFeature> features = page.found.prepared().recipe().features();
        for (FittedFeature feature : features.subList(0, Math.min(MOST, features.size()))) {
            html.open("tr data-find=''").element("th scope='row'", feature.name());
            missing(feature);
            figure(feature.missing() == 0 ? OptionalDouble.empty() : OptionalDouble.of(feature.fill()), feature);
            page.figureCell(
                    feature.clipped() == 0 ? Page.NOTHING : Figures.count(feature.clipped()),
                    OptionalDouble.of(feature.clipped()));
            html.element(
                    "td",
                    switch (feature.transform()) {
                        case NONE -> Page.NOTHING;
                        case LOG -> "logarithm";
                        case YEO_JOHNSON -> "Yeo-Johnson, λ " + Figures.number(feature.lambda());
                    });
            figure(OptionalDouble.of(feature.centre()), areYears(feature) ? feature : null);
            figure(OptionalDouble.of(feature.scale()), null);
            figure(OptionalDouble.of(feature.weight()), null);
            html.close("tr");
        }
        html.endTable();
        more(features.size());
    }

    /** Which share of each segment has no value, for the columns with missing values, those with most first. */
    private void gapsBySegment() {
        List<NumberColumnProfile> gappy = page.found.profiles().numbers().stream()
                .filter(column -> column.overall().missing() > 0)
                .sorted(Comparator.comparingLong(column -> -column.overall().missing()))
                .limit(MAX_GAPPY)
                .toList();
        if (gappy.isEmpty()) {
            return;
        }
        html.element("h3", "Missing values by segment");
        html.table("table class='heat sortable' id='gaps'", "Share of each segment without a value");
        page.textHead("Column");
        for (int c = 0; c < page.found.k(); c++) {
            page.segmentHead(c, true);
        }
        page.figureHead("All");
        html.rows();
        for (NumberColumnProfile column : gappy) {
            html.open("tr data-find=''");
            page.columnHead(column.column(), column.feature());
            column.segments().forEach(this::gaps);
            gaps(column.overall());
            html.close("tr");
        }
        html.endTable();
    }

    private void gaps(NumberProfile profile) {
        double rows = profile.missing() + profile.count();
        double share = rows > 0 ? profile.missing() / rows : 0;
        html.element(
                "td class='n %s' data-v='%s'",
                Figures.percent(share), ProfileSection.shade(share), Page.sortKey(OptionalDouble.of(share)));
    }

    private void missing(FittedFeature feature) {
        int rows = page.found.matrix().rows();
        page.figureCell(
                feature.missing() == 0
                        ? Page.NOTHING
                        : Figures.count(feature.missing()) + " (" + Figures.percent(feature.missing() / (double) rows)
                                + ")",
                OptionalDouble.of(feature.missing()));
    }

    private void figure(OptionalDouble value, FittedFeature feature) {
        String shown = Page.NOTHING;
        if (value.isPresent()) {
            boolean date = feature != null && feature.kind() == FittedFeature.Kind.DATE;
            shown = date
                    ? Page.day(value.getAsDouble())
                    : feature != null && areYears(feature)
                            ? Long.toString(Math.round(value.getAsDouble()))
                            : Figures.number(value.getAsDouble());
        }
        page.figureCell(shown, value);
    }

    private boolean areYears(FittedFeature feature) {
        return feature.transform() == FittedFeature.TransformKind.NONE
                && page.found.profiles().numbers().stream()
                        .anyMatch(column -> column.column().equals(feature.column()) && column.areYears());
    }

    private void leftOut() {
        html.element("h3", "Columns that made no segments");
        html.table("table class='sortable'", "Columns left out, and why");
        page.textHead("Column");
        page.textHead("Type");
        page.figureHead("Missing");
        html.element("th scope='col'", "Why");
        html.rows();
        List<ExcludedColumn> leftOut = page.found.prepared().leftOut();
        for (ExcludedColumn column : leftOut.subList(0, Math.min(MOST, leftOut.size()))) {
            Column read = page.found.table().column(column.column()).orElse(null);
            html.open("tr data-find=''").element("th scope='row'", column.column());
            html.element("td", read == null ? Page.NOTHING : read.typeName());
            page.figureCell(
                    read == null || read.missing() == 0 ? Page.NOTHING : Figures.count(read.missing()),
                    OptionalDouble.of(read == null ? 0 : read.missing()));
            html.element("td", column.reason()).close("tr");
        }
        html.endTable();
        more(leftOut.size());
    }

    private void more(int rows) {
        if (rows > MOST) {
            html.note(Figures.count(rows - MOST) + " more stand in summary.json.");
        }
    }
}
