package io.github.segmentcli.value;

import java.util.OptionalInt;

/**
 * Settings of the estimation of customer value.
 *
 * @param model of buying
 * @param horizonDays number of days ahead for which transactions and value are computed, at least 1
 * @param discount annual discount rate, at least 0: money in a year counts 1 / (1 + discount) of money today
 * @param holdoutDays length of the holdout at the end of the file, on which predictions are checked; empty for none
 */
public record ValueSettings(Kind model, int horizonDays, double discount, OptionalInt holdoutDays) {

    public static final ValueSettings DEFAULTS = new ValueSettings(Kind.BG_NBD, 365, 0.1, OptionalInt.empty());

    /** The models of buying. */
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
