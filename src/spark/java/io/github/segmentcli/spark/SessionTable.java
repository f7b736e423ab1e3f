package io.github.segmentcli.spark;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.PartLines;
import io.github.segmentcli.data.PlainText;
import io.github.segmentcli.data.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/** A table that the session knows, or the result of a query to it. Values are the texts that a Parquet file of them would give. */
final class SessionTable {

    private static final long MICROS_A_DAY = 86_400_000_000L;

    private SessionTable() {}

    /** How a value is written. */
    private enum Kind {
        BOOLEAN,
        BYTE,
        SHORT,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        DECIMAL,
        DAY,
        INSTANT,
        TIME,
        TEXT,
        BYTES;

        boolean isNumber() {
            return switch (this) {
                case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL -> true;
                case BOOLEAN, DAY, INSTANT, TIME, TEXT, BYTES -> false;
            };
        }
    }

    /** A column of single values. */
    private record Cell(int at, Kind kind, int precision, int scale) implements Serializable {

        static Optional<Cell> of(int at, DataType type) {
            if (type instanceof DecimalType decimal) {
                return Optional.of(new Cell(at, Kind.DECIMAL, decimal.precision(), decimal.scale()));
            }
            if (type instanceof StringType) {
                return Optional.of(new Cell(at, Kind.TEXT, 0, 0));
            }
            return Optional.ofNullable(
                            switch (type.typeName()) {
                                case "boolean" -> Kind.BOOLEAN;
                                case "byte" -> Kind.BYTE;
                                case "short" -> Kind.SHORT;
                                case "integer" -> Kind.INT;
                                case "long" -> Kind.LONG;
                                case "float" -> Kind.FLOAT;
                                case "double" -> Kind.DOUBLE;
                                case "date" -> Kind.DAY;
                                case "timestamp" -> Kind.INSTANT;
                                case "timestamp_ntz" -> Kind.TIME;
                                case "binary" -> Kind.BYTES;
                                default -> null;
                            })
                    .map(kind -> new Cell(at, kind, 0, 0));
        }

        void write(InternalRow row, CsvLines into) {
            if (row.isNullAt(at)) {
                into.gap();
                return;
            }
            switch (kind) {
                case BOOLEAN -> into.text(Boolean.toString(row.getBoolean(at)));
                case BYTE -> into.whole(row.getByte(at));
                case SHORT -> into.whole(row.getShort(at));
                case INT -> into.whole(row.getInt(at));
                case LONG -> into.whole(row.getLong(at));
                case FLOAT -> into.text(PlainText.of(row.getFloat(at)));
                case DOUBLE -> into.number(row.getDouble(at));
                case DECIMAL ->
                    into.text(PlainText.of(row.getDecimal(at, precision, scale).toJavaBigDecimal()));
                case DAY -> into.text(PlainText.day(row.getInt(at)));
                case INSTANT, TIME -> into.text(time(row.getLong(at), kind == Kind.INSTANT));
                case TEXT -> into.text(row.getUTF8String(at).getBytes());
                case BYTES -> into.text(row.getBinary(at));
            }
        }

        private static String time(long micros, boolean isInstant) {
            return PlainText.time(
                    Math.floorDiv(micros, MICROS_A_DAY), Math.floorMod(micros, MICROS_A_DAY) * 1_000, isInstant);
        }
    }

    /** The lines of the rows of a partition. */
    private record Lines(List<Cell> cells) implements FlatMapFunction<Iterator<InternalRow>, LineBlock> {

        @Override
        public Iterator<LineBlock> call(Iterator<InternalRow> rows) {
            return new LineBlocks(into -> {
                if (!rows.hasNext()) {
                    return false;
                }
                InternalRow row = rows.next();
                cells.forEach(cell -> cell.write(row, into));
                into.endLine();
                return true;
            });
        }
    }

    /**
     * The table, whose rows have the order that Spark gives them.
     *
     * @throws RequestException when there is no such table, or the query is not understood
     */
    static TextTable of(SparkSession session, Optional<String> sql, Optional<String> table) {
        Dataset<Row> rows;
        try {
            rows = sql.isPresent() ? query(session, sql.get()) : session.table(table.orElseThrow());
        } catch (Exception e) {
            throw refused(sql.isPresent(), e);
        }
        List<String> columns = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        StructField[] fields = rows.schema().fields();
        for (int j = 0; j < fields.length; j++) {
            Optional<Cell> cell = Cell.of(j, fields[j].dataType());
            if (cell.isPresent()) {
                columns.add(fields[j].name());
                numbers.add(cell.get().kind().isNumber());
                cells.add(cell.get());
            } else {
                leftOut.add(Shown.cell(fields[j].name()) + " ("
                        + fields[j].dataType().simpleString() + ")");
            }
        }
        String name = table.map(named -> "spark:" + named).orElse("spark:");
        if (cells.isEmpty()) {
            throw new InputException(
                    name + ": there is no column of numbers, dates, texts or yes and no. Select some.");
        }
        return new BlockTable(
                name,
                "the result of a query",
                columns,
                numbers,
                notices(leftOut),
                ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                        .queryExecution()
                        .toRdd()
                        .toJavaRDD()
                        .mapPartitions(new Lines(List.copyOf(cells))),
                List.of(),
                new PartLines());
    }

    private static Dataset<Row> query(SparkSession session, String sql) throws Exception {
        String text = sql.strip().replaceFirst(";\\s*$", "");
        if (((org.apache.spark.sql.classic.SparkSession) session)
                        .sessionState()
                        .sqlParser()
                        .parsePlan(text)
                instanceof Command) {
            throw new RequestException("The query is a command. Write a query such as SELECT * FROM customers.");
        }
        return session.sql(text);
    }

    private static RequestException refused(boolean isQuery, Exception e) {
        if (e instanceof RequestException told) {
            return told;
        }
        String reason = e instanceof AnalysisException told ? told.getSimpleMessage() : String.valueOf(e.getMessage());
        return new RequestException(
                (isQuery ? "The query" : "--table") + " is refused by Spark: "
                        + Shown.text(reason.lines().findFirst().orElse("")),
                e);
    }

    private static List<Notice> notices(List<String> leftOut) {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        boolean isOne = leftOut.size() == 1;
        return List.of(Notice.info(
                "no_plain_values",
                String.join(", ", leftOut) + (isOne ? " holds" : " hold") + " lists, structures or intervals, and "
                        + (isOne ? "was" : "were") + " left out. Select plain values to use them."));
    }
}
