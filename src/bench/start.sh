#!/bin/sh
# How long the ways of starting the program take: the Java of a release, the executable, and java -jar, in turn.
# usage: src/bench/start.sh [ROUNDS]     after mvn -Pdist package; needs python3 and GNU time
# Prints medians of wall and processor time in seconds, and the median of memory in MB, for asking the version, for a check and for the
# README's job with all pictures and the page. Each is run once before it counts.
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-7}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
jar=$(ls "$PWD"/target/segment-*-all.jar)
data=$PWD/data/customers.csv

run() { # way job label
    way=$1 job=$2 label=$3
    case $job in
        version) set -- --version ;;
        check) set -- check --input "$data" ;;
        readme) set -- --input "$data" --k 5 --force --output "$out/result" ;;
    esac
    case $way in
        release) set -- "$PWD/target/dist/tree/bin/segment" "$@" ;;
        executable) set -- "$PWD/target/segment" "$@" ;;
        java-jar) set -- java -jar "$jar" "$@" ;;
    esac
    /usr/bin/time -a -o "$out/$job.$way.$label" -f '%e %U %S %M' "$@" >/dev/null 2>"$out/stderr" || { cat "$out/stderr"; exit 1; }
}
for job in version check readme; do
    for round in $(seq 0 "$rounds"); do
        for way in release executable java-jar; do
            run "$way" "$job" "$([ "$round" = 0 ] && echo warm || echo counted)"
        done
    done
done
python3 - "$out" <<'PY'
import statistics, sys
for job in ("version", "check", "readme"):
    for way in ("release", "executable", "java-jar"):
        rows = [list(map(float, line.split())) for line in open(f"{sys.argv[1]}/{job}.{way}.counted")]
        wall, cpu, memory = (statistics.median(column) for column in ([r[0] for r in rows], [r[1] + r[2] for r in rows], [r[3] / 1024 for r in rows]))
        print(f"{job:8} {way:11} wall {wall:.2f}  cpu {cpu:.2f}  {memory:.0f} MB  ({len(rows)} runs)")
PY
