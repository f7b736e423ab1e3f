/**
 * The program on a cluster: {@code spark-submit --class io.github.segmentcli.spark.SparkMain}. Files are opened through Hadoop's file
 * systems, Parquet and tables of the session are read by the executors, and what is computed is computed by the driver, by the same
 * code. Begin with {@code HadoopFiles}.
 */
package io.github.segmentcli.spark;
