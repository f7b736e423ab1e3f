package io.github.segmentcli.examples;

import io.github.segmentcli.Seeds;
import java.time.LocalDate;

/** The made-up files in {@code data/}: pure functions of their seeds, so that anyone can make them again. */
public final class ExampleFiles {

    static final int CUSTOMERS = 3_000;
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final Seeds SHOP = new Seeds(20_261_031);

    private ExampleFiles() {}

    /** {@code customers.csv}. */
    static String customers() {
        return customers(SHOP, CUSTOMERS);
    }

    /** The first customers of some other shop of the same kind. */
    public static String customers(Seeds shop, int customers) {
        StringBuilder file = new StringBuilder(Shopper.HEADER).append('\n');
        for (int i = 0; i < customers; i++) {
            file.append(Shopper.of(shop, i, AS_OF).toLine()).append('\n');
        }
        return file.toString();
    }

    /** {@code customers_truth.csv}: the archetype behind every customer. */
    static String customersTruth() {
        StringBuilder file = new StringBuilder("customer_id,archetype\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            Shopper shopper = Shopper.of(SHOP, i, AS_OF);
            file.append(shopper.id())
                    .append(',')
                    .append(shopper.archetype().label)
                    .append('\n');
        }
        return file.toString();
    }

    /** {@code transactions.csv}: what the first customers of the shop bought, line by line. */
    static String transactions() {
        return Till.transactions(SHOP, AS_OF);
    }

    /** {@code awkward.csv}. */
    static String awkward() {
        return AwkwardExport.file(SHOP);
    }
}
