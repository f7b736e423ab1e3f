#!/bin/sh
# d3-scale-cluster 2.0.1 (npm), classes of a column by optimal one-dimensional k-means: scale.domain(spend).range([names]), then scale(spend).
# One would expect as many classes as names, two for two, and new classes for a new domain.
# Seen: with two names (or one) every customer's class is undefined, without a message: the column is left alone for fewer than three.
# With three or more they are right. A scale with three names that is given a range of two keeps the cut points of the three: 900, whom
# the first two classes do not hold, has the class undefined while 1 and 100 have one, and back at three names all is well again.
# Meaning: the simplest split, large buyers and the others, colours or counts nobody; where the number of classes is a choice on the page,
# taking two loses the best customers.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts d3-scale-cluster@2.0.1 >/dev/null
cat > classes.js <<'J'
const scaleCluster = require("d3-scale-cluster");
const spend = [1, 2, 3, 100, 101, 900];
const classes = (scale) => spend.map((v) => String(scale(v))).join(" ");
const fresh = (...names) => classes(scaleCluster().domain(spend).range(names));
const moved = scaleCluster().domain(spend).range(["low", "middle", "high"]);
const seen = [fresh("low", "high"), fresh("low", "middle", "high"), classes(moved.range(["low", "high"])), classes(moved.range(["low", "middle", "high"]))];
console.log(`two: ${seen[0]}\nthree: ${seen[1]}\nthree, then two: ${seen[2]}\nand three again: ${seen[3]}`);
const none = "undefined undefined undefined undefined undefined undefined";
const three = "low low low middle middle high";
process.exit(seen[0] === none && seen[1] === three && seen[2] === "low low low high high undefined" && seen[3] === three ? 0 : 1);
J
node classes.js
