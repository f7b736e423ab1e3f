package io.github.segmentcli.cli;

import io.github.segmentcli.Shown;
import io.github.segmentcli.rfm.RfmSettings;
import io.github.segmentcli.rfm.TransactionRole;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the columns of a transaction file are for; what leaves this class is an {@link RfmSettings}. */
final class RfmOptions {

    @Option(names = "--customer", paramLabel = "COLUMN", description = "Who bought (default: found by its name).")
    private String customer;

    @Option(names = "--date", paramLabel = "COLUMN", description = "When (default: found by its name).")
    private String date;

    @Option(
            names = "--invoice",
            paramLabel = "COLUMN",
            description =
                    "What binds lines to one purchase (default: found by its name; without one a purchase is a day).")
    private String invoice;

    @Option(
            names = "--amount",
            paramLabel = "COLUMN",
            description = "What a line cost, negative for money back (default: found by its name).")
    private String amount;

    @Option(
            names = "--quantity",
            paramLabel = "COLUMN",
            description = "How many units; with --price the amount (default: found by its name).")
    private String quantity;

    @Option(names = "--price", paramLabel = "COLUMN", description = "What a unit cost (default: found by its name).")
    private String price;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "The day from which recency counts back, such as 2026-10-31 (default: the last day in the file).")
    private LocalDate asOf;

    RfmSettings toSettings() {
        Map<TransactionRole, String> columns = new EnumMap<>(TransactionRole.class);
        put(columns, TransactionRole.CUSTOMER, customer);
        put(columns, TransactionRole.DATE, date);
        put(columns, TransactionRole.INVOICE, invoice);
        put(columns, TransactionRole.AMOUNT, amount);
        put(columns, TransactionRole.QUANTITY, quantity);
        put(columns, TransactionRole.PRICE, price);
        return new RfmSettings(columns, Optional.ofNullable(asOf));
    }

    private static void put(Map<TransactionRole, String> columns, TransactionRole role, String name) {
        if (name != null) {
            columns.put(role, name);
        }
    }

    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + Shown.text(text) + "\" is not a day. Write it as year-month-day, such as 2026-10-31.");
            }
        }
    }
}
