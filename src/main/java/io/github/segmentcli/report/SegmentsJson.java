package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.profile.Figure;
import io.github.segmentcli.profile.NearestSegment;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.SegmentRule;
import io.github.segmentcli.profile.Sentence;
import io.github.segmentcli.profile.Trait;
import io.github.segmentcli.validity.SegmentStability;
import java.util.List;

/** The part of {@code summary.json} on the segments, each with the numbers that its sentences quote. */
final class SegmentsJson {

    private final Segmentation found;
    private final JsonWriter json;

    SegmentsJson(Segmentation found, JsonWriter json) {
        this.found = found;
        this.json = json;
    }

    void write() {
        for (int c = 0; c < found.k(); c++) {
            int cluster = c;
            json.object(() -> segment(cluster));
        }
    }

    private void segment(int c) {
        SegmentProfile segment = found.segment(c);
        json.field("id", segment.id());
        json.field("name", segment.name());
        json.field("description", segment.description());
        json.field("size", segment.size());
        json.field("share", segment.share());
        json.field("silhouette", found.validity().silhouette().ofCluster(c));
        json.field("inertia", found.clustering().inertia(c));
        json.object("stability", found.stability(c), this::stability);
        json.field("on_fence", found.nearBoundary().get(c));
        json.object("centroid", () -> centroid(c));
        json.objects("traits", segment.traits(), this::trait);
        json.object("rule", segment.rule(), this::rule);
        json.field("action", segment.action());
        json.object("nearest", segment.nearest(), this::nearest);
        json.objects("sentences", segment.sentences(), sentence -> sentence(sentence));
        json.objects("figures", segment.figures(), this::figure);
    }

    private void stability(SegmentStability stability) {
        json.field("mean", stability.mean())
                .field("error", stability.error())
                .field("replicates", stability.replicates().size())
                .field("reading", stability.level().reading())
                .field("definition", "bootstrap Jaccard similarity, clusterboot (Hennig 2007)");
    }

    /** The centroid by feature, in original units: the mean of the members, except for features with a nonlinear transform. */
    private void centroid(int c) {
        List<FittedFeature> features = found.prepared().recipe().features();
        for (int j = 0; j < features.size(); j++) {
            double centre = found.clustering().centroids().value(c, j);
            json.field(features.get(j).name(), found.prepared().recipe().restore(centre, j));
        }
    }

    private void trait(Trait trait) {
        json.field("id", trait.id());
        json.field("column", trait.column());
        json.field("phrase", trait.phrase());
        json.field("sentence", trait.sentence());
        json.field("strength", trait.strength());
        json.field("direction", trait.direction());
        json.texts("figures", trait.figures());
    }

    private void rule(SegmentRule rule) {
        json.texts("conditions", rule.conditions());
        json.field("sql", rule.sql());
        json.field("precision", rule.precision());
        json.field("recall", rule.recall());
        json.field("coverage", rule.coverage());
        json.field("f1", rule.f1());
    }

    private void nearest(NearestSegment nearest) {
        json.field("segment", nearest.segment());
        json.object("difference", () -> sentence(nearest.difference()));
    }

    private void sentence(Sentence sentence) {
        json.field("text", sentence.text());
        json.texts("figures", sentence.figures());
    }

    private void figure(Figure figure) {
        json.field("id", figure.id());
        json.field("column", figure.column());
        json.field("measure", figure.measure());
        json.field("level", figure.level());
        json.field("value", figure.value());
        json.field("shown", figure.shown());
    }
}
