#!/bin/sh
# outliers 0.0.3 (npm): outliers(spend) lists the outliers and rows.filter(outliers("spend")) keeps the others; its source is said to be the
# interquartile range (IQR). One would expect Tukey's fences, 1.5 IQR below the lower and above the upper quartile, as boxplots have them.
# Seen: the 1.5 IQR are taken from the median. Of 10,000 values of the normal distribution 472 are out, where Tukey has 60; of spend that is log-normal 1293
# and 786. Of ten customers who spend 10 to 36 it takes 36, which R's boxplot.stats keeps (its upper fence is 39).
# And a filter kept in a variable remembers the outliers of its first table: used on a second one, it takes out the customer who spends 200, as the
# first table has an outlier of 200, and keeps the one who spends 1000.
# Meaning: eight times as many ordinary customers are cut before a clustering, mostly good ones as spend is skewed; and of the second month's file the wrong ones.
# Needs Node.js, npm and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts outliers@0.0.3 >/dev/null
cat > draw.R <<'R'
set.seed(1)
normal <- rnorm(10000)
few <- c(10, 12, 14, 15, 16, 18, 20, 24, 30, 36)
sets <- list(normal = normal, lognormal = exp(3 + normal), few = few)
for (name in names(sets)) writeLines(format(sets[[name]], digits = 17), name)
cat(sapply(sets, function(x) length(boxplot.stats(x)$out)), "\n")
R
theirs=$(Rscript --vanilla draw.R)
cat > count.js <<'J'
const outliers = require("outliers");
const { readFileSync } = require("fs");
const read = (name) => readFileSync(name, "utf8").trim().split("\n").map(Number);
console.log(...["normal", "lognormal", "few"].map((name) => outliers(read(name)).length), "few:", ...outliers(read("few")));
const january = [10, 11, 12, 13, 200].map((spend) => ({ spend }));
const february = [150, 160, 170, 200, 1000].map((spend) => ({ spend }));
const keep = outliers("spend");
const left = [january.filter(keep), february.filter(keep), february.filter(outliers("spend"))];
console.log(left.map((rows) => rows.map((r) => r.spend).join(" ")).join(" | "));
J
ours=$(node count.js)
printf 'out of normal, log-normal, ten customers: outliers and R:\n%s\n%s\n' "$ours" "$theirs"
[ "$theirs" = "60 786 0 " ]
[ "$ours" = "472 1293 1 few: 36
10 11 12 13 | 150 160 170 1000 | 150 160 170 200" ]
