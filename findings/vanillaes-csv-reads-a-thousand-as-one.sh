#!/bin/sh
# @vanillaes/csv 3.0.8 (npm), "a modern, fast, RFC 4180 compliant parser": parse(text, { typed: true }) makes numbers of cells.
# One would expect the number that is written, or the text where it isn't one, as Papa Parse 5.5.3 with dynamicTyping has it.
# Seen: what is finite and has no point goes through parseInt, which stops at the first letter: 1e3 is 1, 2E5 is 2, 5e-7 is 5, and 00123 is 123. Whatever has a point behind its
# first letter goes through parseFloat, number or not: 1.5e3 is right, "1,234.50" is 1, 05.02.2023 is 5.02 and "Dr. Lang" NaN. A file of one column, such as a list of
# ids, that doesn't end in a line break loses its last customer, typed or not. There is no error.
# Meaning: the largest totals, which programs write as powers of ten, are the smallest, so are all with a mark for thousands, the smallest shares are
# above 1, and dates are days: the segments are of the first digits.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @vanillaes/csv@3.0.8 papaparse@5.5.3 >/dev/null
cat > read.mjs <<'J'
import { parse } from "@vanillaes/csv";
import Papa from "papaparse";
const cells = ["1e3", "2E5", "5e-7", "1.5e3", '"1,234.50"', '"1.234,50"', "00123", "1000", "05.02.2023", "Dr. Lang"];
const text = cells.join(",") + "\n";
const ids = "id\n1001\n1002\n1003";
console.log("vanillaes: " + parse(text, { typed: true })[0].join(" | "));
console.log("papaparse: " + Papa.parse(text, { dynamicTyping: true, delimiter: "," }).data[0].join(" | "));
console.log("ids: " + parse(ids).flat() + " / " + Papa.parse(ids, { delimiter: "," }).data.flat());
J
node read.mjs | tee seen.txt
for line in 'vanillaes: 1 | 2 | 5 | 1500 | 1 | 1.234 | 123 | 1000 | 5.02 | NaN' \
    'papaparse: 1000 | 200000 | 5e-7 | 1500 | 1,234.50 | 1.234,50 | 123 | 1000 | 05.02.2023 | Dr. Lang' \
    'ids: id,1001,1002 / id,1001,1002,1003'; do
    grep -qxF "$line" seen.txt
done
