package io.github.segmentcli.model;

import io.github.segmentcli.InputException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteFiles;
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
 * Writes and reads a model as a JSON file with a versioned schema. Every number reads back exactly, and the same model gives
 * the same bytes.
 */
public final class ModelFile {

    /** The name of the file in an output folder. */
    public static final String NAME = "model.json";

    /** The name of the format, without its version. */
    static final String SCHEMA = "segment.model/";

    /** The version of the format that is written, and the latest that can be read. */
    static final int VERSION = 2;

    /** At most, in UTF-8. */
    private static final int BYTES_PER_CHARACTER = 4;

    private ModelFile() {}

    /** The text of a model file. */
    public static String write(SegmentModel model) {
        return ModelWriter.write(model);
    }

    /** Reads a model that matches its digest, without the notice; see {@link #read(String, boolean)}. */
    public static SegmentModel read(String path) {
        return read(path, false).model();
    }

    /**
     * Reads a model file, or the model in an output folder. The file contains a digest of its content except the names of
     * segments, which may be edited. In files of earlier versions it is missing or cannot be checked; a notice says so. Memory is bounded by {@link JsonLimits#DEFAULTS} for any file.
     *
     * @param path as the user gave it
     * @param acceptEdited whether a model whose content does not match its digest is accepted, with a notice
     * @throws StorageException when there is no such file or it cannot be read
     * @throws InputException when it is not a valid model; names file, line and column
     */
    public static StoredModel read(String path, boolean acceptEdited) {
        Path file = locate(path);
        String source = RemoteFiles.get().has(path) ? path : file.toString();
        try {
            if (Files.isRegularFile(file)
                    && Files.size(file) > BYTES_PER_CHARACTER * JsonLimits.DEFAULTS.characters()) {
                throw new InputException(source + ": is too large to be a model (" + (Files.size(file) >> 20)
                        + " MB). Give the " + NAME + " of an earlier run.");
            }
            try (Reader text = reader(file)) {
                return ModelReader.read(JsonReader.read(source, text, JsonLimits.DEFAULTS), acceptEdited);
            }
        } catch (NoSuchFileException e) {
            throw new StorageException(
                    source + ": there is no such file. Give the " + NAME + " of an earlier run, or its folder.", e);
        } catch (AccessDeniedException e) {
            throw new StorageException(
                    source + ": cannot be read, because permission is denied. Check its permissions.", e);
        } catch (CharacterCodingException e) {
            throw new InputException(
                    source + ": is not a model, because it is not UTF-8 text. Give the " + NAME + " of an earlier run.",
                    e);
        } catch (IOException e) {
            throw new StorageException(source + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The path of the model file, given that path or the path of its folder. */
    public static Path locate(String path) {
        try {
            Path given = RemoteFiles.path(path);
            return Files.isDirectory(given) ? given.resolve(NAME) : given;
        } catch (InvalidPathException e) {
            throw new StorageException(
                    "The path of the model is not a valid path on this system: " + e.getReason() + ".", e);
        } catch (NoSuchFileException e) {
            throw new StorageException(
                    path + ": there is no such file. Give the " + NAME + " of an earlier run, or its folder.", e);
        } catch (IOException e) {
            throw new StorageException(path + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Like {@link Files#newBufferedReader}, but also opens pipes on every system. */
    private static Reader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    }
}
