#!/bin/sh
# JSAT 0.0.9 (Java): Vec.median(), as in data.getNumericColumn(0).median(), and the Imputer with the median.
# One would expect 2.5 for spend of 1, 2, 3 and 10, half-way between the two customers in the middle.
# Seen: 6.5, half-way between the upper of these two and the next; for 10, 20, 30 and 1000 it is 515 where it is 25. Odd counts are
# right. The Imputer of the same library has a third answer: a gap among 1, 2, 3 and 10 becomes 2, the lower of the two.
# R's median and type 1 quantile are the figures to hold them against.
# Meaning: the typical spend of every second segment is too high, the more so the more uneven the spend, and moves when one
# customer comes or goes; filled gaps have another median than the report beside them.
# Needs a JDK, Maven and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=com.edwardraff:JSAT:0.0.9 -DoutputDirectory=lib >/dev/null
cat > Middle.java <<'J'
import java.util.Arrays;
import java.util.stream.Collectors;
import jsat.SimpleDataSet;
import jsat.classifiers.DataPoint;
import jsat.datatransform.Imputer;
import jsat.linear.DenseVector;

public class Middle {
    static SimpleDataSet customers(double... spend) {
        return new SimpleDataSet(Arrays.stream(spend).mapToObj(v -> new DataPoint(new DenseVector(new double[] {v})))
                .collect(Collectors.toList()));
    }

    static double median(double... spend) {
        return customers(spend).getNumericColumn(0).median();
    }

    public static void main(String[] args) {
        SimpleDataSet gap = customers(1, 2, 3, 10, Double.NaN);
        gap.applyTransform(new Imputer(gap, Imputer.NumericImputionMode.MEDIAN));
        System.out.println(median(1, 2, 3, 10) + " " + median(10, 20, 30, 1000) + " " + median(1, 1, 1, 1, 1, 1, 2, 2, 3, 9) + " "
                + median(1, 2, 3) + " " + gap.getDataPoint(4).getNumericalValues().get(0));
    }
}
J
javac -cp "lib/*" Middle.java
seen=$(java -cp "lib/*:." Middle)
r_seen=$(TZ=UTC Rscript --vanilla -e 'cat(median(c(1, 2, 3, 10)), median(c(10, 20, 30, 1000)), median(c(1, 1, 1, 1, 1, 1, 2, 2, 3, 9)), median(1:3), quantile(c(1, 2, 3, 10), 0.5, type = 1))')
echo "medians, and a gap filled: $seen"
echo "R, and its type 1:         $r_seen"
[ "$seen" = "6.5 515.0 1.5 2.0 2.0" ] && [ "$r_seen" = "2.5 25 1 2 2" ]
