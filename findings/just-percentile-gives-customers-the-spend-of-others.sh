#!/bin/sh
# just-percentile 4.2.0 (npm): percentile(spend, 0.75), the cut point of the best quarter.
# One would expect a number and no more: percentile 1.6.0, stats-percentile 3.3.0 and compute-quantile 1.0.1 leave the array as it is.
# Seen: the caller's array is sorted in place. Names and spend are two columns side by side, so after the call Ann, who spent 90,
# has 10, and the customers at or above the cut point are Dee and Eve in place of Ann and Cid. The cut point itself, 50, is right.
# Meaning: whoever computes cut points first and scores customers next scores them by row number: the customer in the last
# row is always the best. Nothing is missing and all totals agree. percentile([...spend], 0.75) mends it.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts just-percentile@4.2.0 percentile@1.6.0 compute-quantile@1.0.1 stats-percentile@3.3.0 >/dev/null
cat > best.js <<'J'
const best = (cutPoint) => {
  const names = ["Ann", "Bob", "Cid", "Dee", "Eve"];
  const spend = [90, 10, 50, 20, 40];
  const cut = cutPoint(spend);
  return `cut ${cut}, best ${names.filter((name, i) => spend[i] >= cut)}, Ann spent ${spend[0]}`;
};
const seen = {
  "just-percentile": best((s) => require("just-percentile")(s, 0.75)),
  percentile: best((s) => require("percentile")(75, s)),
  "stats-percentile": best((s) => require("stats-percentile")(s, 75)),
  "compute-quantile": best((s) => require("compute-quantile")(s, 0.75)),
};
console.log(seen);
const right = "cut 50, best Ann,Cid, Ann spent 90";
const same = Object.values(seen).join("; ") === ["cut 50, best Dee,Eve, Ann spent 10", right, right, right].join("; ");
process.exit(same ? 0 : 1);
J
node best.js
