package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.data.Matrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the engine finds on matrices that lie in a folder as NAME.csv, for the same k as scikit-learn was asked for in
 * NAME.peer.tsv: inertia and processor time of one thread for ten seeds each, written to NAME.EFFORT.tsv. A part of
 * {@code src/bench/quality.sh}, which makes the table.
 */
final class QualityBench {

    private static final int SEEDS = 10;

    private QualityBench() {}

    /** @param args the folder, the effort, and names of files to leave the others out */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String effort = args[1];
        List<String> only = List.of(args).subList(2, args.length);
        KMeansSettings settings = new KMeansSettings(
                KMeansSettings.Effort.valueOf(effort.toUpperCase(Locale.ROOT)), OptionalInt.empty(), 300);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".csv", "");
            Path peer = folder.resolve(name + ".peer.tsv");
            if (Files.exists(peer) && (only.isEmpty() || only.contains(name))) {
                Files.write(folder.resolve(name + "." + effort + ".tsv"), cells(matrix(file), values(peer), settings));
                System.err.println(name);
            }
        }
    }

    private static List<String> cells(Matrix matrix, Iterable<Integer> values, KMeansSettings settings) {
        for (long begin = System.nanoTime(), seed = 100; System.nanoTime() - begin < 2_000_000_000L; seed++) {
            for (int k : values) {
                fit(matrix, k, settings, seed); // compiled code is what is measured
            }
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<String> lines = new ArrayList<>();
        for (int k : values) {
            for (int seed = 0; seed < SEEDS; seed++) {
                long begin = threads.getCurrentThreadCpuTime();
                double inertia = fit(matrix, k, settings, seed).inertia();
                double seconds = (threads.getCurrentThreadCpuTime() - begin) * 1e-9;
                lines.add(String.format(Locale.ROOT, "%d\t%d\t%s\t%.5f", k, seed, inertia, seconds));
            }
        }
        return lines;
    }

    private static Clustering fit(Matrix matrix, int k, KMeansSettings settings, long seed) {
        return KMeans.fit(matrix, k, settings, new Seeds(seed), Workers.sequential(), Progress.NONE);
    }

    private static TreeSet<Integer> values(Path peer) throws IOException {
        TreeSet<Integer> values = new TreeSet<>();
        for (String line : Files.readAllLines(peer)) {
            values.add(Integer.valueOf(line.substring(0, line.indexOf('\t'))));
        }
        return values;
    }

    private static Matrix matrix(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.get(0).split(",", -1));
        double[][] columns = new double[names.size()][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            for (int j = 0; j < columns.length; j++) {
                columns[j][i - 1] = Double.parseDouble(cells[j]);
            }
        }
        return Matrix.owning(names, columns);
    }
}
