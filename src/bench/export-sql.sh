#!/bin/sh
# The exported query against one written by hand, inside PostgreSQL: how much longer does it take?
# usage: src/bench/export-sql.sh [ROWS] [ROUNDS]     needs python3, and psql with a database of the variables PGHOST, PGUSER ...
# SEGMENT is the program (target/segment). Makes ROWS customers (1,000,000) of ten features with 3 % missing values, fits eight segments on the first
# 100,000, and runs both queries by turns. The one by hand gives segment and distance only. Prints processor and elapsed seconds of each round and the ratios; the user must be a superuser for that.
set -eu
rows=${1:-1000000}
rounds=${2:-5}
segment=${SEGMENT:-target/segment}
out=$(mktemp -d)
trap 'psql -qAt -c "DROP TABLE IF EXISTS bench_customers"; rm -rf "$out"' EXIT

features=$(for j in 1 2 3 4 5 6 7 8 9 10; do
    printf ", CASE WHEN random() < 0.03 THEN NULL ELSE round((100 + 37 * ((i * 7 + %s * (i %% 6)) %% 9) + 60 * random())::numeric, 2)::float8 END AS f$j" "$j"
done)
psql -qAt <<SQL
SELECT setseed(0.5);
DROP TABLE IF EXISTS bench_customers;
CREATE TABLE bench_customers AS SELECT i AS customer_id$features FROM generate_series(1, $rows) AS i;
ANALYZE bench_customers;
SQL
psql -qAt -c "\\copy (SELECT * FROM bench_customers ORDER BY customer_id LIMIT 100000) TO '$out/customers.csv' CSV HEADER"
"$segment" --input "$out/customers.csv" --id customer_id --k 8 --outliers keep --plots none --no-report --quiet --output "$out/model" >"$out/fit.json"
"$segment" export --model "$out/model" --to sql --dialect postgresql --table bench_customers --output "$out/exported.sql"

python3 - "$out" <<'PY'
import json, re, sys
out = sys.argv[1]
model = json.load(open(f"{out}/model/model.json"))
exported = open(f"{out}/exported.sql").read()

features = model["preparation"]["features"]
centroids = [segment["centroid"] for segment in model["segments"]]
z = ", ".join(f"(coalesce({f['column']}, {f['fill']}) - {f['centre']}) / {f['scale']} AS z{j}" for j, f in enumerate(features))
d = ", ".join(" + ".join(f"(z{j} - {c!r}) * (z{j} - {c!r})" for j, c in enumerate(row)).replace("- -", "+ ") + f" AS d{i}" for i, row in enumerate(centroids))
least = "least(" + ", ".join(f"d{i}" for i in range(len(centroids))) + ")"
names = " ".join(f"WHEN d{i} THEN {i + 1}" for i in range(len(centroids)))
hand = (f"WITH z AS (SELECT customer_id, {z} FROM bench_customers OFFSET 0), d AS (SELECT customer_id, {d} FROM z OFFSET 0)"
        f" SELECT customer_id, CASE {least} {names} END AS segment, sqrt({least}) AS distance FROM d")
query = re.sub(r"(?m)^--.*\n", "", exported).strip().rstrip(";")
for name, sql in (("hand", hand), ("exported", query)):
    more = ", sum(margin)" if name == "exported" else ""
    open(f"{out}/{name}-timed.sql", "w").write(f"SET max_parallel_workers_per_gather = 0; SET client_min_messages = log; SET log_executor_stats = on;\nSELECT count(*), sum(distance){more} FROM ({sql}) AS q;\n")
open(f"{out}/same.sql", "w").write(f"SELECT count(*) FROM ({hand}) AS h JOIN ({query}) AS e USING (customer_id) WHERE h.segment <> e.segment OR abs(h.distance - e.distance) > 1e-6;\n")
PY

echo "customers placed otherwise: $(psql -qAt -f "$out/same.sql")"
for round in $(seq "$rounds"); do
    for query in hand exported; do
        psql -qAt -f "$out/$query-timed.sql" 2>&1 | sed -n "s/.*[^0-9.]\([0-9][0-9.]*\) s user, \([0-9.]*\) s system, \([0-9.]*\) s elapsed.*/$query \1 \3/p" | head -1
    done
done | tee "$out/times"
python3 - "$out/times" <<'PY'
import statistics, sys
times = {"hand": [], "exported": []}
for line in open(sys.argv[1]):
    name, processor, elapsed = line.split()
    times[name].append((float(processor), float(elapsed)))
for at, what in enumerate(("processor time", "elapsed time")):
    ratios = [e[at] / h[at] for h, e in zip(times["hand"], times["exported"])]
    print(f"exported / by hand, {what}: median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}")
PY
