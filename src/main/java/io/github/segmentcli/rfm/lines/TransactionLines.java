package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.InputException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.roles.NumberedDays;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A block of lines of a transaction file, with access to the cells by role. */
public final class TransactionLines {

    private static final String UNDEFINED = "undefined";
    /** The length of the longest of {@link #NO_CUSTOMER_WORDS} but one. */
    private static final int MAX_SHORT_LENGTH = 4;

    private static final Set<String> NO_CUSTOMER_WORDS =
            Set.of("na", "n/a", "#n/a", "<na>", "null", "\\n", "nan", "none", "nil", "-", "--", "?", UNDEFINED);

    private final Table table;
    private final DayClock clock;
    private final TransactionColumns found;
    private final Column customers;
    /** Null where the file has no such column, like amounts, quantities, prices and refunded. */
    private final Column invoices;

    private final Column dates;
    private final NumberColumn amounts;
    private final NumberColumn quantities;
    private final NumberColumn prices;
    private final NumberColumn refunded;

    public TransactionLines(Table table, TransactionColumns found, DayClock clock) {
        this.clock = clock;
        this.table = table;
        this.found = found;
        Map<TransactionRole, Column> columns = new EnumMap<>(TransactionRole.class);
        found.roles()
                .forEach((role, name) -> columns.put(role, table.column(name).orElseThrow()));
        customers = columns.get(TransactionRole.CUSTOMER);
        invoices = columns.get(TransactionRole.INVOICE);
        dates = columns.get(TransactionRole.DATE);
        amounts = numbers(columns.get(TransactionRole.AMOUNT));
        quantities = numbers(columns.get(TransactionRole.QUANTITY));
        prices = numbers(columns.get(TransactionRole.PRICE));
        refunded = numbers(columns.get(TransactionRole.REFUNDED));
    }

    private static NumberColumn numbers(Column column) {
        return column instanceof NumberColumn number ? number : null;
    }

    public int rows() {
        return table.rows();
    }

    Column column(String name) {
        return table.column(name).orElseThrow();
    }

    boolean hasInvoices() {
        return invoices != null;
    }

    boolean hasRefunded() {
        return refunded != null;
    }

    /** The customer of a row, empty for none. */
    String customer(int row) {
        String key = key(customers, row);
        int length = key.length();
        boolean mayBeMissing =
                length <= MAX_SHORT_LENGTH || length == UNDEFINED.length() && key.equalsIgnoreCase(UNDEFINED);
        return mayBeMissing && NO_CUSTOMER_WORDS.contains(key.toLowerCase(Locale.ROOT)) ? "" : key;
    }

    /** The invoice of a row; empty for none, or where there is no column of them. */
    String invoice(int row) {
        return invoices == null ? "" : key(invoices, row);
    }

    /** True if two rows certainly have the same customer; false may mean unknown. Makes no text. */
    boolean isSameCustomer(int row, int other) {
        return isSame(customers, row, other);
    }

    /** True if two rows certainly have the same invoice; false may mean unknown. */
    boolean isSameInvoice(int row, int other) {
        return invoices != null && isSame(invoices, row, other);
    }

    private static boolean isSame(Column column, int row, int other) {
        if (column instanceof CategoryColumn category) {
            int code = category.code(row);
            return code >= 0 && code == category.code(other);
        }
        if (column instanceof NumberColumn number) {
            return number.value(row) == number.value(other);
        }
        return column instanceof TextColumn text && text.isHeld() && !text.isMissing(row) && text.isSame(row, other);
    }

    /** The day of a row, in days since 1970-01-01; NaN for none. */
    double day(int row) {
        return Math.floor(
                dates instanceof DateColumn date
                        ? date.epochDay(row)
                        : NumberedDays.of(((NumberColumn) dates).value(row), clock));
    }

    /** The amount of a row, negative for refunds; NaN where it is missing. */
    double amount(int row) {
        if (amounts != null) {
            return amounts.value(row);
        }
        return quantities == null || prices == null ? Double.NaN : quantities.value(row) * prices.value(row);
    }

    /** The amount in the column of refunds, at least 0. */
    double givenBack(int row) {
        if (refunded == null) {
            return 0;
        }
        double value = Math.abs(refunded.value(row));
        return Double.isNaN(value) ? 0 : value;
    }

    double quantity(int row) {
        return quantities == null ? Double.NaN : quantities.value(row);
    }

    /** The text of a cell, a date as 2024-12-31; empty for a missing value. */
    static String word(Column column, int row) {
        if (column instanceof TextColumn text) {
            return text.isHeld() ? text.value(row).strip() : "";
        }
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof NumberColumn number) {
            return Decimals.shortest(number.value(row));
        }
        if (column instanceof CategoryColumn category) {
            return category.levels().get(category.code(row)).strip();
        }
        return LocalDate.ofEpochDay((long) Math.floor(((DateColumn) column).epochDay(row)))
                .toString();
    }

    private String key(Column column, int row) {
        if (column instanceof DateColumn) {
            throw new InputException(table.source() + ", column \"" + column.name() + "\": " + column.typeName()
                    + " values cannot be a key. Name another column with --customer or --invoice.");
        }
        return word(column, row);
    }

    TransactionColumns found() {
        return found;
    }
}
