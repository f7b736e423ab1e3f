package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.roles.RowNoun;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all drawings use: the segmentation, the names and colours of its segments, and its features. */
public final class PictureContext {

    private static final double FEW = 0.02;

    private final Segmentation found;
    private final Lettering lettering;
    private final List<FeatureView> features;

    public PictureContext(Segmentation found, Lettering lettering) {
        this.found = found;
        this.lettering = lettering;
        this.features = FeatureView.all(found);
    }

    Segmentation found() {
        return found;
    }

    Lettering lettering() {
        return lettering;
    }

    int k() {
        return found.k();
    }

    int rows() {
        return found.matrix().rows();
    }

    SegmentProfile segment(int c) {
        return found.segment(c);
    }

    /**
     * The colour number of a segment, for {@link io.github.segmentcli.render.kit.Palette#segment} and {@link
     * io.github.segmentcli.render.kit.Glyph#of}.
     */
    int colour(int c) {
        return segment(c).colour();
    }

    /** All features, in the order of the matrix. */
    List<FeatureView> features() {
        return features;
    }

    /** The number and name of a segment: {@code 1  Careful earners}. */
    String label(int c) {
        return segment(c).id() + "  " + segment(c).name();
    }

    /** A figure of each segment in words: {@code 1  Careful earners 0.62; 2  Big spenders 0.41}. */
    String perSegment(IntFunction<String> figure) {
        return IntStream.range(0, k())
                .mapToObj(c -> label(c) + " " + figure.apply(c))
                .collect(Collectors.joining("; "));
    }

    /**
     * Whether a segment counts where an axis is laid out: a segment of under 2% of the customers does not, unless all are as
     * small.
     */
    boolean rulesScales(int c) {
        return segment(c).share() >= FEW
                || found.profiles().segments().stream().noneMatch(segment -> segment.share() >= FEW);
    }

    /** What a row is called. */
    RowNoun noun() {
        return found.prepared().understanding().noun();
    }

    /** The caption that all pictures of a run share. */
    public String facts() {
        String file = found.input().table().fileName();
        return "segment " + found.provenance().version() + " · " + file + " · "
                + Figures.count(found.customers(), noun().one()) + " · k = " + k() + " · seed "
                + found.provenance().seed();
    }
}
