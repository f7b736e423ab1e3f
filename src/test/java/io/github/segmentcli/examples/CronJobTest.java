package io.github.segmentcli.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cli.WaitingProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of docs/cron.md, word for word, with the environment that cron gives: a home, and a path of two folders. */
class CronJobTest {

    @TempDir
    private Path folder;

    private Path job;
    private WaitingProgram program;

    @BeforeEach
    void theJobAndAnInstalledProgram() throws IOException {
        assumeTrue(File.separatorChar == '/', "the job is a shell script");
        String page = Files.readString(Path.of("docs/cron.md"));
        Matcher script = Pattern.compile("(?s)```sh\n(.*?)```").matcher(page);
        assertThat(script.find()).isTrue();
        job = Files.writeString(folder.resolve("monthly.sh"), script.group(1));
        Path bin = Files.createDirectories(folder.resolve("home/.local/bin"));
        program = new WaitingProgram(folder);
        Path segment = Files.writeString(bin.resolve("segment"), program.script());
        assertThat(segment.toFile().setExecutable(true)).isTrue();
        Files.createDirectory(folder.resolve("incoming"));
    }

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void theJobOfTheDocumentationRunsAndStopsAtAFileInCents() throws Exception {
        month("2026-10", ShopMonths.month(new Seeds(7), 0));
        month("2026-11", ShopMonths.month(new Seeds(7), 1));
        month("2026-12", inCents(ShopMonths.month(new Seeds(7), 1)));

        assertThat(run("2026-10")).as("first fit").isZero();
        byte[] model = Files.readAllBytes(folder.resolve("segments/model.json"));
        assertThat(run("2026-11")).as("a month like the first").isZero();
        assertThat(folder.resolve("scores/2026-11/assignments.csv")).isNotEmptyFile();

        assertThat(run("2026-12")).as("a month in cents").isEqualTo(5);
        assertThat(said()).contains("Check the file: \"spend_eur\" is ").contains("about 100 times as much");
        assertThat(Files.readString(folder.resolve("compare/2026-12/summary.json")))
                .contains("\"advice\": \"check\"")
                .contains("\"other_scale\"");
        assertThat(folder.resolve("scores/2026-12")).doesNotExist();
        assertThat(Files.readAllBytes(folder.resolve("segments/model.json"))).isEqualTo(model);
    }

    private void month(String name, String customers) throws IOException {
        Files.writeString(folder.resolve("incoming/" + name + ".csv"), customers);
    }

    /** The same customers with {@code spend_eur} a hundredfold. */
    private static String inCents(String customers) {
        List<String> lines = new ArrayList<>(customers.lines().toList());
        int at = List.of(lines.get(0).split(",")).indexOf("spend_eur");
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            cells[at] = cells[at].isEmpty() ? "" : Long.toString(Math.round(100 * Double.parseDouble(cells[at])));
            lines.set(i, String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    private int run(String month) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "env", "-i", "HOME=" + folder.resolve("home"), "PATH=/usr/bin:/bin", "/bin/sh", job + "", month)
                .directory(new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("it ends").isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("log")).replaceAll("\\s+", " ");
    }
}
