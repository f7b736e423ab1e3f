package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that say how single columns are prepared. */
class ColumnSettingsRunTest {

    private static final int ROWS = 200;

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    /** Columns of gaps: bonus in three rows of four, age and smoker in one of ten. */
    @BeforeEach
    void write() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("id,spend,\"q 1, a\",q2,bonus,age,smoker,region\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("C").append(i).append(',').append(StrictMath.round(StrictMath.exp(6 * random.nextDouble())));
            text.append(',').append(1 + random.nextInt(9)).append(',').append(1 + random.nextInt(9));
            text.append(',').append(i % 4 == 0 ? 5 + random.nextInt(50) : "");
            text.append(',').append(i % 10 == 0 ? "" : 20 + random.nextInt(50));
            text.append(',').append(i % 10 == 1 ? "" : random.nextInt(3) == 0 ? "no" : "yes");
            text.append(i % 2 == 0 ? ",north\n" : ",south\n");
        }
        Files.writeString(folder.resolve("made.csv"), text);
    }

    @Test
    void eachColumnIsPreparedInItsOwnWay() throws IOException {
        int code = fit(
                "--impute",
                "mean,bonus=constant:0",
                "--impute",
                "smoker=constant:0",
                "--transform",
                "spend=log,q*=none",
                "--outliers",
                "bonus=clip",
                "--feature-weight",
                "\"q*\"=0.5,\"q 1, a\"=2");

        assertThat(code).isZero();
        // bonus is blank in most rows and would only describe; its blanks were said to mean 0
        assertThat(feature("bonus").get("fill").getAsDouble()).isZero();
        assertThat(feature("bonus").get("imputation").getAsString()).isEqualTo("constant");
        assertThat(feature("bonus").get("lower").isJsonNull()).isFalse();
        assertThat(feature("age").get("fill").getAsDouble()).isBetween(40.0, 50.0);
        assertThat(feature("age").has("imputation")).isFalse();
        assertThat(feature("age").get("lower").isJsonNull()).isTrue();
        // most smoke, and a gap was said to mean no
        assertThat(feature("smoker").get("fill").getAsDouble()).isZero();
        assertThat(feature("spend").get("transform").getAsString()).isEqualTo("log");
        assertThat(feature("q2").get("transform").getAsString()).isEqualTo("none");
        // a name goes before a glob, whichever stands first
        assertThat(feature("q2").get("weight").getAsDouble()).isEqualTo(0.5);
        assertThat(feature("q 1, a").get("weight").getAsDouble()).isEqualTo(2);
        assertThat(out)
                .contains("Missing values, of 200 rows: 150 in \"bonus\", 20 in \"smoker\". Each was filled with 0.")
                .contains("Missing values, of 200 rows: 20 in \"age\". Each was filled with the column's mean.");
    }

    @Test
    void theSettingsAreRecordedAndScoringObeysThem() throws IOException {
        fit("--impute", "median,bonus=constant:0,age=knn,smoker=drop", "--outliers", "bonus=clip");

        assertThat(json("out/run.json")
                        .getAsJsonObject("settings")
                        .getAsJsonObject("impute")
                        .get("value")
                        .getAsString())
                .isEqualTo("median,bonus=constant:0,age=knn,smoker=drop");
        assertThat(json("out/model.json")
                        .getAsJsonObject("provenance")
                        .getAsJsonObject("settings")
                        .get("impute")
                        .getAsString())
                .isEqualTo("median,bonus=constant:0,age=knn,smoker=drop");
        assertThat(run("score", "--model", at("out/model.json"), "--input", at("made.csv"), "--output", at("scores")))
                .isZero();
        List<String> fitted = segments("out");
        assertThat(segments("scores")).isEqualTo(fitted);
        // the rows without a word for smoker, and no others, have no segment
        for (int i = 0; i < ROWS; i++) {
            assertThat(fitted.get(i + 1).endsWith(",")).isEqualTo(i % 10 == 1);
        }
    }

    @Test
    void aFileOfSettingsTakesThemToo() throws IOException {
        Files.writeString(
                folder.resolve("segment.conf"),
                "impute = median, bonus=constant:0\ntransform = spend=log\noutliers = q*=clip\nfeature-weight = \"q 1, a\"=3\n");

        assertThat(fit("--config", at("segment.conf"))).isZero();

        assertThat(feature("bonus").get("fill").getAsDouble()).isZero();
        assertThat(feature("spend").get("transform").getAsString()).isEqualTo("log");
        assertThat(feature("q2").get("lower").isJsonNull()).isFalse();
        assertThat(feature("q 1, a").get("weight").getAsDouble()).isEqualTo(3);
    }

    /** A glob, a name with a comma in quotes, blanks at commas: in one list, in two, and in a file of settings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            impute         | a*=mean                     | "q 1, a"=constant:0, smo*=constant:0
            transform      | q*=none, sp*=yeo-johnson    | "q 1, a"=log
            outliers       | q*=keep,sp*=clip            | "q 1, a"=clip
            feature-weight | q?=2                        | "q 1, a"=3, sp*=0.5
            null-value     | q*=9 , age=21               | "q 1, a"=1
            as             | a*=code, smo*=category       | "q 1, a"=code
            """)
    void everyOptionByColumnTakesGlobsAndListsOnTheLineAndInAFile(String option, String some, String more)
            throws IOException {
        String list = some + "," + more;
        assertThat(fit()).isZero();
        JsonObject plain = json("out/model.json").getAsJsonObject("preparation");
        assertThat(fit("--" + option, list)).as(errors).isZero();
        JsonObject expected = json("out/model.json").getAsJsonObject("preparation");
        assertThat(expected).isNotEqualTo(plain);

        assertThat(fit("--" + option, some, "--" + option, more)).as(errors).isZero();
        assertThat(json("out/model.json").getAsJsonObject("preparation")).isEqualTo(expected);
        for (String text : List.of(list, some + "\n" + option + " = " + more)) {
            Files.writeString(folder.resolve("segment.conf"), option + " = " + text + "\n");
            assertThat(fit("--config", at("segment.conf"))).as(errors).isZero();
            assertThat(json("out/model.json").getAsJsonObject("preparation")).isEqualTo(expected);
        }
        Set<String> changed = new TreeSet<>();
        for (String name : List.of("spend", "q 1, a", "q2", "age", "smoker")) {
            if (!found(plain, name).equals(found(expected, name))) {
                changed.add(name);
            }
        }
        assertThat(changed).contains("q 1, a").hasSizeGreaterThan(1);
    }

    private static String found(JsonObject preparation, String name) {
        for (var feature : preparation.getAsJsonArray("features")) {
            if (feature.getAsJsonObject().get("name").getAsString().equals(name)) {
                return feature.toString();
            }
        }
        return "";
    }

    @Test
    void oneWayForAllColumnsIsTheSameAsThatWayForEach() throws IOException {
        fit("--impute", "mean", "--transform", "yeo-johnson", "--outliers", "clip", "--columns", "spend,q2,age");
        List<String> general = segments("out");

        fit("--impute", "*=mean", "--transform", "*=yeo-johnson", "--outliers", "*=clip", "--columns", "spend,q2,age");

        assertThat(segments("out")).isEqualTo(general);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --impute         | bonu=mean              | --impute: `+`made.csv has no column "bonu".
            --impute         | region=mean            | --impute names "region", which is not a feature. The features are: spend
            --impute         | age=meen               | --impute: "meen" is not among median, mean, most-frequent, constant:V, knn, drop. Did you mean mean?
            --impute         | age=mean,age=median    | --impute: "age" is to be treated in two ways. Give it one.
            --impute         | mean,median            | --impute: what holds for all columns is given more than once.
            --impute         | "age=mean              | --impute: the quote in ""age=mean" does not close.
            --transform      | smoker=log             | --transform: "smoker" holds yes and no, or steps, or words, and only numbers are transformed.
            --outliers       | smoker=clip            | --outliers: "smoker" holds yes and no, or steps, or words, and only numbers are clipped.
            --outliers       | x*=clip                | --outliers: no column of
            --feature-weight | region=2               | --feature-weight names "region", which is not a feature.
            """)
    void whatCannotBeObeyedIsRefused(String flag, String value, String message) throws IOException {
        assertThat(fit(flag, value)).isEqualTo(ExitCode.REQUEST);

        assertThat(errors.replace(at("made.csv"), "made.csv")).contains(message.replace("`+`", ""));
    }

    private List<String> segments(String run) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve("assignments.csv")).stream()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cells -> cells[0] + "," + cells[8])
                .toList();
    }

    private JsonObject feature(String name) throws IOException {
        for (var feature : json("out/model.json").getAsJsonObject("preparation").getAsJsonArray("features")) {
            if (feature.getAsJsonObject().get("name").getAsString().equals(name)) {
                return feature.getAsJsonObject();
            }
        }
        throw new AssertionError(name + " is no feature");
    }

    private JsonObject json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(file))).getAsJsonObject();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private int fit(String... more) {
        List<String> args = new ArrayList<>(List.of("--input", at("made.csv"), "--output", at("out"), "--force"));
        args.addAll(List.of("--k", "3", "--plots", "none", "--no-report", "--format", "text"));
        args.addAll(List.of(more));
        return run(args.toArray(new String[0]));
    }

    private int run(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), args);
        out = printed.toString().replaceAll("\\n {2,}", " ");
        errors = told.toString();
        return code;
    }
}
