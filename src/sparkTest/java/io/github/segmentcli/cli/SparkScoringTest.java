package io.github.segmentcli.cli;

import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        ExportedModels.Judge judge = models.judge("spark", options);
        String query = SqlScoring.of(judge.model(), SqlDialect.SPARK, "customers", Optional.empty(), Maker.of("test"));
        for (Row row : spark.sql(query.strip().replaceFirst(";$", "")).collectAsList()) {
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
