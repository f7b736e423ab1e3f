package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.NeighbourWords;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.Neighbour;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.select.Vote;
import io.github.segmentcli.validity.Gap;
import java.util.List;
import java.util.OptionalInt;

/** The part of {@code summary.json} on the k that were tried and the reason for the chosen one. */
final class SelectionJson {

    private final Segmentation found;
    private final Selection selection;
    private final JsonWriter json;

    SelectionJson(Segmentation found, JsonWriter json) {
        this.found = found;
        this.selection = found.selection();
        this.json = json;
    }

    void write() {
        List<Candidate> candidates = selection.candidates();
        json.object(
                "range",
                () -> json.field("least", candidates.get(0).k())
                        .field("most", candidates.get(candidates.size() - 1).k()));
        json.field("asked", selection.asked());
        json.field("rule", selection.rule().id());
        json.field("k", selection.chosen().k());
        json.field("elbow", elbow());
        json.field("reason", selection.reason());
        json.object("whole", () -> figures(selection.whole()));
        json.objects("candidates", candidates, this::figures);
        json.objects(
                "votes",
                selection.votes(),
                vote -> json.field("rule", vote.rule().id())
                        .field("k", vote.k())
                        .field("outcome", vote.outcome())
                        .field("text", vote.text()));
        json.object("one_more", selection.oneMore(), this::neighbour);
        json.object("one_fewer", selection.oneFewer(), this::neighbour);
        json.object(
                "evidence",
                () -> json.field("rows", selection.evidence().rows())
                        .field("gap_sets", selection.evidence().gapSets())
                        .field("gap_definition", Gap.DEFINITION)
                        .field("halves", selection.evidence().halves())
                        .field("samples", selection.evidence().samples()));
    }

    private OptionalInt elbow() {
        return selection.votes().stream()
                .filter(vote -> vote.rule() == Rule.ELBOW)
                .map(Vote::k)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private void figures(Candidate candidate) {
        json.field("k", candidate.k());
        json.field("inertia", candidate.inertia());
        json.field("silhouette", candidate.validity().silhouette().overall());
        json.field("calinski_harabasz", candidate.validity().calinskiHarabasz());
        json.field("davies_bouldin", candidate.validity().daviesBouldin());
        json.field("smallest_share", candidate.smallestShare());
        json.field("gap", candidate.gap());
        json.field("gap_error", candidate.gapError());
        json.field("prediction_strength", candidate.predictionStrength());
        json.field("prediction_strength_error", candidate.predictionStrengthError());
        json.field("stability", candidate.stability());
        json.field("stability_error", candidate.stabilityError());
        json.field("combined", candidate.combined());
        json.field("admissible", candidate.admissible());
    }

    private void neighbour(Neighbour neighbour) {
        json.field("k", neighbour.k());
        json.array("flows", () -> neighbour.flows().forEach(row -> json.array(() -> row.forEach(json::item))));
        json.array("changed", () -> neighbour.changed().forEach(c -> json.item(c + 1)));
        json.field("rows", neighbour.rows());
        json.field("sentence", NeighbourWords.sentence(found, neighbour));
    }
}
