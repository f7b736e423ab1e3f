package io.github.segmentcli.io;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a customer file. */
public final class TableReader {

    static final List<String> NULL_VALUES = List.of(
            "", "NA", "N/A", "n/a", "NULL", "null", "NaN", "nan", "None", "none", "-", "--", ".", "?", "#N/A", "#NA",
            "#DIV/0!", "#VALUE!", "#REF!", "<NA>", "-nan", "-NaN");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private TableReader() {}

    /**
     * Reads a file whole.
     *
     * @param path of a delimited text file, plain or gzip; {@code -} is standard input
     * @throws io.github.segmentcli.InputException if it cannot be read as meant
     * @throws io.github.segmentcli.RequestException if {@code settings} name a column that is not there
     * @throws io.github.segmentcli.StorageException if the place cannot be read, or changes while it is read
     */
    public static Loaded read(String path, ReadSettings settings, Workers workers, Progress progress) {
        String source = path.equals("-") ? "standard input" : path;
        progress.begin("Reading " + source);
        byte[] raw;
        try {
            raw = path.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            throw new StorageException("Cannot read \"" + source + "\": " + e.getMessage() + ".", e);
        }
        String sha;
        try {
            sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        boolean gzip = raw.length > 2 && raw[0] == 0x1f && (raw[1] & 0xff) == 0x8b;
        if (gzip) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
                raw = in.readAllBytes();
            } catch (IOException e) {
                throw new InputException(source + ": the gzip data is damaged. Compress it again.", e);
            }
        }
        String text = new String(raw, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String headerLine = text.stripLeading().lines().findFirst().orElse("");
        String delimiter = settings.dialect().delimiter().orElseGet(() -> {
            String best = ",";
            for (String d : List.of(";", "\t", "|")) {
                if (headerLine.split(Pattern.quote(d), -1).length > headerLine.split(Pattern.quote(best), -1).length) {
                    best = d;
                }
            }
            return best;
        });
        List<CSVRecord> records;
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get())) {
            records = parser.getRecords();
        } catch (IOException | IllegalStateException e) {
            throw new InputException(source + ": " + e.getMessage(), e);
        }
        if (records.size() < 2) {
            throw new InputException(source + " has no rows. A file needs a header line and a row per customer.");
        }
        boolean header = settings.dialect().header().orElse(true);
        CSVRecord first = records.get(0);
        List<String> names = new ArrayList<>();
        for (int j = 0; j < first.size(); j++) {
            String name = header ? first.get(j).strip() : "";
            name = name.isEmpty() ? "column_" + (j + 1) : name;
            String unique = name;
            for (int copy = 2; names.contains(unique); copy++) {
                unique = name + " (" + copy + ")";
            }
            names.add(unique);
        }
        if (header) {
            records = records.subList(1, records.size());
        }
        ColumnHints hints = settings.columns();
        hints.id().ifPresent(id -> {
            if (!names.contains(id)) {
                throw ColumnNames.unknown(source, "--id", id, names);
            }
        });
        ColumnNames.find(source, "--columns", hints.features(), names);
        List<String> nulls = settings.dialect().nullValues().orElse(NULL_VALUES);
        int n = records.size();
        List<Column> columns = new ArrayList<>();
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            String[] cells = new String[n];
            int gaps = 0;
            int numbers = 0;
            int dates = 0;
            Set<String> levels = new LinkedHashSet<>();
            for (int i = 0; i < n; i++) {
                if (records.get(i).size() != names.size()) {
                    throw new InputException(source + ", line " + (i + 2) + ": has "
                            + records.get(i).size() + " cells, and the header has " + names.size() + ".");
                }
                cells[i] = records.get(i).get(j);
                String cell = cells[i].strip();
                if (cell.isEmpty() || nulls.contains(cell)) {
                    gaps++;
                } else {
                    numbers += NUMBER.matcher(cell).matches() ? 1 : 0;
                    dates += DATE.matcher(cell).matches() ? 1 : 0;
                    levels.add(cell);
                }
            }
            String name = names.get(j);
            boolean keep = hints.id().filter(name::equals).isPresent() || ColumnNames.matchesAny(hints.asText(), name);
            int present = n - gaps;
            if (!keep && numbers >= 0.95 * present) {
                double[] values = new double[n];
                for (int i = 0; i < n; i++) {
                    String cell = cells[i].strip();
                    boolean gap = cell.isEmpty() || nulls.contains(cell);
                    if (!gap && !NUMBER.matcher(cell).matches()) {
                        throw new InputException(source + ", line " + (i + 2) + ", column \"" + name + "\": \"" + cell
                                + "\" is not a number. If it stands for a gap, add --null-value \"" + cell + "\".");
                    }
                    values[i] = gap ? Double.NaN : Double.parseDouble(cell);
                }
                columns.add(NumberColumn.owning(name, values));
                readings.put(name, Reading.NUMBER);
            } else if (!keep && present > 0 && dates == present) {
                double[] days = new double[n];
                for (int i = 0; i < n; i++) {
                    String cell = cells[i].strip();
                    days[i] =
                            DATE.matcher(cell).matches() ? LocalDate.parse(cell).toEpochDay() : Double.NaN;
                }
                columns.add(DateColumn.owning(name, days));
                readings.put(name, Reading.DATE);
            } else if (!keep && levels.size() <= Math.max(20, present / 5)) {
                List<String> dictionary = List.copyOf(new ArrayList<>(levels));
                int[] codes = new int[n];
                Arrays.setAll(codes, i -> dictionary.indexOf(cells[i].strip()));
                Set<String> lower = new LinkedHashSet<>();
                levels.forEach(level -> lower.add(level.toLowerCase(Locale.ROOT)));
                int yes = -1;
                for (List<String> pair :
                        List.of(List.of("yes", "no"), List.of("true", "false"), List.of("y", "n"), List.of("t", "f"))) {
                    if (levels.size() == 2 && lower.containsAll(pair)) {
                        yes = new ArrayList<>(lower).indexOf(pair.get(0));
                    }
                }
                columns.add(
                        yes < 0
                                ? CategoryColumn.owning(name, codes, dictionary)
                                : CategoryColumn.owningBoolean(name, codes, dictionary, yes));
                readings.put(name, yes < 0 ? Reading.CATEGORY : Reading.BOOLEAN);
            } else {
                columns.add(TextColumn.of(name, cells));
                readings.put(name, Reading.TEXT);
            }
        }
        Table table = new Table(source, n, columns, Lines.from(header ? 2 : 1));
        Dialect dialect = new Dialect(
                delimiter,
                Optional.of('"'),
                '"',
                "UTF-8",
                text.contains("\r\n") ? "CRLF" : "LF",
                header,
                '.',
                0,
                gzip,
                nulls);
        String all = text;
        Records walk = visitor -> {
            List<String> rows = all.lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < rows.size(); i++) {
                byte[] bytes = rows.get(i).getBytes(StandardCharsets.UTF_8);
                visitor.record(header ? i - 1 : i, bytes, 0, bytes.length);
            }
        };
        return new Loaded(table, dialect, readings, n, 0, List.of(), List.of(), sha, walk);
    }
}
