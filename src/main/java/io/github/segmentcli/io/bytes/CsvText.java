package io.github.segmentcli.io.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Lines of the CSV text that is made of other forms of tables: commas, double quotes where needed, LF. */
public final class CsvText {

    private CsvText() {}

    /** One record; its only cell is quoted where it is empty, because the line would be blank. */
    public static byte[] line(Iterator<String> cells) {
        StringBuilder line = new StringBuilder(1 << 7);
        boolean isFirst = true;
        while (cells.hasNext()) {
            String cell = cells.next();
            boolean isOnly = isFirst && !cells.hasNext();
            isFirst = false;
            if (cell.isEmpty() ? isOnly : needsQuotes(cell)) {
                line.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                line.append(cell);
            }
            line.append(cells.hasNext() ? ',' : '\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ';
    }
}
