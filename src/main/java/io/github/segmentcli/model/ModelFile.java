package io.github.segmentcli.model;

import io.github.segmentcli.InputException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A model as a file: JSON, with a schema that counts its versions. What is written reads back to the last bit, and the same
 * model gives the same bytes.
 */
public final class ModelFile {

    /** What the file is called in an output folder. */
    public static final String NAME = "model.json";

    /** The name of the format, without its version. */
    static final String SCHEMA = "segment.model/";

    /** The version that is written, and the latest that is read. */
    static final int VERSION = 1;

    private ModelFile() {}

    public static String write(SegmentModel model) {
        return ModelWriter.write(model);
    }

    /** Reads a model that nobody changed but for its names; see {@link #read(String, boolean)}. */
    public static SegmentModel read(String path) {
        return read(path, false).model();
    }

    /**
     * Reads a model, or the model in an output folder. It carries a digest of its content. Models that were written before
     * there was one are read too, with a notice.
     *
     * @param path as the user gave it
     * @param edited whether a model whose content is not that of its digest is used as it stands, with a notice
     * @throws StorageException when there is no such file or it cannot be read
     * @throws InputException when it is not a sound model; tells which file, line and column. Memory stays bounded by
     *     {@link JsonLimits#DEFAULTS}, whatever the file holds
     */
    public static StoredModel read(String path, boolean edited) {
        Path file = locate(path);
        String source = file.toString();
        try {
            if (Files.isRegularFile(file) && Files.size(file) > 4 * JsonLimits.DEFAULTS.characters()) {
                throw new InputException(source + ": is too large to be a model (" + (Files.size(file) >> 20)
                        + " MB). Give the " + NAME + " of an earlier run.");
            }
            try (Reader text = reader(file)) {
                return ModelReader.read(JsonReader.read(source, text, JsonLimits.DEFAULTS), edited);
            }
        } catch (NoSuchFileException e) {
            throw new StorageException(
                    source + ": there is no such file. Give the " + NAME
                            + " of an earlier run, or the folder it lies in.",
                    e);
        } catch (AccessDeniedException e) {
            throw new StorageException(source + ": may not be read. Check its permissions.", e);
        } catch (CharacterCodingException e) {
            throw new InputException(
                    source + ": is not a model, because it is not UTF-8 text. Give the " + NAME + " of an earlier run.",
                    e);
        } catch (IOException e) {
            throw new StorageException(source + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The file behind a path that may name an output folder. */
    public static Path locate(String path) {
        try {
            Path given = Path.of(path);
            return Files.isDirectory(given) ? given.resolve(NAME) : given;
        } catch (InvalidPathException e) {
            throw new StorageException("The path of the model cannot exist here: " + e.getReason() + ".", e);
        }
    }

    /** A reader that, unlike {@link Files#newBufferedReader}, also opens pipes on every system, and is as strict. */
    private static Reader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    }
}
