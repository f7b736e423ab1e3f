package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Numbers as a person says them: {@code 4 in 5}, {@code about 340 EUR}, {@code twice the average}. */
public final class SpokenNumbers {

    private static final int[] PARTS = {2, 3, 4, 5, 10};
    private static final double NEAR = 0.026;
    private static final double RARE = 0.095;
    private static final double HARDLY = 0.01;

    private SpokenNumbers() {}

    /** A share from 0 to 1: the first of halves, thirds, quarters, fifths and tenths within 2.6 points of it. */
    public static String share(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "none" : "all";
        }
        if (share >= 1 - NEAR) {
            return "nearly all";
        }
        if (share < RARE) {
            return share < HARDLY ? "hardly any" : "1 in " + Math.round(1 / share);
        }
        for (int parts : PARTS) {
            long some = Math.round(share * parts);
            if (some > 0 && some < parts && Math.abs(share - (double) some / parts) <= NEAR) {
                return some + " in " + parts;
            }
        }
        return Math.min(9, Math.round(share * 10)) + " in 10";
    }

    /** A measured number to two significant digits, with its unit. */
    public static String about(double value, Optional<String> unit) {
        return "about " + Figures.number(rounded(value), unit);
    }

    private static double rounded(double value) {
        return value == 0
                ? 0
                : BigDecimal.valueOf(value)
                        .round(new MathContext(2, RoundingMode.HALF_UP))
                        .doubleValue();
    }

    /** A day, given as days since 1970-01-01, as a month and a year. */
    public static String month(double epochDay) {
        LocalDate day = LocalDate.ofEpochDay((long) Math.floor(epochDay));
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
    }

    /** How often {@code whole} a positive number is, in words that stand before "the average". */
    public static String ratio(double ratio) {
        if (ratio >= 1.95) { // the same factor as in the sentences on a segment
            return Figures.times(ratio).equals("2") ? "twice" : Figures.times(ratio) + " times";
        }
        if (ratio >= 0.95 && ratio <= 1.05) {
            return "close to";
        }
        if (ratio > 1) {
            return percent(ratio - 1) + " above";
        }
        if (ratio >= 0.55) {
            return percent(1 - ratio) + " below";
        }
        if (ratio >= 0.45) {
            return "half";
        }
        if (ratio >= 0.38) {
            return "less than half";
        }
        if (ratio >= 0.29) {
            return "a third of";
        }
        if (ratio >= 0.22) {
            return "a quarter of";
        }
        return ratio >= HARDLY ? "a " + ordinal(Math.round(1 / ratio)) + " of" : "next to nothing beside";
    }

    private static String percent(double share) {
        long tens = Math.round(share * 10) * 10;
        return (tens == 0 ? Math.round(share * 100) : tens) + "%";
    }

    private static String ordinal(long parts) {
        return switch ((int) Math.min(100, parts)) {
            case 5 -> "fifth";
            case 6 -> "sixth";
            case 7 -> "seventh";
            case 8 -> "eighth";
            case 9 -> "ninth";
            case 10 -> "tenth";
            default -> "small part";
        };
    }
}
