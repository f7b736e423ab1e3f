#!/bin/sh
# AlaSQL 4.19.0 (npm), SQL over arrays of customers. Aggregates pass over NULL, and count(spend), sum, avg, median and var do.
# One would expect the same of the others, and a row that lacks the key to count as one whose spend is null.
# Seen: for spend 10, 20, 30, 40 and one null VARP is 200 (STDEVP 14.1) where it is 125 (11.2): the unknown is a spend of 0. If the
# fifth row has no key "spend", as JSON writers leave it out, MEDIAN is 30 where it is 25, and VAR, STDEV and QUART3 are not in the
# result at all, while avg, sum and count are right. Without any gap QUART2 is 30 where MEDIAN is 25, and QUART 20, QUART3 40:
# a quartile between two customers is always the upper one.
# Meaning: spread and middle of a segment change with the share of gaps, and by the way the same gap was written.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --omit=optional alasql@4.19.0 >/dev/null
cat > ask.js <<'J'
const alasql = require("alasql");
const asked = ["COUNT", "AVG", "MEDIAN", "QUART", "QUART2", "QUART3", "VAR", "VARP"];
const query = `SELECT ${asked.map((f) => `${f}(spend) AS a${f}`).join(", ")} FROM ?`;
const known = [10, 20, 30, 40].map((spend) => ({ spend }));
const answer = (rows) => {
  const row = alasql(query, [rows])[0];
  return asked.map((f) => (row[`a${f}`] === undefined ? "-" : Math.round(row[`a${f}`] * 100) / 100)).join(" ");
};
const seen = [answer(known), answer([...known, { spend: null }]), answer([...known, {}])];
console.log(`${asked.join(" ")}\nall known: ${seen[0]}\none null:  ${seen[1]}\none without the key: ${seen[2]}`);
const same = seen[0] === "4 25 25 20 30 40 166.67 125" && seen[1] === "4 25 25 20 30 40 166.67 200" && seen[2].startsWith("4 25 30 20 30 - - ");
process.exit(same ? 0 : 1);
J
node ask.js
