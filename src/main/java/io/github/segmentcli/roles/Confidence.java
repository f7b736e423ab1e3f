package io.github.segmentcli.roles;

import java.util.Locale;

/** The degree of confidence in a role. */
public enum Confidence {
    /** The user gave the role. */
    TOLD,
    /** The values allow no other role. */
    CERTAIN,
    /** Name and values agree. */
    LIKELY,
    /** Only the name or only the values indicate it. */
    GUESS;

    /** The name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
