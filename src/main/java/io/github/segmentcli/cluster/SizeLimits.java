package io.github.segmentcli.cluster;

import io.github.segmentcli.Figures;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks of the sizes of segments.
 *
 * @param least the fewest customers of each
 * @param most the most customers of each
 * @param sizes the size of each, in any order, as many as segments; empty where none are given. One may be {@link Amount#REST}
 * @param balanced all of one size, give or take one customer
 */
public record SizeLimits(Optional<Amount> least, Optional<Amount> most, List<Amount> sizes, boolean balanced) {

    public static final SizeLimits NONE = new SizeLimits(Optional.empty(), Optional.empty(), List.of(), false);

    /** The least share of a segment where no limit was asked for and customers have weights. */
    private static final double TINY = 1e-9;

    /**
     * A number of customers, or a share of all.
     *
     * @param value at least 1, or a share in (0, 1); NaN for the rest
     */
    public record Amount(double value, boolean isShare) {

        public static final Amount REST = new Amount(Double.NaN, false);

        boolean isRest() {
            return Double.isNaN(value);
        }

        double of(double n) {
            return isShare ? value * n : value;
        }
    }

    public SizeLimits {
        sizes = List.copyOf(sizes);
    }

    public boolean isNone() {
        return least.isEmpty() && most.isEmpty() && sizes.isEmpty() && !balanced;
    }

    /** Whether customers that weigh so much together can be cut into k segments so. */
    public boolean canHold(int k, Matrix customers) {
        return problem(k, customers.totalWeight(), isWhole(customers)).isEmpty();
    }

    /** Whether k segments of the least size take more customers than there are. */
    public boolean needsFewer(int k, Matrix customers) {
        double n = customers.totalWeight();
        return sizes.isEmpty() && !balanced && least(n, isWhole(customers)) * k > n * (1 + 1e-12);
    }

    /** The bounds of k segments; empty where no limits are asked for, where k is 1, and where k segments cannot keep to them. */
    public Optional<SizeBounds> ofEach(int k, Matrix customers) {
        return isNone() || k < 2 || !canHold(k, customers) ? Optional.empty() : Optional.of(bounds(k, customers));
    }

    /**
     * Bounds in customers, or in weight where customers have weights.
     *
     * @throws RequestException where they cannot be cut into k segments so, with the nearest that can be had
     */
    public SizeBounds bounds(int k, Matrix customers) {
        double n = customers.totalWeight();
        boolean whole = isWhole(customers);
        problem(k, n, whole).ifPresent(problem -> {
            throw new RequestException(problem);
        });
        double[] least = new double[k];
        double[] most = new double[k];
        if (!sizes.isEmpty()) {
            double[] exact = exact(n, whole);
            return SizeBounds.owning(exact, exact.clone(), n);
        }
        double even = n / k;
        Arrays.fill(least, balanced ? whole ? Math.floor(even) : even : least(n, whole));
        Arrays.fill(most, balanced ? whole ? Math.ceil(even) : even : most(n, whole));
        return SizeBounds.owning(least, most, n);
    }

    private static boolean isWhole(Matrix customers) {
        return customers.weights().isEmpty();
    }

    private double least(double n, boolean whole) {
        double asked = least.map(amount -> amount.of(n)).orElse(whole ? 1.0 : n * TINY);
        return whole ? Math.max(1, Math.ceil(asked * (1 - 1e-12))) : asked;
    }

    private double most(double n, boolean whole) {
        double asked = Math.min(n, most.map(amount -> amount.of(n)).orElse(n));
        return whole ? Math.floor(asked * (1 + 1e-12)) : asked;
    }

    private Optional<String> problem(int k, double n, boolean whole) {
        String customers = count(n) + " customers";
        if (whole && k > n) {
            return Optional.of("There are " + customers + ", too few for " + k + " segments. Lower --k.");
        }
        if (!sizes.isEmpty()) {
            return sizesProblem(k, n, whole, customers);
        }
        if (balanced) {
            return Optional.empty();
        }
        double fewest = least(n, whole);
        double most = most(n, whole);
        if (this.least.isPresent() && this.most.isPresent() && fewest > most) {
            return Optional.of("--min-size asks for " + count(fewest) + " customers or more, and --max-size for "
                    + count(most) + " or fewer. Raise --max-size or lower --min-size.");
        }
        if (fewest * k > n * (1 + 1e-12)) {
            long fewer = (long) (n / fewest);
            return Optional.of(k + " segments of at least " + count(fewest) + " take "
                    + count(fewest * k)
                    + " customers, and there are " + count(n) + ". The most that can be had is --min-size "
                    + (long) (n / k) + (fewer < 2 ? "." : ", or --k " + fewer + "."));
        }
        if (most * k < n * (1 - 1e-12)) {
            return Optional.of(k + " segments of at most " + count(most) + " hold " + count(most * k)
                    + " customers, and there are " + count(n) + ". The least that can be had is --max-size "
                    + (long) Math.ceil(n / k) + (most > 0 ? ", or --k " + (long) Math.ceil(n / most) + "." : "."));
        }
        return Optional.empty();
    }

    private static String count(double customers) {
        return Figures.count(Math.round(customers));
    }

    private Optional<String> sizesProblem(int k, double n, boolean whole, String customers) {
        if (sizes.size() != k) {
            return Optional.of("--sizes names " + sizes.size() + " sizes, and there are " + k
                    + " segments. Give as many sizes as --k says, or leave --k out.");
        }
        double sum = 0;
        double least = 0;
        boolean rest = false;
        boolean shares = true;
        boolean counts = whole;
        for (Amount amount : sizes) {
            rest |= amount.isRest();
            shares &= amount.isShare() || amount.isRest();
            counts &= !amount.isShare();
            sum += amount.isRest() ? 0 : amount.of(n);
            least += amount.isRest() ? 0 : Math.floor(amount.of(n) + 1e-9);
        }
        // Numbers of customers beside shares may miss the sum by what rounding the shares takes, but there are no
        // customers to add.
        double tolerance = shares || counts ? 1e-9 * n : 0.5 * k;
        boolean tooMany = whole && least > n;
        if (rest ? whole ? sum > n - 1 : sum >= n : tooMany || Math.abs(sum - n) > tolerance) {
            String asked = shares ? Figures.percent(sum / n) : Figures.count(Math.round(sum)) + " customers";
            return Optional.of("--sizes adds up to " + asked + ", and there are " + customers
                    + ". Make the sizes add up, or give one of them as \"rest\".");
        }
        for (double size : exact(n, whole)) {
            if (size < (whole ? 1 : Double.MIN_NORMAL)) {
                return Optional.of("--sizes leaves a segment without a customer: there are " + customers
                        + ". Make its share larger, or leave it out.");
            }
        }
        return Optional.empty();
    }

    /**
     * Sizes that add up to n, the largest first. Of whole customers shares are rounded down, and those that lost most get what is
     * left.
     */
    private double[] exact(double n, boolean whole) {
        int k = sizes.size();
        double[] wanted = new double[k];
        double sum = 0;
        int rest = -1;
        for (int c = 0; c < k; c++) {
            wanted[c] = sizes.get(c).isRest() ? 0 : sizes.get(c).of(n);
            sum += wanted[c];
            rest = sizes.get(c).isRest() ? c : rest;
        }
        if (rest >= 0) {
            wanted[rest] = n - sum;
        }
        double[] exact = wanted.clone();
        if (whole) {
            double left = n;
            for (int c = 0; c < k; c++) {
                exact[c] = Math.floor(wanted[c] + 1e-9);
                left -= exact[c];
            }
            for (; left > 0; left--) {
                int most = 0;
                for (int c = 1; c < k; c++) {
                    most = wanted[c] - exact[c] > wanted[most] - exact[most] ? c : most;
                }
                exact[most]++;
            }
        }
        Arrays.sort(exact);
        double[] descending = new double[k];
        Arrays.setAll(descending, c -> exact[k - 1 - c]);
        return descending;
    }
}
