package io.github.segmentcli.examples;

import io.github.segmentcli.Seeds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The till of the made-up shop: the invoice lines of its first customers over two years, in the order in which they were
 * rung up. One invoice in eighteen is cancelled later, in whole or for one of its lines, by an invoice whose number begins
 * with C and whose quantities are negative; one invoice in twelve has no customer, because nobody showed a card; and a few
 * lines are free samples with a price of zero.
 */
final class Till {

    static final int SHOPPERS = 420;

    private static final int DAYS = 730;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String[] PRODUCTS = {
        "coffee beans 1 kg", "tea, green", "mug", "mug \"No. 1\"", "filter papers", "hand grinder", "cake tin, round",
        "biscuit tin", "jam, cherry", "olive oil 0.5 l", "candle", "apron", "tea towel, set of 3", "gift box"
    };
    private static final double[] PRICES = {14.9, 7.5, 8.95, 11.95, 3.2, 49, 16.5, 12.9, 5.4, 13.8, 6.2, 24.9, 15, 29.9
    };

    private record Line(
            LocalDateTime at, int sale, boolean cancels, String customer, int product, int quantity, boolean free) {}

    private Till() {}

    /** {@code transactions.csv}. */
    static String transactions(Seeds seeds, LocalDate asOf) {
        List<Line> lines = lines(seeds, asOf);
        StringBuilder file = new StringBuilder("invoice,invoice_date,customer_id,product,quantity,unit_price\n");
        int number = 500_000;
        Line before = null;
        for (Line line : lines) {
            if (before == null || before.sale() != line.sale() || before.cancels() != line.cancels()) {
                number++;
            }
            before = line;
            String product = PRODUCTS[line.product()];
            file.append(line.cancels() ? "C" : "").append(number).append(',');
            file.append(STAMP.format(line.at()))
                    .append(',')
                    .append(line.customer())
                    .append(',');
            file.append(product.contains("\"") || product.contains(",") ? quoted(product) : product)
                    .append(',');
            file.append(line.quantity()).append(',');
            file.append(String.format(Locale.ROOT, "%.2f", line.free() ? 0 : PRICES[line.product()]))
                    .append('\n');
        }
        return file.toString();
    }

    private static List<Line> lines(Seeds seeds, LocalDate asOf) {
        List<Line> lines = new ArrayList<>();
        int sale = 0;
        for (int s = 0; s < SHOPPERS; s++) {
            Shopper shopper = Shopper.of(seeds, s, asOf);
            Draws draws = new Draws(seeds, "till", s);
            int reach = Math.min(DAYS, (int) (30.4 * shopper.tenureMonths()));
            if (shopper.recencyDays() >= reach) {
                continue;
            }
            int invoices = 1 + (int) (shopper.orders() * draws.share(0.3, 0.5));
            double usual = Double.parseDouble(shopper.basket());
            for (int v = 0; v < invoices; v++) {
                int ago = v == 0
                        ? shopper.recencyDays()
                        : shopper.recencyDays() + (int) (draws.uniform() * (reach - shopper.recencyDays()));
                LocalDateTime at = asOf.minusDays(ago).atTime(8, 0).plusMinutes((long) (draws.uniform() * 720));
                String customer = draws.chance(1 / 12.0) ? "" : shopper.id();
                List<Line> bought = basket(draws, at, sale, customer, usual);
                lines.addAll(bought);
                if (draws.chance(1 / 18.0) && ago > 3) {
                    LocalDateTime back = at.plusDays(1 + (long) (draws.uniform() * Math.min(ago - 1, 14)));
                    boolean whole = draws.chance(0.5);
                    for (Line line : whole ? bought : bought.subList(0, 1)) {
                        lines.add(new Line(back, sale, true, customer, line.product(), -line.quantity(), line.free()));
                    }
                }
                sale++;
            }
        }
        lines.sort(Comparator.comparing(Line::at).thenComparingInt(Line::sale).thenComparing(Line::cancels));
        return lines;
    }

    /** Things from the shelf until the usual sum of this customer is about reached. */
    private static List<Line> basket(Draws draws, LocalDateTime at, int sale, String customer, double usual) {
        List<Line> bought = new ArrayList<>();
        double target = usual * StrictMath.exp(draws.normal(0, 0.3));
        double sum = 0;
        do {
            int product = (int) (draws.uniform() * PRODUCTS.length);
            int quantity = 1 + (int) (draws.uniform() * draws.uniform() * Math.max(1, target / PRICES[product]));
            boolean free = draws.chance(0.01);
            bought.add(new Line(at, sale, false, customer, product, quantity, free));
            sum += quantity * PRICES[product];
        } while (sum < 0.7 * target && bought.size() < 6);
        return bought;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
