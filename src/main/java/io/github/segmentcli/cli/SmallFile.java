package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small text files that are named by options, such as a settings file. */
final class SmallFile {

    private static final int LARGEST = 1 << 20;

    private SmallFile() {}

    /**
     * The text of a file in UTF-8, without a byte order mark.
     *
     * @param option the option that names the file, for messages
     * @throws RequestException when the file is larger than 1 MB or not UTF-8
     * @throws StorageException when it cannot be read
     */
    static String text(String option, String path) {
        String place = option + ": ";
        String shown = Shown.path(path);
        try {
            Path file = RemoteFiles.path(path);
            if (Files.isDirectory(file)) {
                throw new StorageException(place + shown + " is a folder. Name a file.");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                throw new RequestException(place + shown + " is larger than 1 MB. Is it the right file?");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new CharacterCodingException();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RequestException(place + shown + " is not text in UTF-8. Is it the right file?", e);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new StorageException(
                    place + "there is no file " + shown + ". Check the name and the current folder.", e);
        } catch (IOException e) {
            throw new StorageException(place + "cannot read " + shown + ": " + StorageException.reason(e) + ".", e);
        }
    }
}
