package io.github.segmentcli.compare;

import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.References;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The column that has shifted most relative to the others. Removing the part of a shift that the other columns predict gives a
 * much more powerful test for the shift of a single column, in particular with few customers.
 *
 * <p>Each value is replaced by the normal score of its bin in the fit, so skew and outliers have no effect. Let D be the
 * differences of the mean scores, now minus then, S the covariance of today's scores, and P the inverse of S plus a tenth of
 * its diagonal (so that it exists for linearly dependent columns). The statistics are t_j = e_j / sd(e_j) with e = P D and
 * sd(e_j) = sqrt((P S P)_jj (1/n + 1/m)). They follow Student's t with m - d degrees of freedom, closely enough with ten
 * customers per column. S is computed from at most {@link #MAX_ROWS} rows, evenly spread.
 *
 * <p>Only the column with the largest statistic is reported: when one column shifts, columns correlated with it seem to shift
 * the other way.
 *
 * @param column its name
 * @param deviations its shift beyond what the others predict, in standard deviations of its own scores
 * @param t the statistic
 * @param critical critical value of the largest |t| at the given significance level
 */
record RelativeShift(String column, double deviations, double t, double critical) {

    private static final int MAX_ROWS = 2_000;
    private static final int ROWS_PER_COLUMN = 10;
    private static final double RIDGE = 0.1;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Whether the shift is significant and at least {@link MannWhitneyShift#SMALL}. */
    boolean isNoticeable() {
        return Math.abs(t) > critical && Math.abs(deviations) >= MannWhitneyShift.SMALL;
    }

    /**
     * @param histograms distributions of all columns; those of numeric features are used
     * @param today the customers that were counted
     * @param chance significance level: the probability of reporting some column where nothing has shifted
     * @return empty with fewer than two such columns, or fewer than ten customers per column
     */
    static Optional<RelativeShift> of(List<BinCounts> histograms, Table today, double chance) {
        List<Scored> columns = new ArrayList<>();
        int rows = Math.min(MAX_ROWS, today.rows());
        for (BinCounts histogram : histograms) {
            if (histogram.reference() instanceof Reference.Numbers numbers
                    && numbers.feature()
                    && histogram.present() > 0) {
                Scored scored = new Scored(numbers, histogram, today, rows);
                if (scored.squares > 0) {
                    columns.add(scored);
                }
            }
        }
        int d = columns.size();
        if (d < 2 || rows < ROWS_PER_COLUMN * d) {
            return Optional.empty();
        }
        double[][] covariance = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = columns.get(i).with(columns.get(j)) / (rows - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        RealMatrix s = new Array2DRowRealMatrix(covariance);
        RealMatrix ridged = s.copy();
        for (int j = 0; j < d; j++) {
            ridged.addToEntry(j, j, RIDGE * covariance[j][j]);
        }
        RealMatrix p = new CholeskyDecomposition(ridged, 1e-9, 0).getSolver().getInverse();
        RealMatrix variance = p.multiply(s).multiply(p);
        double[] moved = p.operate(
                columns.stream().mapToDouble(column -> column.difference).toArray());
        double critical = new TDistribution(null, rows - d).inverseCumulativeProbability(1 - chance / (2 * d));
        RelativeShift most = null;
        for (int j = 0; j < d; j++) {
            Scored column = columns.get(j);
            double t = moved[j] / Math.sqrt(variance.getEntry(j, j) * column.perCustomer);
            double deviations = moved[j] / p.getEntry(j, j) / Math.sqrt(covariance[j][j]);
            if (most == null || Math.abs(t) > Math.abs(most.t)) {
                most = new RelativeShift(column.name, deviations, t, critical);
            }
        }
        return Optional.of(most);
    }

    /** A column, transformed to normal scores. */
    private static final class Scored {
        final String name;
        /** The mean score now minus the mean score in the fit. */
        final double difference;
        /** 1/n + 1/m, where n and m are the numbers of values in the fit and now. */
        final double perCustomer;
        /** The scores of a sample of rows, centred. */
        final double[] scores;

        final double squares;

        Scored(Reference.Numbers reference, BinCounts histogram, Table today, int rows) {
            long[] then = histogram.referenceCounts();
            long[] now = histogram.counts();
            double n = reference.rows() - reference.missing();
            double m = histogram.present();
            double[] ofBin = new double[then.length];
            double before = 0;
            double after = 0;
            double below = 0;
            for (int b = 0; b < then.length; b++) {
                double place = (below + 0.5 * then[b]) / n;
                double edge = 0.25 / n;
                ofBin[b] = NORMAL.inverseCumulativeProbability(Math.max(edge, Math.min(1 - edge, place)));
                before += then[b] * ofBin[b] / n;
                after += now[b] * ofBin[b] / m;
                below += then[b];
            }
            this.name = reference.column();
            this.difference = after - before;
            this.perCustomer = 1 / n + 1 / m;
            this.scores = sample(reference, today, rows, ofBin, after);
            this.squares = with(this);
        }

        /** The centred scores of evenly spread rows; missing values get the mean. */
        private static double[] sample(
                Reference.Numbers reference, Table today, int rows, double[] ofBin, double mean) {
            RowValues values = values(today, reference.column());
            double[] edges =
                    reference.edges().stream().mapToDouble(Double::doubleValue).toArray();
            double[] scores = new double[rows];
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                double value = values.value((int) ((long) i * values.rows() / rows));
                scores[i] = Double.isNaN(value) ? mean : ofBin[References.bin(value, edges)];
                sum += scores[i];
            }
            double centre = sum / rows;
            Arrays.setAll(scores, i -> scores[i] - centre);
            return scores;
        }

        private static RowValues values(Table today, String column) {
            return (RowValues) today.column(column).orElseThrow();
        }

        double with(Scored other) {
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                sum += scores[i] * other.scores[i];
            }
            return sum;
        }
    }
}
