package io.github.segmentcli.xlsx;

import io.github.segmentcli.data.TypedRows;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook: sheets of typed columns below a header that stays in sight and can be filtered by. Texts are texts whatever they
 * begin with, never formulas. The library writes the time into the file; it is replaced, so that the same cells give the same bytes.
 */
public final class WorkbookOutput implements Closeable {

    /** The most rows that a sheet has. */
    public static final int MAX_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final int FLUSH = 1 << 10;
    private static final int LOOKED_AT = 200;
    private static final String CORE = "docProps/core.xml";
    /** Beyond the earliest, for which the JDK would write the time with its zone. */
    private static final LocalDateTime PART_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final OutputStream out;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(made, "segment", null);

    /**
     * A column.
     *
     * @param format how its numbers are shown, as {@code 0.0%}; empty for as they are
     */
    public record Column(String name, TypedRows.Kind kind, String format) {}

    /** @param out is neither flushed nor closed */
    public WorkbookOutput(OutputStream out) {
        this.out = out;
    }

    /** Begins a sheet; complete it by closing it before the next one. */
    public TypedRows sheet(String name, List<Column> columns) {
        return new Sheet(book.newWorksheet(name), columns);
    }

    private static final class Sheet implements TypedRows {
        private final Worksheet sheet;
        private final List<Column> columns;
        private final int[] widest;
        private int row;

        Sheet(Worksheet sheet, List<Column> columns) {
            this.sheet = sheet;
            this.columns = List.copyOf(columns);
            this.widest = new int[columns.size()];
            for (int j = 0; j < columns.size(); j++) {
                sheet.value(0, j, columns.get(j).name());
                sheet.style(0, j).bold().set();
                widest[j] = columns.get(j).name().length();
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<Object> values) throws IOException {
            row++;
            for (int j = 0; j < columns.size(); j++) {
                put(j, values.get(j));
            }
            if (row == LOOKED_AT) {
                setWidths();
            }
            if (row > LOOKED_AT && row % FLUSH == 0) {
                sheet.flush();
            }
        }

        private void put(int column, Object value) {
            if (value == null) {
                return;
            }
            String format = columns.get(column).format();
            int length;
            if (value instanceof Boolean flag) {
                sheet.value(row, column, flag);
                length = 5;
            } else if (value instanceof LocalDate day && day.getYear() > 1900 && day.getYear() < 10_000) {
                sheet.value(row, column, day);
                format = "yyyy-mm-dd";
                length = 10;
            } else if (value instanceof LocalDateTime time && time.getYear() > 1900 && time.getYear() < 10_000) {
                sheet.value(row, column, time);
                format = "yyyy-mm-dd hh:mm:ss";
                length = 19;
            } else if (value instanceof Long whole && Math.abs(whole) < EXACT) {
                sheet.value(row, column, whole);
                length = String.valueOf(whole).length();
            } else if (value instanceof Double number) {
                sheet.value(row, column, number);
                length = 9;
            } else {
                String text = legible(String.valueOf(value));
                sheet.value(row, column, text);
                length = text.length();
            }
            if (!format.isEmpty()) {
                sheet.style(row, column).format(format).set();
            }
            widest[column] = Math.max(widest[column], length);
        }

        /** Without letters that XML cannot have, and no longer than a cell may be. */
        private static String legible(String text) {
            String clean = text.codePoints()
                    .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)
                            || c == '\n'
                            || c == '\t')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
        }

        private void setWidths() {
            for (int j = 0; j < widest.length; j++) {
                sheet.width(j, Math.min(60, Math.max(8, widest[j] + 3)));
            }
        }

        @Override
        public void close() throws IOException {
            if (row < LOOKED_AT) {
                setWidths();
            }
            if (!columns.isEmpty()) {
                sheet.setAutoFilter(0, 0, row, columns.size() - 1);
            }
            sheet.finish();
        }
    }

    /** Completes the workbook. */
    @Override
    public void close() throws IOException {
        book.finish();
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(made.toByteArray()))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(PART_TIME);
                zip.putNextEntry(copy);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(CORE)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        zip.write(text.replaceAll("<dcterms:created.*?</dcterms:created>", "")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
