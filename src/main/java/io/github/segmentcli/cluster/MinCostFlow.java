package io.github.segmentcli.cluster;

import java.util.Arrays;

/**
 * Moves rows between clusters until every cluster keeps to its bounds, at the least total cost: the transport problem with k
 * sinks, by successive shortest paths with potentials (Ahuja, Magnanti and Orlin 1993, section 9.7).
 *
 * <p>The graph has a node for each cluster and one, the last, that stands for "as many as there are": a cluster passes on to
 * it what it holds, between its bounds. To move a row from a to b costs its distance to b less that to a for each unit of its
 * weight, and the cheapest row of every pair of clusters is on top of a heap. The potentials are the prices of the dual
 * problem. They begin such that every row is where its distance less the price is least, which is kept; so the rows are at any
 * time placed at least cost for the sizes they make. Time O(k² + k log n) for each path.
 *
 * <p>Without weights a path moves whole rows. A row with a weight may end partly here and partly there, where the sizes cannot
 * be had otherwise; such a row is equally dear in each of its clusters.
 */
final class MinCostFlow {

    /** Weights that are left over are nothing below this share of all weight. */
    private static final double ROUNDING = 1e-12;

    /** Paths whose lengths differ by a smaller share of the largest cost are equally long. */
    private static final double SAME_LENGTH = 0x1p-48;

    private final double[][] costs;
    private final double[][] held;
    private final double[] prices;
    private final double[] least;
    private final double[] most;
    private final int k;
    private final RowHeap[][] heaps;
    private final double[] kept;
    private final double[] excess;
    private final double nothing;
    private final double equal;

    /**
     * @param costs at c and i the squared distance of row i to cluster c
     * @param held at c and i the weight of row i that is in cluster c, which changes
     * @param sizes the weight of each cluster, that of rows which cannot move included
     * @param prices k of them, and that of the last node; they change
     * @param least the least weight of each cluster
     * @param most the most
     */
    MinCostFlow(double[][] costs, double[][] held, double[] sizes, double[] prices, double[] least, double[] most) {
        this.costs = costs;
        this.held = held;
        this.prices = prices;
        this.least = least;
        this.most = most;
        this.k = least.length;
        this.heaps = new RowHeap[k][k];
        for (RowHeap[] row : heaps) {
            Arrays.setAll(row, b -> new RowHeap());
        }
        this.nothing = ROUNDING * Arrays.stream(sizes).sum() / k;
        this.equal = SAME_LENGTH
                * Arrays.stream(costs).flatMapToDouble(Arrays::stream).max().orElse(0);
        this.kept = kept(sizes, prices, least, most);
        this.excess = excess(sizes, kept);
    }

    /** Lets a row be moved from one of its clusters to another. Once some of it is moved, all of it may go anywhere. */
    void offer(int row, int from, int to) {
        heaps[from][to].add(costs[to][row] - costs[from][row], row);
    }

    private void offer(int row, int from) {
        for (int to = 0; to < k; to++) {
            if (to != from) {
                offer(row, from, to);
            }
        }
    }

    /** What each cluster passes on at first: at a bound where its price says so, what it has otherwise. */
    private static double[] kept(double[] sizes, double[] prices, double[] least, double[] most) {
        int k = least.length;
        double[] kept = new double[k];
        for (int c = 0; c < k; c++) {
            kept[c] = prices[c] > prices[k]
                    ? least[c]
                    : prices[c] < prices[k] ? most[c] : Math.max(least[c], Math.min(most[c], sizes[c]));
        }
        return kept;
    }

    /** What is too much at each node; that of all nodes adds up to nothing. */
    private static double[] excess(double[] sizes, double[] kept) {
        int k = sizes.length;
        double[] excess = new double[k + 1];
        for (int c = 0; c < k; c++) {
            excess[c] = sizes[c] - kept[c];
            excess[k] -= excess[c];
        }
        return excess;
    }

    /** What is too much somewhere, of all nodes. */
    static double excess(double[] sizes, double[] prices, double[] least, double[] most) {
        double sum = 0;
        for (double over : excess(sizes, kept(sizes, prices, least, most))) {
            sum += Math.max(0, over);
        }
        return sum;
    }

    /**
     * Puts all right, as far as the rows that are offered allow.
     *
     * @return whether every cluster keeps to its bounds
     */
    boolean solve() {
        int[] before = new int[k + 1];
        double[] lengths = new double[k + 1];
        for (int to = shortest(lengths, before); to >= 0; to = shortest(lengths, before)) {
            for (int node = 0; node <= k; node++) {
                prices[node] += Math.min(lengths[node], lengths[to]);
            }
            double amount = -excess[to];
            int from = to;
            for (; before[from] != from; from = before[from]) {
                amount = Math.min(amount, room(before[from], from));
            }
            amount = Math.min(amount, excess[from]);
            for (int node = to; before[node] != node; node = before[node]) {
                move(before[node], node, amount);
            }
            excess[to] += amount;
            excess[from] -= amount;
        }
        return Arrays.stream(excess).noneMatch(over -> over > nothing);
    }

    /**
     * Dijkstra from all nodes with too much to the nearest that lacks something. Of paths that are equally long but for rounding the
     * one found first is kept: it takes a divided row straight to a cluster, and not through another in parts that may be tiny.
     *
     * @return that node, or -1 where none can be reached
     */
    private int shortest(double[] lengths, int[] before) {
        boolean[] done = new boolean[k + 1];
        Arrays.fill(lengths, Double.POSITIVE_INFINITY);
        for (int node = 0; node <= k; node++) {
            if (excess[node] > nothing) {
                lengths[node] = 0;
                before[node] = node;
            }
        }
        for (int rounds = 0; rounds <= k; rounds++) {
            int at = -1;
            for (int node = 0; node <= k; node++) {
                at = !done[node] && (at < 0 || lengths[node] < lengths[at]) ? node : at;
            }
            if (lengths[at] == Double.POSITIVE_INFINITY) {
                return -1;
            }
            if (excess[at] < -nothing) {
                return at;
            }
            done[at] = true;
            for (int node = 0; node <= k; node++) {
                if (!done[node] && node != at) {
                    double length = lengths[at] + Math.max(0, reduced(at, node));
                    if (length < lengths[node] - equal) {
                        lengths[node] = length;
                        before[node] = at;
                    }
                }
            }
        }
        return -1;
    }

    private double reduced(int a, int b) {
        double cost = cost(a, b);
        return cost == Double.POSITIVE_INFINITY ? cost : cost + prices[a] - prices[b];
    }

    /** What it costs to move a row from one node to another; infinite where none can. */
    private double cost(int a, int b) {
        if (a == k || b == k) {
            return room(a, b) > 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        RowHeap heap = heaps[a][b];
        while (heap.size() > 0 && held[a][heap.row()] == 0) {
            heap.removeFirst();
        }
        return heap.key();
    }

    private double room(int a, int b) {
        if (a == k) {
            return kept[b] - least[b];
        }
        return b == k ? most[a] - kept[a] : held[a][heaps[a][b].row()];
    }

    private void move(int a, int b, double amount) {
        if (a == k) {
            kept[b] = amount == kept[b] - least[b] ? least[b] : kept[b] - amount;
        } else if (b == k) {
            kept[a] = amount == most[a] - kept[a] ? most[a] : kept[a] + amount;
        } else {
            int row = heaps[a][b].row();
            boolean isNew = held[b][row] == 0;
            double left = held[a][row] - amount;
            held[b][row] += left > nothing ? amount : held[a][row];
            held[a][row] = left > nothing ? left : 0;
            if (isNew) {
                offer(row, b);
            }
            if (isNew && held[a][row] > 0) {
                offer(row, a);
            }
        }
    }

    /** The prices, that of the last node taken away from each. A cluster that is within its bounds has none, to the last bit. */
    double[] prices() {
        double[] found = new double[k];
        for (int c = 0; c < k; c++) {
            found[c] = allowed(prices[c] - prices[k], kept[c], least[c], most[c]);
        }
        return found;
    }

    /** A cluster that has its least may have a price above nothing, one that has its most a price below. */
    private static double allowed(double price, double size, double least, double most) {
        return Math.max(size == most ? price : 0, Math.min(size == least ? price : 0, price));
    }

    /**
     * Prices in the middle of those that are right: on average over the shortest paths from every node. So a row that needs not
     * be on a border between clusters is on none.
     *
     * @param cheapest what it costs at least to move a row from a to b, at a and b; infinite where there is none
     * @param prices that are right
     * @param sizes of the clusters, within their bounds
     */
    static double[] middle(double[][] cheapest, double[] prices, double[] sizes, double[] least, double[] most) {
        int k = sizes.length;
        double[][] lengths = new double[k + 1][k + 1];
        boolean free = false;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                lengths[a][b] = a == b ? 0 : Math.max(0, cheapest[a][b] + prices[a] - prices[b]);
            }
            lengths[a][k] = sizes[a] < most[a] ? Math.max(0, prices[a]) : Double.POSITIVE_INFINITY;
            lengths[k][a] = sizes[a] > least[a] ? Math.max(0, -prices[a]) : Double.POSITIVE_INFINITY;
        }
        for (int via = 0; via <= k; via++) {
            for (int a = 0; a <= k; a++) {
                for (int b = 0; b <= k; b++) {
                    lengths[a][b] = Math.min(lengths[a][b], lengths[a][via] + lengths[via][b]);
                }
            }
        }
        for (int c = 0; c < k; c++) {
            free |= lengths[c][k] < Double.POSITIVE_INFINITY && lengths[k][c] < Double.POSITIVE_INFINITY;
        }
        double[] middle = new double[k];
        for (int c = 0; c < k; c++) {
            double sum = 0;
            int roots = 0;
            for (int root = 0; root <= k; root++) {
                double last = free ? lengths[root][k] : 0;
                if (lengths[root][c] + last < Double.POSITIVE_INFINITY) {
                    sum += lengths[root][c] - last;
                    roots++;
                }
            }
            double price = prices[c] + sum / roots;
            middle[c] = free ? allowed(price, sizes[c], least[c], most[c]) : price;
        }
        return middle;
    }
}
