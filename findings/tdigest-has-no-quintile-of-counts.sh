#!/bin/sh
# tdigest 0.1.3 (npm), the t-digest as a stream of quantiles. Purchases of 100 customers: 60 have 1, 20 have 2, 20 have 5.
# One would expect the quintile points 1, 1, 1, 2 (or 1, 1, 1 to 2, 2 to 5), as the digest holds the three values exactly.
# Seen: 1, 1.25, 1.75, 3.5, and the rank of 1 is 0.3 where 0.6 of the customers are at or below it. Each value stands for
# the middle of its customers and what lies between two values is interpolated, so 40 % is already above 1.
# The digest in exact mode, new TDigest(false), has 1, 1, 1, 2.
# Meaning: customers who bought once, the majority, fall below the 40 % point and get the lowest score; three of the four cut
# points are numbers of purchases that nobody has.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts tdigest@0.1.3 >/dev/null
cat > cuts.js <<'J'
const { TDigest } = require("tdigest");
const cuts = (digest) => {
  for (let i = 0; i < 100; i++) {
    digest.push(i % 10 < 6 ? 1 : i % 10 < 8 ? 2 : 5);
  }
  digest.compress();
  return JSON.stringify([0.2, 0.4, 0.6, 0.8].map((p) => digest.percentile(p))) + " rank of 1: " + digest.p_rank(1);
};
const seen = [cuts(new TDigest()), cuts(new TDigest(false))];
console.log("digest: " + seen[0] + "\nexact:  " + seen[1]);
process.exit(seen[0] === "[1,1.25,1.75,3.5] rank of 1: 0.3" && seen[1] === "[1,1,1,2] rank of 1: 0.6" ? 0 : 1);
J
node cuts.js
