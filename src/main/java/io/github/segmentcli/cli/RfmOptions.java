package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.rfm.settings.Scoring;
import io.github.segmentcli.roles.purchases.TransactionRole;
import io.github.segmentcli.value.ValueSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options on the columns and lines of a transaction file. They become {@link RfmSettings}. */
final class RfmOptions {

    @Option(
            names = "--customer",
            paramLabel = "COLUMN",
            description = "The column of the customer (default: found by its name).")
    private String customer;

    @Option(
            names = "--date",
            paramLabel = "COLUMN",
            description = "The column of the date (default: found by its name).")
    private String date;

    @Option(
            names = "--invoice",
            paramLabel = "COLUMN",
            description =
                    "The column of the order or invoice, whose lines are one purchase (default: found by its name; without one all lines of a day are).")
    private String invoice;

    @Option(
            names = "--amount",
            paramLabel = "COLUMN",
            description = "The column of the amount of a line, negative for a refund (default: found by its name).")
    private String amount;

    @Option(
            names = "--quantity",
            paramLabel = "COLUMN",
            description =
                    "The column of the number of units; multiplied by --price it is the amount (default: found by its name).")
    private String quantity;

    @Option(
            names = "--price",
            paramLabel = "COLUMN",
            description = "The column of the price of a unit (default: found by its name).")
    private String price;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "The day from which recency counts back, such as 2026-10-31 (default: the last day in the file).")
    private LocalDate asOf;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description =
                    "The zone whose days count, such as Europe/Berlin, for times with an offset and seconds since 1970 (default: the day as written).")
    private ZoneId zone;

    @Option(
            names = "--refunded",
            paramLabel = "COLUMN",
            description =
                    "The column of the amount that was refunded later, which is subtracted (default: found by its name).")
    private String refunded;

    @Option(
            names = "--currency-column",
            paramLabel = "COLUMN",
            description = "The column of the currency (default: found by its name).")
    private String currencyColumn;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Count the lines in this currency, such as EUR, and leave out all others.")
    private String currency;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=WORDS",
            description =
                    "Count only lines whose cell is one of these words, such as status=paid,shipped. Give it again for another column.")
    private List<String> where = List.of();

    @Option(
            names = "--where-not",
            paramLabel = "COLUMN=WORDS",
            description = "Leave out lines whose cell is one of these words, such as channel=test.")
    private List<String> whereNot = List.of();

    RfmSettings toSettings(Scoring scoring, Optional<ValueSettings> value) {
        Map<TransactionRole, String> columns = new EnumMap<>(TransactionRole.class);
        put(columns, TransactionRole.CUSTOMER, customer);
        put(columns, TransactionRole.DATE, date);
        put(columns, TransactionRole.INVOICE, invoice);
        put(columns, TransactionRole.AMOUNT, amount);
        put(columns, TransactionRole.QUANTITY, quantity);
        put(columns, TransactionRole.PRICE, price);
        put(columns, TransactionRole.REFUNDED, refunded);
        put(columns, TransactionRole.CURRENCY, currencyColumn);
        List<Condition> conditions = new ArrayList<>();
        conditions(where, true).forEach(conditions::add);
        conditions(whereNot, false).forEach(conditions::add);
        return new RfmSettings(
                columns,
                Optional.ofNullable(asOf),
                conditions,
                Optional.ofNullable(currency),
                zone == null ? DayClock.AS_WRITTEN : DayClock.in(zone),
                scoring,
                value);
    }

    private static void put(Map<TransactionRole, String> columns, TransactionRole role, String name) {
        if (name != null) {
            columns.put(role, name);
        }
    }

    private static List<Condition> conditions(List<String> typed, boolean wanted) {
        List<Condition> conditions = new ArrayList<>();
        for (String text : typed) {
            int at = text.indexOf('=');
            if (at < 1) {
                throw new RequestException((wanted ? "--where " : "--where-not ") + Shown.cell(text)
                        + ": is not a column and words. Write it as COLUMN=WORD,WORD, such as status=paid,shipped.");
            }
            conditions.add(new Condition(
                    text.substring(0, at).strip(),
                    Arrays.asList(text.substring(at + 1).split(",", -1)),
                    wanted));
        }
        return conditions;
    }

    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text.strip());
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + Shown.text(text)
                        + "\" is not a time zone. Write one such as Europe/Berlin, America/New_York, UTC or +02:00.");
            }
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
