package io.github.segmentcli.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.LinesRead;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files are written by DuckDB. */
class ParquetTableTest {

    @TempDir
    private Path folder;

    private Path write(String query, String options) {
        Path file = folder.resolve("shop.parquet");
        duckdb("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        return file;
    }

    private static void duckdb(String... statements) {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(ParquetTable table) {
        List<String> lines = new ArrayList<>();
        try (ParquetTable.Rows rows = table.rows()) {
            for (Optional<List<String>> row = LinesRead.next(rows); row.isPresent(); row = LinesRead.next(rows)) {
                lines.add(String.join("|", row.get()));
            }
        }
        return lines;
    }

    private ParquetTable table(String query, String options) {
        return new ParquetTable("shop.parquet", write(query, options));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "true; true",
                "(-7)::TINYINT; -7",
                "200::UTINYINT; 200",
                "4000000000::UINTEGER; 4000000000",
                "18446744073709551615::UBIGINT; 18446744073709551615",
                "(-9223372036854775808)::BIGINT; -9223372036854775808",
                "12.50::DECIMAL(10,2); 12.5",
                "(-0.05)::DECIMAL(4,2); -0.05",
                "0::DECIMAL(18,3); 0",
                "12345678901234567890.25::DECIMAL(38,2); 12345678901234567890.25",
                "0.1::FLOAT; 0.1",
                "16777216::FLOAT; 16777216",
                "0.1::DOUBLE; 0.1",
                "0::DOUBLE; 0",
                "(-3.5)::DOUBLE; -3.5",
                "1e300::DOUBLE; 1e+300",
                "'NaN'::DOUBLE; NaN",
                "'-inf'::DOUBLE; -Infinity",
                "DATE '2024-02-29'; 2024-02-29",
                "DATE '1960-01-01'; 1960-01-01",
                "TIMESTAMP '2024-02-29 10:30:00'; 2024-02-29 10:30:00",
                "TIMESTAMP '2024-02-29 00:00:00'; 2024-02-29",
                "TIMESTAMP_MS '2024-02-29 10:30:00.125'; 2024-02-29 10:30:00.125",
                "TIMESTAMP_NS '2024-02-29 10:30:00.000000125'; 2024-02-29 10:30:00.000000125",
                "TIMESTAMP '1960-01-01 23:59:59'; 1960-01-01 23:59:59",
                "TIMESTAMPTZ '2024-02-29 23:30:00+00'; 2024-02-29T23:30:00Z",
                "TIME '10:30:00'; 10:30:00",
                "'00123'; 00123",
                "'Köln, \"Süd\"'; Köln, \"Süd\"",
                "'a'::ENUM('a', 'b'); a",
                "'4ac7a9e9-607c-4c8a-84f3-843f0191e3fd'::UUID; 4ac7a9e9-607c-4c8a-84f3-843f0191e3fd",
                "'\\xAA\\xBB'::BLOB; aabb",
                "NULL::DOUBLE; ~~",
            })
    void aValueIsTheTextThatACsvFileWouldHave(String value, String expected) {
        assertThat(texts(table("SELECT " + value + " AS v, 1 AS one", ""))).containsExactly(expected + "|1");
    }

    @ParameterizedTest
    @CsvSource({
        "uncompressed, V1",
        "uncompressed, V2",
        "snappy, V1",
        "snappy, V2",
        "gzip, V1",
        "gzip, V2",
        "zstd, V1",
        "zstd, V2",
        "lz4_raw, V1",
        "lz4_raw, V2"
    })
    void everyPackingAndEncodingGivesTheSameRowsInTheirOrder(String packing, String version) {
        // dictionaries for words, deltas for numbers and texts in V2, bits for booleans, gaps, three groups of rows
        String query = "SELECT i AS id, 'name ' || (i % 7) AS word, 'text ' || i AS text, CASE WHEN i % 5 = 0 THEN NULL"
                + " ELSE i * 0.25::DOUBLE END AS spend, i % 3 = 0 AS flag FROM range(5000) t(i) ORDER BY i";

        List<String> read = texts(
                table(query, ", COMPRESSION " + packing + ", PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 2048"));

        assertThat(read)
                .isEqualTo(IntStream.range(0, 5000)
                        .mapToObj(i -> i + "|name " + i % 7 + "|text " + i + "|"
                                + (i % 5 == 0 ? "" : (i % 4 == 0 ? String.valueOf(i / 4) : String.valueOf(i * 0.25)))
                                + "|" + (i % 3 == 0))
                        .toList());
    }

    @Test
    void nestedColumnsAreLeftOutAndTold() {
        ParquetTable table = table(
                "SELECT 1 AS id, {'city': 'Bonn', 'at': [1, 2]} AS home, [1, 2] AS tags, MAP {'a': 1} AS m, 7 AS spend",
                "");

        assertThat(table.names()).contains(List.of("id", "spend"));
        assertThat(texts(table)).containsExactly("1|7");
        assertThat(table.notices())
                .extracting(Notice::text)
                .containsExactly(
                        "\"home\", \"tags\", \"m\": nested, with several values in a row; left out. Write columns of"
                                + " single values to have them read.");
    }

    @Test
    void aFileOfNestedColumnsAloneIsRefused() {
        assertThatThrownBy(() -> table("SELECT [1, 2] AS tags", ""))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.parquet: the Parquet file has no column of single values, only nested ones (\"tags\"). Write one"
                                + " with a column for each figure of a customer.");
    }

    @Test
    void numbersAreNumbersByTheirType() {
        ParquetTable table = table(
                "SELECT 1 AS a, 1.5::DOUBLE AS b, 1.5::DECIMAL(4,1) AS c, '1.5' AS d, DATE '2024-01-01' AS e, true AS f",
                "");

        assertThat(IntStream.range(0, 6).mapToObj(table::isNumbers))
                .containsExactly(true, true, true, false, false, false);
    }

    /** As Spark writes timestamps by default: the nanoseconds of the day in UTC, then the Julian day, 2460370 for 2024-02-29. */
    @Test
    void int96IsTakenAsUtc() {
        ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(84_600_000_000_000L).putInt(2_460_370);
        ColumnReader reader = (ColumnReader) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ColumnReader.class},
                (proxy, method, args) -> Binary.fromConstantByteArray(bytes.array()));
        SchemaElement element = new SchemaElement("at");
        element.setType(Type.INT96);

        ValueTexts texts = new ValueTexts(element);

        CsvLines line = new CsvLines();
        texts.write(reader, line);
        line.endLine();
        assertThat(LinesRead.of(line)).containsExactly(List.of("2024-02-29T23:30:00Z"));
        assertThat(texts.isInt96()).isTrue();
    }

    @Test
    void whatIsPackedOtherwiseIsRefusedByName() {
        ParquetTable table = table("SELECT 1 AS id", ", COMPRESSION brotli");

        assertThatThrownBy(() -> texts(table))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "shop.parquet: the Parquet file is packed with brotli, which is not read. Write it with zstd, snappy"
                                + " or gzip, and name that file.");
    }

    @Test
    void whatIsCutOffOrDamagedIsRefused() throws IOException {
        Path file = write("SELECT i, 'text ' || i AS t FROM range(1000) r(i)", ", COMPRESSION snappy");
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> new ParquetTable("half.parquet", half))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "half.parquet: the Parquet file is cut off, its end is not one of such a file. Make or fetch it"
                                + " again.");

        for (int at = 4; at < whole.length; at += Math.max(1, whole.length / 300)) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Path damaged = Files.write(folder.resolve("damaged"), changed);
            try {
                assertThat(texts(new ParquetTable("damaged.parquet", damaged))).isNotNull();
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith("damaged.parquet").doesNotContain("Exception");
            }
        }
    }

    /** Such a file begins and ends with this mark. */
    @Test
    void anEncryptedFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(write("SELECT 1 AS id", ""));
        bytes[3] = 'E';
        bytes[bytes.length - 1] = 'E';
        Path file = Files.write(folder.resolve("secret.parquet"), bytes);

        assertThatThrownBy(() -> new ParquetTable("secret.parquet", file))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "secret.parquet: the Parquet file is encrypted. Write it without encryption, and name that file.");
    }
}
