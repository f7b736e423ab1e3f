#!/bin/sh
# What the engine finds and what it costs, against ten starts of scikit-learn, file by file: mean inertia over ten seeds and processor
# time of one thread on each side. Needs python3 with scikit-learn and pandas (PYTHON= names another interpreter).
# usage: src/bench/quality.sh EFFORT FILE.csv...     EFFORT is quick, normal or thorough
# The peer's figures are kept in DIR= (default a folder of this name in the system's temporary files) and not computed again.
set -eu
cd "$(dirname "$0")/../.."
effort=$1
shift
dir=${DIR:-${TMPDIR:-/tmp}/segment-quality}
python=${PYTHON:-python3}
mkdir -p "$dir"
mvn -q test-compile
mvn -q dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
"$python" src/bench/quality.py prepare "$@" --into "$dir"
"$python" src/bench/quality.py peer "$dir"
java -cp "target/classes:target/test-classes:$(cat target/test-classpath)" io.github.segmentcli.cluster.QualityBench "$dir" "$effort"
"$python" src/bench/quality.py table "$dir" --effort "$effort" --every
