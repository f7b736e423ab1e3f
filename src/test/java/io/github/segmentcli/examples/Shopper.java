package io.github.segmentcli.examples;

import static io.github.segmentcli.examples.Draws.clamp;

import io.github.segmentcli.Seeds;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One made-up customer. What is drawn: the archetype, a person's own taste (more or less of everything, correlated: who
 * orders more often visits more often; income rises with age up to the fifties), gaps, and rounding as a shop's database
 * would have it. One customer in twenty-five is half of one archetype and half of another, as people are.
 */
record Shopper(
        String id,
        Archetype archetype,
        LocalDate since,
        String region,
        String channel,
        String gender,
        String age,
        String income,
        int tenureMonths,
        int recencyDays,
        int orders,
        String basket,
        String spend,
        String discountShare,
        String webVisits,
        String returnShare,
        String newsletter,
        String satisfaction) {

    static final String HEADER = "customer_id,customer_since,region,channel,gender,age,income_eur,tenure_months,"
            + "recency_days,orders,avg_basket_eur,spend_eur,discount_share,web_visits_per_month,return_share,"
            + "newsletter,satisfaction";

    private static final String[] REGIONS = {"North", "South", "East", "West", "Islands"};
    private static final String[] CHANNELS = {"store", "web", "app"};
    private static final String[] GENDERS = {"female", "male", "other", ""};

    /** Customer number {@code number} of a shop, as of a day: the same arguments give the same customer. */
    static Shopper of(Seeds seeds, int number, LocalDate asOf) {
        Draws draws = new Draws(seeds, "shopper", number);
        Archetype[] all = Archetype.values();
        double[] shares = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            shares[i] = all[i].share;
        }
        Archetype own = all[draws.pick(shares)];
        Archetype other = all[draws.pick(shares)];
        double lean = draws.chance(0.04) ? 0.5 : 0;

        double keen = draws.normal();
        double well = draws.normal();
        double age = clamp(draws.normal(mix(own.age, other.age, lean), 8.5), 18, 89);
        double ageBonus = 1 - 0.00025 * (age - 52) * (age - 52);
        double income = mix(own.income, other.income, lean) * ageBonus * StrictMath.exp(0.24 * well);
        double tenure = clamp(draws.skewed(mix(own.tenureMonths, other.tenureMonths, lean), 0.30), 1, 180);
        double recency = clamp(draws.skewed(mix(own.recencyDays, other.recencyDays, lean), 0.45), 0, 30.4 * tenure - 1);
        double orders = mix(own.orders, other.orders, lean) * StrictMath.exp(0.22 * keen + 0.22 * draws.normal());
        int wholeOrders = (int) Math.max(1, Math.rint(orders));
        double basket = mix(own.basket, other.basket, lean) * StrictMath.exp(0.14 * well + 0.22 * draws.normal());
        double spend = wholeOrders * basket;
        double discount = draws.share(mix(own.discountShare, other.discountShare, lean), 0.45);
        double visits = mix(own.webVisits, other.webVisits, lean) * StrictMath.exp(0.15 * keen + 0.30 * draws.normal());
        double returns = draws.share(mix(own.returnShare, other.returnShare, lean), 0.6);
        double happy = clamp(Math.rint(draws.normal(mix(own.satisfaction, other.satisfaction, lean), 0.8)), 1, 5);

        int days = (int) (30.4 * tenure);
        return new Shopper(
                "C" + (100_001 + number),
                own,
                asOf.minusDays(days),
                REGIONS[draws.pick(0.31, 0.24, 0.17, 0.22, 0.06)],
                CHANNELS[draws.pick(own.channels())],
                GENDERS[draws.pick(0.51, 0.44, 0.02, 0.03)],
                draws.chance(0.02) ? "" : Integer.toString((int) age),
                draws.chance(0.07) ? "" : Long.toString(Math.round(income / 100) * 100),
                (int) tenure,
                (int) recency,
                wholeOrders,
                fixed(basket, 2),
                fixed(spend, 2),
                fixed(discount, 3),
                draws.chance(0.03) ? "NA" : fixed(visits, 1),
                fixed(wholeOrders < 3 && draws.chance(0.6) ? 0 : returns, 3),
                draws.chance(own.newsletter()) ? "yes" : "no",
                draws.chance(0.18) ? "" : Integer.toString((int) happy));
    }

    String toLine() {
        return String.join(
                ",",
                id,
                since.toString(),
                region,
                channel,
                gender,
                age,
                income,
                Integer.toString(tenureMonths),
                Integer.toString(recencyDays),
                Integer.toString(orders),
                basket,
                spend,
                discountShare,
                webVisits,
                returnShare,
                newsletter,
                satisfaction);
    }

    private static double mix(double own, double other, double lean) {
        return own * (1 - lean) + other * lean;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
