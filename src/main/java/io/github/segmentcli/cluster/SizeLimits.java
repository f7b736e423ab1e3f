package io.github.segmentcli.cluster;

import io.github.segmentcli.Figures;
import io.github.segmentcli.RequestException;
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

        double of(int n) {
            return isShare ? value * n : value;
        }
    }

    public SizeLimits {
        sizes = List.copyOf(sizes);
    }

    public boolean isNone() {
        return least.isEmpty() && most.isEmpty() && sizes.isEmpty() && !balanced;
    }

    /** Whether n customers can be cut into k segments so. */
    public boolean canHold(int k, int n) {
        return problem(k, n).isEmpty();
    }

    /** @throws RequestException where n customers cannot be cut into k segments so, with the nearest that can be had */
    public SizeBounds bounds(int k, int n) {
        problem(k, n).ifPresent(problem -> {
            throw new RequestException(problem);
        });
        int[] least = new int[k];
        int[] most = new int[k];
        if (!sizes.isEmpty()) {
            int[] exact = exact(n);
            return SizeBounds.owning(exact, exact.clone());
        }
        Arrays.fill(least, balanced ? n / k : least(n));
        Arrays.fill(most, balanced ? (n + k - 1) / k : most(k, n));
        return SizeBounds.owning(least, most);
    }

    private int least(int n) {
        return (int) Math.max(1, Math.ceil(least.map(amount -> amount.of(n)).orElse(1.0) * (1 - 1e-12)));
    }

    private int most(int k, int n) {
        return (int) Math.floor(Math.min(n, most.map(amount -> amount.of(n)).orElse((double) n)) * (1 + 1e-12));
    }

    private Optional<String> problem(int k, int n) {
        String customers = Figures.count(n) + " customers";
        if (k > n) {
            return Optional.of("There are " + customers + ", too few for " + k + " segments. Lower --k.");
        }
        if (!sizes.isEmpty()) {
            return sizesProblem(k, n, customers);
        }
        if (balanced) {
            return Optional.empty();
        }
        long fewest = least(n);
        long most = most(k, n);
        if (fewest * k > n) {
            return Optional.of(k + " segments of at least " + Figures.count(fewest) + " take "
                    + Figures.count(fewest * k)
                    + " customers, and there are " + Figures.count(n) + ". The most that can be had is --min-size "
                    + n / k + ", or --k " + n / fewest + (n / fewest < 2 ? ", which is no segmentation." : "."));
        }
        if (most * k < n) {
            return Optional.of(k + " segments of at most " + Figures.count(most) + " hold " + Figures.count(most * k)
                    + " customers, and there are " + Figures.count(n) + ". The least that can be had is --max-size "
                    + (n + k - 1) / k + (most > 0 ? ", or --k " + (n + most - 1) / most + "." : "."));
        }
        if (fewest > most) {
            return Optional.of(
                    "--min-size asks for " + Figures.count(fewest) + " customers or more, and --max-size for "
                            + Figures.count(most) + " or fewer. Raise --max-size or lower --min-size.");
        }
        return Optional.empty();
    }

    private Optional<String> sizesProblem(int k, int n, String customers) {
        if (sizes.size() != k) {
            return Optional.of("--sizes names " + sizes.size() + " sizes, and there are " + k
                    + " segments. Give as many sizes as --k says, or leave --k out.");
        }
        double sum = 0;
        boolean rest = false;
        boolean shares = true;
        for (Amount amount : sizes) {
            rest |= amount.isRest();
            shares &= amount.isShare() || amount.isRest();
            sum += amount.isRest() ? 0 : amount.of(n);
        }
        if (rest ? sum > n - 1 : Math.abs(sum - n) > (shares ? 1e-9 * n : 0.5 * k)) {
            String asked = shares ? Figures.percent(sum / n) : Figures.count(Math.round(sum)) + " customers";
            return Optional.of("--sizes adds up to " + asked + ", and there are " + customers
                    + ". Make the sizes add up, or give one of them as \"rest\".");
        }
        for (int size : exact(n)) {
            if (size < 1) {
                return Optional.of("--sizes leaves a segment without a customer: there are " + customers
                        + ". Make its share larger, or leave it out.");
            }
        }
        return Optional.empty();
    }

    /** Whole sizes, the largest first, that add up to n: shares are rounded down, and those that lost most get what is left. */
    private int[] exact(int n) {
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
        int[] exact = new int[k];
        int left = n;
        for (int c = 0; c < k; c++) {
            exact[c] = (int) Math.floor(wanted[c] + 1e-9);
            left -= exact[c];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int c = 1; c < k; c++) {
                most = wanted[c] - exact[c] > wanted[most] - exact[most] ? c : most;
            }
            exact[most]++;
        }
        Arrays.sort(exact);
        int[] descending = new int[k];
        Arrays.setAll(descending, c -> exact[k - 1 - c]);
        return descending;
    }
}
