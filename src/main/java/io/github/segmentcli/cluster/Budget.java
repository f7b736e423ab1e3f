package io.github.segmentcli.cluster;

/**
 * How much a {@link Search} may do.
 *
 * @param lanes chains that grow side by side, with draws of their own
 * @param starts k-means++ starts for each k; as many more, up to {@value #MOST_CHEAP_STARTS}, as {@value #STARTS_TIMES_K} / k allows
 * @param kept how many of the first solutions are improved and settled
 * @param fails draws of swaps in a row that bring nothing before improving ends, for few centroids
 * @param candidates rows to a draw
 * @param children solutions made in a generation
 * @param patience generations in a row that bring nothing before the search ends
 * @param farSteps (row, centroid, feature) steps that may go into starting over from random rows in the end
 * @param units how much a search for one k may compute before its last generation, in distances of all rows to k centroids
 */
record Budget(
        int lanes,
        int starts,
        int kept,
        int fails,
        int candidates,
        int children,
        int patience,
        double farSteps,
        double units) {

    /** A draw more for so many centroids: among many a good swap is hard to hit, and a draw costs little beside a pass. */
    private static final int CENTROIDS_TO_A_DRAW = 5;

    /** A generation more for so many centroids: optima grow in number. */
    private static final int CENTROIDS_TO_A_GENERATION = 3;

    private static final int STARTS_TIMES_K = 100;
    private static final int MOST_CHEAP_STARTS = 6;

    /** On few rows passes are cheap and optima many: so many (row, centroid, feature) steps buy more. */
    private static final double CHEAP_STEPS = 2e6;

    private static final int MORE_CHEAP_PATIENCE = 40;
    private static final int MORE_CHEAP_STARTS = 20;
    private static final int MORE_CHEAP_KEPT = 25;
    private static final double PASSES_TO_A_CHILD = 12;
    private static final double SHAKE_STEPS = 6e7;
    private static final int MOST_SHAKES = 12;
    private static final int MOST_FAR = 200;

    static Budget of(KMeansSettings.Effort effort) {
        return switch (effort) {
            case QUICK -> new Budget(1, 1, 1, 2, 3, 0, 0, 0, 0);
            case NORMAL -> new Budget(1, 2, 4, 2, 4, 2, 4, CHEAP_STEPS, 300);
            case THOROUGH -> new Budget(3, 20, 8, 6, 6, 4, 25, 100 * CHEAP_STEPS, 20_000);
        };
    }

    /**
     * How many k-means++ starts there are for k: more where they are cheap.
     *
     * @param pass (row, centroid, feature) steps of a pass over all rows
     */
    int startsFor(int k, double pass) {
        return patience == 0
                ? starts
                : Math.max(starts, Math.min(MOST_CHEAP_STARTS, STARTS_TIMES_K / k)) + cheap(pass, MORE_CHEAP_STARTS);
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

    /** How often the best is shaken: more where passes are cheap. */
    int shakesFor(double pass) {
        return patience == 0 ? 0 : (int) Math.min(MOST_SHAKES, SHAKE_STEPS / (pass * PASSES_TO_A_CHILD));
    }

    /** How often the search starts over from random rows in the end: more where passes are cheap, not at all where they are not. */
    int farFor(double pass) {
        return (int) Math.min(MOST_FAR, farSteps / (pass * PASSES_TO_A_CHILD));
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
}
