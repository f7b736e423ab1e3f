package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.Range;
import io.github.segmentcli.roles.RowNoun;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all drawings use: the segmentation, the names and colours of its segments, and its features. */
public final class PictureContext {

    /** What a caption says where {@link #covered} left a small segment outside an axis. */
    static final String ARROWS = "arrows: beyond the axis, which segments of under 2% do not widen";

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
     * What an axis covers: the ranges of all segments, or, where those of under 2% of the customers would widen it by more than
     * half, of the others. What lies beyond is drawn as an arrow at the edge.
     */
    Range covered(IntFunction<Range> ofSegment) {
        Range all = Range.EMPTY;
        Range large = Range.EMPTY;
        for (int c = 0; c < k(); c++) {
            Range range = ofSegment.apply(c);
            all = all.with(range);
            large = isLarge(c) ? large.with(range) : large;
        }
        return large.orWider(all);
    }

    /** Whether a segment has at least 2% of the customers, or no segment has. */
    boolean isLarge(int c) {
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
