#!/bin/sh
# `segment rfm` and DuckDB by turns on the same transactions; DuckDB makes recency, frequency and monetary value alone.
# usage: DRIVER=duckdb_jdbc.jar src/bench/rfm-duckdb.sh FILE.csv [ROUNDS]     needs GNU time
# SEGMENT is the program (target/segment). The columns of FILE.csv are invoice, customer, timestamp, quantity and unit_price. Prints for
# each round seconds, processor time and peak memory of both, and then the ratios segment / DuckDB: median, least and largest.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
file=$1
rounds=${2:-3}
segment=${SEGMENT:-target/segment}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

javac -d "$out" "$here/DuckDbRfm.java"
timed() {
    name=$1
    shift
    command time -a -o "$out/figures" -f "$name %e %U %S %M" "$@" >"$out/said"
    tail -n 1 "$out/figures" | awk '{ printf "%-8s %.2f s, processor time %.2f s, %d MB\n", $1, $2, $3 + $4, $5 / 1024 }'
}
for round in $(seq "$rounds"); do
    timed DuckDB java -cp "$DRIVER:$out" DuckDbRfm "$file" "$out/duckdb.csv"
    timed segment "$segment" rfm --input "$file" --output "$out/segment.csv" --force --quiet
done
ratios() {
    awk -v from="$2" -v to="$3" '{ sum = 0; for (i = from; i <= to; i++) sum += $i }
        $1 == "DuckDB" { base = sum } $1 == "segment" { print sum / base }' "$out/figures" | sort -n |
        awk -v what="$1" '{ all[NR] = $1 } END { printf "%-15s %.2f (%.2f to %.2f)\n", what, all[int((NR + 1) / 2)], all[1], all[NR] }'
}
ratios time 2 2
ratios "processor time" 3 4
ratios memory 5 5
