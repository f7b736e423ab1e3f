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
            description = "What was given back of a line later, to be subtracted (default: found by its name).")
    private String refunded;

    @Option(
            names = "--currency-column",
            paramLabel = "COLUMN",
            description = "The currency of each line (default: found by its name).")
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
