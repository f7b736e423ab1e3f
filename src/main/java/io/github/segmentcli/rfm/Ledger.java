package io.github.segmentcli.rfm;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.InputException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a transaction file by what they are for. */
final class Ledger {

    private final Table table;
    private final Map<TransactionRole, Column> columns = new EnumMap<>(TransactionRole.class);

    /**
     * @throws io.github.segmentcli.RequestException when a named column is not there
     * @throws InputException when no column of customers or dates can be found, or one holds something else
     */
    Ledger(Table table, RfmSettings settings) {
        this.table = table;
        for (TransactionRole role : TransactionRole.values()) {
            find(role, settings).ifPresent(column -> columns.put(role, column));
        }
        require(TransactionRole.CUSTOMER, "customers");
        require(TransactionRole.DATE, "dates");
        if (!(columns.get(TransactionRole.DATE) instanceof DateColumn)) {
            throw wrong(TransactionRole.DATE, "dates");
        }
        for (TransactionRole role : List.of(TransactionRole.AMOUNT, TransactionRole.QUANTITY, TransactionRole.PRICE)) {
            if (columns.containsKey(role) && !(columns.get(role) instanceof NumberColumn)) {
                if (settings.columns().containsKey(role)) {
                    throw wrong(role, "numbers");
                }
                columns.remove(role);
            }
        }
        if (columns.containsKey(TransactionRole.AMOUNT)
                && !settings.columns().containsKey(TransactionRole.AMOUNT)
                && hasQuantityAndPrice()) {
            columns.remove(TransactionRole.AMOUNT);
        }
    }

    Optional<String> name(TransactionRole role) {
        return Optional.ofNullable(columns.get(role)).map(Column::name);
    }

    /** The names of all columns that have a role. */
    List<String> used() {
        return columns.values().stream().map(Column::name).toList();
    }

    int rows() {
        return table.rows();
    }

    /** The customer of a row, empty for none. */
    String customer(int row) {
        return key(columns.get(TransactionRole.CUSTOMER), row);
    }

    /** The invoice of a row; empty for none, or where there is no column of them. */
    String invoice(int row) {
        Column column = columns.get(TransactionRole.INVOICE);
        return column == null ? "" : key(column, row);
    }

    /**
     * Whether two rows are lines of one invoice of one customer, for certain; lines of an invoice mostly follow each other,
     * and this is told without making their words.
     */
    boolean isSamePurchase(int row, int other) {
        Column invoice = columns.get(TransactionRole.INVOICE);
        return invoice != null
                && isSame(columns.get(TransactionRole.CUSTOMER), row, other)
                && isSame(invoice, row, other);
    }

    private static boolean isSame(Column column, int row, int other) {
        if (column.isMissing(row) || column.isMissing(other)) {
            return false;
        }
        if (column instanceof CategoryColumn category) {
            return category.code(row) == category.code(other);
        }
        if (column instanceof NumberColumn number) {
            return number.value(row) == number.value(other);
        }
        return column instanceof TextColumn text && text.isHeld() && text.isSame(row, other);
    }

    /** The day of a row since 1970-01-01; NaN for none. */
    double day(int row) {
        return Math.floor(((DateColumn) columns.get(TransactionRole.DATE)).epochDay(row));
    }

    boolean hasAmounts() {
        return columns.containsKey(TransactionRole.AMOUNT) || hasQuantityAndPrice();
    }

    /** What was paid in a row, negative for money back; NaN where it does not say. */
    double amount(int row) {
        if (columns.containsKey(TransactionRole.AMOUNT)) {
            return ((NumberColumn) columns.get(TransactionRole.AMOUNT)).value(row);
        }
        return quantity(row) * ((NumberColumn) columns.get(TransactionRole.PRICE)).value(row);
    }

    boolean hasQuantities() {
        return columns.containsKey(TransactionRole.QUANTITY);
    }

    double quantity(int row) {
        return ((NumberColumn) columns.get(TransactionRole.QUANTITY)).value(row);
    }

    /** {@code quantity x unit_price}, {@code amount}, or nothing. */
    Optional<String> moneyTold() {
        if (columns.containsKey(TransactionRole.AMOUNT)) {
            return name(TransactionRole.AMOUNT);
        }
        return hasQuantityAndPrice()
                ? Optional.of(name(TransactionRole.QUANTITY).orElseThrow() + " x "
                        + name(TransactionRole.PRICE).orElseThrow())
                : Optional.empty();
    }

    private boolean hasQuantityAndPrice() {
        return columns.containsKey(TransactionRole.QUANTITY) && columns.containsKey(TransactionRole.PRICE);
    }

    private Optional<Column> find(TransactionRole role, RfmSettings settings) {
        String named = settings.columns().get(role);
        if (named != null) {
            return Optional.of(table.column(named)
                    .orElseThrow(() -> ColumnNames.unknown(table.source(), role.flag(), named, names())));
        }
        Column best = null;
        int place = Integer.MAX_VALUE;
        for (Column column : table.columns()) {
            int at = role.place(column.name());
            if (at >= 0 && at < place) {
                best = column;
                place = at;
            }
        }
        if (best == null && role == TransactionRole.DATE) {
            List<Column> dates = table.columns().stream()
                    .filter(column -> column instanceof DateColumn)
                    .toList();
            return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    private List<String> names() {
        return table.columns().stream().map(Column::name).toList();
    }

    private void require(TransactionRole role, String what) {
        if (!columns.containsKey(role)) {
            List<String> names = names();
            throw new InputException(table.source() + ": no column looks like one of " + what + ". Name it with "
                    + role.flag() + ". It has: "
                    + String.join(", ", names.subList(0, Math.min(30, names.size()))) + ".");
        }
    }

    private InputException wrong(TransactionRole role, String what) {
        Column column = columns.get(role);
        return new InputException(table.source() + ", column \"" + column.name() + "\": holds " + column.typeName()
                + " values, not " + what + ". Name another with " + role.flag()
                + (role == TransactionRole.DATE ? ", or give the order of day and month with --date-order." : "."));
    }

    private String key(Column column, int row) {
        if (column instanceof TextColumn text && text.isHeld()) {
            return text.value(row).strip();
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
        throw new InputException(table.source() + ", column \"" + column.name() + "\": " + column.typeName()
                + " values cannot be a key. Name another column with --customer or --invoice.");
    }
}
