package io.github.segmentcli.report;

import io.github.segmentcli.model.Segmentation;

/** Whether to act on the segments, as a traffic light. It follows from the verdict on the structure and nothing else. */
public enum UseAdvice {
    GOOD("Good to use"),
    CARE("Use with care"),
    NOT("Do not use");

    private final String words;

    UseAdvice(String words) {
        this.words = words;
    }

    /**
     * Natural and reproducible segments are good to use, constructed ones with care, none not at all. Where no verdict could be
     * given, it is care, or not at all where the file has to be corrected first.
     */
    public static UseAdvice of(Segmentation found) {
        return switch (found.structure().verdict()) {
            case NATURAL, REPRODUCIBLE -> GOOD;
            case CONSTRUCTED -> CARE;
            case NONE -> NOT;
            case UNKNOWN -> found.prepared().understanding().warnings().isEmpty() ? CARE : NOT;
        };
    }

    public String words() {
        return words;
    }
}
