package io.github.segmentcli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Formats numbers for sentences: few significant digits, commas between thousands, a decimal point, independent of the locale.
 *
 * <ul>
 *   <li>Below 1,000 three significant digits: {@code 0.00412}, {@code 7.5}, {@code 338}.
 *   <li>From 1,000 whole numbers: {@code 12,669}.
 *   <li>From a million three significant digits and the word: {@code 1.24 million}, {@code 3.1 billion}; from a thousand
 *       billion and below a millionth a power of ten: {@code 1.24e+15}.
 * </ul>
 *
 * <p>Halves are rounded away from zero. What is rounded is the shortest decimal that reads back as the double.
 */
public final class Figures {

    /** The minus sign, U+2212; a hyphen stands only in what is read by programs and in cells as they stand in a file. */
    public static final char MINUS = '\u2212';

    private static final int DIGITS = 3;
    private static final int MAX_DIGITS = 17;
    private static final double ROUNDING = 1e-7;

    private Figures() {}

    /** A measured number. Not for NaN or infinities. */
    public static String number(double value) {
        return number(value, DIGITS);
    }

    /** Two numbers to be compared, with as many more digits as are needed to tell them apart; two texts, a first. */
    public static String[] apart(double a, double b, Optional<String> unit) {
        for (int digits = DIGITS; ; digits++) {
            String first = number(a, digits);
            String second = number(b, digits);
            if (!first.equals(second) || a == b || digits == MAX_DIGITS) {
                return new String[] {withUnit(first, a, unit), withUnit(second, b, unit)};
            }
        }
    }

    private static String number(double value, int digits) {
        return withHyphen(value, digits).replace('-', MINUS);
    }

    private static String withHyphen(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
        BigDecimal size = exact.abs().round(rounding);
        if (size.compareTo(BigDecimal.valueOf(1e12)) >= 0 || size.compareTo(BigDecimal.valueOf(1e-6)) < 0) {
            return powerOfTen(exact.round(rounding));
        }
        if (size.compareTo(BigDecimal.valueOf(1_000)) < 0) {
            return plain(exact.round(rounding));
        }
        if (size.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
            int decimals = Math.max(0, digits - DIGITS);
            BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            String fraction = plain(rounded.remainder(BigDecimal.ONE).abs());
            return (rounded.signum() < 0 && rounded.longValue() == 0 ? "-" : "")
                    + count(rounded.longValue())
                    + (fraction.equals("0") ? "" : fraction.substring(1));
        }
        boolean billions = size.compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0;
        return plain(exact.round(rounding).movePointLeft(billions ? 9 : 6)) + (billions ? " billion" : " million");
    }

    /** The value, or 0 where it is 0 but for rounding beside {@code size}: a mean of 1e-8 of values that spread by 1. */
    public static double unlessRounding(double value, double size) {
        return Math.abs(value) < ROUNDING * Math.abs(size) ? 0 : value;
    }

    /** A measured number with its unit: {@code $12}, {@code 12%}, {@code 12 kg}. */
    public static String number(double value, Optional<String> unit) {
        return withUnit(number(value), value, unit);
    }

    private static String withUnit(String number, double value, Optional<String> unit) {
        if (unit.isEmpty()) {
            return number;
        }
        String sign = unit.get();
        boolean before = sign.length() == 1 && "$€£¥₹₩₽₺₪".contains(sign);
        if (before) {
            return value < 0 ? MINUS + sign + number.substring(1) : sign + number;
        }
        return sign.equals("%") ? number + "%" : number + " " + sign;
    }

    /**
     * A share, from 0 to 1, as a percentage: {@code 38%}, {@code 4.3%}, {@code under 0.1%}. {@code 0%} and {@code 100%} are
     * written only for exactly 0 and 1.
     */
    public static String percent(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0%" : "100%";
        }
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "under 0.1%";
        }
        if (percent > 99.9 && percent < 100) {
            return "over 99.9%";
        }
        boolean fine = percent < 9.95 || percent > 99 && percent < 100;
        return plain(BigDecimal.valueOf(percent).setScale(fine ? 1 : 0, RoundingMode.HALF_UP)) + "%";
    }

    /**
     * The shares of parts in their sum, as percentages that add up to 100: those that lose most by rounding down are rounded up.
     * Whole percentages, or with as many decimals, up to two, as are needed to write no part but an empty one as 0%.
     *
     * @param parts not negative, at least one of them positive
     */
    public static List<String> shares(long... parts) {
        long all = Arrays.stream(parts).sum();
        for (int decimals = 0; ; decimals++) {
            long units = BigDecimal.valueOf(100).movePointRight(decimals).longValueExact();
            double[] exact = Arrays.stream(parts)
                    .mapToDouble(part -> units * (double) part / all)
                    .toArray();
            long[] rounded =
                    Arrays.stream(exact).mapToLong(share -> (long) share).toArray();
            for (long left = units - Arrays.stream(rounded).sum(); left > 0; left--) {
                int most = 0;
                for (int at = 1; at < parts.length; at++) {
                    most = exact[at] - rounded[at] > exact[most] - rounded[most] ? at : most;
                }
                rounded[most]++;
            }
            boolean lost = IntStream.range(0, parts.length).anyMatch(at -> parts[at] > 0 && rounded[at] == 0);
            if (!lost || decimals == 2) {
                int shift = decimals;
                return Arrays.stream(rounded)
                        .mapToObj(share -> plain(BigDecimal.valueOf(share, shift)) + "%")
                        .toList();
            }
        }
    }

    /**
     * Parts as whole numbers that add up to their rounded sum: those that lose most by rounding down are rounded up. None is 0,
     * as long as the sum allows: what a part lacks to 1 is taken from the largest; a sum that is less than the number of parts
     * gives 1 for each.
     *
     * @param parts finite, not negative
     */
    public static long[] wholes(double... parts) {
        long[] wholes = Arrays.stream(parts).mapToLong(part -> (long) part).toArray();
        long left =
                Math.round(Arrays.stream(parts).sum()) - Arrays.stream(wholes).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> wholes[at] - parts[at]))
                .limit(Math.max(0, left))
                .forEach(at -> wholes[at]++);
        for (int at = 0; at < wholes.length; at++) {
            if (wholes[at] == 0) {
                int largest = 0;
                for (int other = 1; other < wholes.length; other++) {
                    largest = wholes[other] > wholes[largest] ? other : largest;
                }
                wholes[largest] -= wholes[largest] > 1 ? 1 : 0;
                wholes[at] = 1;
            }
        }
        return wholes;
    }

    /** What to say beside shares of one whole whose percentages, as shown, do not add up to 100; empty where they do. */
    public static Optional<String> roundedShares(DoubleStream shares) {
        BigDecimal sum = shares.mapToObj(Figures::percent)
                .map(shown -> new BigDecimal(shown.replaceAll("[^0-9.]", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.valueOf(100)) == 0
                ? Optional.empty()
                : Optional.of("Shares are rounded, so they add up to "
                        + sum.stripTrailingZeros().toPlainString() + "%.");
    }

    /** A number of customers or rows. */
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /** A number of things, with their name in the plural where there is not one: {@code 1 row}, {@code 12,000 rows}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 1 is}, {@code 2 are}. */
    public static String countAre(long count) {
        return count(count) + (count == 1 ? " is" : " are");
    }

    /** A ratio for "... times as large": {@code 2.4}, {@code 12}; one decimal below 10. */
    public static String times(double ratio) {
        if (ratio >= 1_000_000) {
            return number(ratio);
        }
        BigDecimal exact = BigDecimal.valueOf(ratio);
        return ratio < 9.95
                ? plain(exact.setScale(1, RoundingMode.HALF_UP))
                : grouped(exact.setScale(0, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String powerOfTen(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        int power = digits.precision() - digits.scale() - 1;
        String mantissa = plain(digits.movePointLeft(power));
        return mantissa + "e" + (power < 0 ? "-" : "+") + Math.abs(power);
    }

    /** All digits of a number, with commas between thousands and the ASCII minus. */
    public static String grouped(BigDecimal value) {
        StringBuilder text = new StringBuilder(value.toPlainString());
        int point = text.indexOf(".");
        int first = value.signum() < 0 ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
