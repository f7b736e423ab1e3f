#!/bin/sh
# mann-whitney-utest 1.0.5 (npm): u = test([spend of one segment, of another]), significant(u, samples), which "tests the U-value against an approximate
# critical value". One would expect true for segments that differ more than chance allows, as R's wilcox.test has them.
# Seen: the smaller U is compared with its own z-score, that is a count of pairs (up to n1 n2 / 2) with a number of standard deviations. One
# customer who spends 5 and one who spends 9 differ "significantly" (p is 1 by wilcox.test, as nothing else can be), and so do two and two that do not overlap
# (p = 0.33). Forty customers and forty who each spend 25 more do not (U is 112.5, z 6.6, p below 1e-10), nor do twelve and twelve with p = 0.0007.
# U itself, also with ties, and z are right.
# Meaning: the smallest segments always differ, large ones never, whatever they spend.
# Needs Node.js, npm and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts mann-whitney-utest@1.0.5 >/dev/null
cat > compare.js <<'J'
const mwu = require("mann-whitney-utest");
const up = (n, from) => Array.from({ length: n }, (_, i) => from + i);
const pairs = [[[5], [9]], [[1, 2], [7, 8]], [up(12, 0), up(12, 7)], [up(40, 0), up(40, 25)]];
for (const samples of pairs) {
  const u = mwu.test(samples);
  console.log(samples[0].length, Math.min(...u), mwu.criticalValue(u, samples).toFixed(1), mwu.significant(u, samples));
}
J
cat > compare.R <<'R'
p <- function(a, b) suppressWarnings(wilcox.test(a, b))$p.value
shown <- c(p(5, 9), p(1:2, 7:8), p(0:11, 7:18), p(0:39, 25:64))
cat(sprintf("%.2g", shown), "\n")
stopifnot(shown[1] == 1, shown[2] > 0.3, shown[3] < 0.01, shown[4] < 1e-8)
R
ours=$(node compare.js)
printf 'customers, smaller U, z, significant:\n%s\np by wilcox.test: ' "$ours"
Rscript --vanilla compare.R
[ "$ours" = "1 0 1.0 true
2 0 1.5 true
12 12.5 3.4 false
40 112.5 6.6 false" ]
