package io.github.segmentcli.cluster.search;

/**
 * How much a {@link Search} may do.
 *
 * @param lanes chains that grow side by side, with draws of their own
 * @param starts k-means++ starts for each k; as many more, up to {@value #MAX_CHEAP_STARTS}, as {@value #STARTS_TIMES_K} / k allows
 * @param kept how many of the first solutions are improved and settled
 * @param fails draws of swaps in a row that bring nothing before improving ends, for few centroids
 * @param candidates rows to a draw
 * @param children solutions made in a generation
 * @param patience generations in a row that bring nothing before the search ends
 * @param farSteps steps that may go into starting over from random rows in the end
 * @param trusting whether a solution that is found again and again ends a search early
 * @param units how much a search for one k may compute before its last generation, in distances of all rows to k centroids
 */
public record SearchBudget(
        int lanes,
        int starts,
        int kept,
        int fails,
        int candidates,
        int children,
        int patience,
        double farSteps,
        boolean trusting,
        double units) {

    /** One more candidate per this number of centroids: with many, a good swap is rare, and a candidate costs little next to a pass. */
    private static final int CENTROIDS_TO_A_DRAW = 5;

    /** One more generation without gain per this number of centroids, because local optima become more numerous. */
    private static final int CENTROIDS_TO_A_GENERATION = 3;

    private static final int STARTS_TIMES_K = 120;
    private static final int MAX_CHEAP_STARTS = 8;

    /** The fixed cost of a row in a pass, as a number of (centroid, feature) steps. */
    private static final int STEPS_OF_A_ROW = 40;

    /** Steps that are spent on further starts where rows are few, because passes are then cheap. */
    private static final double CHEAP_STEPS = 4e6;

    /**
     * The search ends when starts and children together have found the best solution this often, of which at least {@value
     * #MIN_RETURNS} are children.
     */
    private static final int RETURNS = 8;

    private static final int MIN_RETURNS = 2;

    private static final int MORE_CHEAP_PATIENCE = 40;
    private static final int MORE_CHEAP_STARTS = 20;
    private static final int MORE_CHEAP_KEPT = 25;
    private static final double PASSES_TO_A_CHILD = 12;
    private static final double SHAKE_STEPS = 6e7;
    private static final int MAX_SHAKES = 12;
    private static final int TIMES_SHAKES = 8;
    private static final int MAX_FAR = 200;

    public static SearchBudget of(KMeansSettings.Effort effort) {
        return switch (effort) {
            case QUICK -> new SearchBudget(1, 1, 1, 2, 3, 0, 0, 0, false, 0);
            case NORMAL -> new SearchBudget(1, 2, 4, 2, 4, 5, 4, 2 * CHEAP_STEPS, true, 300);
            case THOROUGH -> new SearchBudget(3, 20, 8, 6, 6, 8, 40, 100 * CHEAP_STEPS, false, 20_000);
        };
    }

    /** What a pass over n rows costs, in steps: a row's distance to a centroid takes one a feature. */
    static double pass(int n, int k, int d) {
        return n * ((double) k * d + STEPS_OF_A_ROW);
    }

    /**
     * How many k-means++ starts there are for k: more where they are cheap.
     *
     * @param pass steps of a pass over all rows
     */
    int startsFor(int k, double pass) {
        return patience == 0
                ? starts
                : Math.max(starts, Math.min(MAX_CHEAP_STARTS, STARTS_TIMES_K / k)) + cheap(pass, MORE_CHEAP_STARTS);
    }

    /** How many of the first solutions are improved: more where passes are cheap. */
    int keptFor(double pass) {
        return patience == 0 ? kept : kept + cheap(pass, MORE_CHEAP_KEPT);
    }

    /** How many generations in a row may bring nothing: more for more centroids, and where they are cheap. */
    int patienceFor(int k, double pass) {
        return patience == 0
                ? 0
                : patience + Math.min(patience, k / CENTROIDS_TO_A_GENERATION) + cheap(pass, MORE_CHEAP_PATIENCE);
    }

    /** How often the best may be shaken in vain: more where passes are cheap, and more by a search that trusts no agreement. */
    int shakesFor(double pass) {
        int times = trusting ? 1 : TIMES_SHAKES;
        return patience == 0 ? 0 : times * (int) Math.min(MAX_SHAKES, SHAKE_STEPS / (pass * PASSES_TO_A_CHILD));
    }

    /**
     * How often the search starts over from random rows in the end: more where passes are cheap, not at all where they are not
     * or most starts came to the same.
     */
    int farFor(double pass, int agreeing, int starts) {
        return trusting && 2 * agreeing >= starts ? 0 : (int) Math.min(MAX_FAR, farSteps / (pass * PASSES_TO_A_CHILD));
    }

    /** How often children may come back to the best before generations end. */
    int returnsFor(int agreeing) {
        return trusting ? Math.max(MIN_RETURNS, RETURNS - agreeing) : Integer.MAX_VALUE;
    }

    private static int cheap(double pass, int most) {
        return (int) Math.min(most, CHEAP_STEPS / (pass * PASSES_TO_A_CHILD));
    }

    /** How many distances a search may compute before its last generation. */
    double limitFor(int n, int k, int d) {
        return Math.max(units * n * k, patience == 0 ? 0 : 4 * CHEAP_STEPS / d);
    }

    /** How many draws of swaps in a row may bring nothing. */
    int failsFor(int k) {
        return fails + k / CENTROIDS_TO_A_DRAW;
    }

    /** The same for the links of a chain: fewer where more is to come. */
    int failsOnTheWayTo(int k) {
        return patience == 0 ? failsFor(k) : failsFor(k) / 2;
    }
}
