package io.github.segmentcli.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * A customer file as programs export it, in which a few bytes went wrong on the way: most of it is a sound table, so that
 * what is wrong meets the ways that sound tables take. One seed makes one file.
 */
public final class MutatedTable {

    private static final List<String> DELIMITERS = List.of(",", ",", ",", ";", "\t", "|");
    private static final List<String> ENDS = List.of("\n", "\n", "\r\n", "\r");
    private static final List<String> TOWNS = List.of("Rome", "Zürich", "København", "東京", "São Paulo", "N/A", "");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** Cells as they stray into columns of another kind. */
    private static final List<String> STRAYS = List.of(
            "1,234.50",
            "\"1,234.50\"",
            "1.234,50",
            "1 234,5",
            "1'234",
            "(12)",
            "12-",
            "$5",
            "7 %",
            "1e5",
            "1e-400",
            "1e400",
            "31.12.2023",
            "12/31/2023",
            "2024-02-30",
            "20240131",
            "007",
            "+49301234567",
            "C536367",
            "NULL",
            "#DIV/0!",
            "unknown",
            "Total",
            "Subtotal",
            "5\" pipe",
            "\"open",
            "\"shut\"x",
            "\"two\nlines\"",
            "\"say \"\"so\"\"\"",
            "a\\\"b",
            "'q'",
            "٣٤",
            "\u00a0 5",
            "\u2212" + "5",
            "# note",
            " ");

    private final SplittableRandom random;
    private final String delimiter;
    private final String end;
    private byte[] bytes;

    private MutatedTable(long seed) {
        random = new SplittableRandom(seed);
        delimiter = any(DELIMITERS);
        end = any(ENDS);
        bytes = table().getBytes(StandardCharsets.UTF_8);
    }

    /** The file of a seed; one in sixteen is sound. */
    public static byte[] of(long seed) {
        MutatedTable table = new MutatedTable(seed);
        int mutations = table.random.nextInt(16) == 0 ? 0 : 1 + table.random.nextInt(4);
        for (int k = 0; k < mutations; k++) {
            table.mutate();
        }
        return table.bytes;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String table() {
        int rows = 2 + random.nextInt(random.nextInt(4) == 0 ? 200 : 25);
        List<Supplier<String>> columns = new ArrayList<>();
        StringJoiner header = new StringJoiner(delimiter, "", end);
        for (int j = 1 + random.nextInt(6); j > 0; j--) {
            columns.add(column());
            header.add("name" + j);
        }
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "" : header.toString());
        for (int i = 0; i < rows; i++) {
            StringJoiner row = new StringJoiner(delimiter, "", end);
            columns.forEach(column -> row.add(column.get()));
            text.append(row);
        }
        return text.toString();
    }

    private Supplier<String> column() {
        int[] next = {random.nextInt(1000)};
        char decimal = delimiter.equals(";") ? ',' : '.';
        int digits = 1 + random.nextInt(9);
        return switch (random.nextInt(10)) {
            case 0 -> () -> "C" + next[0]++;
            case 1 -> () -> Integer.toString(next[0]++);
            case 2 -> () -> Long.toString(random.nextLong((long) Math.pow(10, digits)) - 9);
            case 3 ->
                () -> random.nextInt(1000) + "" + decimal + random.nextInt((int) Math.pow(10, Math.min(digits, 6)));
            case 4 -> () -> random.nextInt(9) == 0 ? "" : Integer.toString(random.nextInt(100));
            case 5 -> () -> any(TOWNS);
            case 6 -> () -> "\"" + random.nextInt(10) + ",00" + random.nextInt(10) + "\"";
            case 7 ->
                () -> "20" + (10 + random.nextInt(14)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case 8 -> () -> (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/2023";
            default -> () -> random.nextInt(1000) + "." + "0123456789".repeat(2).substring(digits);
        };
    }

    private void mutate() {
        if (bytes.length == 0) {
            return;
        }
        int at = random.nextInt(bytes.length);
        int some = Math.min(1 + random.nextInt(9), bytes.length - at);
        switch (random.nextInt(17)) {
            case 0 -> splice(at, some, "");
            case 1 -> splice(at, 0, Arrays.copyOfRange(bytes, at, at + some));
            case 2 -> splice(at, 0, "\"");
            case 3 -> splice(at, 0, new byte[1]);
            case 4 -> splice(at, 0, MARK);
            case 5 -> splice(at, 0, any(List.of("\r", "\n", "\r\n", "\n\n", "\u2028", "\u000b")));
            case 6 -> splice(at, 0, any(DELIMITERS));
            case 7 -> otherDelimiters(at);
            case 8 -> otherEnds(at);
            case 9 -> cutLetter(at);
            case 10 -> splice(at, 0, "1234567890".repeat(1 + random.nextInt(40)));
            case 11 -> splice(at, 0, "0." + "0".repeat(random.nextInt(500)) + "1");
            case 12, 13 -> strayCell(at);
            case 14 -> repeatLine(at);
            case 15 -> bytes = Arrays.copyOf(bytes, at);
            default -> bytes[at] = (byte) random.nextInt(256);
        }
    }

    private void splice(int at, int without, String insert) {
        splice(at, without, insert.getBytes(StandardCharsets.UTF_8));
    }

    private void splice(int at, int without, byte[] insert) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(insert);
        out.write(bytes, at + without, bytes.length - at - without);
        bytes = out.toByteArray();
    }

    /** From here on, or on this line, cells are cut by another mark. */
    private void otherDelimiters(int from) {
        byte other = (byte) any(DELIMITERS).charAt(0);
        boolean isLine = random.nextBoolean();
        for (int i = from; i < bytes.length && !(isLine && isEnd(bytes[i])); i++) {
            bytes[i] = bytes[i] == delimiter.charAt(0) ? other : bytes[i];
        }
    }

    /** From here on lines end otherwise. */
    private void otherEnds(int from) {
        String rest = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        byte[] changed = rest.replace(end, any(ENDS)).getBytes(StandardCharsets.ISO_8859_1);
        splice(from, bytes.length - from, changed);
    }

    /** Takes a byte out of the next letter that has more than one. */
    private void cutLetter(int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                splice(i, 1, "");
                return;
            }
        }
    }

    /** Puts another cell in the place of the one that is here. */
    private void strayCell(int at) {
        int from = at;
        while (from > 0 && !isEnd(bytes[from - 1]) && bytes[from - 1] != delimiter.charAt(0)) {
            from--;
        }
        int to = at;
        while (to < bytes.length && !isEnd(bytes[to]) && bytes[to] != delimiter.charAt(0)) {
            to++;
        }
        splice(from, Math.max(0, to - from), any(STRAYS));
    }

    /** Writes this line, or the first one, a second time where the next one begins. */
    private void repeatLine(int at) {
        int to = at;
        while (to < bytes.length && !isEnd(bytes[to])) {
            to++;
        }
        int from = to;
        while (from > 0 && !isEnd(bytes[from - 1])) {
            from--;
        }
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int first = Math.max(0, all.indexOf(end));
        String line = random.nextBoolean() ? all.substring(0, first) : all.substring(from, to);
        splice(to, 0, (end + line).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
