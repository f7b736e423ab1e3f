package io.github.segmentcli.compare;

/** What to do about a segmentation. */
public enum Advice {
    /** It still describes the customers. */
    KEEP,
    /** Something has changed that does not spoil it yet. */
    WATCH,
    /** It describes customers who are no longer there: fit again. */
    REFIT,
    /** The file itself may mean something else than that of the fit, such as amounts in another unit: look at it first. */
    CHECK;

    /** The graver of two. */
    Advice or(Advice other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
