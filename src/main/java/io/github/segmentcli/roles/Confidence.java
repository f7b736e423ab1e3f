package io.github.segmentcli.roles;

import java.util.Locale;

/** How sure a decision is. */
public enum Confidence {
    /** The user said so. */
    TOLD,
    /** The values leave no other reading. */
    CERTAIN,
    /** Name and values agree. */
    LIKELY,
    /** The name or the values alone speak for it. */
    GUESS;

    /** As it stands in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
