package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.ColumnRole.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Columns as they stand in files of customers, each with the role that somebody who knows such files would give it. */
public final class MadeColumns {

    /** Makes the cell of a row. */
    public interface Cell {
        Object of(int row, SplittableRandom random);
    }

    /** A column: its name, its role, and its cells. */
    public record Made(String name, ColumnRole role, Cell cell) {}

    private static final List<Made> ALL = new ArrayList<>();

    private MadeColumns() {}

    private static void add(ColumnRole role, Cell cell, String... names) {
        for (String name : names) {
            ALL.add(new Made(name, role, cell));
        }
    }

    private static String among(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static double skewed(SplittableRandom random, double scale) {
        return Math.round(100 * scale * StrictMath.exp(1.2 * (random.nextDouble() + random.nextDouble() - 1))) / 100.0;
    }

    static {
        add(
                ID,
                (i, r) -> "C" + (10_000 + i * 7_919L % 90_000),
                "customer_id",
                "CustomerID",
                "client code",
                "Kunden-Nr");
        add(ID, (i, r) -> 500_000 + i * 7_919L % 400_000, "Kundennummer", "member no", "account_number", "Debitor Nr");
        add(ID, (i, r) -> "user" + i + "@example.org", "email");
        add(OTHER_ID, (i, r) -> 8_000_000 + i * 104_729L % 900_000, "order_id", "InvoiceNo", "Order #", "basket_id");
        add(OTHER_ID, (i, r) -> 300 + r.nextInt(25), "store_id", "shop id", "branch_id");
        add(COUNTER, (i, r) -> i, "Unnamed: 0", "index");
        add(COUNTER, (i, r) -> 1000 + i, "case", "lead", "LEID");
        add(
                AMOUNT,
                (i, r) -> skewed(r, 300),
                "spend",
                "total_spend_eur",
                "revenue",
                "Umsatz",
                "MntWines",
                "Sales Value");
        add(AMOUNT, (i, r) -> 15 + r.nextInt(120), "Annual Income (k$)", "monthly fee");
        add(AMOUNT, (i, r) -> Math.round(100 * (r.nextDouble() * 3_000 - 500)) / 100.0, "balance", "Saldo", "profit");
        add(
                COUNT,
                (i, r) -> r.nextInt(40),
                "visits",
                "num_orders",
                "NumWebPurchases",
                "Anzahl Bestellungen",
                "# orders");
        add(COUNT, (i, r) -> r.nextInt(5), "children", "number of pets", "cars_count");
        add(SHARE, (i, r) -> Math.round(1000 * r.nextDouble()) / 1000.0, "discount_share", "return_rate", "pct_online");
        add(SHARE, (i, r) -> r.nextInt(101) + "%", "utilisation", "Rabatt");
        add(DURATION, (i, r) -> 1 + r.nextInt(72), "tenure_months", "tenure", "contract duration");
        add(DURATION, (i, r) -> r.nextInt(700), "days_since_last_order", "recency");
        add(RATING, (i, r) -> 1 + r.nextInt(5), "satisfaction", "stars", "service rating", "Zufriedenheit");
        add(RATING, (i, r) -> r.nextInt(11), "nps", "likelihood to recommend score");
        add(RATING, (i, r) -> 1 + r.nextInt(100), "Spending Score (1-100)");
        add(AGE, (i, r) -> 18 + r.nextInt(65), "age", "Alter", "customer_age", "Age (years)");
        add(YEAR, (i, r) -> 1940 + r.nextInt(65), "birth_year", "Year_Birth", "yob");
        add(YEAR, (i, r) -> 2005 + r.nextInt(20), "first_year", "year joined");
        add(NUMBER, (i, r) -> Math.round(1e4 * (r.nextDouble() * 6 - 3)) / 1e4, "x1", "factor_b", "pc2");
        add(NUMBER, (i, r) -> (long) skewed(r, 6_000), "Fresh", "Grocery", "kWh");
        add(ORDERED, (i, r) -> among(r, "bronze", "silver", "gold"), "tier", "loyalty");
        add(ORDERED, (i, r) -> among(r, "18-24", "25-34", "35-44", "45-54", "55+"), "age_band", "Altersgruppe");
        add(
                ORDERED,
                (i, r) -> among(r, "1 - strongly disagree", "2 - disagree", "3 - neutral", "4 - agree"),
                "Q7 good value",
                "easy to find");
        add(ORDERED, (i, r) -> among(r, "never", "rarely", "sometimes", "often"), "buys online", "cooks");
        add(ORDERED, (i, r) -> 1 + r.nextInt(6), "income_band", "price tier", "grade");
        add(FLAG, (i, r) -> among(r, "yes", "no"), "newsletter", "Has Pet");
        add(FLAG, (i, r) -> among(r, "true", "false"), "smoker", "is_b2b");
        add(FLAG, (i, r) -> r.nextInt(2), "has_app", "AcceptedCmp1", "opted_in");
        add(FLAG, (i, r) -> among(r, "ja", "nein"), "Newsletter DE");
        add(FLAG, (i, r) -> r.nextInt(3) == 0 ? "x" : "", "gift card", "VIP");
        add(CODE, (i, r) -> 1 + r.nextInt(6), "region", "occupation", "store_type", "sales channel");
        add(CODE, (i, r) -> r.nextInt(2), "sex");
        add(CODE, (i, r) -> 1 + r.nextInt(12), "month", "signup month");
        add(CODE, (i, r) -> 1 + r.nextInt(7), "weekday", "day of week");
        add(CATEGORY, (i, r) -> among(r, "Berlin", "Paris", "Rome", "Oslo", "Wien"), "city", "home town");
        add(CATEGORY, (i, r) -> among(r, "web", "shop", "app"), "channel", "acquisition source");
        add(CATEGORY, (i, r) -> among(r, "female", "male"), "gender", "Geschlecht");
        add(
                CHOICES,
                (i, r) -> among(
                        r,
                        "sport",
                        "sport;music",
                        "music;art",
                        "art",
                        "sport;music;art",
                        "art;books",
                        "books",
                        "books;sport"),
                "hobbies",
                "interests");
        add(TEXT, (i, r) -> "remark " + i * 31 % 977 + " of " + among(r, "a", "b") + i, "comment", "notes");
        add(DATE, (i, r) -> LocalDate.of(2018, 1, 1).plusDays(r.nextInt(2_500)), "signup_date", "last order");
        add(
                DATE,
                (i, r) -> {
                    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(r.nextInt(2_000));
                    return String.format("%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
                },
                "Kunde seit",
                "created");
        add(DATE, (i, r) -> 43_000 + r.nextInt(2_500), "start date", "joined");
        add(DATE, (i, r) -> 1_500_000_000_000L + 86_400_000L * r.nextInt(2_500), "registered_at");
        add(
                DATE,
                (i, r) -> LocalDate.of(2018, 1, 1)
                        .plusDays(r.nextInt(2_500))
                        .toString()
                        .replace("-", ""),
                "opened");
        add(COORDINATE, (i, r) -> Math.round(1e5 * (47 + 7 * r.nextDouble())) / 1e5, "lat", "Latitude");
        add(COORDINATE, (i, r) -> Math.round(1e5 * (6 + 9 * r.nextDouble())) / 1e5, "lon", "longitude");
        add(CONTACT, (i, r) -> 10_000 + r.nextInt(89_999), "zip", "postcode", "PLZ");
        add(CONTACT, (i, r) -> "0" + (1_511_000_000L + r.nextInt(88_999_999)), "phone");
        add(WEIGHT, (i, r) -> Math.round(1e3 * (0.6 + 0.8 * r.nextDouble())) / 1e3, "weight", "wgt");
        add(OUTCOME, (i, r) -> among(r, "yes", "no"), "churn", "Churned");
        add(OUTCOME, (i, r) -> r.nextInt(2), "target", "exited");
        add(CURRENCY, (i, r) -> among(r, "EUR", "USD", "GBP"), "currency");
        add(STATE, (i, r) -> among(r, "completed", "cancelled", "returned", "pending"), "order status");
        add(CONSTANT, (i, r) -> 7, "cost_contact");
        add(CONSTANT, (i, r) -> "main", "site");
        add(EMPTY, (i, r) -> "", "fax2", "middle_name");
    }

    /** All of them. */
    public static List<Made> all() {
        return List.copyOf(ALL);
    }

    /** A column of customers' ids, and {@code others} columns of other kinds, chosen by the seed; no name twice. */
    public static List<Made> shape(long seed, int others) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Made> ids = ALL.stream().filter(made -> made.role() == ID).toList();
        List<Made> chosen = new ArrayList<>(List.of(ids.get(random.nextInt(ids.size()))));
        while (chosen.size() <= others) {
            Made next = ALL.get(random.nextInt(ALL.size()));
            boolean isNew = chosen.stream().noneMatch(made -> made.name().equalsIgnoreCase(next.name()));
            if (isNew && next.role() != ID) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    /** The columns as CSV. */
    public static String csv(List<Made> columns, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < columns.size(); j++) {
            text.append(j == 0 ? "" : ",").append(columns.get(j).name());
        }
        for (int i = 0; i < rows; i++) {
            text.append('\n');
            for (int j = 0; j < columns.size(); j++) {
                text.append(j == 0 ? "" : ",").append(columns.get(j).cell().of(i, random));
            }
        }
        return text.append('\n').toString();
    }
}
