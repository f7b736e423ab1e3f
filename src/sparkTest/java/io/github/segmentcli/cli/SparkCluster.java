package io.github.segmentcli.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone cluster of Spark on this machine: a master and two workers with one core each, made of the jars of the tests' class path. */
final class SparkCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The quick compiler alone, because the processes live for a minute: it saves 40 % of their processor time. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** What Spark asks of Java 17 and later, as its own launcher gives it. */
    private static final List<String> JAVA = Stream.concat(
                    Stream.of("-XX:+IgnoreUnrecognizedVMOptions", "--add-modules=jdk.incubator.vector"),
                    Stream.of(
                                    "java.lang",
                                    "java.lang.invoke",
                                    "java.lang.reflect",
                                    "java.io",
                                    "java.net",
                                    "java.nio",
                                    "java.util",
                                    "java.util.concurrent",
                                    "java.util.concurrent.atomic",
                                    "jdk.internal.ref",
                                    "sun.nio.ch",
                                    "sun.nio.cs",
                                    "sun.security.action",
                                    "sun.util.calendar")
                            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED"))
            .toList();

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    SparkCluster() throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "spark-cluster-");
        Path jars = Files.createDirectories(folder.resolve("jars"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            // Spark logs with another library
            if (entry.endsWith(".jar") && !jar.getFileName().toString().startsWith("logback")) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        Files.writeString(
                folder.resolve("log4j2.properties"),
                String.join(
                        "\n",
                        "rootLogger.level = warn",
                        "rootLogger.appenderRef.err.ref = err",
                        "appender.err.type = Console",
                        "appender.err.name = err",
                        "appender.err.target = SYSTEM_ERR",
                        "appender.err.layout.type = PatternLayout",
                        "appender.err.layout.pattern = %p %c: %m%n",
                        "logger.deploy.name = org.apache.spark.deploy",
                        "logger.deploy.level = info",
                        ""));
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        this.master = waitFor("master", Pattern.compile("spark://127\\.0\\.0\\.1:\\d+"));
        for (String worker : List.of("worker-1", "worker-2")) {
            start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    master);
        }
        waitFor("worker-1", Pattern.compile("Successfully registered"));
        waitFor("worker-2", Pattern.compile("Successfully registered"));
    }

    /** The process of a worker, whose executors are its children. */
    long worker() {
        return processes.get(1).pid();
    }

    private Process start(String name, String... words) throws IOException {
        Process started = java(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        processes.add(started);
        return started;
    }

    private ProcessBuilder java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                QUICK,
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties")));
        command.addAll(JAVA);
        command.addAll(List.of("-cp", folder.resolve("jars") + "/*"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private String waitFor(String name, Pattern pattern) throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".log");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = pattern.matcher(Files.readString(log));
            if (found.find()) {
                return found.group();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(name + " did not start: " + Files.readString(log));
    }

    /** What an application printed on either stream, and its exit code. */
    record Ran(int exit, String out, String err) {}

    /** Runs an application to its end, as {@code spark-submit} does. */
    Ran submit(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--executor-memory",
                "600m",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.extraJavaOptions=" + QUICK,
                "--conf",
                "spark.sql.warehouse.dir=" + folder.resolve("warehouse")));
        all.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = java(all.toArray(String[]::new))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        processes.add(process);
        if (!process.waitFor(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end: " + Files.readString(err));
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A jar with the classes of a test. */
    static Path jar(Path file, Class<?>... classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            Path root = Path.of(classes[0]
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            for (Class<?> each : classes) {
                String name = each.getName().replace('.', '/');
                try (Stream<Path> all = Files.list(root.resolve(name).getParent())) {
                    for (Path found : all.filter(path ->
                                    path.getFileName().toString().matches(each.getSimpleName() + "(\\$.*)?\\.class"))
                            .toList()) {
                        jar.putNextEntry(new JarEntry(root.relativize(found).toString()));
                        Files.copy(found, jar);
                    }
                }
            }
        }
        return file;
    }

    @Override
    public void close() {
        List<ProcessHandle> executors = processes.stream()
                .flatMap(process -> process.toHandle().descendants())
                .toList();
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
        }
        processes.forEach(process -> process.onExit().join());
        executors.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what remains is in the folder that a clean build removes
        }
    }
}
