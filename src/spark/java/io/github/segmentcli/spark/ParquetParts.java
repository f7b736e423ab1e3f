package io.github.segmentcli.spark;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.PartLines;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.parquet.ParquetTable;
import io.github.segmentcli.parquet.RandomBytes;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Parquet files, read group by group by the executors, with the code that reads them without Spark. */
final class ParquetParts {

    /** As many rows at most are one task, unless a single group has more. */
    private static final long ROWS = 1 << 18;

    private ParquetParts() {}

    /** Some groups of rows of a file. */
    private record Split(String source, String file, int fromGroup, int toGroup) implements Serializable {}

    /**
     * The rows of all files, in their order.
     *
     * @param isFolder whether messages name the file of a row
     * @throws InputException if one cannot be read, or has other columns than the first
     */
    static TextTable table(String name, List<FileStatus> files, boolean isFolder, SparkSession session) {
        Configuration conf = session.sparkContext().hadoopConfiguration();
        List<Split> splits = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        ParquetTable first = null;
        for (FileStatus file : files) {
            String part = file.getPath().getName();
            String source = isFolder ? name + ", " + part : name;
            ParquetTable table = open(source, file.getPath().toString(), conf);
            if (first == null) {
                first = table;
            }
            requireSameColumns(source, first, table);
            for (int from = 0; from < table.groups(); ) {
                int to = end(table, from);
                splits.add(new Split(source, file.getPath().toString(), from, to));
                parts.add(part);
                from = to;
            }
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> known = context.broadcast(new SerializableConfiguration(conf));
        List<String> columns = first.names().orElseThrow();
        List<Boolean> numbers = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            numbers.add(first.isNumbers(j));
        }
        return new BlockTable(
                name,
                first.form(),
                columns,
                numbers,
                first.notices(),
                context.parallelize(splits, Math.max(1, splits.size())).mapPartitions(new Lines(known)),
                isFolder ? parts : List.of(),
                new PartLines());
    }

    private static int end(ParquetTable table, int from) {
        int to = from + 1;
        long rows = table.rowsIn(from);
        while (to < table.groups() && rows + table.rowsIn(to) <= ROWS) {
            rows += table.rowsIn(to++);
        }
        return to;
    }

    private static void requireSameColumns(String source, ParquetTable first, ParquetTable table) {
        List<String> columns = first.names().orElseThrow();
        boolean isSame = columns.equals(table.names().orElseThrow());
        for (int j = 0; isSame && j < columns.size(); j++) {
            isSame = first.isNumbers(j) == table.isNumbers(j);
        }
        if (!isSame) {
            throw new InputException(
                    source + " has other columns than the first file of the folder. Read the table with"
                            + " --input spark: --query, which says what becomes of them.");
        }
    }

    private static ParquetTable open(String source, String file, Configuration conf) {
        return new ParquetTable(source, () -> new HadoopBytes(new Path(file), conf));
    }

    /** The lines of the groups of a partition. */
    private record Lines(Broadcast<SerializableConfiguration> conf)
            implements FlatMapFunction<Iterator<Split>, LineBlock> {

        @Override
        public Iterator<LineBlock> call(Iterator<Split> splits) {
            if (!splits.hasNext()) {
                return List.<LineBlock>of().iterator();
            }
            Split split = splits.next();
            TextTable.Rows rows =
                    open(split.source(), split.file(), conf.value().value()).rows(split.fromGroup(), split.toGroup());
            return new LineBlocks(into -> {
                boolean isThere = rows.next(into);
                if (!isThere) {
                    rows.close();
                }
                return isThere;
            });
        }
    }

    /** The bytes of a file, read at any place. */
    private static final class HadoopBytes implements RandomBytes {
        private final FSDataInputStream in;
        private final long size;

        HadoopBytes(Path file, Configuration conf) throws IOException {
            FileSystem system = HadoopFiles.system(file, conf);
            this.size = system.getFileStatus(file).getLen();
            this.in = system.open(file);
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(long at, byte[] into, int from, int length) throws IOException {
            return in.read(at, into, from, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
