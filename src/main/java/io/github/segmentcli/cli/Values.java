package io.github.segmentcli.cli;

import io.github.segmentcli.Figures;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Parses the values of options, with a message for each kind of error. */
final class Values {

    private Values() {}

    /** A whole number in a range. */
    static long whole(String text, long least, long most) {
        String typed = text.strip();
        String range = "a whole number from " + Figures.count(least) + " to " + Figures.count(most);
        long value;
        try {
            value = Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(Shown.cell(typed) + " is not " + range + ".");
        }
        if (value < least || value > most) {
            throw new TypeConversionException(Shown.cell(typed) + " is not " + range + ".");
        }
        return value;
    }

    /** A number of bytes, such as {@code 500m} or {@code 2g}; k, m and g are powers of 1024. Either 0 or at least 1m. */
    static long bytes(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        int unit = typed.isEmpty() ? -1 : "kmg".indexOf(typed.charAt(typed.length() - 1));
        String number = unit < 0 ? typed : typed.substring(0, typed.length() - 1);
        boolean given = number.matches("[0-9]{1,6}") && (unit >= 0 || number.equals("0"));
        if (!given) {
            throw new TypeConversionException(Shown.cell(text) + " is no amount of memory such as 500m or 2g.");
        }
        long bytes = Long.parseLong(number) << 10 * (unit + 1);
        if (bytes > 0 && bytes < 1 << 20) {
            throw new TypeConversionException(
                    Shown.cell(text) + " is less than 1m. Give more, or 0 to keep the whole table in a file.");
        }
        return bytes;
    }

    /** A finite decimal number with a point. */
    static double decimal(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the message below, as for infinities
        }
        throw new TypeConversionException(Shown.cell(text) + " is not a number such as 1.5.");
    }

    /** A share such as {@code 5%} or {@code 0.05}, in [0, 1). */
    static double share(String text) {
        String typed = text.strip();
        boolean percent = typed.endsWith("%");
        double value;
        try {
            value = decimal(percent ? typed.substring(0, typed.length() - 1) : typed);
        } catch (TypeConversionException e) {
            value = Double.NaN;
        }
        double share = percent ? value / 100 : value;
        if (!(share >= 0 && share < 1)) {
            throw new TypeConversionException(Shown.cell(typed)
                    + " is not a share of the customers. Use a percentage such as 5%, or a fraction such as 0.05.");
        }
        return share;
    }

    /** The constant of an enum with the given name as typed: {@code most-frequent}. */
    static <E extends Enum<E>> E choice(String text, Class<E> type) {
        String typed = text.strip();
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equalsIgnoreCase(typed.replace('_', '-'))) {
                return constant;
            }
        }
        throw notAmong(typed, names(type));
    }

    /** The enum {@code E} of a converter whose class extends {@code SomeConverter<E>}. */
    @SuppressWarnings("unchecked")
    static <E extends Enum<E>> Class<E> constantsOf(Object converter) {
        ParameterizedType of = (ParameterizedType) converter.getClass().getGenericSuperclass();
        return (Class<E>) of.getActualTypeArguments()[0];
    }

    /** The names of the constants of an enum as typed, in their order. */
    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Values::name).toList();
    }

    static TypeConversionException notAmong(String typed, List<String> names) {
        Optional<String> meant = Suggestions.nearest(typed, names);
        return new TypeConversionException(Shown.cell(typed) + " is not among " + String.join(", ", names) + "."
                + (meant.isPresent() ? " Did you mean " + meant.get() + "?" : ""));
    }

    /** The name of an enum constant as typed: {@code most-frequent}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Checks a folder. Rejects ~ and $NAME, which the shell does not expand in quotes and in a settings file. */
    static String folder(String option, String typed) {
        if (typed.matches("~(/.*)?|\\$[A-Za-z_].*")) {
            throw new RequestException(option + ": " + Shown.path(typed)
                    + " is no folder: only a shell puts your home or a variable in its place, and not between quotes."
                    + " Write the folder out, or put ./ in front if it is called so.");
        }
        return typed;
    }
}
