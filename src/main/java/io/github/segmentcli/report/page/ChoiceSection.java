package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.NeighbourWords;
import io.github.segmentcli.report.TextSummary;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.Neighbour;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.select.Vote;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The choice of k: its reason, the result of each rule, the curves over k, and which segments k - 1 and k + 1 would merge or
 * split.
 */
final class ChoiceSection extends Section {

    private final Selection selection;

    ChoiceSection(Page page) {
        super(page);
        this.selection = page.found.selection();
    }

    void write() {
        html.section("choice", "Why " + page.found.k(), selection.reason());
        if (!selection.votes().isEmpty()) {
            votes();
        }
        if (selection.candidates().size() > 1) {
            curves();
            table();
        }
        selection.oneMore().ifPresent(this::neighbour);
        selection.oneFewer().ifPresent(this::neighbour);
        html.close("section");
    }

    private void votes() {
        html.open("ul class='votes'");
        for (Vote vote : selection.votes()) {
            boolean agrees = vote.k().isPresent() && vote.k().getAsInt() == page.found.k();
            html.open("li class='%s'", agrees ? "agrees" : null);
            html.element("b", vote.k().isPresent() ? Integer.toString(vote.k().getAsInt()) : Page.NOTHING);
            html.element("span", TextSummary.said(vote)).close("li");
        }
        html.close("ul");
    }

    private void curves() {
        html.open("div class='curves'");
        CurveChart chart = new CurveChart(html, selection.candidates(), page.found.k());
        chart.write(
                "Silhouette",
                "higher is better",
                candidate -> candidate.validity().silhouette().overall());
        chart.write("Inertia", "look for the bend", candidate -> OptionalDouble.of(candidate.inertia()));
        chart.write(
                "Calinski-Harabasz",
                "higher is better",
                candidate -> candidate.validity().calinskiHarabasz());
        chart.write(
                "Davies-Bouldin",
                "lower is better",
                candidate -> candidate.validity().daviesBouldin());
        chart.write("Gap", "first within one error of the next", Candidate::gap);
        chart.write("Prediction strength", "last above 0.8", Candidate::predictionStrength);
        chart.write("Agreement of samples", "higher is better", Candidate::stability);
        html.close("div");
    }

    private void table() {
        html.table("table class='sortable' id='candidates'", "Every k that was tried");
        page.figureHead("k");
        page.figureHead("Inertia", "inertia");
        page.figureHead("Silhouette", "silhouette");
        page.figureHead("Calinski-Harabasz", "calinski");
        page.figureHead("Davies-Bouldin", "davies");
        column("Gap", "gap", Candidate::gap);
        column("Prediction strength", "prediction", Candidate::predictionStrength);
        column("Agreement of samples", "agreement", Candidate::stability);
        page.figureHead("Smallest segment");
        html.rows();
        selection.candidates().forEach(this::row);
        html.endTable();
    }

    private boolean any(Function<Candidate, OptionalDouble> measure) {
        return selection.candidates().stream()
                .anyMatch(candidate -> measure.apply(candidate).isPresent());
    }

    private void column(String head, String explanation, Function<Candidate, OptionalDouble> measure) {
        if (any(measure)) {
            page.figureHead(head, explanation);
        }
    }

    private void cell(Candidate candidate, Function<Candidate, OptionalDouble> measure) {
        if (any(measure)) {
            page.figureCell(Page.index(measure.apply(candidate)), measure.apply(candidate));
        }
    }

    private void row(Candidate candidate) {
        boolean chosen = candidate.k() == page.found.k();
        html.open("tr class='%s' aria-current='%s'", chosen ? "chosen" : null, chosen ? "true" : null);
        page.figureCell(Integer.toString(candidate.k()), OptionalDouble.of(candidate.k()));
        page.figureCell(Figures.number(candidate.inertia()), OptionalDouble.of(candidate.inertia()));
        OptionalDouble silhouette = candidate.validity().silhouette().overall();
        page.figureCell(Page.index(silhouette), silhouette);
        OptionalDouble ratio = candidate.validity().calinskiHarabasz();
        page.figureCell(ratio.isPresent() ? Figures.number(ratio.getAsDouble()) : Page.NOTHING, ratio);
        page.figureCell(
                Page.index(candidate.validity().daviesBouldin()),
                candidate.validity().daviesBouldin());
        cell(candidate, Candidate::gap);
        cell(candidate, Candidate::predictionStrength);
        cell(candidate, Candidate::stability);
        page.figureCell(
                Figures.percent(candidate.smallestShare()) + (candidate.admissible() ? "" : " (not allowed)"),
                OptionalDouble.of(candidate.smallestShare()));
        html.close("tr");
    }

    private void neighbour(Neighbour neighbour) {
        html.element("p", NeighbourWords.sentence(page.found, neighbour));
    }
}
