package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code segment check} says to paste, and the file that it writes for a fit. */
class CheckConfigRunTest {

    private static final Path REAL = Path.of("../shared/data/customers");

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    @Test
    void theFileGivesAFitTheDecidedRolesAndSegments() throws IOException {
        String made = Files.writeString(folder.resolve("made.csv"), made()).toString();
        assertThat(run("check", "--input", made, "--write-config", at("roles.conf"), "--format", "json"))
                .isZero();
        JsonArray decided = roles(JsonParser.parseString(out).getAsJsonObject());
        assertThat(Files.readString(folder.resolve("roles.conf")))
                .startsWith("# What segment check decided of " + made + " (300 rows, taken for customers).")
                .contains("\nas = Unnamed: 0=counter  # certain: counts the rows from 0\n")
                .contains("\nas = \"\\\"spend, net=amount\\\"\"  # likely: named like an amount\n")
                .contains("\nas = tier=ordered:bronze<silver<gold  # likely: words with a known order\n")
                .contains("\nas = \"ticket #=other-id\"")
                .contains("\n# shop: one value only  # certain: one value in all rows\n")
                .contains("\n#null-value = age=118\n");

        List<String> plain = fit(made);
        List<String> told = fit(made, "--config", at("roles.conf"));

        assertThat(told).isEqualTo(plain);
        JsonObject summary = json("out/summary.json");
        assertThat(roles(summary)).isEqualTo(decided);
        // told, all of them, but the column of one value and the empty one
        assertThat(summary.getAsJsonObject("understanding").getAsJsonArray("columns"))
                .filteredOn(column -> !column.getAsJsonObject()
                        .get("confidence")
                        .getAsString()
                        .equals("told"))
                .extracting(column -> column.getAsJsonObject().get("role").getAsString())
                .containsExactly("constant", "empty");
    }

    @Test
    void eachFixCanBePastedAndIsObeyed() throws IOException {
        String made = Files.writeString(folder.resolve("made.csv"), made()).toString();
        run("check", "--input", made, "--format", "text");
        List<String> pasted = out.lines()
                .filter(line -> line.startsWith("      segment --input "))
                .toList();
        assertThat(pasted).hasSizeGreaterThan(5);
        assertThat(out).contains("\n      segment --input " + made + " --null-value age=118\n");

        for (String line : pasted) {
            List<String> args = words(line.strip().substring("segment ".length()));
            args.addAll(List.of("--k", "2", "--plots", "none", "--no-report", "-o", at("out"), "--force"));

            assertThat(run(args.toArray(new String[0])))
                    .as(line + "\n" + errors)
                    .isZero();
        }
    }

    @Test
    void whatTheCheckWasToldStandsInTheFileToo() throws IOException {
        Files.writeString(folder.resolve("comma.csv"), made().replace(',', ';').replace('.', ','));

        run(
                "check",
                "--input",
                at("comma.csv"),
                "--decimal",
                "comma",
                "--exclude",
                "orders",
                "--as",
                "region=code",
                "--write-config",
                at("roles.conf"));

        assertThat(Files.readString(folder.resolve("roles.conf")))
                .contains("\ndecimal = ,\n", "\nexclude = orders\n", "\nas = region=code  # told: given with --as\n");
        assertThat(run("check", "--input", at("comma.csv"), "--config", at("roles.conf")))
                .isZero();
    }

    static Stream<Path> realFiles() throws IOException {
        try (Stream<Path> files = Files.list(REAL)) {
            return files.sorted().toList().stream();
        }
    }

    static boolean hasRealFiles() {
        return Files.isDirectory(REAL);
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    @EnabledIf("hasRealFiles")
    void theFileOfARealTableGivesTheDecidedRolesAndUses(Path file) throws IOException {
        Path real = beginning(file);
        run("check", "--input", real.toString(), "--write-config", at("roles.conf"), "--format", "json");
        JsonObject plain = JsonParser.parseString(out).getAsJsonObject();

        run("check", "--input", real.toString(), "--config", at("roles.conf"), "--format", "json");

        JsonObject told = JsonParser.parseString(out).getAsJsonObject();
        assertThat(roles(told)).isEqualTo(roles(plain));
        assertThat(told.getAsJsonArray("columns")).isEqualTo(plain.getAsJsonArray("columns"));
        assertThat(told.getAsJsonArray("findings")).isEqualTo(plain.getAsJsonArray("findings"));
    }

    /** The file, or of a packed one, which is long, the first 20,000 lines. */
    private Path beginning(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Files.write(folder.resolve("beginning.csv"), (Iterable<String>)
                    lines.lines().limit(20_000)::iterator);
        }
    }

    /** Names that an option has to quote, and a column for most of what is found. */
    /** What looks like a variable of a shell is the name of a column. */
    @Test
    void dollarSignsStayAsTheyAre() throws IOException {
        StringBuilder text = new StringBuilder("id,${HOME},price ($$),visits\n");
        for (int i = 0; i < 60; i++) {
            text.append("C" + i + "," + i * 7 % 10 + "," + i * i % 17 + "," + i % 9 + "\n");
        }
        String input = Files.writeString(folder.resolve("dollars.csv"), text).toString();
        assertThat(run("check", "--input", input, "--write-config", at("dollars.conf")))
                .isZero();
        assertThat(Files.readString(folder.resolve("dollars.conf")))
                .contains("as = ${HOME}=")
                .contains("as = price ($$)=");

        List<String> told = fit(input, "--config", at("dollars.conf"));

        assertThat(told).isEqualTo(fit(input));
    }

    private static String made() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder(
                "Unnamed: 0,customer_id,\"spend, net\",orders,tier,ticket #,age,shop,nothing,last_bonus,region,since,churn\n");
        for (int i = 0; i < 300; i++) {
            text.append(i).append(",C").append(1000 + i * 7 % 300).append(',');
            text.append(Math.round(100 * StrictMath.exp(6 * random.nextDouble())) / 100.0)
                    .append(',');
            text.append(1 + random.nextInt(20)).append(',');
            text.append(List.of("bronze", "silver", "gold").get(random.nextInt(3)))
                    .append(',');
            text.append(90_000 + random.nextInt(900_000)).append(',');
            text.append(i % 9 == 0 ? 118 : 18 + random.nextInt(60)).append(",main,,");
            text.append(i % 3 == 0 ? 10 * random.nextInt(1, 9) : "").append(',').append(1 + random.nextInt(6));
            text.append(",2024-0").append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10));
            text.append(random.nextInt(4) == 0 ? ",yes\n" : ",no\n");
        }
        return text.toString();
    }

    private static JsonArray roles(JsonObject report) {
        JsonArray roles = new JsonArray();
        report.getAsJsonObject("understanding").getAsJsonArray("columns").forEach(column -> {
            roles.add(column.getAsJsonObject().get("column").getAsString() + " "
                    + column.getAsJsonObject().get("role").getAsString() + " "
                    + column.getAsJsonObject().get("order"));
        });
        return roles;
    }

    /** A line as a shell cuts it, which knows single quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        java.util.regex.Matcher word =
                java.util.regex.Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1).replace("'\\''", "'") : word.group(2));
        }
        return words;
    }

    private List<String> fit(String input, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--input", input, "-o", at("out"), "--force", "--k", "3"));
        args.addAll(List.of("--plots", "none", "--no-report"));
        args.addAll(List.of(more));
        assertThat(run(args.toArray(new String[0]))).as(errors).isZero();
        return Files.readAllLines(folder.resolve("out/assignments.csv"));
    }

    private JsonObject json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(file))).getAsJsonObject();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private int run(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), args);
        out = printed.toString();
        errors = told.toString();
        return code;
    }
}
