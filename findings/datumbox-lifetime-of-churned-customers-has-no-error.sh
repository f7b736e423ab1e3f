#!/bin/sh
# Datumbox 0.8.2 (Java), CensoredDescriptives: lifetimes of customers, "8+" for one who is still there after 8 months, through the curve of Kaplan and Meier.
# One would expect R's survival: the median is the first time at which half or fewer are left (the middle of a flat step at half), the error of the mean that of Greenwood.
# Seen: the mean is right, the rest is not. The median is drawn straight between two times: 1 2 3 4 5, all churned, has 2.5 where it is 3; 2 2 2 6 6 10 has 2 for 4; with
# customers still there it is 7 for 8, a month in which nobody left. The error of the mean is 0 when all have churned, whatever the lifetimes, for 0.63 and 1.22;
# of 2 3 3+ 5 8 8+ 10+ 12 it is 1.81 for 1.47.
# Meaning: half of the customers seem to be gone before they are; a mean lifetime of six customers is exact, and any difference between two campaigns is significant.
# Needs a JDK, Maven and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>y</artifactId><version>1</version>
<dependencies><dependency><groupId>com.datumbox</groupId><artifactId>datumbox-framework-core</artifactId><version>0.8.2</version></dependency></dependencies></project>
X
mvn -q -B -ntp dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=lib >/dev/null
cat > Lifetime.java <<'J'
import com.datumbox.framework.common.dataobjects.AssociativeArray2D;
import com.datumbox.framework.common.dataobjects.FlatDataCollection;
import com.datumbox.framework.core.statistics.descriptivestatistics.CensoredDescriptives;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

public class Lifetime {
    static void show(Object... months) {
        AssociativeArray2D curve = CensoredDescriptives.survivalFunction(new FlatDataCollection(new ArrayList<>(List.of(months))));
        System.out.printf(Locale.ROOT, "mean %.3f, error %.3f, median %.1f%n", CensoredDescriptives.mean(curve),
                Math.abs(CensoredDescriptives.meanStd(curve)), CensoredDescriptives.median(curve));
    }

    public static void main(String[] args) {
        show(1, 2, 3, 4, 5);
        show(2, 2, 2, 6, 6, 10);
        show(2, 3, "3+", 5, 8, "8+", "10+", 12);
    }
}
J
javac -cp "lib/*" Lifetime.java
java -cp "lib/*:." Lifetime 2>/dev/null | tee seen.txt
cat > theirs.R <<'R'
library(survival)
show <- function(months, left = rep(1, length(months))) {
    t <- summary(survfit(Surv(months, left) ~ 1), rmean = "common")$table
    cat(sprintf("R: mean %.3f, error %.3f, median %.1f\n", t["rmean"], t["se(rmean)"], t["median"]))
}
show(1:5)
show(c(2, 2, 2, 6, 6, 10))
show(c(2, 3, 3, 5, 8, 8, 10, 12), c(1, 1, 0, 1, 1, 0, 0, 1))
R
TZ=UTC Rscript --vanilla theirs.R | tee -a seen.txt
for line in 'mean 3.000, error 0.000, median 2.5' 'mean 4.667, error 0.000, median 2.0' 'mean 7.975, error 1.806, median 7.0' \
    'R: mean 3.000, error 0.632, median 3.0' 'R: mean 4.667, error 1.217, median 4.0' 'R: mean 7.975, error 1.475, median 8.0'; do
    grep -qxF "$line" seen.txt
done
