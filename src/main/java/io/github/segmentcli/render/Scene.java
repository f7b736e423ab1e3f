package io.github.segmentcli.render;

import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;

/** What every drawing needs to know: the segmentation, and how its segments are called and coloured. */
final class Scene {

    private final Segmentation found;
    private final Lettering lettering;

    Scene(Segmentation found, Lettering lettering) {
        this.found = found;
        this.lettering = lettering;
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

    /** The number and name of a segment: {@code 1  Careful earners}. */
    String label(int c) {
        return segment(c).id() + "  " + segment(c).name();
    }

    /** The caption that all pictures of a run share. */
    String facts() {
        String source = found.input().table().source();
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return "segment " + found.provenance().version() + " · " + file + " · " + Numerals.count(rows())
                + (rows() == 1 ? " customer" : " customers") + " · k = " + k() + " · seed "
                + found.provenance().seed();
    }
}
