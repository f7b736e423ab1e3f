#!/bin/sh
# DBSCAN by density-clustering 1.3.0 (npm) and by Hipparchus 3.1 (Java; Commons Math 3.6.1 does the same). Ester et al. (1996), R and
# scikit-learn count as neighbours the point itself and all within eps, eps included.
# Seen: density-clustering takes only distances below eps. Counts of visits differ by whole numbers: 1, 2, 3, 4 with eps 1 and
# two points are one chain, here all four are noise. Hipparchus does not count the point itself: three customers within eps
# are no cluster for minPts 3, and its result has no place for noise: the customers are just not in it.
# Meaning: settings found with another tool give nothing but noise, or lose customers, without a message.
# Needs Node.js, npm, a JDK, Maven and Debian's python3-sklearn. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts density-clustering@1.3.0 >/dev/null
for artifact in org.hipparchus:hipparchus-clustering:3.1 org.hipparchus:hipparchus-core:3.1; do
    mvn -q -B -ntp dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >/dev/null
done
cat > Chain.java <<'J'
import java.util.List;
import org.hipparchus.clustering.DBSCANClusterer;
import org.hipparchus.clustering.DoublePoint;

public class Chain {
    static String sizes(int minPts, double... visits) {
        List<DoublePoint> points = java.util.Arrays.stream(visits).mapToObj(v -> new DoublePoint(new double[] {v})).toList();
        return new DBSCANClusterer<DoublePoint>(1, minPts).cluster(points).stream().map(c -> c.getPoints().size()).toList().toString();
    }

    public static void main(String[] args) {
        System.out.println(sizes(2, 1, 2, 3, 4) + " " + sizes(3, 1, 1.5, 2) + " " + sizes(2, 1, 1.5, 2));
    }
}
J
javac -cp "lib/*" Chain.java
java_seen=$(java -cp "lib/*:." Chain)
node_seen=$(node -e 'const { DBSCAN } = require("density-clustering");
const sizes = (minPts, ...visits) => JSON.stringify(new DBSCAN().run(visits.map((v) => [v]), 1, minPts).map((c) => c.length));
console.log(sizes(2, 1, 2, 3, 4), sizes(3, 1, 1.5, 2), sizes(2, 1, 1.5, 2));')
python_seen=$(/usr/bin/python3 -c 'from sklearn.cluster import DBSCAN
def sizes(least, *visits):
    found = DBSCAN(eps=1, min_samples=least).fit_predict([[v] for v in visits]).tolist()
    return str([found.count(c) for c in sorted(set(found) - {-1})])
print(sizes(2, 1, 2, 3, 4), sizes(3, 1, 1.5, 2), sizes(2, 1, 1.5, 2))')
echo "sizes of clusters, eps 1: visits 1 2 3 4 with two points; 1 1.5 2 with three; the same with two"
echo "scikit-learn:       $python_seen"
echo "density-clustering: $node_seen"
echo "Hipparchus:         $java_seen"
[ "$python_seen" = "[4] [3] [3]" ] && [ "$node_seen" = "[] [3] [3]" ] && [ "$java_seen" = "[4] [] [3]" ]
