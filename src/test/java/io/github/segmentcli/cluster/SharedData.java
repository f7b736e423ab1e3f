package io.github.segmentcli.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.data.Matrix;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Public data sets that lie beside the project on some machines; tests that want them are skipped elsewhere. */
public final class SharedData {

    private SharedData() {}

    public static JsonObject reference(String name) {
        try (Reader reader = Files.newBufferedReader(SharedFiles.path("reference/" + name + ".json"))) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The matrix a reference file speaks of: its columns, gaps filled with the median, then standardised. */
    public static Matrix standardised(JsonObject reference) {
        List<String> names = new ArrayList<>();
        for (JsonElement name : reference.getAsJsonArray("columns")) {
            names.add(name.getAsString());
        }
        double[][] columns = columns(reference.get("file").getAsString(), names);
        for (double[] column : columns) {
            standardise(column);
        }
        return Matrix.owning(names, columns);
    }

    /** Columns x and y of a benchmark with known clusters, as they are. */
    static Matrix plane(String file) {
        return Matrix.owning(List.of("x", "y"), columns(file, List.of("x", "y")));
    }

    /** Numbers of a file's columns; NaN where a cell is blank. */
    static double[][] columns(String file, List<String> names) {
        char delimiter = file.contains("bank.csv") || file.contains("semicolon") ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<double[]> rows = new ArrayList<>();
        try (InputStream bytes = open(SharedFiles.path(file));
                CSVParser parser = CSVParser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8), format)) {
            for (CSVRecord record : parser) {
                double[] row = new double[names.size()];
                for (int j = 0; j < row.length; j++) {
                    String cell = record.get(names.get(j)).trim();
                    row[j] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        double[][] columns = new double[names.size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows.get(i)[j];
            }
        }
        return columns;
    }

    private static InputStream open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        return path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static void standardise(double[] column) {
        double[] known =
                Arrays.stream(column).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int half = known.length / 2;
        double median = known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
        double sum = 0;
        for (int i = 0; i < column.length; i++) {
            column[i] = Double.isNaN(column[i]) ? median : column[i];
            sum += column[i];
        }
        double mean = sum / column.length;
        double squares = 0;
        for (double x : column) {
            squares += (x - mean) * (x - mean);
        }
        double deviation = Math.sqrt(squares / column.length);
        for (int i = 0; i < column.length; i++) {
            column[i] = (column[i] - mean) / deviation;
        }
    }
}
