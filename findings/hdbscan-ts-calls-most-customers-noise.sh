#!/bin/sh
# hdbscan-ts 1.0.17 (npm): new HDBSCAN({ minClusterSize: 5 }).fit(customers), after Campello et al. (2013), said to skip the root as scikit-learn does.
# One would expect of 75 customers in three clouds of 25, one of them wider, three clusters of about 25, as R's dbscan 1.1-11 has them.
# Seen: three clusters of 5, 7 and 5, and 58 customers of noise; in eight made sets 51 to 58 of 75 are noise, where R has 0 to 3. Squared distances take
# the place of distances, and a cluster's stability is its size times that of its loosest member rather than the sum over members,
# so that a few in the core of a cloud win over the cloud.
# Meaning: two of three customers have no segment, and what is called a segment is the handful most alike.
# Needs Node.js, npm and Debian's r-cran-dbscan. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts hdbscan-ts@1.0.17 >/dev/null
cat > fit.js <<'J'
const { HDBSCAN } = require("hdbscan-ts");
const { writeFileSync } = require("fs");
let seed = 1;
const uniform = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const normal = () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
const sizes = (customers) => {
  const labels = new HDBSCAN({ minClusterSize: 5 }).fit(customers);
  const count = (label) => labels.filter((l) => l === label).length;
  return [count(-1), ...[...new Set(labels)].filter((l) => l >= 0).map(count)];
};
for (let set = 0; set < 8; set++) {
  const customers = [];
  for (const [spend, visits, width] of [[0, 0, 0.5], [3, 0, 0.5], [10, 10, 2]]) {
    for (let i = 0; i < 25; i++) customers.push([spend + width * normal(), visits + width * normal()].map((v) => Number(v.toFixed(3))));
  }
  writeFileSync(`set${set}.csv`, customers.map((c) => c.join()).join("\n") + "\n");
  console.log(...sizes(customers));
}
J
node fit.js > seen.txt
TZ=UTC Rscript --vanilla -e 'for (set in 0:7) cat(tabulate(dbscan::hdbscan(as.matrix(read.csv(sprintf("set%d.csv", set), header = FALSE)), minPts = 5)$cluster + 1), "\n")' > r.txt
echo "noise, then the sizes of clusters: hdbscan-ts | R"
paste -d '|' seen.txt r.txt
[ "$(cut -d ' ' -f 1 seen.txt | tr '\n' ' ')" = "58 58 51 52 52 53 51 57 " ] && [ "$(cut -d ' ' -f 1 r.txt | tr '\n' ' ')" = "1 0 1 0 1 3 0 0 " ]
[ "$(sed -n 1p seen.txt)" = "58 5 7 5" ] && [ "$(sed -n 1p r.txt)" = "1 25 24 25 " ]
