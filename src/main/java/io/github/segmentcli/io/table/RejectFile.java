package io.github.segmentcli.io.table;

import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RawLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes the rows that were set aside: where each stands, what is wrong with it, and the record as it stood, as a cell of a CSV file. */
public final class RejectFile implements AutoCloseable {

    /** How the file begins, and how an earlier one is known. */
    public static final String MARK = "line,column,problem,record\n";

    private final NewFile file;
    private final NewFile.Writing writing;
    /** The lines of a file whose records are not read as they stand. */
    private final Optional<RawLines> lines;

    /** Begins the file, which appears whole or not at all. */
    RejectFile(NewFile file, Source source, Layout layout) {
        this.file = file;
        this.writing = file.begin();
        this.lines = layout.dialect().padded() ? Optional.of(new RawLines(source, layout)) : Optional.empty();
        write(MARK);
    }

    /** Adds a record, by ascending lines. */
    void add(Fault fault, byte[] bytes, int from, int to) {
        String record = lines.map(all -> all.line(fault.line()))
                .orElseGet(() -> new String(bytes, from, to - from, StandardCharsets.UTF_8));
        write(fault.line() + "," + quoted(fault.column().orElse("")) + ","
                + quoted(fault.value().map(value -> value + " ").orElse("") + fault.problem()) + ","
                + quoted(record) + "\n");
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
        lines.ifPresent(RawLines::close);
        writing.close();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
