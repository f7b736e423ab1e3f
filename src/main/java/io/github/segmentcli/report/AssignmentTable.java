package io.github.segmentcli.report;

import io.github.segmentcli.Notice;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.Dialect;
import io.github.segmentcli.model.Segmentation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every customer of the input, in its order, and the segment that it belongs to.
 *
 * <p>The record stands first as it stood in the file, then our columns in the same dialect: {@code segment},
 * {@code segment_name}, {@code distance} to its centroid and {@code margin} (0 at the centroid, 1 on the fence to the second
 * nearest), both to six decimals, and {@code second_segment}. They are empty for a customer that could not be placed. A
 * column of the input that already has one of our names keeps it, and ours is numbered: {@code segment (2)}.
 */
public final class AssignmentTable {

    private static final List<String> OURS = List.of("segment", "segment_name", "distance", "second_segment", "margin");

    private final Segmentation found;
    private final AssignmentSettings settings;
    private final CsvOutput out;
    private final RecordCells cells;
    private final int idAt;
    private final byte[][] openings;
    private final byte[] empty;

    private AssignmentTable(Segmentation found, AssignmentSettings settings, OutputStream target) {
        this.found = found;
        this.settings = settings;
        Dialect dialect = found.input().dialect();
        char quote = dialect.quote().orElse('"');
        this.out = new CsvOutput(
                target, dialect.delimiter(), quote, dialect.escape() == '\\' ? '\\' : quote, dialect.decimal());
        this.cells = new RecordCells(dialect);
        this.idAt = idColumn();
        this.openings = new byte[found.k()][];
        for (int c = 0; c < openings.length; c++) {
            openings[c] = opening(c, dialect.delimiter());
        }
        this.empty = dialect.delimiter().repeat(OURS.size()).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the table in UTF-8, a {@code \n} after every record. {@code out} is neither flushed nor closed. */
    public static void write(Segmentation found, AssignmentSettings settings, OutputStream out) throws IOException {
        AssignmentTable table = new AssignmentTable(found, settings, out);
        try {
            found.input().records().visit((row, bytes, from, to) -> table.record(row, bytes, from, to));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        table.out.flush();
    }

    /** Says under which names our columns stand where the input has taken those they usually have. */
    public static List<Notice> notices(Table input) {
        List<String> names = names(columnNames(input));
        List<Notice> notices = new ArrayList<>();
        for (int at = 0; at < OURS.size(); at++) {
            if (!names.get(at).equals(OURS.get(at))) {
                notices.add(Notice.info(
                                "column_renamed",
                                "The input has a column \"" + OURS.get(at)
                                        + "\" of its own, so in assignments.csv ours is \"" + names.get(at) + "\".")
                        .about(OURS.get(at)));
            }
        }
        return notices;
    }

    /** Our names, each made different from those of the input by a number where need be; case does not tell names apart. */
    private static List<String> names(List<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
        List<String> names = new ArrayList<>();
        for (String ours : OURS) {
            String name = ours;
            for (int number = 2; !used.add(name); number++) {
                name = ours + " (" + number + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static List<String> columnNames(Table table) {
        return table.columns().stream().map(column -> column.name()).toList();
    }

    private int idColumn() {
        List<String> names = columnNames(found.input().table());
        return found.prepared().idColumn().map(names::indexOf).orElse(-1);
    }

    /** The cells of a segment up to the distance, which all its customers share. */
    private byte[] opening(int c, String delimiter) {
        byte[] name = out.cell(found.segment(c).name());
        byte[] id = (delimiter + found.segment(c).id() + delimiter).getBytes(StandardCharsets.UTF_8);
        byte[] after = delimiter.getBytes(StandardCharsets.UTF_8);
        byte[] opening = new byte[id.length + name.length + after.length];
        System.arraycopy(id, 0, opening, 0, id.length);
        System.arraycopy(name, 0, opening, id.length, name.length);
        System.arraycopy(after, 0, opening, id.length + name.length, after.length);
        return opening;
    }

    private void record(int row, byte[] bytes, int from, int to) {
        try {
            theirs(row, bytes, from, to);
            if (row < 0) {
                header();
            } else {
                ours(row);
            }
            out.endLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void theirs(int row, byte[] bytes, int from, int to) throws IOException {
        if (!settings.minimal()) {
            if (settings.defuseFormulas()) {
                cells.visit(bytes, from, to, (at, start, end) -> {
                    if (at > 0) {
                        out.delimiter();
                    }
                    defused(bytes, start, end);
                });
            } else {
                out.raw(bytes, from, to);
            }
        } else if (idAt >= 0) {
            cells.visit(bytes, from, to, (at, start, end) -> {
                if (at == idAt) {
                    if (settings.defuseFormulas()) {
                        defused(bytes, start, end);
                    } else {
                        out.raw(bytes, start, end);
                    }
                }
            });
        } else if (row < 0) {
            out.text("row");
        } else {
            out.whole(row + 1L);
        }
    }

    private void defused(byte[] bytes, int from, int to) throws IOException {
        boolean quoted = cells.opensAt(bytes, from, to);
        int content = quoted ? from + 1 : from;
        if (Formula.isRun(bytes, content, quoted ? Math.max(content, to - 1) : to)) {
            out.raw(bytes, from, content);
            out.raw(new byte[] {'\''});
            out.raw(bytes, content, to);
        } else {
            out.raw(bytes, from, to);
        }
    }

    private void header() throws IOException {
        List<String> taken = columnNames(found.input().table());
        if (settings.minimal()) {
            taken = List.of(idAt >= 0 ? taken.get(idAt) : "row");
        }
        for (String name : names(taken)) {
            out.delimiter();
            out.text(name);
        }
    }

    private void ours(int row) throws IOException {
        Assignment places = found.places();
        int label = places.label(row);
        if (label == Assignment.UNASSIGNED) {
            out.raw(empty);
            return;
        }
        out.raw(openings[label]);
        out.rounded(places.distance(row));
        out.delimiter();
        if (places.hasSecond()) {
            out.whole(found.segment(places.second(row)).id());
            out.delimiter();
            out.rounded(places.margin(row));
        } else {
            out.delimiter();
        }
    }
}
