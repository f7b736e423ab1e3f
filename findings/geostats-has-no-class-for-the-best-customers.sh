#!/bin/sh
# geostats 2.1.0 (npm), classes of a column: getClassStdDeviation(5), by standard deviations around the mean, then getClass(spend).
# One would expect the lowest and the highest class to be open, so that each customer has one; the classes by quantile, Jenks and interval do so.
# Seen: the outer bounds are 2.5 standard deviations from the mean (two for four classes), and who lies beyond has the class "Unable to get value's class.",
# a text, not an error. Of eighteen customers, sixteen with 10 to 16, one with 300, one with 1000, it is the one with 1000. The counts by class
# add up to 17. The lowest bound is -495 though nobody spends less than 10, so the two classes below are empty, and so is the one above.
# Meaning: spend has a long upper tail in every shop, so it is always the best customers who have no class and are not counted.
# getClassStdDeviation(5, true), with any second argument, ends at the smallest and largest value.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts geostats@2.1.0 >/dev/null
cat > classes.js <<'J'
const Geostats = require("geostats");
const spend = [10, 12, 15, 11, 14, 13, 16, 12, 14, 13, 15, 11, 12, 14, 13, 16, 300, 1000];
const classes = (method, ...settings) => {
  const column = new Geostats(spend.slice());
  const bounds = column[method](5, ...settings);
  column.doCount();
  const counted = column.counter.reduce((a, b) => a + b);
  return `lowest bound ${Math.round(bounds[0])}, 300: ${column.getClass(300)}, 1000: ${column.getClass(1000)}, counted ${counted}`;
};
const seen = [classes("getClassStdDeviation"), classes("getClassStdDeviation", true), classes("getClassQuantile"), classes("getClassEqInterval"), classes("getClassJenks")];
console.log(seen.join("\n"));
const same = seen[0] === "lowest bound -495, 300: 3, 1000: Unable to get value's class., counted 17"
  && seen.slice(1).every((t) => t.startsWith("lowest bound 10,") && t.endsWith("1000: 4, counted 18"));
process.exit(same ? 0 : 1);
J
node classes.js
