package io.github.segmentcli.cli;

import io.github.segmentcli.spark.SparkMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * An application for a cluster: runs the commands of a file one after the other in one session, because a session takes longer to start
 * than any of them. Words are separated by tabs.
 */
public final class ClusterRuns {

    private static final String SCHEMA =
            "customer_id STRING, age STRING, spend DOUBLE, visits INT, since DATE, region STRING";

    private ClusterRuns() {}

    /** For each run one line on standard output: {@code exit CODE}. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder().appName("cluster-runs").getOrCreate();
        SparkMain.install(spark);
        PrintWriter none = new PrintWriter(PrintWriter.nullWriter());
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] words = line.split("\t");
            switch (words[0]) {
                case "parquet" -> parquet(spark, words[1], words[2], Integer.parseInt(words[3]));
                case "kill" -> killOnce(spark, Long.parseLong(words[1]));
                default -> {
                    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
                    System.out.println("exit " + Main.run(none, err, words));
                }
            }
        }
        spark.stop();
    }

    private static void parquet(SparkSession spark, String csv, String folder, int parts) {
        spark.read()
                .schema(SCHEMA)
                .option("header", true)
                .csv(csv)
                .repartitionByRange(parts, functions.col("customer_id"))
                .sortWithinPartitions("customer_id")
                .write()
                .parquet(folder);
    }

    /** When the next task is done, the executor of a worker is killed. */
    private static void killOnce(SparkSession spark, long worker) {
        AtomicBoolean isDone = new AtomicBoolean();
        AtomicInteger lost = new AtomicInteger();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (!isDone.getAndSet(true)) {
                    ProcessHandle.of(worker).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
                }
            }

            @Override
            public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
                System.out.println("executors lost: " + lost.incrementAndGet());
            }
        });
    }
}
