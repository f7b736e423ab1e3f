package io.github.segmentcli.io.table;

import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.FileRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the rows that were set aside: where each stands, what is wrong with it, and the record as it stood, as a cell of a CSV file. */
public final class RejectFile implements AutoCloseable {

    /** How the file begins, and how an earlier one is known. */
    public static final String MARK = "line,column,problem,record\n";

    private final NewFile file;
    private final NewFile.Writing writing;

    /** Begins the file, which appears whole or not at all. */
    RejectFile(NewFile file) {
        this.file = file;
        this.writing = file.begin();
        write(MARK);
    }

    /** Writes a whole file. {@code reasons} tell what is wrong, by record number. */
    static void write(NewFile file, FileRecords records, Map<Integer, Fault> reasons) {
        try (RejectFile rejects = new RejectFile(file)) {
            records.visitRejected((number, bytes, from, to) -> rejects.add(reasons.get(number), bytes, from, to));
            rejects.complete();
        }
    }

    void add(Fault fault, byte[] bytes, int from, int to) {
        write(fault.line() + "," + quoted(fault.column().orElse("")) + ","
                + quoted(fault.value().map(value -> value + " ").orElse("") + fault.problem()) + ","
                + quoted(new String(bytes, from, to - from, StandardCharsets.UTF_8)) + "\n");
    }

    private void write(String line) {
        try {
            writing.out().write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /** Puts the file into its place. */
    void complete() {
        try {
            writing.complete();
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /** Without {@link #complete} before it: leaves no file behind. */
    @Override
    public void close() {
        writing.close();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
