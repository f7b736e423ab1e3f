package io.github.segmentcli.examples;

/**
 * The kinds of customer that the made-up shop has. Every customer of the example file belongs to one, and
 * {@code customers_truth.csv} says to which.
 *
 * <p>Medians are given in the units of the file; how far customers stray from them is the same for all archetypes and
 * stands in {@link Shopper}.
 */
enum Archetype {
    BARGAIN_HUNTER("bargain hunter", 0.28, 39, 30_500, 40, 34, 11, 34, 0.55, 21, 0.14, 3.6),
    LOYAL_REGULAR("loyal regular", 0.25, 52, 42_500, 88, 24, 16, 62, 0.10, 7, 0.05, 4.4),
    LAPSED("lapsed", 0.20, 46, 37_000, 64, 290, 4, 48, 0.22, 1.6, 0.08, 3.0),
    NEWCOMER("newcomer", 0.17, 28, 29_500, 6, 28, 2.4, 44, 0.17, 13, 0.22, 4.0),
    BIG_SPENDER("big spender", 0.10, 47, 71_000, 66, 13, 27, 118, 0.07, 16, 0.09, 4.5);

    final String label;
    final double share;
    final double age;
    final double income;
    final double tenureMonths;
    final double recencyDays;
    final double orders;
    final double basket;
    final double discountShare;
    final double webVisits;
    final double returnShare;
    final double satisfaction;

    Archetype(
            String label,
            double share,
            double age,
            double income,
            double tenureMonths,
            double recencyDays,
            double orders,
            double basket,
            double discountShare,
            double webVisits,
            double returnShare,
            double satisfaction) {
        this.label = label;
        this.share = share;
        this.age = age;
        this.income = income;
        this.tenureMonths = tenureMonths;
        this.recencyDays = recencyDays;
        this.orders = orders;
        this.basket = basket;
        this.discountShare = discountShare;
        this.webVisits = webVisits;
        this.returnShare = returnShare;
        this.satisfaction = satisfaction;
    }

    /** The chances of store, web and app as the channel of the last order. */
    double[] channels() {
        return switch (this) {
            case BARGAIN_HUNTER -> new double[] {0.18, 0.57, 0.25};
            case LOYAL_REGULAR -> new double[] {0.62, 0.30, 0.08};
            case LAPSED -> new double[] {0.45, 0.46, 0.09};
            case NEWCOMER -> new double[] {0.10, 0.30, 0.60};
            case BIG_SPENDER -> new double[] {0.35, 0.45, 0.20};
        };
    }

    /** The chance of being subscribed to the newsletter. */
    double newsletter() {
        return switch (this) {
            case BARGAIN_HUNTER -> 0.81;
            case LOYAL_REGULAR -> 0.58;
            case LAPSED -> 0.22;
            case NEWCOMER -> 0.44;
            case BIG_SPENDER -> 0.63;
        };
    }
}
