package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.Silhouette;
import io.github.segmentcli.validity.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** How reliable the segments are: the tests of cluster structure, the stability of each segment, and its silhouettes. */
final class TrustSection extends Section {

    private static final int KNIFE = 600;
    private static final int STEPS = 120;

    TrustSection(Page page) {
        super(page);
    }

    void write() {
        html.section("trust", "Can they be trusted?", page.found.structure().sentence());
        evidence();
        bySegment();
        if (page.found.validity().silhouette().measured() > 0) {
            silhouettes();
        }
        html.close("section");
    }

    private void evidence() {
        Structure structure = page.found.structure();
        html.open("dl class='evidence'");
        structure
                .gapAtOne()
                .ifPresent(one -> evidence(
                        "gap",
                        "Gap statistic",
                        (one ? "accepts" : "rejects") + " a single segment, compared with "
                                + page.noun().many()
                                + " spread evenly over a box. Long tails alone can reject it and small groups be missed,"
                                + " so it does not decide."));
        if (structure.hopkins().isPresent()) {
            evidence(
                    "hopkins",
                    "Hopkins statistic " + Page.index(structure.hopkins()),
                    "about 0.5 where " + page.noun().many()
                            + " lie at random, towards 1 the more they clump. Long tails alone can raise it, so it does not decide.");
        }
        if (structure.stability().isPresent()) {
            evidence(
                    "agreement",
                    "Agreement of samples " + Page.index(structure.stability()) + plusMinus(structure.stabilityError()),
                    "how much the segments of two samples of these "
                            + page.noun().many() + " agree (adjusted Rand index; 1 is the same cut).");
        }
        if (structure.sampleRows() > 0) {
            evidence(
                    "",
                    "Computed on",
                    Figures.count(structure.sampleRows(), page.noun().one()) + ", "
                            + Figures.count(structure.replicates(), "repetition") + ".");
        }
        Silhouette silhouette = page.found.validity().silhouette();
        silhouette
                .standardError()
                .ifPresent(error -> evidence(
                        "silhouette",
                        "Silhouette " + Page.index(silhouette.overall()) + " ± " + Figures.number(error),
                        "estimated from "
                                + Figures.count(
                                        silhouette.measured(), page.noun().one()) + ", drawn segment by segment."));
        html.close("dl");
    }

    private static String plusMinus(OptionalDouble error) {
        return error.isPresent() ? " ± " + Page.index(error) : "";
    }

    private void evidence(String explanation, String what, String meaning) {
        html.open("dt").element("span", what);
        if (!explanation.isEmpty()) {
            page.explanations.mark(explanation);
        }
        html.close("dt").element("dd", meaning);
    }

    private void bySegment() {
        boolean stable = !page.found.stability().isEmpty();
        html.table("table class='sortable'", "Trust by segment");
        page.textHead("Segment");
        page.figureHead("On the fence", "fence");
        page.figureHead("Silhouette", "silhouette");
        boolean read = page.found.structure().verdict() != Structure.Verdict.NONE;
        reading(read, "th scope='col'", "Reading");
        if (stable) {
            page.figureHead("Stability", "stability");
            html.element("th scope='col'", "In samples, from 0 to 1");
            reading(read, "th scope='col'", "Reading");
        }
        html.rows();
        for (int c = 0; c < page.found.k(); c++) {
            OptionalDouble silhouette = page.found.validity().silhouette().ofCluster(c);
            html.open("tr data-find=''");
            page.who(c, "");
            double nearBoundary = page.found.nearBoundary().get(c);
            page.figureCell(Figures.percent(nearBoundary), OptionalDouble.of(nearBoundary));
            page.figureCell(Page.index(silhouette), silhouette);
            reading(read, "td class='reading'", Interpretation.silhouette(silhouette));
            if (stable) {
                SegmentStability stability = page.found.stability(c).orElseThrow();
                page.figureCell(Page.fixed(stability.mean(), 2), OptionalDouble.of(stability.mean()));
                html.open("td class='strip %s'", page.colour(c));
                strip(stability.replicates());
                html.close("td");
                reading(read, "td class='reading'", stability.level().reading());
            }
            html.close("tr");
        }
        html.endTable();
        html.element(
                "p class='faint'",
                "On the fence: " + page.noun().many()
                        + " nine tenths of the way, or more, to the border with the next segment."
                        + (stable
                                ? " Stability: mean Jaccard similarity of the segment with its best match in bootstrap samples"
                                        + " (clusterboot, Hennig 2007)."
                                : ""));
    }

    /** A cell in words; none if there are no segments in the data, because cuts of one cloud stand apart from nothing. */
    private void reading(boolean read, String cell, String words) {
        if (read) {
            html.element(cell, words);
        }
    }

    /** A strip plot from 0 to 1 with a tick for each bootstrap sample. */
    private void strip(List<Double> replicates) {
        html.open("svg viewBox='0 0 200 14' aria-hidden='true'");
        html.empty("path class='rule' d='M0 13H200'");
        StringBuilder ticks = new StringBuilder();
        for (double replicate : replicates) {
            ticks.append('M').append(Page.at(1 + 198 * replicate)).append(" 2v10");
        }
        html.empty("path class='ticks' d='%s'", ticks.toString()).close("svg");
    }

    private void silhouettes() {
        Silhouette silhouette = page.found.validity().silhouette();
        html.element("h3", "Silhouettes");
        html.lead("Every line is " + page.noun().withArticle()
                + ": to the right, closer to its own segment than to any other; to the left of zero,"
                + " closer to another."
                + (silhouette.exact() ? "" : " Drawn from the " + page.noun().many() + " that were measured."));
        html.open("div class='knives'");
        Clustering clustering = page.found.clustering();
        double[][] widths = new double[page.found.k()][];
        int[] counts = new int[widths.length];
        for (int at = 0; at < silhouette.measured(); at++) {
            counts[clustering.label(silhouette.row(at))]++;
        }
        for (int c = 0; c < widths.length; c++) {
            widths[c] = new double[counts[c]];
        }
        for (int at = 0; at < silhouette.measured(); at++) {
            int c = clustering.label(silhouette.row(at));
            widths[c][--counts[c]] = silhouette.width(at);
        }
        double least = -0.05;
        for (int at = 0; at < silhouette.measured(); at++) {
            least = Math.min(least, silhouette.width(at));
        }
        OptionalDouble mean = silhouette.overall();
        for (int c = 0; c < widths.length; c++) {
            knife(c, widths[c], KNIFE * -least / (1 - least), mean);
        }
        scale(least, mean);
        html.close("div");
    }

    /** The axis below all outlines, with the mean of all customers that the dashed line in each marks. */
    private void scale(double least, OptionalDouble mean) {
        html.open("div class='knife scale-row'").element("span class='chip blank'", "");
        html.open("svg viewBox='%s' aria-hidden='true'", "0 0 " + KNIFE + " 34");
        html.empty("path class='rule' d='M0 1H%s'", KNIFE);
        for (Axis.Mark mark : Axis.of(least, 1, 6).marks()) {
            double x = KNIFE * (mark.at() - least) / (1 - least);
            html.empty("path class='rule' d='%s'", "M" + Page.at(x) + " 1v5");
            String anchor = x > KNIFE - 12 ? "end" : x < 12 ? "start" : "middle";
            html.element("text x='%s' y='18' text-anchor='%s'", mark.label(), Page.at(x), anchor);
        }
        html.element("text x='%s' y='32' text-anchor='end'", "silhouette width", KNIFE);
        html.close("svg");
        html.element("span class='faint'", mean.isPresent() ? "dashed: the mean, " + Page.index(mean) : "");
        html.close("div");
    }

    /**
     * The silhouettes of a segment as an outline from {@code zero}, the largest on top; reduced to a limited number of steps.
     */
    private void knife(int c, double[] widths, double zero, OptionalDouble mean) {
        if (widths.length == 0) {
            return;
        }
        Arrays.sort(widths);
        int negative = 0;
        while (negative < widths.length && widths[negative] < 0) {
            negative++;
        }
        int height = 44;
        StringBuilder path = new StringBuilder("M" + Page.at(zero) + " 0");
        for (int step = 0; step <= STEPS; step++) {
            int at = (int) Math.round((widths.length - 1) * (1 - step / (double) STEPS));
            path.append('L')
                    .append(Page.at(zero + widths[at] * (KNIFE - zero)))
                    .append(' ')
                    .append(Page.at(height * step / (double) STEPS));
        }
        path.append('L').append(Page.at(zero)).append(' ').append(height).append('Z');
        html.open("div class='knife %s'", page.colour(c));
        page.chip(c);
        html.open(
                "svg viewBox='0 0 %s %s' preserveAspectRatio='none' role='img' aria-label='Silhouettes of segment %s: %s below zero'",
                KNIFE, height, page.found.segment(c).id(), Figures.percent(negative / (double) widths.length));
        html.empty("path class='fill' d='%s'", path.toString());
        html.empty("path class='rule' d='M%s 0V%s'", Page.at(zero), height);
        mean.ifPresent(m ->
                html.empty("path class='mean' d='%s'", "M" + Page.at(zero + m * (KNIFE - zero)) + " 0V" + height));
        html.close("svg");
        html.element(
                "span class='faint'",
                negative == 0
                        ? "none closer to another segment"
                        : Figures.percent(negative / (double) widths.length) + " closer to another segment");
        html.close("div");
    }
}
