package io.github.segmentcli.examples;

import io.github.segmentcli.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The customers of a made-up shop month after month: most stay, one in twenty goes and another comes, everybody grows
 * older, some buy and some don't, and before Christmas twice as many do. In the seventh month firms begin to buy as well.
 */
final class ShopMonths {

    private static final int CUSTOMERS = 2_000;
    private static final int NEW_EACH_MONTH = 100;
    private static final int BUSINESS = 450;
    private static final int BUSINESS_FROM = 6;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 31);

    private ShopMonths() {}

    /** Writes {@code 2026-10.csv} and the months after it into a folder: arguments are the folder and how many. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int month = 0; month < Integer.parseInt(args[1]); month++) {
            LocalDate day = FIRST.plusMonths(month);
            String name = String.format(Locale.ROOT, "%d-%02d.csv", day.getYear(), day.getMonthValue());
            Files.writeString(folder.resolve(name), month(new Seeds(7), month));
        }
    }

    /** The file of a month, from 0. */
    static String month(Seeds shop, int month) {
        StringBuilder file = new StringBuilder(Shopper.HEADER).append('\n');
        for (int i = 0; i < CUSTOMERS; i++) {
            int joined = Math.max(0, (i + month * NEW_EACH_MONTH - CUSTOMERS) / NEW_EACH_MONTH + 1);
            Shopper shopper = Shopper.of(shop, i + month * NEW_EACH_MONTH, FIRST.plusMonths(joined));
            for (int m = joined + 1; m <= month; m++) {
                shopper = later(shopper, new Draws(shop, "month", i + month * NEW_EACH_MONTH, m), m);
            }
            file.append(shopper.toLine()).append('\n');
        }
        for (int i = 0; month >= BUSINESS_FROM && i < BUSINESS; i++) {
            file.append(business(Shopper.of(shop, 1_000_000 + i, FIRST), new Draws(shop, "business", i))
                            .toLine())
                    .append('\n');
        }
        return file.toString();
    }

    /** A firm: few orders, large ones. */
    private static Shopper business(Shopper like, Draws draws) {
        int orders = 2 + draws.pick(0.4, 0.3, 0.2, 0.1);
        double basket = draws.skewed(420, 0.25);
        return new Shopper(
                like.id(),
                like.archetype(),
                like.since(),
                like.region(),
                "web",
                "",
                "",
                "",
                1 + draws.pick(0.5, 0.3, 0.2),
                (int) (30 * draws.uniform()),
                orders,
                String.format(Locale.ROOT, "%.2f", basket),
                String.format(Locale.ROOT, "%.2f", orders * basket),
                "0.020",
                "1.0",
                "0.000",
                "no",
                "");
    }

    /** The same customer a month later. */
    private static Shopper later(Shopper before, Draws draws, int month) {
        boolean christmas = FIRST.plusMonths(month).getMonthValue() == 12;
        double rhythm = Math.min(0.95, 30.0 / (15 + before.recencyDays()));
        int bought = draws.chance(christmas ? Math.min(1, 2 * rhythm) : rhythm) ? 1 + draws.pick(0.8, 0.2) : 0;
        double basket = Double.parseDouble(before.basket()) * draws.skewed(1, 0.1);
        double spend = Double.parseDouble(before.spend()) + bought * basket;
        int orders = before.orders() + bought;
        return new Shopper(
                before.id(),
                before.archetype(),
                before.since(),
                before.region(),
                before.channel(),
                before.gender(),
                before.age(),
                before.income(),
                before.tenureMonths() + 1,
                bought > 0 ? (int) (30 * draws.uniform()) : before.recencyDays() + 30,
                orders,
                String.format(Locale.ROOT, "%.2f", spend / orders),
                String.format(Locale.ROOT, "%.2f", spend),
                before.discountShare(),
                before.webVisits(),
                before.returnShare(),
                before.newsletter(),
                before.satisfaction());
    }
}
