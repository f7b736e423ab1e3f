package io.github.segmentcli.cli;

import io.github.segmentcli.Shown;
import io.github.segmentcli.value.ValueSettings;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options on customer lifetime value. They become {@link ValueSettings} if {@code --value} was given. */
final class ValueOptions {

    @Option(
            names = "--value",
            description =
                    "Add to each customer the probability of being active and the expected purchases and value (BG/NBD and gamma-gamma).")
    private boolean value;

    @Option(
            names = "--value-model",
            paramLabel = "MODEL",
            converter = KindConverter.class,
            description =
                    "The model of dropout: bg-nbd, after a purchase, or pareto-nbd, at any time (default: bg-nbd).")
    private Choice<ValueSettings.Kind> kind;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "The time ahead for which purchases and value are expected, such as 90d, 26w or 1y (default: 365d).")
    private Integer horizon;

    @Option(
            names = "--discount",
            paramLabel = "RATE",
            converter = RateConverter.class,
            description = "The annual discount rate, such as 10%% (default: 10%%).")
    private Double discount;

    @Option(
            names = "--holdout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Fit a second time without the last days, such as 90d, and compare the prediction for them with the purchases made.")
    private Integer holdout;

    Optional<ValueSettings> toSettings() {
        if (!value && kind == null && horizon == null && discount == null && holdout == null) {
            return Optional.empty();
        }
        ValueSettings defaults = ValueSettings.DEFAULTS;
        return Optional.of(new ValueSettings(
                kind == null ? defaults.model() : kind.value(),
                horizon == null ? defaults.horizonDays() : horizon,
                discount == null ? defaults.discount() : discount,
                holdout == null ? OptionalInt.empty() : OptionalInt.of(holdout)));
    }

    static final class KindConverter extends Choice.Converter<ValueSettings.Kind> {}

    static final class TimeConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            String plain = text.strip();
            if (plain.matches("[1-9]\\d{0,3}[dwmy]?")) {
                char unit = plain.charAt(plain.length() - 1);
                int number = Integer.parseInt(Character.isDigit(unit) ? plain : plain.substring(0, plain.length() - 1));
                double days = switch (unit) {
                    case 'w' -> 7.0;
                    case 'm' -> 365.25 / 12;
                    case 'y' -> 365.25;
                    default -> 1.0;
                };
                return (int) Math.round(number * days);
            }
            throw new TypeConversionException(Shown.cell(text)
                    + " is not a time. Write days, weeks, months or years, such as 90d, 26w, 6m or 1y.");
        }
    }

    static final class RateConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            String plain = text.strip();
            boolean percent = plain.endsWith("%");
            try {
                double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
                double rate = percent ? number / 100 : number;
                if (rate >= 0 && rate <= 1) {
                    return rate;
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            throw new TypeConversionException(
                    Shown.cell(text) + " is not a rate from 0 to 100%. Write one such as 10%.");
        }
    }
}
