package io.github.segmentcli.cli;

import io.github.segmentcli.Shown;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --k}: {@code 5}, {@code 2..10} or {@code auto}. */
record KRange(int least, int most, boolean auto) {

    /** The largest k; a search for more segments would take too long. */
    static final int MOST = 10_000;

    /** The largest number of candidates; a search over more would take too long. */
    static final int WIDEST = 1_000;

    static final KRange AUTO = new KRange(2, 10, true);

    private static final String CHOICES = "Use a whole number from 2, a range such as 2..10, or auto.";

    @Override
    public String toString() {
        return auto ? "auto" : least == most ? Integer.toString(least) : least + ".." + most;
    }

    static KRange parse(String text) {
        String typed = text.strip();
        if (typed.toLowerCase(Locale.ROOT).equals("auto")) {
            return AUTO;
        }
        int dots = typed.indexOf("..");
        if (dots >= 0) {
            return range(
                    typed,
                    typed.substring(0, dots).strip(),
                    typed.substring(dots + 2).strip());
        }
        int separator = Math.max(typed.indexOf('-', 1), Math.max(typed.indexOf(':'), typed.indexOf('–')));
        if (separator > 0 && isNumber(typed.substring(0, separator)) && isNumber(typed.substring(separator + 1))) {
            throw new TypeConversionException(Shown.cell(typed) + " is not how a range is written. Write "
                    + typed.substring(0, separator) + ".." + typed.substring(separator + 1) + ".");
        }
        int k = number(typed, typed);
        return new KRange(k, k, false);
    }

    private static KRange range(String typed, String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            throw new TypeConversionException(Shown.cell(typed) + " lacks an end. " + CHOICES);
        }
        int least = number(from, typed);
        int most = number(to, typed);
        if (most < least) {
            throw new TypeConversionException(
                    "the range " + typed + " runs backwards. Write " + most + ".." + least + ".");
        }
        if (most - least >= WIDEST) {
            throw new TypeConversionException("the range " + typed
                    + " holds more than 1,000 numbers of segments. Try a narrower one, such as 2..20.");
        }
        return new KRange(least, most, false);
    }

    private static int number(String digits, String typed) {
        String shown = Shown.cell(typed);
        if (!isNumber(digits)) {
            throw new TypeConversionException(shown + " is not a number of segments. " + CHOICES);
        }
        boolean negative = digits.charAt(0) == '-';
        String bare = digits.charAt(0) == '-' || digits.charAt(0) == '+' ? digits.substring(1) : digits;
        long k = bare.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(bare);
        if (negative || k == 0) {
            throw new TypeConversionException(shown + " is below 2. " + CHOICES);
        }
        if (k == 1) {
            throw new TypeConversionException(
                    "with 1 segment every customer is in the same one, so nothing is learnt. " + CHOICES);
        }
        if (k > MOST) {
            throw new TypeConversionException(
                    shown + " is more than the 10,000 segments that can be formed. " + CHOICES);
        }
        return (int) k;
    }

    private static boolean isNumber(String text) {
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<KRange>, Completion.HasChoices {
        @Override
        public List<String> choices() {
            return List.of("auto");
        }

        @Override
        public KRange convert(String value) {
            return parse(value);
        }
    }
}
