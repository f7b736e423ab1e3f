#!/bin/sh
# Runs the JMH benchmarks of the engine. Arguments go to JMH: src/bench/jmh.sh LloydBenchmark -p d=8 -p threads=1
set -eu
cd "$(dirname "$0")/../.."
mvn -q test-compile
mvn -q dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
exec java -cp "target/classes:target/test-classes:$(cat target/test-classpath)" org.openjdk.jmh.Main "$@"
