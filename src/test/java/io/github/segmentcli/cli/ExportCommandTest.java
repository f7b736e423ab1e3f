package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    static Path folder;

    private static Path model;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void model() throws IOException {
        model = new ExportedModels(folder, 1).fitted("--k 3 --columns age,spend,vip,since");
    }

    @Test
    void aSchemaNamesTheColumnsThatTheModelReads() {
        assertThat(run("--to", "json-schema")).isZero();
        assertThat(onOneLine())
                .startsWith("{ \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",")
                .contains("\"required\": [ \"id\", \"age\", \"spend\", \"vip\", \"since\" ]")
                .doesNotContain("visits");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theColumnThatNamesACustomerMayBeAnother() {
        assertThat(run("--to", "json-schema", "--id", "e-mail")).isZero();
        assertThat(onOneLine()).contains("\"required\": [ \"e-mail\", \"age\"");
    }

    /** Most databases take names that differ in case only for one. */
    @Test
    void aColumnOfTheCustomersKeepsItsNameBesideThoseOfTheResult() {
        assertThat(run("--dialect", "duckdb", "--id", "Segment")).isZero();
        assertThat(out.toString()).contains("SELECT \"Segment\",").contains(" AS segment_2,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dialect duckdb", "--table customers"})
    void whatIsOfQueriesIsRefusedElsewhere(String option) {
        List<String> args = new ArrayList<>(List.of("--to", "json-schema"));
        args.addAll(Arrays.asList(option.split(" ")));
        assertThat(run(args.toArray(new String[0]))).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString())
                .contains(option.split(" ")[0] + " is for --to sql only, not for --to json-schema. Leave it out");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "json-schema", "pmml"})
    void aFileHasWhatStandardOutputHas(String format) throws IOException {
        Path file = folder.resolve("export." + format);
        assertThat(run("--to", format, "--output", file.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("--to", format)).isZero();
        assertThat(Files.readString(file)).isEqualTo(out.toString());
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        Path file = folder.resolve("segments.onnx");
        assertThat(run("--to", "onnx", "--output", file.toString())).isZero();
        byte[] first = Files.readAllBytes(file);
        assertThat(run("--to", "onnx", "--output", file.toString(), "--force")).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsNoTextNeedsAFile() {
        assertThat(run("--to", "onnx")).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString()).contains("--to onnx writes a binary file, which needs a name: give one, such as");
    }

    private String onOneLine() {
        return out.toString().replaceAll("\\s+", " ");
    }

    private int run(String... options) {
        List<String> args = new ArrayList<>(List.of("export", "--model", model.toString()));
        args.addAll(List.of(options));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(new String[0]));
    }
}
