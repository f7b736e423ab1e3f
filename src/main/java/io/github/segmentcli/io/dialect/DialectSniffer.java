package io.github.segmentcli.io.dialect;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.Tokens;
import io.github.segmentcli.io.settings.DialectHints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the marks that cut a file. Each candidate cuts the sample; the best one gives most records the same number of
 * cells, two or more, and cells that are clean: empty, a number, a date, or a text in which no other candidate occurs.
 */
final class DialectSniffer {

    static final List<String> USUAL = List.of(",", ";", "\t", "|");
    private static final List<String> RARE = List.of(":", "~", "^", "\u0001", "\u001f", "\u00a6");
    private static final List<String> LONG = List.of("||", "::", "|~|", "~|~", ";;", "~~", "^^", "$$", "##", "@@");
    private static final double CLEAR = 0.02;
    private static final double GOOD = 0.6;

    private final String source;
    private final FileSample sample;
    private final DialectHints hints;
    private final int at;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();

    /** @param at where the records begin in the sample */
    DialectSniffer(String source, FileSample sample, int at, DialectHints hints) {
        this.source = source;
        this.sample = sample;
        this.hints = hints;
        this.at = at;
    }

    Tokens tokens() {
        String delimiter = hints.delimiter().orElseGet(this::delimiter);
        return withQuoting(delimiter);
    }

    private String delimiter() {
        return found().orElse(",");
    }

    /** The delimiter, unless nothing in the sample looks like one. */
    Optional<String> found() {
        Optional<String> best = best(USUAL);
        Optional<String> lengthy =
                best.isEmpty() || best.get().equals("|") || best.get().equals(";")
                        ? LONG.stream().filter(this::alwaysDoubled).findFirst()
                        : Optional.empty();
        if (lengthy.isPresent()) {
            return lengthy;
        }
        return best.or(() -> best(RARE));
    }

    private Optional<String> best(List<String> candidates) {
        String best = null;
        double top = 0;
        String second = null;
        double next = 0;
        for (String candidate : candidates) {
            double score = score(withQuoting(candidate));
            if (score > top) {
                second = best;
                next = top;
                best = candidate;
                top = score;
            } else if (score > next) {
                second = candidate;
                next = score;
            }
        }
        if (best == null || top < 0.1) {
            return Optional.empty();
        }
        if (second != null && top - next < CLEAR && next > GOOD) {
            throw new InputException(source + ": " + name(best) + " and " + name(second)
                    + " could each be the delimiter. Say which with --delimiter.");
        }
        return Optional.of(best);
    }

    /** Whether the sample never has the mark's first character but in the whole mark, and has it in every record. */
    private boolean alwaysDoubled(String mark) {
        List<FileSample.Row> rows = sample.records(plain(mark), at, 1);
        int width = rows.isEmpty() ? 0 : rows.get(0).width();
        String single = mark.substring(0, 1);
        return width > 1
                && rows.stream().allMatch(row -> row.width() == width)
                && rows.stream().allMatch(row -> row.cells().stream().noneMatch(cell -> cell.contains(single)));
    }

    private double score(Tokens tokens) {
        List<FileSample.Row> rows = sample.records(tokens, at, 1);
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.width(), 1, Integer::sum));
        int width = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            boolean more = entry.getValue() > most || (entry.getValue() == most && entry.getKey() > width);
            if (entry.getKey() > 1 && more) {
                width = entry.getKey();
                most = entry.getValue();
            }
        }
        if (width < 2) {
            return 0;
        }
        long cells = 0;
        long clean = 0;
        long sound = 0;
        for (FileSample.Row row : rows) {
            sound += row.sound() ? 1 : 0;
            if (row.width() == width) {
                for (int j = 0; j < width; j++) {
                    cells++;
                    clean += row.quoted()[j] || isClean(row.cells().get(j), tokens) ? 1 : 0;
                }
            }
        }
        double consistent = (double) most / rows.size();
        return consistent * (0.2 + 0.8 * clean / cells) * sound / rows.size();
    }

    private boolean isClean(String cell, Tokens tokens) {
        if (cell.isBlank()) {
            return true;
        }
        boolean marked = cell.indexOf(tokens.quote()) >= 0;
        for (String other : USUAL) {
            marked |= !other.equals(tokens.delimiter()) && cell.contains(other);
        }
        if (!marked) {
            return true;
        }
        String stripped = CellText.strip(cell);
        dates.parse(stripped);
        return numbers.parse(stripped, ',') || numbers.parse(stripped, '.') || dates.isShaped();
    }

    /** Finds quote and escape for a delimiter: the usual double quote unless another way leaves fewer records in doubt. */
    private Tokens withQuoting(String delimiter) {
        if (hints.quote().isPresent()) {
            return withEscape(
                    delimiter,
                    hints.quote().get().isEmpty() ? -1 : hints.quote().get().charAt(0));
        }
        if (holds("'") && !holds("\"")) {
            Tokens single = withEscape(delimiter, '\'');
            if (quotesOften(single)) {
                return single;
            }
        }
        return withEscape(delimiter, '"');
    }

    /** An option for one mark says nothing of the other: the escape is also detected where the quote is given. */
    private Tokens withEscape(String delimiter, int quote) {
        int comment = hints.comment().map(c -> (int) c).orElse(-1);
        if (hints.escape().isPresent()) {
            int escape = hints.escape().get();
            boolean isDoubled = escape == quote || escape == DialectHints.DOUBLED;
            return spaced(new Tokens(delimiter, quote, isDoubled ? -1 : escape, comment, false));
        }
        Tokens doubled = spaced(new Tokens(delimiter, quote, -1, comment, false));
        if (quote < 0 || !holds("\\" + (char) quote)) {
            return doubled;
        }
        Tokens escaped = spaced(new Tokens(delimiter, quote, '\\', comment, false));
        return doubts(escaped) < doubts(doubled) ? escaped : doubled;
    }

    private Tokens spaced(Tokens tokens) {
        if (tokens.quote() < 0) {
            return tokens;
        }
        String quote = String.valueOf((char) tokens.quote());
        if (!holds(tokens.delimiter() + " " + quote) && !holds(tokens.delimiter() + "\t" + quote)) {
            return tokens;
        }
        Tokens spaced = new Tokens(tokens.delimiter(), tokens.quote(), tokens.escape(), tokens.comment(), true);
        return doubts(spaced) <= doubts(tokens) ? spaced : tokens;
    }

    private Tokens plain(String delimiter) {
        return new Tokens(delimiter, '"', -1, -1, false);
    }

    /** How many records have unclear quotes, or another width than most. */
    private int doubts(Tokens tokens) {
        List<FileSample.Row> rows = sample.records(tokens, at, 1);
        Map<Integer, Integer> sound = new HashMap<>();
        rows.stream().filter(FileSample.Row::sound).forEach(row -> sound.merge(row.width(), 1, Integer::sum));
        int most = sound.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return rows.isEmpty() ? Integer.MAX_VALUE : rows.size() - most;
    }

    /** Whether a tenth of the cells are quoted, without a doubt anywhere. */
    private boolean quotesOften(Tokens tokens) {
        int cells = 0;
        int quoted = 0;
        for (FileSample.Row row : sample.records(tokens, at, 1)) {
            if (!row.sound()) {
                return false;
            }
            for (boolean q : row.quoted()) {
                cells++;
                quoted += q ? 1 : 0;
            }
        }
        return quoted * 10 >= cells && quoted > 1;
    }

    private boolean holds(String text) {
        byte[] wanted = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] b = sample.bytes();
        for (int i = at; i + wanted.length <= sample.length(); i++) {
            if (b[i] != wanted[0]) {
                continue;
            }
            int k = 1;
            while (k < wanted.length && b[i + k] == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** What people call a delimiter. */
    static String name(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            case ":" -> "colon";
            case " " -> "space";
            default -> '"' + Shown.text(delimiter) + '"';
        };
    }
}
