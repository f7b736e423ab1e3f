package io.github.segmentcli.spark;

import io.github.segmentcli.cli.Main;
import io.github.segmentcli.io.RemoteFiles;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;

/** The entry point under Spark: the same program, for which names of files mean what they mean to Spark. */
public final class SparkMain {

    private SparkMain() {}

    public static void main(String[] args) {
        install(SparkSession.builder().appName("segment").getOrCreate());
        Main.main(args);
    }

    /** From here on names of files, for the whole process, are those of a session. */
    public static void install(SparkSession session) {
        session.sparkContext().setLogLevel("WARN");
        // the program logs only what was asked for with -v
        Configurator.setLevel("io.github.segmentcli", Level.DEBUG);
        RemoteFiles.install(new HadoopFiles(session));
    }
}
