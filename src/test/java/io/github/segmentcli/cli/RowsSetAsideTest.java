package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a file of 100 rows, of which 40 have text after a closing quote. */
class RowsSetAsideTest {

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void writeCustomers() throws IOException {
        StringBuilder text = new StringBuilder("id,spend,visits\n");
        for (int i = 0; i < 100; i++) {
            text.append("c").append(i).append(',').append(i * 3 % 50).append(',');
            text.append(i < 60 ? String.valueOf(i % 7) : "\"1\"x").append('\n');
        }
        input = Files.writeString(folder.resolve("customers.csv"), text);
    }

    @Test
    void aResultOfTheRestSaysSoInItsFirstLine() {
        String out = run("--k", "3", "--plots", "none", "--no-report", "--format", "text", "--output", file("out"));

        assertThat(out.lines().limit(2).toList().toString())
                .contains("40 of 100 rows were set aside as faulty; all that follows is about the others.");
    }

    @Test
    void aCheckOfTheRestSaysSoInItsFirstLine() {
        String out = run("check", "--format", "text");

        assertThat(out.lines().findFirst().orElse("")).contains("100 rows, 40 of them set aside, 3 columns;");
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--input";
        all[arguments.length + 1] = input.toString();
        all[arguments.length + 2] = "--rejects";
        all[arguments.length + 3] = file("rejects.csv");
        Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), all);
        return out.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
