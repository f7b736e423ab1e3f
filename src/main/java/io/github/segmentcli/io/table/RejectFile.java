package io.github.segmentcli.io.table;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.FileRecords;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes the rows that were set aside: where each stands, what is wrong with it, and the record as it stood, as a cell of a CSV file. */
final class RejectFile implements AutoCloseable {

    private final Path file;
    private final Path target;
    private final Path part;
    private final OutputStream out;
    private boolean complete;

    /** Begins the file, which appears whole or not at all. */
    RejectFile(Path file) {
        this.file = file;
        this.target = file.toAbsolutePath();
        this.part = target.resolveSibling(target.getFileName() + ".part");
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
            out.write("line,column,problem,record\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a whole file. {@code reasons} tell what is wrong, by record number. */
    static void write(Path file, FileRecords records, Map<Integer, Fault> reasons) {
        try (RejectFile rejects = new RejectFile(file)) {
            records.visitRejected((number, bytes, from, to) -> rejects.add(reasons.get(number), bytes, from, to));
            rejects.complete();
        }
    }

    void add(Fault fault, byte[] bytes, int from, int to) {
        String line = fault.line() + "," + quoted(fault.column().orElse("")) + ","
                + quoted(fault.value().map(value -> value + " ").orElse("") + fault.problem()) + ","
                + quoted(new String(bytes, from, to - from, StandardCharsets.UTF_8)) + "\n";
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Puts the file into its place. */
    void complete() {
        try {
            out.close();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Without {@link #complete} before it: leaves no file behind. */
    @Override
    public void close() {
        if (!complete) {
            try {
                out.close();
            } catch (IOException e) {
                // it is thrown away in any case
            }
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // what remains says by its name that it is no whole file
            }
        }
    }

    private StorageException unwritable(IOException e) {
        return new StorageException(
                "Cannot write the rejected rows to " + Shown.path(file.toString()) + ": " + Shown.reason(e)
                        + ". Name another file with --rejects.",
                e);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
