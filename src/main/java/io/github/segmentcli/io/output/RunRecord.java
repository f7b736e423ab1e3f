package io.github.segmentcli.io.output;

import io.github.segmentcli.InputException;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.json.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The part of {@code run.json} that says which files a run wrote, and so which may be replaced by the next. */
public final class RunRecord {

    public static final String SCHEMA = "segment.run/1";

    /** What we call files; a record that names others was not written by us. */
    private static final Pattern NAME =
            Pattern.compile("(plots/)?[a-z0-9][a-z0-9_-]*\\.(json|csv|parquet|xlsx|html|png|svg|pdf)");

    private RunRecord() {}

    /** Writes the list of files as the field {@code files}. */
    public static void writeFiles(JsonWriter json, List<WrittenFile> files) {
        json.array("files", () -> {
            for (WrittenFile file : files) {
                json.object(() -> json.field("name", file.name())
                        .field("bytes", file.bytes())
                        .field("crc32", file.crc32()));
            }
        });
    }

    /** When the run began that wrote a file; empty where the record beside it is not of that file as it is. */
    public static Optional<Instant> started(Path file) {
        Path record = file.resolveSibling(OutputFolder.RECORD);
        try {
            CRC32 crc = new CRC32();
            crc.update(Files.readAllBytes(file));
            String written = files(record).get(String.valueOf(file.getFileName()));
            if (!String.format(Locale.ROOT, "%08x", crc.getValue()).equals(written)) {
                return Optional.empty();
            }
            try (Reader text = Files.newBufferedReader(record, StandardCharsets.UTF_8)) {
                return Optional.of(Instant.parse(JsonReader.read(record.toString(), text, JsonLimits.DEFAULTS)
                        .get("started")
                        .text()));
            }
        } catch (IOException | InputException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The checksums, by name, of the files that an earlier run wrote, its record included; empty without a record of ours. */
    public static Map<String, String> files(Path record) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        try (Reader text = Files.newBufferedReader(record, StandardCharsets.UTF_8)) {
            JsonValue run = JsonReader.read(record.toString(), text, JsonLimits.DEFAULTS);
            if (!run.get("schema").text().equals(SCHEMA)) {
                return files;
            }
            for (JsonValue file : run.get("files").items()) {
                String name = file.get("name").text();
                if (!NAME.matcher(name).matches()) {
                    return new TreeMap<>();
                }
                files.put(name, file.get("crc32").text());
            }
        } catch (InputException | java.nio.charset.CharacterCodingException e) {
            return new TreeMap<>();
        }
        files.put(OutputFolder.RECORD, "");
        return files;
    }
}
