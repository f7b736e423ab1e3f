package io.github.segmentcli.rfm;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.rfm.lines.EmailCase;
import io.github.segmentcli.rfm.settings.CellTable;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import io.github.segmentcli.rfm.settings.Scoring;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saved scores of recency, frequency and money. With it a later run scores customers in the same way and finds those in another
 * cell. As a file it is JSON of the schema {@code segment.rfmmodel/1}.
 *
 * @param asOf the reference date: recency is the number of days from the last purchase to it
 * @param currency of the cut points of money, where it is known
 * @param cuts the cut points of the scores
 * @param cells the names of combinations of scores
 * @param cellOf by customer id, the name of its cell, or its joint score where cells have no names; empty for more than {@value
 *     #MAX_CUSTOMERS} customers. As it is read from a file, e-mail addresses are in lower case
 */
public record RfmModel(
        LocalDate asOf, Optional<String> currency, ScoreCuts cuts, CellTable cells, Map<String, String> cellOf) {

    private static final String SCHEMA = "segment.rfmmodel/1";
    private static final int MAX_CUSTOMERS = 1_500_000;

    public RfmModel {
        cellOf = Collections.unmodifiableMap(cellOf);
    }

    static RfmModel of(RfmCustomers made) {
        Map<String, String> cellOf = new LinkedHashMap<>();
        if (made.size() <= MAX_CUSTOMERS) {
            made.customers().forEach(customer -> cellOf.put(customer.id(), customer.cellOrScore()));
        }
        return new RfmModel(made.asOf(), made.currency(), made.cuts(), made.cells(), cellOf);
    }

    /** Settings that score with these cut points and names. */
    public Scoring scoring() {
        return new Scoring(cuts.bins(), Optional.of(cuts), Optional.of(cells));
    }

    /** The text of the file. */
    public String json() {
        Map<String, List<String>> customers = new LinkedHashMap<>();
        cellOf.forEach((id, cell) ->
                customers.computeIfAbsent(cell, name -> new ArrayList<>()).add(id));
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", SCHEMA);
            json.field("as_of", asOf.toString());
            currency.ifPresent(code -> json.field("currency", code));
            json.object("cuts", () -> {
                numbers(json, "recency", cuts.recency());
                numbers(json, "frequency", cuts.frequency());
                numbers(json, "monetary", cuts.monetary());
            });
            json.objects("cells", cells.rows(), row -> {
                json.field("name", row.name());
                json.numbers("r", row.lowR(), row.highR());
                json.numbers("f", row.lowF(), row.highF());
                json.numbers("m", row.lowM(), row.highM());
            });
            json.object("customers", () -> customers.forEach((cell, ids) -> json.texts(cell, ids)));
        }));
    }

    static void numbers(JsonWriter json, String name, List<Double> values) {
        json.numbers(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Reads a file.
     *
     * @throws StorageException when it cannot be read
     * @throws InputException when its content is not such a document
     */
    public static RfmModel read(String path) {
        String shown = Shown.path(path);
        try (Reader text = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            return read(JsonReader.read(Shown.text(path), text, JsonLimits.DEFAULTS));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new StorageException(
                    "--like: there is no file " + shown + ". Check the name and the current folder.", e);
        } catch (IOException e) {
            throw new StorageException("--like: cannot read " + shown + ": " + StorageException.reason(e) + ".", e);
        }
    }

    private static RfmModel read(JsonValue document) {
        if (!document.isObject()
                || !document.find("schema")
                        .filter(JsonValue::isText)
                        .map(JsonValue::text)
                        .orElse("")
                        .equals(SCHEMA)) {
            throw document.fault("is not a file that segment rfm --save wrote");
        }
        JsonValue cuts = document.get("cuts");
        ScoreCuts read =
                new ScoreCuts(list(cuts.get("recency")), list(cuts.get("frequency")), list(cuts.get("monetary")));
        if (!read.isComplete()) {
            throw cuts.fault("must have the same number of cut points for each, " + (ScoreCuts.MIN_SCORES - 1) + " to "
                    + (ScoreCuts.MAX_SCORES - 1) + ", ascending, those of recency descending");
        }
        List<CellTable.Row> rows = new ArrayList<>();
        for (JsonValue row : document.get("cells").items()) {
            double[] r = row.get("r").numbers(2);
            double[] f = row.get("f").numbers(2);
            double[] m = row.get("m").numbers(2);
            rows.add(new CellTable.Row(
                    row.get("name").text(), (int) r[0], (int) r[1], (int) f[0], (int) f[1], (int) m[0], (int) m[1]));
        }
        CellTable cells = new CellTable(read.bins(), rows);
        if (!cells.isEmpty() && !cells.coversEveryCellOnce()) {
            throw document.get("cells").fault("must give every combination of scores exactly one name");
        }
        Map<String, String> cellOf = new HashMap<>();
        document.get("customers")
                .fields()
                .forEach((cell, ids) -> ids.texts().forEach(id -> cellOf.put(EmailCase.compared(id), cell)));
        try {
            return new RfmModel(
                    LocalDate.parse(document.get("as_of").text()),
                    document.find("currency").map(JsonValue::text),
                    read,
                    cells,
                    cellOf);
        } catch (DateTimeParseException e) {
            throw document.get("as_of").fault("must be a day such as 2026-10-31");
        }
    }

    private static List<Double> list(JsonValue numbers) {
        return Arrays.stream(numbers.numbers()).boxed().toList();
    }
}
