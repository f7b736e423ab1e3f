package io.github.segmentcli.rfm.settings;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The cut points between scores from 1, the worst, to {@link #bins}. A score is 1 more than the number of cut points that the
 * value goes beyond: above them for frequency and money, below them for days of recency. So equal values always get equal
 * scores.
 *
 * @param recency days, descending
 * @param frequency purchases, ascending
 * @param monetary money, ascending; empty without amounts
 */
public record ScoreCuts(List<Double> recency, List<Double> frequency, List<Double> monetary) {

    public static final int MIN_SCORES = 2;
    /** Each score is one digit of the joint score, such as 545. */
    public static final int MAX_SCORES = 9;

    public ScoreCuts {
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        monetary = List.copyOf(monetary);
    }

    /** Whether each has the same number of cut points, in its order, and scores have one digit. */
    public boolean isComplete() {
        return recency.size() == frequency.size()
                && (monetary.isEmpty() || monetary.size() == recency.size())
                && bins() >= MIN_SCORES
                && bins() <= MAX_SCORES
                && isAscending(recency.stream().map(days -> -days).toList())
                && isAscending(frequency)
                && isAscending(monetary);
    }

    /** Equal cut points are possible: quantiles of many equal values. */
    private static boolean isAscending(List<Double> cuts) {
        for (int i = 0; i < cuts.size(); i++) {
            if (!Double.isFinite(cuts.get(i)) || i > 0 && cuts.get(i) < cuts.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** How many scores there are. */
    public int bins() {
        return recency.size() + 1;
    }

    /**
     * Cut points that divide the customers into {@code bins} parts of about equal size: the quantiles 1/bins, 2/bins and so on, of
     * type 1 (the inverse of the empirical distribution function). With many equal values the parts differ in size, and some scores
     * may not occur. Customers who tie at the latest day have the best score of recency, as all have of frequency where they bought
     * equally often and more than once.
     *
     * @param recency days of each customer
     * @param monetary null without amounts
     */
    public static ScoreCuts ofQuantiles(int bins, Workers workers, int[] recency, int[] frequency, double[] monetary) {
        List<double[]> columns = new ArrayList<>();
        columns.add(Arrays.stream(recency).mapToDouble(value -> -value).toArray());
        columns.add(Arrays.stream(frequency).asDoubleStream().toArray());
        if (monetary != null) {
            columns.add(monetary.clone());
        }
        List<List<Double>> cuts = workers.map(columns.size(), at -> quantiles(bins, columns.get(at)));
        int latest = Arrays.stream(recency).min().orElse(0);
        int least = Arrays.stream(frequency).min().orElse(0);
        int most = Arrays.stream(frequency).max().orElse(0);
        // those who tie at the best are the best; a customer with a single purchase is not, though all have but one
        boolean tie = Arrays.stream(recency).filter(days -> days == latest).count() > 1;
        List<Double> ofRecency = cuts.get(0).stream()
                .map(cut -> tie ? Math.max(-cut, latest + 1.0) : -cut + 0.0)
                .toList();
        List<Double> ofFrequency = least == most && most > 1 && frequency.length > 1
                ? Collections.nCopies(bins - 1, most - 1.0)
                : cuts.get(1);
        return new ScoreCuts(ofRecency, ofFrequency, monetary == null ? List.of() : cuts.get(2));
    }

    private static List<Double> quantiles(int bins, double[] values) {
        Arrays.sort(values);
        List<Double> cuts = new ArrayList<>();
        for (int q = 1; q < bins; q++) {
            cuts.add(values[(int) (((long) values.length * q + bins - 1) / bins) - 1]);
        }
        return cuts;
    }

    public int recencyScore(int days) {
        int score = 1;
        for (int i = 0; i < recency.size(); i++) {
            score += days < recency.get(i) ? 1 : 0;
        }
        return score;
    }

    public int frequencyScore(int purchases) {
        return score(frequency, purchases);
    }

    /** 0 where there are no cut points of money. */
    public int monetaryScore(double money) {
        return monetary.isEmpty() ? 0 : score(monetary, money);
    }

    private static int score(List<Double> cuts, double value) {
        int score = 1;
        for (int i = 0; i < cuts.size(); i++) {
            score += value > cuts.get(i) ? 1 : 0;
        }
        return score;
    }

    /**
     * Reads lines such as {@code recency = 30, 60, 90, 180}, {@code frequency = 1, 2, 4, 8} and {@code monetary = 50, 100,
     * 250, 500}, ascending, each with the same number of cut points; monetary may be left out. Blank lines and lines that begin
     * with # are ignored.
     *
     * @param where the name of the text in messages
     */
    public static ScoreCuts parse(String where, String text) {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = line.strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            String at = where + ", line " + number + ": ";
            int equals = plain.indexOf('=');
            String name =
                    equals < 0 ? plain : plain.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (equals < 0 || !List.of("recency", "frequency", "monetary").contains(name)) {
                throw new RequestException(at + "is not a line such as recency = 30, 60, 90, 180."
                        + " The names are recency, frequency and monetary.");
            }
            if (found.put(name, numbers(at, name, plain.substring(equals + 1))) != null) {
                throw new RequestException(at + name + " appears twice. Remove one of the two.");
            }
        }
        List<Double> recency = found.getOrDefault("recency", List.of());
        List<Double> frequency = found.getOrDefault("frequency", List.of());
        List<Double> monetary = found.getOrDefault("monetary", List.of());
        boolean isSameCount =
                recency.size() == frequency.size() && (monetary.isEmpty() || monetary.size() == recency.size());
        if (!isSameCount || recency.size() < MIN_SCORES - 1 || recency.size() > MAX_SCORES - 1) {
            throw new RequestException(where + ": recency has " + recency.size() + " cut points, frequency "
                    + frequency.size() + ", monetary " + monetary.size() + ". Give each the same number, "
                    + (MIN_SCORES - 1) + " to " + (MAX_SCORES - 1) + ".");
        }
        List<Double> falling = new ArrayList<>(recency);
        Collections.reverse(falling);
        return new ScoreCuts(falling, frequency, monetary);
    }

    private static List<Double> numbers(String at, String name, String text) {
        List<Double> numbers = new ArrayList<>();
        for (String word : text.split(",")) {
            double number;
            try {
                number = Double.parseDouble(word.strip());
            } catch (NumberFormatException e) {
                throw new RequestException(at + "\"" + word.strip() + "\" is not a number.", e);
            }
            if (!Double.isFinite(number)) {
                throw new RequestException(at + "\"" + word.strip() + "\" is not a finite number.");
            }
            if (!numbers.isEmpty() && number <= numbers.get(numbers.size() - 1)) {
                throw new RequestException(at + "the cut points of " + name + " must rise, and "
                        + Decimals.shortest(number) + " follows "
                        + Decimals.shortest(numbers.get(numbers.size() - 1)) + ".");
            }
            numbers.add(number);
        }
        return numbers;
    }
}
