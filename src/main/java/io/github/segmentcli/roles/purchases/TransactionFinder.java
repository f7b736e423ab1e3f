package io.github.segmentcli.roles.purchases;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.names.NameWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the column of each role in a table of purchases, from the names and types of the columns.
 *
 * @param columns the types of all columns of the table, in its order
 * @param told columns named by the user, which must exist
 */
public record TransactionFinder(Map<String, Holds> columns, Map<TransactionRole, String> given) {

    private static final String AMAZON_MONEY = "item-price";
    /** Words of amounts that were changed into another currency than that of the order. */
    private static final List<String> CONVERTED =
            List.of("converted", "umgerechnet", "converti", "convertido", "convertito");
    /** Names that may be those of orders, or of the rows. */
    private static final List<List<String>> ORDERS = List.of(List.of("id"), List.of("reference"), List.of("ref"));

    private static final List<String> AMAZON_ONLY = List.of("amazon-order-id", "asin", "quantity-purchased");

    /** The type of a column. */
    public enum Holds {
        NUMBERS,
        DATES,
        WORDS
    }

    /** The types of the columns of a table, by name, in their order. */
    public static Map<String, Holds> holds(Table table) {
        return holds(table.columns());
    }

    /** The types of columns, by name, in their order. */
    public static Map<String, Holds> holds(List<Column> all) {
        Map<String, Holds> columns = new LinkedHashMap<>();
        for (Column column : all) {
            columns.put(
                    column.name(),
                    column instanceof DateColumn
                            ? Holds.DATES
                            : column instanceof NumberColumn ? Holds.NUMBERS : Holds.WORDS);
        }
        return columns;
    }

    /** The column of each role for which one was found or named. */
    public Map<TransactionRole, String> found() {
        Map<TransactionRole, String> roles = new EnumMap<>(TransactionRole.class);
        for (TransactionRole role : TransactionRole.values()) {
            Optional.ofNullable(given.get(role)).or(() -> likely(role)).ifPresent(name -> roles.put(role, name));
        }
        if (isShopify()) {
            roles.putIfAbsent(TransactionRole.INVOICE, "Name");
        }
        if (isPrestaShop()) {
            roles.putIfAbsent(TransactionRole.INVOICE, "Reference");
        }
        if (isMagento()) {
            roles.putIfAbsent(TransactionRole.INVOICE, "ID");
        }
        if (isAmazon() && !given.containsKey(TransactionRole.AMOUNT) && !given.containsKey(TransactionRole.PRICE)) {
            roles.put(TransactionRole.AMOUNT, AMAZON_MONEY);
            roles.remove(TransactionRole.PRICE);
        }
        chooseMoney(roles);
        chooseWhatBelongs(roles);
        return roles;
    }

    /** Refunds and currencies of converted amounts stand in columns of their own: those of other amounts do not go with them. */
    private void chooseWhatBelongs(Map<TransactionRole, String> roles) {
        if (!roles.containsKey(TransactionRole.AMOUNT)) {
            return;
        }
        List<String> amount = NameWords.of(roles.get(TransactionRole.AMOUNT));
        boolean isConverted = amount.stream().anyMatch(CONVERTED::contains);
        if (!given.containsKey(TransactionRole.REFUNDED)) {
            Optional<String> own = columns.keySet().stream()
                    .filter(name -> columns.get(name) == Holds.NUMBERS && isRefundOf(name, amount))
                    .findFirst();
            if (own.isPresent()) {
                roles.put(TransactionRole.REFUNDED, own.get());
            } else if (isConverted) {
                roles.remove(TransactionRole.REFUNDED);
            }
        }
        if (isConverted && !given.containsKey(TransactionRole.CURRENCY)) {
            columns.keySet().stream()
                    .filter(name -> columns.get(name) == Holds.WORDS
                            && NameWords.of(name).stream().anyMatch(CONVERTED::contains)
                            && isOfCurrencies(name))
                    .findFirst()
                    .ifPresent(name -> roles.put(TransactionRole.CURRENCY, name));
        }
    }

    /** Whether a name has the words of an amount and one for money back. */
    private static boolean isRefundOf(String name, List<String> amount) {
        List<String> words = new ArrayList<>(NameWords.of(name));
        return words.removeIf(TransactionRole.REFUNDED::isHead)
                && words.size() == amount.size()
                && words.containsAll(amount);
    }

    private static boolean isOfCurrencies(String name) {
        return NameWords.of(name).stream().anyMatch(TransactionRole.CURRENCY::isHead);
    }

    /**
     * A column that was not taken for a role though its name has a word of it, such as Converted Currency; empty where there is none.
     *
     * @param roles as they were found
     */
    public Optional<String> other(TransactionRole role, Map<TransactionRole, String> roles) {
        return columns.keySet().stream()
                .filter(name -> !roles.containsValue(name))
                .filter(name -> switch (role) {
                    case CURRENCY -> columns.get(name) == Holds.WORDS && isOfCurrencies(name);
                    case INVOICE -> columns.get(name) != Holds.DATES && ORDERS.contains(NameWords.of(name));
                    default -> columns.get(name) == Holds.NUMBERS && role.isNameOf(name);
                })
                .findFirst();
    }

    /** Whether rfm finds this column of customers by itself and chooses, by all lines, between it and e-mail addresses. */
    public static boolean choosesAddresses(Map<String, Holds> columns, String customer) {
        return columns.keySet().stream().anyMatch(name -> !name.equals(customer) && TransactionRole.isEmail(name))
                && customer.equals(
                        new TransactionFinder(columns, Map.of()).found().get(TransactionRole.CUSTOMER));
    }

    /** Whether the columns are those of an export of orders that is known by its names. */
    public static boolean isExport(Map<String, Holds> columns) {
        TransactionFinder finder = new TransactionFinder(columns, Map.of());
        return finder.isShopify() || finder.isAmazon();
    }

    private Optional<String> likely(TransactionRole role) {
        return switch (role) {
            case CUSTOMER, INVOICE, CURRENCY -> best(role, Holds.WORDS, Holds.NUMBERS);
            case AMOUNT, QUANTITY, PRICE, REFUNDED -> best(role, Holds.NUMBERS);
            case DATE ->
                best(role, Holds.DATES)
                        .or(this::onlyDate)
                        .or(() -> best(role, Holds.NUMBERS))
                        .or(() -> best(role, Holds.WORDS));
        };
    }

    private Optional<String> best(TransactionRole role, Holds... kinds) {
        String best = null;
        int rank = TransactionRole.NONE;
        for (Map.Entry<String, Holds> column : columns.entrySet()) {
            int own = role.rank(column.getKey());
            if (List.of(kinds).contains(column.getValue()) && own < rank && !given.containsValue(column.getKey())) {
                best = column.getKey();
                rank = own;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<String> onlyDate() {
        List<String> dates = columns.keySet().stream()
                .filter(name -> columns.get(name) == Holds.DATES)
                .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** Exports of Shopify, in which the column of order numbers is called Name. */
    private boolean isShopify() {
        return columns.containsKey("Name")
                && (columns.containsKey("Lineitem quantity") || columns.containsKey("Financial Status"));
    }

    /** Orders of PrestaShop, which have a reference that customers see beside a running number. */
    private boolean isPrestaShop() {
        return List.of("ID", "Reference", "Customer", "Total", "Date").stream().allMatch(columns::containsKey)
                && columns.get("Reference") == Holds.WORDS;
    }

    /** Orders of Magento. */
    private boolean isMagento() {
        return columns.containsKey("ID")
                && columns.containsKey("Purchase Date")
                && (columns.containsKey("Grand Total (Base)") || columns.containsKey("Grand Total (Purchased)"));
    }

    /** Order reports of Amazon, in which item-price is the money of all units of a line. */
    private boolean isAmazon() {
        return columns.get(AMAZON_MONEY) == Holds.NUMBERS
                && AMAZON_ONLY.stream().anyMatch(columns::containsKey);
    }

    /** A column of amounts is preferred to quantity times price, unless its name is doubtful. */
    private void chooseMoney(Map<TransactionRole, String> roles) {
        boolean both = roles.containsKey(TransactionRole.AMOUNT)
                && roles.containsKey(TransactionRole.QUANTITY)
                && roles.containsKey(TransactionRole.PRICE);
        if (both && !given.containsKey(TransactionRole.AMOUNT)) {
            boolean text = given.containsKey(TransactionRole.PRICE);
            if (text || TransactionRole.AMOUNT.isDoubtful(roles.get(TransactionRole.AMOUNT))) {
                roles.remove(TransactionRole.AMOUNT);
            }
        }
    }
}
