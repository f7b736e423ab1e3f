package io.github.segmentcli.validity;

/**
 * What the mean Jaccard similarity of a segment with its matches in bootstrap samples says, by the limits of Hennig (2007),
 * which hold for the bootstrap with repetitions dropped.
 */
public enum StabilityLevel {
    NOT_TO_BE_TRUSTED(0, "not to be trusted", "not to be trusted"),
    DOUBTFUL(0.6, "doubtful", "a pattern, but who belongs to it is doubtful"),
    STABLE(0.75, "stable", "stable"),
    HIGHLY_STABLE(0.85, "highly stable", "highly stable");

    private final double from;
    private final String label;
    private final String reading;

    StabilityLevel(double from, String label, String reading) {
        this.from = from;
        this.label = label;
        this.reading = reading;
    }

    public static StabilityLevel of(double mean) {
        StabilityLevel level = NOT_TO_BE_TRUSTED;
        for (StabilityLevel next : values()) {
            level = mean >= next.from ? next : level;
        }
        return level;
    }

    /** The least mean of this level. */
    public double from() {
        return from;
    }

    /** One to four words. */
    public String label() {
        return label;
    }

    /** What it means, in a few words. */
    public String reading() {
        return reading;
    }
}
