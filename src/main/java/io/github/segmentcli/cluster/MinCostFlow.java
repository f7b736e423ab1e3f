package io.github.segmentcli.cluster;

import java.util.Arrays;

/**
 * Moves rows between clusters until every cluster keeps to its bounds, at the least total cost: the transport problem with k
 * sinks, by successive shortest paths with potentials (Ahuja, Magnanti and Orlin 1993, section 9.7).
 *
 * <p>The graph has a node for each cluster and one, the last, that stands for "as many as there are": a cluster passes on to
 * it what it holds, between its bounds. To move a row from a to b costs its distance to b less that to a, and the cheapest
 * row of every pair of clusters is on top of a heap. The potentials are the prices of the dual problem. They begin such that
 * every row is where its distance less the price is least, which is kept; so the rows are at any time placed at least cost for
 * the sizes they make, and a path sets one row too many right. Time O(k² + k log n) for each.
 */
final class MinCostFlow {

    private final double[][] costs;
    private final int[] labels;
    private final double[] prices;
    private final int[] least;
    private final int[] most;
    private final int k;
    private final RowHeap[][] heaps;
    private final int[] kept;
    private final long[] excess;

    /**
     * @param costs at c and i the squared distance of row i to cluster c
     * @param labels the cluster of each row, which changes
     * @param sizes rows of each cluster, others that cannot move included
     * @param prices k of them, and that of the last node; they change
     * @param least the fewest rows of each cluster
     * @param most the most
     */
    MinCostFlow(double[][] costs, int[] labels, int[] sizes, double[] prices, int[] least, int[] most) {
        this.costs = costs;
        this.labels = labels;
        this.prices = prices;
        this.least = least;
        this.most = most;
        this.k = least.length;
        this.heaps = new RowHeap[k][k];
        for (RowHeap[] row : heaps) {
            Arrays.setAll(row, b -> new RowHeap());
        }
        this.kept = kept(sizes, prices, least, most);
        this.excess = excess(sizes, kept);
    }

    /** Lets a row be moved from its cluster to another. Once it is moved it may go anywhere. */
    void offer(int row, int to) {
        int from = labels[row];
        heaps[from][to].add(costs[to][row] - costs[from][row], row);
    }

    /** What each cluster passes on at first: at a bound where its price says so, what it has otherwise. */
    private static int[] kept(int[] sizes, double[] prices, int[] least, int[] most) {
        int k = least.length;
        int[] kept = new int[k];
        for (int c = 0; c < k; c++) {
            kept[c] = prices[c] > prices[k]
                    ? least[c]
                    : prices[c] < prices[k] ? most[c] : Math.max(least[c], Math.min(most[c], sizes[c]));
        }
        return kept;
    }

    /** Rows too many at each node; those of all nodes add up to none. */
    private static long[] excess(int[] sizes, int[] kept) {
        int k = sizes.length;
        long[] excess = new long[k + 1];
        for (int c = 0; c < k; c++) {
            excess[c] = sizes[c] - kept[c];
            excess[k] -= excess[c];
        }
        return excess;
    }

    /** How many paths it will take: the rows too many. No more rows than that move between any two clusters. */
    static long paths(int[] sizes, double[] prices, int[] least, int[] most) {
        long paths = 0;
        for (long over : excess(sizes, kept(sizes, prices, least, most))) {
            paths += Math.max(0, over);
        }
        return paths;
    }

    /** Puts all right. There must be a way to: the least add up to no more than all rows, the most to no fewer. */
    void solve() {
        int[] before = new int[k + 1];
        double[] lengths = new double[k + 1];
        for (int to = shortest(lengths, before); to >= 0; to = shortest(lengths, before)) {
            for (int node = 0; node <= k; node++) {
                prices[node] += Math.min(lengths[node], lengths[to]);
            }
            int node = to;
            while (before[node] != node) {
                move(before[node], node);
                node = before[node];
            }
            excess[to]++;
            excess[node]--;
        }
    }

    /**
     * Dijkstra from all nodes with rows too many to the nearest that lacks some.
     *
     * @return that node, or -1 where no node has too many
     */
    private int shortest(double[] lengths, int[] before) {
        boolean[] done = new boolean[k + 1];
        Arrays.fill(lengths, Double.POSITIVE_INFINITY);
        for (int node = 0; node <= k; node++) {
            if (excess[node] > 0) {
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
            if (excess[at] < 0) {
                return at;
            }
            done[at] = true;
            for (int node = 0; node <= k; node++) {
                if (!done[node] && node != at) {
                    double length = lengths[at] + Math.max(0, reduced(at, node));
                    if (length < lengths[node]) {
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
    double cost(int a, int b) {
        if (a == k) {
            return kept[b] > least[b] ? 0 : Double.POSITIVE_INFINITY;
        }
        if (b == k) {
            return kept[a] < most[a] ? 0 : Double.POSITIVE_INFINITY;
        }
        RowHeap heap = heaps[a][b];
        while (heap.size() > 0 && labels[heap.row()] != a) {
            heap.removeFirst();
        }
        return heap.key();
    }

    private void move(int a, int b) {
        if (a == k) {
            kept[b]--;
        } else if (b == k) {
            kept[a]++;
        } else {
            int row = heaps[a][b].row();
            labels[row] = b;
            for (int c = 0; c < k; c++) {
                if (c != b) {
                    offer(row, c);
                }
            }
        }
    }

    /**
     * Prices in the middle of those that are right: on average over the shortest paths from every node. So a row that needs not
     * be on a border between clusters is on none.
     *
     * @return k prices, that of the last node taken away from each
     */
    double[] middlePrices() {
        double[][] lengths = new double[k + 1][k + 1];
        for (int a = 0; a <= k; a++) {
            for (int b = 0; b <= k; b++) {
                lengths[a][b] = a == b ? 0 : Math.max(0, reduced(a, b));
            }
        }
        for (int via = 0; via <= k; via++) {
            for (int a = 0; a <= k; a++) {
                for (int b = 0; b <= k; b++) {
                    lengths[a][b] = Math.min(lengths[a][b], lengths[a][via] + lengths[via][b]);
                }
            }
        }
        boolean free = false;
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
            double price = prices[c] - (free ? prices[k] : 0) + sum / roots;
            boolean mayRise = kept[c] == least[c];
            boolean mayFall = kept[c] == most[c];
            middle[c] = free ? Math.max(mayFall ? price : 0, Math.min(mayRise ? price : 0, price)) : price;
        }
        return middle;
    }
}
