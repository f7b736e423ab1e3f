#!/bin/sh
# A fit under Spark against the pipeline of Spark's own library, MLlib, on a cluster of two workers with one core each; and segment score of the same customers.
# usage: src/bench/spark.sh FILE.csv [K] [ROUNDS]     after mvn -Pspark package; needs python3 and /proc. The id is the column customer_id.
# Downloads Spark with MLlib (319 MB) once into target/bench-spark. Both read the same Parquet in 16 files and write Parquet. Prints for each run the processor
# seconds of the driver and of the executors, and elapsed seconds; and the ratios of the processor time of both.
set -eu
file=$(readlink -f "$1")
k=${2:-5}
rounds=${3:-2}
cd "$(dirname "$0")/../.."
work=$PWD/target/bench-spark
home=$work/home
mkdir -p "$home"
version=$(sed -n 's/.*<artifactId>spark-sql_2.13<\/artifactId><version>\([^<]*\).*/\1/p' pom.xml)
if [ ! -d "$home/jars" ]; then
    cat >"$work/pom.xml" <<XML
<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>bench</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.spark</groupId><artifactId>spark-sql_2.13</artifactId><version>$version</version></dependency>
<dependency><groupId>org.apache.spark</groupId><artifactId>spark-mllib_2.13</artifactId><version>$version</version></dependency>
</dependencies></project>
XML
    mvn -q -B -ntp -f "$work/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$home/jars"
fi
mkdir -p "$work/classes"
javac -proc:none -d "$work/classes" -cp "$home/jars/*" src/bench/MllibPipeline.java 2>/dev/null
jar --create --file "$work/mllib.jar" -C "$work/classes" .
exec python3 src/bench/spark.py "$file" "$k" "$rounds" "$work" target/segment-*-spark.jar
