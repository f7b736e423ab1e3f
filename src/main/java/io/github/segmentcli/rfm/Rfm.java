package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.rfm.Purchases.Purchase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Recency, frequency and monetary value of customers from the lines of their invoices.
 *
 * <p>Recency counts from a day of reference, by default the last day in the file, to the day of the last purchase that was
 * not cancelled. Frequency counts purchases, not lines. Lines without a customer or a date, and lines after the day of
 * reference, are left out and counted; so are customers of whom nothing is left when what they gave back is netted off.
 */
public final class Rfm {

    private final Table table;
    private final Ledger ledger;
    private final RfmSettings settings;
    private final List<Notice> notices = new ArrayList<>();

    private Rfm(Table table, RfmSettings settings) {
        this.table = table;
        this.settings = settings;
        this.ledger = new Ledger(table, settings);
    }

    /**
     * @param table invoice lines, in any order
     * @throws InputException when no column of customers or dates can be found, or nobody bought anything
     * @throws io.github.segmentcli.RequestException when a named column is not there
     */
    public static RfmCustomers of(Table table, RfmSettings settings) {
        return new Rfm(table, settings).customers();
    }

    private RfmCustomers customers() {
        LocalDate asOf = settings.asOf().orElseGet(this::lastDay);
        tellColumns(asOf);
        Map<String, Purchases> byCustomer = purchases(asOf);
        List<RfmCustomer> customers = new ArrayList<>();
        long nothingLeft = 0;
        for (Map.Entry<String, Purchases> entry : byCustomer.entrySet()) {
            List<Purchase> kept = entry.getValue().kept();
            if (kept.isEmpty()) {
                nothingLeft++;
            } else {
                customers.add(customer(entry.getKey(), entry.getValue(), kept, asOf));
            }
        }
        if (nothingLeft > 0) {
            notices.add(Notice.info(
                    "nothing_left",
                    Figures.count(nothingLeft)
                            + (nothingLeft == 1 ? " customer has" : " customers have")
                            + " no purchase left after cancellations and refunds, and "
                            + (nothingLeft == 1 ? "is" : "are") + " not in the table."));
        }
        if (customers.isEmpty()) {
            throw new InputException(table.source() + ": nobody bought anything up to " + asOf
                    + ". Check the columns with --customer, --date, --amount and --invoice.");
        }
        return new RfmCustomers(
                scored(customers), asOf, ledger.hasAmounts(), ledger.hasQuantities(), ledger.used(), notices);
    }

    private LocalDate lastDay() {
        double last = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < ledger.rows(); row++) {
            last = Math.max(last, Double.isNaN(ledger.day(row)) ? last : ledger.day(row));
        }
        if (Double.isInfinite(last)) {
            throw new InputException(table.source() + ", column \""
                    + ledger.name(TransactionRole.DATE).orElseThrow()
                    + "\": holds no date at all. Name another with --date.");
        }
        return LocalDate.ofEpochDay((long) last);
    }

    private void tellColumns(LocalDate asOf) {
        String purchases = ledger.name(TransactionRole.INVOICE)
                .map(name -> "a purchase is one \"" + name + "\"")
                .orElse("a purchase is a day, because there is no column of invoices");
        String money = ledger.moneyTold().map(told -> "amounts are " + told).orElse("there are no amounts");
        notices.add(Notice.info(
                "columns_found",
                "Customers are \"" + ledger.name(TransactionRole.CUSTOMER).orElseThrow() + "\", days are those of \""
                        + ledger.name(TransactionRole.DATE).orElseThrow() + "\", " + purchases + ", " + money
                        + ". Recency counts back from " + asOf
                        + (settings.asOf().isPresent() ? "." : ", the last day in the file; --as-of names another.")));
        if (!ledger.hasAmounts()) {
            notices.add(Notice.warning(
                    "no_amounts",
                    "Without amounts there is no monetary value. Name a column with --amount, or two with --quantity and"
                            + " --price."));
        }
    }

    /** The purchases of every customer, in order of the first line of each. */
    private Map<String, Purchases> purchases(LocalDate asOf) {
        double last = asOf.toEpochDay();
        Map<String, Purchases> byCustomer = new LinkedHashMap<>();
        long nobody = 0;
        double nobodysAmount = 0;
        double amount = 0;
        long undated = 0;
        long later = 0;
        boolean priced = ledger.hasAmounts();
        boolean counted = ledger.hasQuantities();
        int before = -1;
        Purchase purchase = null;
        for (int row = 0; row < ledger.rows(); row++) {
            double day = ledger.day(row);
            if (Double.isNaN(day)) {
                undated++;
                continue;
            }
            if (day > last) {
                later++;
                continue;
            }
            double value = priced ? ledger.amount(row) : Double.NaN;
            amount += Double.isNaN(value) ? 0 : value;
            if (before < 0 || !ledger.isSamePurchase(before, row)) {
                String customer = ledger.customer(row);
                if (customer.isEmpty()) {
                    nobody++;
                    nobodysAmount += Double.isNaN(value) ? 0 : value;
                    continue;
                }
                String invoice = ledger.invoice(row);
                purchase = byCustomer
                        .computeIfAbsent(customer, name -> new Purchases())
                        .of(invoice, day, priced);
                before = invoice.isEmpty() ? -1 : row;
            }
            purchase.add(value, counted ? ledger.quantity(row) : Double.NaN);
        }
        tellLeftOut(nobody, nobodysAmount, amount, undated, later, asOf);
        return byCustomer;
    }

    private void tellLeftOut(
            long nobody, double nobodysAmount, double amount, long undated, long later, LocalDate asOf) {
        if (nobody > 0) {
            String worth = ledger.hasAmounts() && amount > 0 && nobodysAmount >= 0
                    ? " and " + Figures.percent(nobodysAmount / amount) + " of the amounts"
                    : "";
            notices.add(Notice.warning(
                    "without_customer",
                    Figures.count(nobody) + " of " + Figures.count(ledger.rows()) + " lines ("
                            + Figures.percent((double) nobody / ledger.rows()) + ")" + worth
                            + " have no customer and were left out."));
        }
        if (undated > 0) {
            notices.add(Notice.warning(
                    "without_date",
                    Figures.count(undated)
                            + (undated == 1
                                    ? " line has no date and was left out."
                                    : " lines have no date and were left out.")));
        }
        if (later > 0) {
            notices.add(Notice.info(
                    "after_reference",
                    Figures.count(later)
                            + (later == 1 ? " line after " : " lines after ")
                            + asOf
                            + (later == 1 ? " was left out." : " were left out.")));
        }
    }

    private RfmCustomer customer(String id, Purchases purchases, List<Purchase> kept, LocalDate asOf) {
        double first = kept.get(0).day;
        double last = kept.get(kept.size() - 1).day;
        int frequency = kept.size();
        boolean priced = ledger.hasAmounts();
        double net = purchases.net();
        double gross = purchases.gross();
        return new RfmCustomer(
                id,
                (int) (asOf.toEpochDay() - last),
                frequency,
                priced ? OptionalDouble.of(net) : OptionalDouble.empty(),
                priced ? OptionalDouble.of(net / frequency) : OptionalDouble.empty(),
                ledger.hasQuantities() ? OptionalDouble.of(purchases.items()) : OptionalDouble.empty(),
                (int) (asOf.toEpochDay() - first),
                frequency > 1 ? OptionalDouble.of((last - first) / (frequency - 1)) : OptionalDouble.empty(),
                priced && gross > 0 ? OptionalDouble.of((gross - net) / gross) : OptionalDouble.empty(),
                0,
                0,
                0);
    }

    private List<RfmCustomer> scored(List<RfmCustomer> customers) {
        Quintiles recency = new Quintiles(
                customers.stream().mapToDouble(c -> -c.recencyDays()).toArray());
        Quintiles frequency = new Quintiles(
                customers.stream().mapToDouble(RfmCustomer::frequency).toArray());
        Quintiles monetary = new Quintiles(
                customers.stream().mapToDouble(c -> c.monetary().orElse(0)).toArray());
        return customers.stream()
                .map(c -> new RfmCustomer(
                        c.id(),
                        c.recencyDays(),
                        c.frequency(),
                        c.monetary(),
                        c.averageBasket(),
                        c.items(),
                        c.tenureDays(),
                        c.daysBetween(),
                        c.refundShare(),
                        recency.score(-c.recencyDays()),
                        frequency.score(c.frequency()),
                        c.monetary().isPresent() ? monetary.score(c.monetary().getAsDouble()) : 0))
                .toList();
    }
}
