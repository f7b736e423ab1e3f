package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import io.github.segmentcli.model.SegmentModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spark SQL gives every customer the segment, the second segment, the distance and the margin that {@code segment score} gives. */
class SparkScoringTest {

    @TempDir
    static Path folder;

    private static ExportedModels models;
    private static SparkSession spark;

    @BeforeAll
    static void start() throws IOException {
        models = new ExportedModels(folder, ExportedModels.CUSTOMERS);
        spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        StructType columns = new StructType()
                .add("id", DataTypes.IntegerType)
                .add("age", DataTypes.DoubleType)
                .add("spend", DataTypes.DoubleType)
                .add("change", DataTypes.DoubleType)
                .add("visits", DataTypes.DoubleType)
                .add("region", DataTypes.StringType)
                .add("vip", DataTypes.StringType)
                .add("since", DataTypes.DateType);
        List<Row> rows = new ArrayList<>();
        for (Object[] customer : models.later()) {
            Object[] cells = customer.clone();
            cells[7] = cells[7] == null ? null : java.sql.Date.valueOf((LocalDate) cells[7]);
            rows.add(RowFactory.create(cells));
        }
        spark.createDataFrame(rows, columns).createOrReplaceTempView("customers");
    }

    @AfterAll
    static void stop() {
        if (spark != null) {
            spark.stop();
        }
    }

    static String[] models() {
        return ExportedModels.MODELS;
    }

    @ParameterizedTest
    @MethodSource("models")
    void placesAsTheProgramDoes(String options) throws IOException {
        agrees(models.judge("spark", options), "customers");
    }

    @ParameterizedTest
    @MethodSource("models")
    void textsThatAreNumbersAndDatesCountAsSuch(String options) throws IOException {
        StringBuilder columns = new StringBuilder("SELECT id, region, vip, CAST(since AS STRING) AS since");
        for (String number : List.of("age", "spend", "change", "visits")) {
            columns.append(
                    ", CASE WHEN isnan(" + number + ") THEN NULL ELSE CAST(" + number + " AS STRING) END AS " + number);
        }
        spark.sql(columns + " FROM customers").createOrReplaceTempView("texts");
        agrees(models.judge("spark, texts", options), "texts");
    }

    /** With and without ANSI mode, in which alone a cast of such a text is an error. */
    @ParameterizedTest
    @CsvSource({
        "spend, abc",
        "spend, 1D",
        "spend, '12,5'",
        "spend, ''",
        "spend, 0x10",
        "spend, NaN",
        "since, 05.11.2026",
        "since, 2026",
        "since, now",
        "since, 20261105"
    })
    void otherTextsStopTheQuery(String column, String text) {
        String row = "SELECT 1 AS id, '30' AS age, '12.5' AS spend, '1' AS change, '2' AS visits, 'yes' AS vip,"
                + " '2026-11-05 10:00' AS since";
        String query = query(models.model(ExportedModels.MODELS[0]), "one");
        for (String ansi : List.of("true", "false")) {
            spark.conf().set("spark.sql.ansi.enabled", ansi);
            try {
                spark.sql(row).createOrReplaceTempView("one");
                assertThat(spark.sql(query).collectAsList()).hasSize(1);
                spark.sql(row).withColumn(column, functions.lit(text)).createOrReplaceTempView("one");
                assertThatThrownBy(() -> spark.sql(query).collectAsList()).hasMessageContaining(text);
            } finally {
                spark.conf().unset("spark.sql.ansi.enabled");
            }
        }
    }

    private static String query(SegmentModel model, String table) {
        return SqlScoring.of(model, SqlDialect.SPARK, table, Optional.empty(), Maker.of("test"))
                .strip()
                .replaceFirst(";$", "");
    }

    private static void agrees(ExportedModels.Judge judge, String table) {
        for (Row row : spark.sql(query(judge.model(), table)).collectAsList()) {
            Integer segment = row.getAs("segment");
            Double distance = row.getAs("distance");
            Double margin = row.getAs("margin");
            Integer second = row.getAs("second_segment");
            judge.row(
                    row.<Integer>getAs("id") - 1,
                    segment,
                    row.getAs("segment_name"),
                    distance == null ? 0 : distance,
                    second == null ? 0 : second,
                    margin == null ? 0 : margin);
        }
        judge.done();
    }
}
