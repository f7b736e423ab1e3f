package io.github.segmentcli.compare;

/** What to do about a segmentation. */
public enum Advice {
    /** It still describes the customers. */
    KEEP,
    /** Something has changed, but not so much that the segments are wrong. */
    WATCH,
    /** It no longer describes the customers: fit again. */
    REFIT,
    /** The file itself may mean something else than that of the fit, such as amounts in another unit: look at it first. */
    CHECK;

    /** The more serious of two. */
    Advice or(Advice other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
