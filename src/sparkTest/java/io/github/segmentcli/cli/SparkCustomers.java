package io.github.segmentcli.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A file of customers in three groups, and the parts of it; the same for the same number of rows. */
final class SparkCustomers {

    static final String HEADER = "customer_id,age,spend,visits,since,region";

    private SparkCustomers() {}

    static List<String> lines(int rows) {
        SplittableRandom random = new SplittableRandom(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int group = random.nextInt(3);
            String visits = random.nextInt(20) == 0 ? "" : Integer.toString(group * 10 + random.nextInt(12));
            lines.add(String.format(
                    Locale.ROOT,
                    "C%05d,%d,%s,%s,20%02d-%02d-%02d,%s",
                    i,
                    20 + group * 12 + random.nextInt(15),
                    BigDecimal.valueOf((group + 1) * 10_000 + random.nextInt(20_000), 2)
                            .stripTrailingZeros()
                            .toPlainString(),
                    visits,
                    18 + random.nextInt(6),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    List.of("North", "South, East", "Zürich").get(random.nextInt(3))));
        }
        return lines.stream()
                .map(line -> line.replaceFirst("(South, East)$", "\"$1\""))
                .toList();
    }

    /** One file. */
    static Path file(Path file, List<String> lines) throws IOException {
        return Files.write(
                file, Stream.concat(Stream.of(HEADER), lines.stream()).toList());
    }

    /** A folder of parts that stand below each other, each with the header, as Spark writes them. */
    static Path folder(Path folder, List<String> lines, int parts) throws IOException {
        Files.createDirectories(folder);
        for (int part = 0; part < parts; part++) {
            List<String> own = lines.subList(
                    (int) ((long) lines.size() * part / parts), (int) ((long) lines.size() * (part + 1) / parts));
            file(folder.resolve(String.format(Locale.ROOT, "part-%05d.csv", part)), own);
        }
        Files.createFile(folder.resolve("_SUCCESS"));
        return folder;
    }
}
