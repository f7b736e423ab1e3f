package io.github.segmentcli.compare;

/** The recommendation about a segmentation, from the least to the most serious. */
public enum Advice {
    /** The segments still describe the customers. */
    KEEP,
    /** Something has changed, but the segments still fit. */
    WATCH,
    /** The segments no longer describe the customers: fit again. */
    REFIT,
    /** A column may have another meaning or unit than in the fit: check the file before anything else. */
    CHECK;

    /** The more serious of two. */
    Advice or(Advice other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
