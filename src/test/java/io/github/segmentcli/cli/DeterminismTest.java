package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file and options give the same bytes in every file but {@code run.json}, wherever and however they are run. */
class DeterminismTest {

    @TempDir
    private Path temporary;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private Path customers;

    @BeforeEach
    void shortenTheExample() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/customers.csv"));
        customers = Files.write(temporary.resolve("customers.csv"), lines.subList(0, 401));
    }

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void threadsLocaleAndTimeZoneLeaveNoTrace() throws IOException {
        Map<String, String> here = run("en-GB", "UTC", 1, "2..4");

        Map<String, String> turkey = run("tr-TR", "Pacific/Apia", 2, "2..4");
        Map<String, String> india = run("hi-IN-u-nu-deva", "Asia/Kathmandu", 7, "2..4");

        assertThat(here).containsKeys("stdout", "summary.json", "assignments.csv", "plots/sizes.png", "report.html");
        assertThat(turkey).isEqualTo(here);
        assertThat(india).isEqualTo(here);
    }

    @Test
    void kIsTheSameRunWhetherAskedForOrFoundInARange() throws IOException {
        Map<String, String> asked = run("en-GB", "UTC", 2, "3", "--plots", "none", "--no-report");
        Map<String, String> among =
                run("en-GB", "UTC", 2, "3..4", "--max-segments", "3", "--plots", "none", "--no-report");

        assertThat(among.get("assignments.csv")).isEqualTo(asked.get("assignments.csv"));
    }

    /** What a run wrote: a checksum by file, and what it said. */
    private Map<String, String> run(String language, String timeZone, int threads, String k, String... more)
            throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        Path folder = temporary.resolve("segments-" + language + threads + k.length());
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();
        String[] args = Stream.concat(
                        Stream.of(
                                "--input",
                                customers.toString(),
                                "--k",
                                k,
                                "--threads",
                                Integer.toString(threads),
                                "--output",
                                folder.toString()),
                        Stream.of(more))
                .toArray(String[]::new);

        int exit = Main.run(new PrintWriter(stdout), new PrintWriter(stderr), args);

        assertThat(exit).as(stderr.toString()).isZero();
        Map<String, String> written = new TreeMap<>();
        written.put("stdout", stdout.toString());
        written.put("stderr", stderr.toString());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                written.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().toHexDigits(checksum.getValue()));
            }
        }
        written.remove("run.json");
        return written;
    }
}
