#!/bin/sh
# jdbscan 1.0.0 (npm), DBSCAN for places with times: customers' purchases with x, y and a timestamp, eps(distance) and timeEps(time). Neighbours are those
# within both, by ST-DBSCAN (Birant and Kut 2007) and its own manual ("spatio-temporal clustering").
# One would expect purchases in one shop in January and in June, with timeEps of a week, to be two clusters.
# Seen: one, the same as without timeEps, and its reported duration is 165 days. A purchase that is too far in time is then asked for the distance alone. So
# timeEps(0) or timeEps(1) change nothing either. With the distance function given by hand, infinite beyond a week, there are two. The point itself is not counted
# for minPts, and distance("HAVERSINE"), for GPS data of the manual, stops with an error: precision is not defined.
# Meaning: seasons never show, a customer who came back after half a year belongs to the same visit, and no setting of the time limit tells.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts jdbscan@1.0.0 >/dev/null
cat > visits.js <<'J'
const jDBSCAN = require("jdbscan");
const day = 86400;
const visits = [0, 1, 2, 3, 162, 163, 164, 165].map((d, i) => ({ x: 10 + (i % 2) / 10, y: 20, timestamp: 1704067200 + d * day }));
const groups = (prepare) => {
  const scan = prepare(jDBSCAN().eps(0.5).minPts(2).data(visits));
  const status = scan();
  const days = scan.getClusters().map((c) => (c.duration ? c.duration.span / day : "-"));
  return `${status.join("")} days ${days}`;
};
const within = (limit) => (a, b) => (Math.abs(a.timestamp - b.timestamp) <= limit ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity);
const seen = {
  "no limit": groups((s) => s),
  "a week": groups((s) => s.timeEps(7 * day)),
  "a second": groups((s) => s.timeEps(1)),
};
const byHand = jDBSCAN().eps(0.5).minPts(2).distance(within(7 * day)).data(visits)().join("");
let error = "none";
try {
  jDBSCAN().eps(1).minPts(1).distance("HAVERSINE").data([{ location: { latitude: 1, longitude: 1 } }, { location: { latitude: 1, longitude: 2 } }])();
} catch (e) {
  error = e.message;
}
console.log(seen, "by hand:", byHand, "HAVERSINE:", error);
const same = seen["no limit"] === "11111111 days -" && seen["a week"] === "11111111 days 165" && seen["a second"] === "11111111 days 165";
process.exit(same && byHand === "11112222" && error === "precision is not defined" ? 0 : 1);
J
node visits.js
