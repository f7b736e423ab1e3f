package io.github.segmentcli.io.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * A table as a correct writer of delimited text puts it down, and what a reader must get back: cells that hold the delimiter,
 * the quote or a line break are quoted, and a quote inside a quoted cell is doubled or escaped with a backslash.
 */
final class WrittenTable {

    /**
     * How a table is written.
     *
     * @param delimiter between cells; "blanks" pads the columns to the same width
     * @param quote around cells, or an empty text where none is written
     * @param backslash whether a backslash stands before a quote inside a quoted cell, instead of another quote
     */
    record Style(String delimiter, String quote, boolean backslash, String lineEnd, boolean mark, long seed) {

        boolean isPadded() {
            return delimiter.equals("blanks");
        }
    }

    /** What the first line holds. */
    enum Header {
        WORDS,
        YEARS,
        MONTHS,
        REPEATED,
        NONE
    }

    private static final int ROWS = 24;
    private static final List<String> TOWNS = List.of("York", "Leeds", "Bath", "Ely", "Saint Ives", "King's Lynn");

    private final Style style;
    private final SplittableRandom random;
    private final Header header;
    private final char decimal;
    private final int titles;
    private final List<String> names = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();

    WrittenTable(Style style) {
        this.style = style;
        this.random = new SplittableRandom(style.seed());
        this.header = Header.values()[random.nextInt(Header.values().length)];
        this.decimal = style.delimiter().equals(";") && random.nextBoolean() ? ',' : '.';
        this.titles = header == Header.NONE ? 0 : random.nextInt(3);
        columns.add(
                IntStream.range(0, ROWS).mapToObj(i -> "C" + (1007 + 13 * i)).toList());
        columns.add(numbers(2));
        columns.add(numbers(0));
        columns.add(days());
        columns.add(texts());
        columns.add(numbers(1));
        name();
    }

    private List<String> numbers(int decimals) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String cell = String.format(java.util.Locale.ROOT, "%." + decimals + "f", random.nextDouble() * 900);
            cells.add(cell.replace('.', decimal));
        }
        return cells;
    }

    private List<String> days() {
        boolean isDayFirst = random.nextBoolean();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String month = "0" + (1 + i % 9);
            String day = String.valueOf(10 + i % 18);
            cells.add(isDayFirst ? day + "." + month + ".2024" : "2024-" + month + "-" + day);
        }
        return cells;
    }

    /** Texts with all that has to be quoted, as far as the style can write it. */
    private List<String> texts() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String town = TOWNS.get(random.nextInt(TOWNS.size()));
            if (style.quote().isEmpty()) {
                cells.add(style.isPadded() ? town.replace(' ', '_') : town);
                continue;
            }
            String quoted = style.quote().equals("'") ? "the 'old' " + town : "the \"old\" " + town;
            cells.add(
                    style.isPadded()
                            ? town
                            : switch (i % 8) {
                                case 0, 5 -> quoted;
                                case 1 -> town + style.delimiter() + " north";
                                case 2 -> town + "\nnorth";
                                case 3 -> style.backslash() ? "C:\\" + town : town + " " + town;
                                default -> town;
                            });
        }
        return cells;
    }

    private void name() {
        List<String> words = List.of("customer", "spend", "visits", "joined", "home town", "rating");
        for (int j = 0; j < words.size(); j++) {
            boolean isNumber = j == 1 || j == 2 || j == 5;
            String word =
                    style.isPadded() && style.quote().isEmpty() ? words.get(j).replace(' ', '_') : words.get(j);
            written.add(
                    switch (header) {
                        case YEARS -> isNumber ? String.valueOf(2020 + j) : word;
                        case MONTHS -> isNumber ? String.valueOf(202400 + j) : word;
                        case REPEATED -> j == 2 ? "Spend" : word;
                        default -> word;
                    });
        }
        for (int j = 0; j < words.size(); j++) {
            names.add(
                    header == Header.NONE
                            ? "column_" + (j + 1)
                            : header == Header.REPEATED && j == 2 ? "Spend (2)" : written.get(j));
        }
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(style.mark() ? "\ufeff" : "");
        for (int k = 0; k < titles; k++) {
            text.append(k == 0 ? "Customers" : "Draft").append(style.lineEnd());
        }
        if (header != Header.NONE) {
            text.append(line(written, true)).append(style.lineEnd());
        }
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            text.append(line(columns.stream().map(column -> column.get(row)).toList(), false))
                    .append(style.lineEnd());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(List<String> cells, boolean isHeader) {
        StringJoiner line = new StringJoiner(style.isPadded() ? " " : style.delimiter());
        for (int j = 0; j < cells.size(); j++) {
            // a writer that uses single quotes quotes all texts, or nothing shows that it does
            boolean isQuotable = j == 4 || (isHeader && style.quote().equals("'"));
            String cell = written(cells.get(j), isQuotable);
            line.add(style.isPadded() ? " ".repeat(Math.max(0, 14 - cell.length())) + cell : cell);
        }
        return line.toString();
    }

    private String written(String cell, boolean isQuotable) {
        String quote = style.quote();
        if (quote.isEmpty()) {
            return cell;
        }
        boolean isNeeded = cell.contains(style.isPadded() ? " " : style.delimiter())
                || cell.contains(quote)
                || cell.contains("\n")
                || (style.backslash() && cell.contains("\\"));
        if (!isNeeded && !isQuotable) {
            return cell;
        }
        String inner = style.backslash()
                ? cell.replace("\\", "\\\\").replace(quote, "\\" + quote)
                : cell.replace(quote, quote + quote);
        return quote + inner + quote;
    }

    /** The names that a reader must give the columns. */
    List<String> names() {
        return names;
    }

    /** The cells of a column from top to bottom. */
    List<String> cells(int column) {
        return columns.get(column);
    }

    char decimal() {
        return decimal;
    }
}
