#!/bin/sh
# Whole runs, one after the other: this tool, and pandas with scikit-learn doing the same, from CSV to labels and inertia.
# usage: src/bench/fit-against-sklearn.sh FILE.csv K [ROUNDS]     needs python3 with scikit-learn and pandas, and GNU time
# Prints wall seconds, CPU seconds, peak memory in MB and inertia of every run.
set -eu
cd "$(dirname "$0")/../.."
file=$1
k=$2
rounds=${3:-3}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
python=${PYTHON:-python3}

timed() { # label command...
    label=$1
    shift
    /usr/bin/time -o "$out/time" -f '%e %U %S %M' "$@" >"$out/stdout" 2>"$out/stderr"
    awk -v label="$label" '{printf "%-14s wall %7.2f s  cpu %7.2f s  peak %6.0f MB  ", label, $1, $2 + $3, $4 / 1024}' "$out/time"
}

while [ "$rounds" -gt 0 ]; do
    rounds=$((rounds - 1))
    for restarts in "" "--restarts 10"; do
        # shellcheck disable=SC2086
        timed "segment${restarts:+ x10}" target/segment --input "$file" --k "$k" $restarts --plots none --no-report --force \
            --format json --output "$out/segments"
        "$python" -c 'import json, sys; print("inertia %.8g" % json.load(open(sys.argv[1]))["clustering"]["inertia"])' "$out/stdout"
    done
    timed scikit-learn "$python" - "$file" "$k" "$out/labels.csv" <<'PY'
import sys
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler
table = pd.read_csv(sys.argv[1])
numbers = table.select_dtypes("number")
x = StandardScaler().fit_transform(numbers.fillna(numbers.median()))
model = KMeans(int(sys.argv[2]), n_init=10, random_state=0).fit(x)
table["segment"] = model.labels_
table.to_csv(sys.argv[3], index=False)
print("inertia %.8g" % model.inertia_)
PY
    cat "$out/stdout"
done
