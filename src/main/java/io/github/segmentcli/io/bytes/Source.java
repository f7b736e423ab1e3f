package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.RemoteInput;
import io.github.segmentcli.parquet.ParquetTable;
import io.github.segmentcli.xlsx.SheetTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The bytes of an input, as often as they are wanted: a file is opened again, a stream (standard input, a named pipe) is
 * spooled while it is first read. Tells when a file changes in between.
 */
public final class Source {

    /** How many bytes tell what a file is. */
    private static final int HEAD = 1 << 12;

    private final String name;
    private final Path file;
    private final Spool spool;
    /** Where the input lies elsewhere; then there is no file. */
    private final RemoteInput far;

    /** Of an input elsewhere. */
    private String version;

    private final Limits limits;
    private final long size;
    private final FileTime modified;
    /** The table of another form than CSV, whose text is made. */
    private final Optional<TextTable> table;
    /** Whether the table can be read once only, so that the text is kept. */
    private final boolean isMadeOnce;
    /** Bytes behind the end of gzip data, once these were read to their end. */
    private volatile long trailing;

    private boolean digested = true;

    private Source(
            String name,
            Path file,
            Spool spool,
            RemoteInput far,
            Limits limits,
            long size,
            FileTime modified,
            Optional<TextTable> table,
            boolean isMadeOnce) {
        this.name = name;
        this.file = file;
        this.spool = spool;
        this.far = far;
        this.limits = limits;
        this.size = size;
        this.modified = modified;
        this.table = table;
        this.isMadeOnce = isMadeOnce;
    }

    /**
     * Opens an input. A table of another form, known by how its file begins, is the CSV text of the same table from here on.
     *
     * @param path of a file, or {@code -} for standard input
     * @param sheet of a workbook, by name or number; empty if there is but one
     * @throws InputException if it begins as a file of another form, and is none
     */
    public static Source open(String path, Limits limits, Optional<String> sheet) {
        if (RemoteFiles.get().has(path)) {
            return far(path, limits, sheet);
        }
        Source found = opened(path, limits);
        return found.table(sheet).map(found::of).orElse(found);
    }

    private static Source far(String path, Limits limits, Optional<String> sheet) {
        Source found;
        Optional<TextTable> made;
        try {
            RemoteInput input = RemoteFiles.get().input(path);
            found = new Source(
                    Shown.text(path), null, null, input, limits, input.size(), null, Optional.empty(), false);
            found.version = input.version();
            made = input.table();
        } catch (NoSuchFileException e) {
            throw notThere(path, e);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + Shown.path(path) + ": " + Shown.reason(e) + ".", e);
        }
        if (made.isPresent()) {
            sheet.ifPresent(found::refuseSheet);
            return of(found.name, made.get(), limits);
        }
        return found.table(sheet).map(found::of).orElse(found);
    }

    private Optional<TextTable> table(Optional<String> sheet) {
        byte[] start = new byte[HEAD];
        boolean isParquet;
        try (SourceBytes head = bytes()) {
            int length = head.read(start, 0, HEAD);
            if (!head.compressed() && FileSignature.isWorkbook(start, length)) {
                return Optional.of(new SheetTable(name, file("an Excel workbook (.xlsx)"), sheet));
            }
            isParquet = !head.compressed() && FileSignature.isParquet(start, length);
        }
        sheet.ifPresent(this::refuseSheet);
        if (isParquet) {
            return Optional.of(new ParquetTable(name, file("a Parquet file")));
        }
        try (SourceBytes head = bytes()) {
            return JsonTable.isIn(head) ? Optional.of(new JsonTable(name, Unpacked::new, limits)) : Optional.empty();
        }
    }

    private void refuseSheet(String named) {
        throw new RequestException("--sheet: " + name + " is no Excel workbook (.xlsx), so it has no sheet "
                + Shown.cell(named) + ". Leave it out.");
    }

    /** The file, for a form that is not read from its beginning to its end. */
    private Path file(String form) {
        if (far != null) {
            try {
                return far.copy();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        if (file == null) {
            throw new InputException(name + ": this is " + form
                    + ", which cannot be read from a stream. Save it to a file and name that.");
        }
        return file;
    }

    private Source of(TextTable made) {
        return new Source(name, file, spool, far, limits, size, modified, Optional.of(made), false);
    }

    /**
     * A table that can be read once only; its text is kept.
     *
     * @param name what messages call it
     */
    public static Source of(String name, TextTable table, Limits limits) {
        return new Source(name, null, new Spool(text(table)), null, limits, -1, null, Optional.of(table), true);
    }

    private static Source opened(String path, Limits limits) {
        if (path.equals("-")) {
            return new Source(
                    "standard input", null, new Spool(System.in), null, limits, -1, null, Optional.empty(), false);
        }
        String shown = "Cannot read " + Shown.path(path) + ": ";
        if (path.isEmpty()) {
            throw new StorageException(
                    "Cannot read the input: its name is empty. Name a file, or - for standard input.");
        }
        try {
            Path file = Path.of(path);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new StorageException(shown + "it is a folder. Name a file in it.");
            }
            if (!Files.isReadable(file)) {
                throw new StorageException(shown + "permission denied. Make it readable for this user.");
            }
            String plain = Shown.text(path);
            if (attributes.isRegularFile()) {
                return new Source(
                        plain,
                        file,
                        null,
                        null,
                        limits,
                        attributes.size(),
                        attributes.lastModifiedTime(),
                        Optional.empty(),
                        false);
            }
            return new Source(
                    plain,
                    null,
                    new Spool(Files.newInputStream(file)),
                    null,
                    limits,
                    -1,
                    null,
                    Optional.empty(),
                    false);
        } catch (NoSuchFileException e) {
            throw notThere(path, e);
        } catch (InvalidPathException e) {
            throw new StorageException(shown + "no file can have that name.", e);
        } catch (IOException e) {
            throw new StorageException(shown + Shown.reason(e) + ".", e);
        }
    }

    private static StorageException notThere(String path, IOException e) {
        return new StorageException(
                "Cannot read " + Shown.path(path) + ": there is no such file. Check the name and the current folder.",
                e);
    }

    private static InputStream text(TextTable table) {
        return table.lines()
                .<InputStream>map(
                        lines -> new SequenceInputStream(new ByteArrayInputStream(MadeText.header(table)), lines))
                .orElseGet(() -> new MadeText(table));
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The table of another form, of which its text is made; empty for a CSV file. */
    public Optional<TextTable> table() {
        return table;
    }

    /** How messages name its places. */
    public Places places() {
        return table.map(TextTable::places).orElse(far == null ? Places.LINES : far.places());
    }

    /** Whether the table came from where it can be read once only. */
    public boolean isMadeOnce() {
        return isMadeOnce;
    }

    /** The size of the file in bytes, or -1 where it is not known. */
    public long size() {
        return size;
    }

    /** How many bytes stand behind the end of gzip data that was read to its end. */
    public long trailing() {
        return trailing;
    }

    /** Called when gzip data was read to its end. */
    void noteTrailing(long bytes) {
        trailing = bytes;
    }

    Limits limits() {
        return limits;
    }

    /** The unpacked bytes from the beginning. */
    public SourceBytes bytes() {
        return bytes(false);
    }

    /** The same; whoever reads them to the end can ask for their digest, unless {@link #skipDigest} was called. */
    SourceBytes digestedBytes() {
        return bytes(digested);
    }

    private SourceBytes bytes(boolean digested) {
        try {
            return new SourceBytes(
                    this, table.isPresent() && !isMadeOnce ? new MadeText(table.get()) : raw(), digested);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream raw() throws IOException {
        if (far != null) {
            return far.open();
        }
        return spool == null ? Files.newInputStream(file) : spool.stream();
    }

    /** The unpacked bytes as they lie in the file. */
    private final class Unpacked extends InputStream {
        private final SourceBytes bytes;

        Unpacked() {
            try {
                bytes = new SourceBytes(Source.this, raw(), false);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int got = bytes.read(into, from, length);
            return got == 0 && length > 0 ? -1 : got;
        }

        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * Readers of the bytes from now on make no digest of them. For callers that tell none: SHA-256 takes as long as finding all
     * cells while only the quick compiler of the JVM works.
     */
    public void skipDigest() {
        digested = false;
    }

    /** Of a stream, what was not read yet can be read once only; a file can be read as often as before. */
    public void keepNoMore() {
        if (spool != null) {
            spool.keepNoMore();
        }
    }

    /** @throws StorageException when the file is not the one that was opened */
    public void requireUnchanged() {
        if (file == null && far == null) {
            return;
        }
        try {
            if (far != null) {
                if (!far.version().equals(version)) {
                    throw changed();
                }
                return;
            }
            if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(modified)) {
                throw changed();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public StorageException changed() {
        return new StorageException(
                name + " changed while it was being read. Wait until it is complete, or work on a copy.");
    }

    StorageException unreadable(IOException e) {
        return new StorageException("Cannot read " + name + ": " + Shown.reason(e) + ".", e);
    }
}
