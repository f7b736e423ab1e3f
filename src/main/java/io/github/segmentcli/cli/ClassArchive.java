package io.github.segmentcli.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the class-data sharing archive with which the executable starts in about half the time.
 *
 * <p>It is a static archive, because a dynamic one of JDK 17 omits class files of versions below 50, as picocli and Commons
 * Math have. From Java 25 on that of an executable is an ahead-of-time cache, which also holds linked classes and lambdas; it comes from
 * one process, so that all training runs are made in one.
 *
 * <p>An archive is valid for one executable at one path with one Java. A file beside it records these, and the launcher uses the
 * archive only if they match, because starting with a mismatched archive is slower than without. In a release the program is a
 * module of its own Java, so its archive fits wherever both are put.
 *
 * <p>The build calls {@link #main} after packaging, {@code segment setup} calls {@link #train} after installing.
 */
public final class ClassArchive {

    private static final long PATIENCE_SECONDS = 120;

    /** The training runs: frequent commands, whose classes the archive should contain. */
    private static final String[][] WAYS = {
        {"--input", "customers.csv", "--k", "2..5", "--format", "json"},
        {"--input", "customers.csv", "--k", "5", "--format", "text", "--color", "always", "--plots", "none", "--force"},
        {"score", "--model", "segments", "--input", "customers.csv", "--output", "scores", "--format", "text"},
        {"compare", "--baseline", "segments", "--input", "customers.csv", "--output", "compared", "--format", "text"},
        {"check", "--input", "customers.csv", "--format", "text"},
        {"rfm", "--input", "purchases.csv", "--output", "rfm.csv", "--format", "json"},
        {"--help"},
    };

    /** The first Java that makes an ahead-of-time cache of one run of a process (JEP 514). */
    private static final int CACHES = 25;

    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");

    /** The run that is repeated with all processors. */
    private static final int WITH_THREADS = 1;

    /** Without a compiler at work and with memory that suffices, the same classes give the same archive. */
    private static final List<String> DUMP =
            List.of("-Xshare:dump", "-Xint", "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m");

    private ClassArchive() {}

    /**
     * Called by the build with the path of the executable; or, by the Java of a release, in which this program is a module, with
     * the archive to write. Ends with 1 if an archive of a release could not be made. That of an executable never fails the
     * build: without it the program is only slower. Without arguments, makes the training runs, all in this process.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0) {
            rehearse();
            return;
        }
        Path path = Path.of(args[0]);
        Module own = ClassArchive.class.getModule();
        if (!own.isNamed()) {
            train(path);
        } else if (!dumped(path.toAbsolutePath(), List.of("-m", own.getName() + "/" + Main.class.getName()))) {
            System.exit(1);
        }
    }

    /**
     * Makes the archive of an executable for the running Java, and puts it beside the executable with its record.
     *
     * @return whether an archive was made; if not, an earlier archive has been deleted
     */
    static boolean train(Path executable) throws IOException, InterruptedException {
        Path program = executable.toRealPath();
        Path archive = program.resolveSibling(program.getFileName() + ".jsa");
        Path note = program.resolveSibling(program.getFileName() + ".jsa.for");
        Files.deleteIfExists(note);
        Files.deleteIfExists(archive);
        boolean done = Runtime.version().feature() >= CACHES
                ? archived(archive, (folder, made) -> run(folder, cache(program, made)))
                : dumped(archive, List.of("-jar", program.toString()));
        if (!done) {
            return false;
        }
        String runtime = System.getProperty("java.runtime.version");
        Files.writeString(note, program + "\n" + runtime + "\n" + javaHome() + "\n", StandardCharsets.UTF_8);
        return true;
    }

    /** The command that makes an ahead-of-time cache of what one process does. */
    private static List<String> cache(Path program, Path cache) {
        return List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                program.toString(),
                ClassArchive.class.getName());
    }

    /** The training runs one after the other; the last as the program is started, which ends this process. */
    private static void rehearse() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String[] arguments : WAYS) {
            Main.run(nowhere, nowhere, arguments);
        }
        Main.main(WAYS[WITH_THREADS]);
    }

    /** Makes an archive of the classes that the program, named by options of Java, loads in the training runs. */
    private static boolean dumped(Path archive, List<String> program) throws IOException, InterruptedException {
        return archived(archive, (folder, made) -> {
            Path classes = folder.resolve("classes");
            List<String> dump = new ArrayList<>(DUMP);
            dump.add("-XX:SharedClassListFile=" + classes);
            dump.add("-XX:SharedArchiveFile=" + made);
            dump.addAll(program);
            return recorded(folder, program, classes) && run(folder, dump);
        });
    }

    /** Writes an archive from runs in a folder with the training file; says whether it could. */
    private interface Making {
        boolean make(Path folder, Path archive) throws IOException, InterruptedException;
    }

    private static boolean archived(Path archive, Making making) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("segment-train");
        try {
            Files.writeString(folder.resolve("customers.csv"), customers(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("purchases.csv"), purchases(), StandardCharsets.UTF_8);
            Path made = folder.resolve("archive");
            if (!making.make(folder, made) || !Files.exists(made)) {
                return false;
            }
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * Runs the training runs and lists the classes that they loaded. The runs have one processor, hence one thread, so that it does not
     * matter which thread came first: where two meet at one lambda, Java makes and lists it twice. One more run has all
     * processors, for the classes that other threads need.
     */
    private static boolean recorded(Path folder, List<String> program, Path classes)
            throws IOException, InterruptedException {
        List<List<String>> lists = new ArrayList<>();
        for (int way = 0; way <= WAYS.length; way++) {
            boolean alone = way < WAYS.length;
            Path loaded = folder.resolve("loaded");
            List<String> command = new ArrayList<>(
                    List.of("-XX:DumpLoadedClassList=" + loaded, "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
            if (alone) {
                command.add("-XX:ActiveProcessorCount=1");
            }
            command.addAll(program);
            command.addAll(List.of(WAYS[alone ? way : WITH_THREADS]));
            if (!run(folder, command)) {
                return false;
            }
            List<String> lines = Files.readAllLines(loaded);
            lists.add(alone ? lines : lines.stream().distinct().toList());
        }
        Files.write(classes, joined(lists));
        return true;
    }

    /**
     * The class lists of several runs as one: each line as often as in the run that has it most often, because lambdas of the same shape
     * in one class give equal lines, of which Java wants as many as there are lambdas. Classes come first, then what they resolved,
     * lines that begin with "@"; both are sorted. Left out are classes that Java makes as it runs, for none can be found, and the
     * numbers that Java from 19 on gives to classes, which differ between runs.
     */
    static List<String> joined(List<List<String>> lists) {
        Map<String, Integer> listed = new TreeMap<>(Comparator.<String, Boolean>comparing(line -> line.startsWith("@"))
                .thenComparing(Comparator.naturalOrder()));
        for (List<String> lines : lists) {
            Map<String, Integer> found = new TreeMap<>();
            for (String line : lines) {
                if (!line.startsWith("#") && !line.contains("/$Proxy") && !line.contains(" source: ")) {
                    found.merge(NUMBER.matcher(line).replaceFirst(""), 1, Integer::sum);
                }
            }
            found.forEach((line, times) -> listed.merge(line, times, Integer::max));
        }
        List<String> joined = new ArrayList<>();
        listed.forEach((line, times) -> joined.addAll(Collections.nCopies(times, line)));
        return joined;
    }

    private static Path javaHome() throws IOException {
        return Path.of(System.getProperty("java.home")).toRealPath();
    }

    private static boolean run(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(javaHome().resolve("bin").resolve("java").toString());
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /**
     * A small file that uses most of the program: an id, numbers with missing values and a long tail, a date, booleans, categories,
     * quoted cells.
     */
    private static String customers() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(
                "customer_id,age,income,total_spend,orders,days_since_last_order,discount_rate,region,channel,newsletter,since\n");
        String[] regions = {"North", "South", "East"};
        String[] channels = {"web", "app", "store", "partner"};
        for (int i = 0; i < 800; i++) {
            int group = i % 5;
            text.append("C").append(10_000 + i).append(',');
            text.append(20 + 6 * group + random.nextInt(25)).append(',');
            if (i % 20 != 0) {
                text.append(Math.rint(100 * (18_000 + 6_000 * (group % 3) + 14_000 * random.nextDouble())) / 100);
            }
            text.append(',').append(Math.rint(100 * (50 + 100 * group + 300 / (0.01 + random.nextDouble()))) / 100);
            text.append(',').append(2 + 5 * ((group + 1) % 3) + random.nextInt(8));
            text.append(',').append(10 + 60 * ((group + 2) % 4) + random.nextInt(90));
            text.append(',').append(Math.rint(1000 * (0.05 + 0.1 * (group % 2) + 0.15 * random.nextDouble())) / 1000);
            String region = regions[(group + random.nextInt(2)) % 3];
            text.append(',').append(i < 700 ? region : '"' + region + ", far\"");
            text.append(',').append(channels[(group + random.nextInt(2)) % 4]);
            text.append(random.nextBoolean() ? ",yes" : ",no");
            text.append(",202").append(random.nextInt(6)).append("-0").append(1 + random.nextInt(9));
            text.append("-1").append(random.nextInt(10)).append('\n');
        }
        return text.toString();
    }

    /** Lines of invoices, some of them returns. */
    private static String purchases() {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder text = new StringBuilder("invoice,customer,timestamp,quantity,unit_price\n");
        for (int line = 0; line < 4000; line++) {
            int invoice = line / 4;
            text.append('I')
                    .append(100_000 + invoice)
                    .append(",C")
                    .append(1000 + invoice * 7 % 311 % (1 + invoice % 200));
            text.append(",2024-0")
                    .append(1 + invoice % 9)
                    .append("-1")
                    .append(invoice % 10)
                    .append('T');
            text.append(10 + invoice % 9).append(":15:00,").append(line % 50 == 49 ? -1 : 1 + random.nextInt(9));
            text.append(',')
                    .append(1 + random.nextInt(40))
                    .append('.')
                    .append(10 + random.nextInt(90))
                    .append('\n');
        }
        return text.toString();
    }
}
