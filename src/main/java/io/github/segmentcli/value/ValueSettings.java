package io.github.segmentcli.value;

import java.util.OptionalInt;

/**
 * What is asked about the value of customers.
 *
 * @param model of buying and leaving
 * @param horizonDays how far ahead
 * @param discount a year, as a share: money a year from now is worth 1 / (1 + discount) of money now
 * @param holdoutDays the last days that the fit does not see, for a check of what it foretells; empty for none
 */
public record ValueSettings(Kind model, int horizonDays, double discount, OptionalInt holdoutDays) {

    public static final ValueSettings DEFAULTS = new ValueSettings(Kind.BG_NBD, 365, 0.1, OptionalInt.empty());

    /** The models there are. */
    public enum Kind {
        BG_NBD,
        PARETO_NBD
    }

    public ValueSettings {
        if (horizonDays < 1 || !(discount >= 0) || holdoutDays.isPresent() && holdoutDays.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "horizon " + horizonDays + ", discount " + discount + ", " + holdoutDays);
        }
    }
}
