#!/bin/sh
# Two builds in turn on four jobs: is this one slower or larger than another?
# usage: src/bench/compare.sh BASE [ROUNDS] [JOB...]     needs python3 and GNU time; target/segment is this build
# BASE is the executable of the other build, or a commit, which is built in a temporary folder. Jobs are pictures, sweep, million and rfm.
# Prints, for each job, the ratios this / base of wall time, processor time and peak memory: the median of the rounds, the least and
# the largest. On a machine with other work only the ratios of processor time mean much.
set -eu
cd "$(dirname "$0")/../.."
base=$1
rounds=${2:-5}
[ $# -lt 2 ] && shift || shift 2
[ $# -gt 0 ] || set -- pictures sweep million rfm
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

if ! [ -x "$base" ]; then
    git archive --prefix=base/ "$base" | tar -x -C "$out"
    (cd "$out/base" && mvn -q -DskipTests package)
    base=$out/base/target/segment
fi

python3 - "$out" "$@" <<'PY'
import random, sys
out, jobs = sys.argv[1], sys.argv[2:]
r = random.Random(7)

def customers(name, rows):
    centres = [[r.uniform(50, 400) for _ in range(10)] for _ in range(6)]
    with open(f"{out}/{name}.csv", "w") as f:
        f.write("customer_id," + ",".join(f"f{j}" for j in range(1, 11)) + "\n")
        for i in range(rows):
            centre = r.choice(centres)
            f.write(f"C{i:08d}," + ",".join("" if r.random() < 0.03 else f"{r.gauss(m, 30):.2f}" for m in centre) + "\n")

def purchases(name, lines):
    with open(f"{out}/{name}.csv", "w") as f:
        f.write("invoice,customer,timestamp,quantity,unit_price\n")
        for i in range(lines // 5):
            when = f"{r.randint(2023, 2024)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}T{r.randint(0, 23):02d}:{r.randint(0, 59):02d}:00"
            who = int(lines / 40 * r.random() ** 2)
            for _ in range(5):
                f.write(f"I{i:08d},C{who:08d},{when},{r.randint(1, 12)},{r.lognormvariate(1.6, 0.9):.2f}\n")

sizes = {"pictures": 2000, "sweep": 10000, "million": 1000000}
for job in jobs:
    purchases(job, 1000000) if job == "rfm" else customers(job, sizes[job])
PY

run() { # executable job label
    case $2 in
        pictures) set -- "$1" "$3" "$2" --input "$out/$2.csv" --k 5 ;;
        sweep) set -- "$1" "$3" "$2" --input "$out/$2.csv" --k 2..10 --plots none --no-report ;;
        million) set -- "$1" "$3" "$2" --input "$out/$2.csv" --k 5 --plots none --no-report ;;
        rfm) set -- "$1" "$3" "$2" rfm --input "$out/$2.csv" ;;
    esac
    program=$1 label=$2 job=$3
    shift 3
    rm -rf "$out/result"
    /usr/bin/time -a -o "$out/$job.$label" -f '%e %U %S %M' "$program" "$@" --output "$out/result" >"$out/stdout" 2>"$out/stderr" || {
        cat "$out/stderr" >&2
        exit 1
    }
}

printf '%-10s %22s %22s %22s   %s\n' job 'wall this/base' 'CPU this/base' 'memory this/base' 'this: wall s, CPU s, MB'
for job in "$@"; do
    round=0
    while [ "$round" -lt "$rounds" ]; do
        run "$base" "$job" base
        run target/segment "$job" this
        round=$((round + 1))
    done
    python3 - "$job" "$out/$job.this" "$out/$job.base" <<'PY'
import statistics, sys
def read(path):
    rows = [[float(x) for x in line.split()] for line in open(path)]
    return [(wall, user + system, peak / 1024) for wall, user, system, peak in rows]
this, base = read(sys.argv[2]), read(sys.argv[3])
cells = []
for at in range(3):
    ratios = [t[at] / b[at] for t, b in zip(this, base)]
    cells.append("%.2f (%.2f to %.2f)" % (statistics.median(ratios), min(ratios), max(ratios)))
medians = tuple(statistics.median(row[at] for row in this) for at in range(3))
print("%-10s %22s %22s %22s   %.2f, %.2f, %.0f" % (sys.argv[1], *cells, *medians))
PY
done
