#!/bin/sh
# JSAT 0.0.9 (Java), hierarchical clustering: SimpleHAC and PriorityHAC with the same AverageLinkDissimilarity.
# One would expect the same segments of both, those of the average distance between two clusters, as R's hclust has them.
# Seen: for the spend of eight customers and k = 2 PriorityHAC has the largest customer, 692, alone, as hclust does, and SimpleHAC
# the three smallest against the rest, the largest in the same segment as 302. SimpleHAC takes the mean over all pairs of the
# union, those within each cluster too (so the documentation of the link has it), while PriorityHAC updates by the
# usual formula. For 300 made sets of eight and k = 2 and 3 SimpleHAC had other segments than the average link in 96 of 600.
# Meaning: a large tight segment makes a customer far off look near, as its own small distances water the mean down; outliers
# are swallowed, and an exact and a fast way that ought to agree don't.
# Needs a JDK, Maven and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=com.edwardraff:JSAT:0.0.9 -DoutputDirectory=lib >/dev/null
cat > Trees.java <<'J'
import java.util.Arrays;
import java.util.stream.Collectors;
import jsat.SimpleDataSet;
import jsat.classifiers.DataPoint;
import jsat.clustering.KClusterer;
import jsat.clustering.dissimilarity.AverageLinkDissimilarity;
import jsat.clustering.hierarchical.PriorityHAC;
import jsat.clustering.hierarchical.SimpleHAC;
import jsat.linear.DenseVector;

public class Trees {
    static String segments(KClusterer clusterer) {
        double[] spend = {34, 125, 203, 302, 350, 355, 451, 692};
        SimpleDataSet customers = new SimpleDataSet(Arrays.stream(spend)
                .mapToObj(v -> new DataPoint(new DenseVector(new double[] {v}))).collect(Collectors.toList()));
        int[] found = clusterer.cluster(customers, 2, (int[]) null);
        return Arrays.stream(found).mapToObj(c -> c == found[0] ? "1" : "2").collect(Collectors.joining(" "));
    }

    public static void main(String[] args) {
        System.out.println(segments(new SimpleHAC(new AverageLinkDissimilarity())));
        System.out.println(segments(new PriorityHAC(new AverageLinkDissimilarity())));
    }
}
J
javac -cp "lib/*" Trees.java
java -cp "lib/*:." Trees > seen.txt
r_seen=$(TZ=UTC Rscript --vanilla -e 'cat(cutree(hclust(dist(c(34, 125, 203, 302, 350, 355, 451, 692)), "average"), 2))')
echo "SimpleHAC:   $(sed -n 1p seen.txt)"
echo "PriorityHAC: $(sed -n 2p seen.txt)"
echo "R, average:  $r_seen"
[ "$(cat seen.txt)" = "1 1 1 2 2 2 2 2
1 1 1 1 1 1 1 2" ] && [ "$r_seen" = "1 1 1 1 1 1 1 2" ]
