package io.github.segmentcli.io;

import io.github.segmentcli.StorageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes the rows that were set aside: where each stands, what is wrong with it, and the record as it stood, as a cell of a CSV file. */
final class RejectFile {

    private RejectFile() {}

    /**
     * @param file appears whole or not at all
     * @param reasons what is wrong, by record number
     */
    static void write(Path file, FileRecords records, Map<Integer, Fault> reasons) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                out.write("line,column,problem,record\n".getBytes(StandardCharsets.UTF_8));
                records.visitRejected((number, bytes, from, to) -> {
                    Fault fault = reasons.get(number);
                    String line = fault.line() + "," + quoted(fault.column().orElse("")) + ","
                            + quoted(fault.value().map(value -> value + " ").orElse("") + fault.problem()) + ","
                            + quoted(new String(bytes, from, to - from, StandardCharsets.UTF_8)) + "\n";
                    try {
                        out.write(line.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw unwritable(file, part, e.getCause());
        } catch (IOException e) {
            throw unwritable(file, part, e);
        }
    }

    private static StorageException unwritable(Path file, Path part, IOException e) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException again) {
            e.addSuppressed(again);
        }
        return new StorageException(
                "Cannot write the rejected rows to " + Shown.path(file.toString()) + ": " + Shown.reason(e)
                        + ". Name another file with --rejects.",
                e);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
