#!/bin/sh
# ekmeans 2.0.0 (Java, ca.pjer): EKmeans with setEqual(true), for segments of equal size, to share customers out among three agents, say.
# One would expect equal sizes, and of one column the best such segments: the lowest, middle and highest third, which any optimum is made of.
# Seen: of nine who spend 1, 2, 3, 20, 21, 22, 100, 101 and 500, started at 1, 20 and 100, 20 and 21 go together with 500, and 22 with 100 and 101. Of 200 made sets of 30
# customers, started at the middle of each third, 166 end with more squared error than the thirds (1.16 times on average, up to 1.88), and 42 with unequal sizes.
# It never stops by itself: all runs go to setIteration, 128 by default, even when nothing has changed. The array of starts is overwritten with the centres.
# A customer with NaN has segment -1, without a word. Without setEqual the segments are those of k-means.
# Meaning: an agent's third holds both ends of the market, and an agent can have more customers than another, the one thing that was asked for.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=ca.pjer:ekmeans:2.0.0 -DoutputDirectory=lib >/dev/null
cat > Share.java <<'J'
import ca.pjer.ekmeans.EKmeans;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

public class Share {
    static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    static EKmeans run(double[] spend, double[][] starts, boolean equal) {
        EKmeans fit = new EKmeans(starts, column(spend));
        fit.setEqual(equal);
        fit.setIteration(500);
        fit.run();
        return fit;
    }

    static double error(double[] spend, int[] segments) {
        double error = 0;
        for (int s = 0; s < 3; s++) {
            int segment = s;
            double[] members = java.util.stream.IntStream.range(0, spend.length).filter(i -> segments[i] == segment).mapToDouble(i -> spend[i]).toArray();
            double mean = Arrays.stream(members).average().orElse(0);
            error += Arrays.stream(members).map(v -> (v - mean) * (v - mean)).sum();
        }
        return error;
    }

    public static void main(String[] args) {
        double[] nine = {1, 2, 3, 20, 21, 22, 100, 101, 500};
        double[][] starts = column(1, 20, 100);
        System.out.println("equal: " + Arrays.toString(run(nine, starts, true).getAssignments()) + ", starts now "
                + Arrays.toString(Arrays.stream(starts).mapToLong(s -> Math.round(s[0])).toArray()));
        System.out.println("NaN: " + Arrays.toString(run(new double[] {1, 2, Double.NaN, 20, 21}, column(1, 20), false).getAssignments()));
        Random made = new Random(1);
        int worse = 0;
        int unequal = 0;
        int endless = 0;
        double sum = 0;
        double most = 0;
        for (int set = 0; set < 200; set++) {
            double[] spend = new double[30];
            for (int i = 0; i < 30; i++) {
                spend[i] = Math.round(100 * Math.exp(3 + made.nextGaussian())) / 100.0;
            }
            double[] sorted = spend.clone();
            Arrays.sort(sorted);
            EKmeans fit = run(spend, column(sorted[4], sorted[14], sorted[24]), true);
            int[] thirds = new int[30];
            Arrays.setAll(thirds, i -> i / 10);
            double ratio = error(spend, fit.getAssignments()) / error(sorted, thirds);
            worse += ratio > 1 + 1e-9 ? 1 : 0;
            sum += ratio;
            most = Math.max(most, ratio);
            int[] sizes = new int[3];
            Arrays.stream(fit.getAssignments()).forEach(s -> sizes[s]++);
            unequal += Arrays.stream(sizes).allMatch(s -> s == 10) ? 0 : 1;
            endless += fit.getIteration() == 500 ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "200 sets: %d worse than thirds, %.2f times on average, %.2f at most; %d unequal; %d to the last iteration%n",
                worse, sum / 200, most, unequal, endless);
    }
}
J
javac -cp "lib/*" Share.java
java -cp "lib/*:." Share | tee seen.txt
for line in 'equal: [0, 0, 0, 2, 2, 1, 1, 1, 2], starts now [2, 74, 180]' 'NaN: [0, 0, -1, 1, 1]' \
    '200 sets: 166 worse than thirds, 1.16 times on average, 1.88 at most; 42 unequal; 200 to the last iteration'; do
    grep -qxF "$line" seen.txt
done
