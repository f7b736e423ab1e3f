import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.feature.Imputer;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** The pipeline that Spark's own library has for the work of a fit: {@code src/bench/spark.sh} runs it. */
public final class MllibPipeline {

    private MllibPipeline() {}

    /** {@code prepare FILE.csv FOLDER PARTS} writes Parquet; {@code fit FOLDER ID K OUTPUT} clusters it. */
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder().appName(args[0]).getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        if (args[0].equals("prepare")) {
            spark.read()
                    .option("header", true)
                    .option("inferSchema", true)
                    .csv(args[1])
                    .repartitionByRange(Integer.parseInt(args[3]), org.apache.spark.sql.functions.col("customer_id"))
                    .sortWithinPartitions("customer_id")
                    .write()
                    .parquet(args[2]);
        } else {
            fit(spark, args);
        }
        spark.stop();
    }

    private static void fit(SparkSession spark, String[] args) {
        Dataset<Row> customers = spark.read().parquet(args[1]);
        String[] columns = Arrays.stream(customers.schema().fields())
                .filter(field -> field.dataType() instanceof NumericType)
                .map(StructField::name)
                .filter(name -> !name.equals(args[2]))
                .toArray(String[]::new);
        String[] filled = Stream.of(columns).map(name -> name + "_filled").toArray(String[]::new);
        PipelineStage[] stages = {
            new Imputer().setStrategy("median").setInputCols(columns).setOutputCols(filled),
            new VectorAssembler().setInputCols(filled).setOutputCol("assembled"),
            new StandardScaler().setWithMean(true).setInputCol("assembled").setOutputCol("features"),
            new KMeans()
                    .setK(Integer.parseInt(args[3]))
                    .setInitMode("k-means||")
                    .setMaxIter(300)
                    .setSeed(42)
        };
        long[] times = {System.nanoTime(), 0, 0};
        PipelineModel model = new Pipeline().setStages(stages).fit(customers);
        times[1] = System.nanoTime();
        model.transform(customers).select(args[2], "prediction").write().parquet(args[4]);
        times[2] = System.nanoTime();
        KMeansModel clusters = (KMeansModel) model.stages()[3];
        System.out.printf(
                "inertia %s iterations %d fit %d ms write %d ms%n",
                clusters.summary().trainingCost(),
                clusters.summary().numIter(),
                (times[1] - times[0]) / 1_000_000,
                (times[2] - times[1]) / 1_000_000);
    }
}
