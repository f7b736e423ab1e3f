package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output that the README shows is what the program prints, and what it names is there. */
class ReadmeTruthTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    Path folder;

    @Test
    void theFirstCommandPrintsWhatTheReadmeSays() throws IOException {
        String shown = fence("text", 0);

        String printed = run("--input data/customers.csv --k 5 --plots none --no-report --format text");

        assertThat(upToFiles(printed)).isEqualTo(upToFiles(shown));
    }

    @Test
    void everyOptionAndCommandItNamesExists() throws IOException {
        List<String> commands = List.of("check", "rfm", "score", "compare", "export", "setup");
        StringBuilder help = new StringBuilder(run("help"));
        for (String name : commands) {
            String page = run("help " + name);
            assertThat(page).contains("segment " + name);
            help.append(page);
        }
        Matcher option = Pattern.compile("`(?:[^`]* )?(--[a-z][a-z-]*)").matcher(readme());
        while (option.find()) {
            assertThat(help).contains(option.group(1));
        }
    }

    @Test
    void everyFileItLinksToIsThere() throws IOException {
        Matcher link = LINK.matcher(readme());
        int links = 0;
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
            links++;
        }
        assertThat(links).isGreaterThan(10);
    }

    private String run(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" +")));
        if (line.contains("--input")) {
            arguments.addAll(List.of("--output", folder.resolve("segments").toString(), "--force"));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        assertThat(exit).as(line + "\n" + err).isZero();
        return out.toString();
    }

    private static String upToFiles(String summary) {
        return summary.substring(0, summary.indexOf("Files in "));
    }

    private static String fence(String language, int which) throws IOException {
        String[] parts = readme().split("```" + language + "\n");
        return parts[which + 1].substring(0, parts[which + 1].indexOf("```"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
