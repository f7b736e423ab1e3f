#!/bin/sh
# The exported query in DuckDB against `segment score` on the same customers.
# usage: DRIVER=duckdb_jdbc.jar src/bench/export-duckdb.sh [ROWS] [ROUNDS]     needs GNU time
# SEGMENT is the program (target/segment). Makes ROWS customers (10,000,000; 700 MB as CSV and as much in the database) of ten features with 3 %
# missing values, fits eight segments on the first 100,000, and prints the time of each round.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rows=${1:-10000000}
rounds=${2:-3}
segment=${SEGMENT:-target/segment}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

java -cp "$DRIVER" "$here/DuckDbScoring.java" make "$out" "$rows"
"$segment" --input "$out/sample.csv" --id customer_id --k 8 --outliers keep --plots none --no-report --quiet --output "$out/model" >"$out/fit.json"
"$segment" export --model "$out/model" --to sql --dialect duckdb --output "$out/score.sql"
for round in $(seq "$rounds"); do
    java -cp "$DRIVER" "$here/DuckDbScoring.java" time "$out" 1
    command time -f "segment score: %e s, processor time %U + %S s" "$segment" score --model "$out/model" --input "$out/customers.csv" \
        --assignments minimal --output "$out/scores" --force --quiet >"$out/score.json"
done
