package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.InputException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.roles.NumberedDays;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A block of lines of a transaction file: rows of a table that follow each other, with their cells by role. Lines are counted from the
 * first one of the block.
 */
public final class TransactionLines {

    private static final String UNDEFINED = "undefined";
    private static final Set<String> NO_CUSTOMER_WORDS =
            Set.of("na", "n/a", "#n/a", "<na>", "null", "\\n", "nan", "none", "nil", "-", "--", "?", UNDEFINED);

    private final Table table;
    private final int from;
    private final int to;
    private final TransactionColumns found;
    private final KeyCells customers;
    /** Null where the file has no such column. */
    private final KeyCells invoices;
    /** Days since 1970-01-01; NaN for none. */
    final double[] days;
    /** Negative for refunds; NaN where it is missing. */
    final double[] amounts;
    /** NaN where it is missing; null where the file has no such column, like {@link #refunded}. */
    final double[] quantities;

    private final double[] refunded;

    /** The lines {@code from} to {@code to} - 1 of a table. */
    public TransactionLines(Table table, int from, int to, TransactionColumns found, DayClock clock) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.found = found;
        customers = keys(TransactionRole.CUSTOMER);
        invoices = keys(TransactionRole.INVOICE);
        days = days(clock);
        double[] amount = numbers(TransactionRole.AMOUNT);
        quantities = numbers(TransactionRole.QUANTITY);
        amounts = amount != null ? amount : products(quantities, numbers(TransactionRole.PRICE));
        refunded = numbers(TransactionRole.REFUNDED);
    }

    /** The units that stand beside the amounts, or else the prices; none where they stand alone. */
    public Set<String> units() {
        TransactionRole money =
                found.roles().containsKey(TransactionRole.AMOUNT) ? TransactionRole.AMOUNT : TransactionRole.PRICE;
        return column(money) instanceof NumberColumn numbers ? numbers.units() : Set.of();
    }

    private Column column(TransactionRole role) {
        String name = found.roles().get(role);
        return name == null ? null : column(name);
    }

    private KeyCells keys(TransactionRole role) {
        Column column = column(role);
        if (column instanceof DateColumn) {
            throw new InputException(table.source() + ", column \"" + column.name() + "\": " + column.typeName()
                    + " values cannot be a key. Name another column with --customer or --invoice.");
        }
        return column == null ? null : KeyCells.of(column, from, to);
    }

    /** The numbers of a column, not to be changed; null where there is none. */
    private double[] numbers(TransactionRole role) {
        return column(role) instanceof NumberColumn numbers ? values(numbers) : null;
    }

    private double[] values(RowValues column) {
        if (rows() == table.rows()) {
            return column.toArray();
        }
        double[] copied = new double[rows()];
        column.copy(from, to, copied);
        return copied;
    }

    private double[] days(DayClock clock) {
        Column dates = column(TransactionRole.DATE);
        double[] times = values((RowValues) dates);
        double[] made = new double[rows()];
        for (int row = 0; row < made.length; row++) {
            made[row] = row > 0 && times[row] == times[row - 1]
                    ? made[row - 1]
                    : Math.floor(dates instanceof DateColumn ? times[row] : NumberedDays.of(times[row], clock));
        }
        return made;
    }

    private double[] products(double[] units, double[] prices) {
        double[] made = new double[rows()];
        for (int row = 0; row < made.length; row++) {
            made[row] = units == null || prices == null ? Double.NaN : units[row] * prices[row];
        }
        return made;
    }

    public int rows() {
        return to - from;
    }

    /** The first line, as a row of its table. */
    int firstRow() {
        return from;
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

    /** Puts the customer of a line into {@code key}, empty for none. */
    void customer(int row, Key key) {
        customers.get(row, key);
        if (key.length() <= UNDEFINED.length()
                && !key.hasDigit()
                && NO_CUSTOMER_WORDS.contains(key.text().toLowerCase(Locale.ROOT))) {
            key.clear();
        }
    }

    /** Puts the invoice of a line into {@code key}; empty for none, or where there is no column of them. */
    void invoice(int row, Key key) {
        if (invoices == null) {
            key.clear();
        } else {
            invoices.get(row, key);
        }
    }

    /** Whether a line has the customer of the line before. */
    boolean isCustomerAgain(int row) {
        return customers.isAgain(row);
    }

    /** Whether a line has the invoice of the line before. */
    boolean isInvoiceAgain(int row) {
        return invoices != null && invoices.isAgain(row);
    }

    /** The amount in the column of refunds, at least 0. */
    double givenBack(int row) {
        double value = refunded == null ? 0 : Math.abs(refunded[row]);
        return Double.isNaN(value) ? 0 : value;
    }

    double quantity(int row) {
        return quantities == null ? Double.NaN : quantities[row];
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

    TransactionColumns found() {
        return found;
    }
}
