package io.github.segmentcli.io.columns;

import io.github.segmentcli.data.LevelCodes;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.CodeShape;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.DelimiterIndex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Keeps the text of every cell of a column, so that its type can be decided when all cells are known. Texts are stored in a
 * dictionary while they repeat, otherwise one after the other. Each distinct text of the dictionary is classified once; after
 * the dictionary was given up, each cell is.
 */
public final class WordColumnReader extends ColumnReader {

    /** Up to this many distinct texts the dictionary is kept; beyond, only while at most half of the cells are distinct. */
    private static final int SMALL = 512;

    private final byte[] name;
    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates;
    private final CellCounts evidence;

    private Dictionary words = new Dictionary();
    private LevelCodes codes;
    /** How many texts there are, once the dictionary was given up. */
    private int rows;

    private final int likelyRows;
    private byte[] text;
    private int[] ends;
    private CodeShape lastCode;

    /**
     * @param name of the column
     * @param today for its dates
     * @param likelyRows how many rows may come, at least 1
     */
    public WordColumnReader(String name, MissingWords missing, LocalDate today, int likelyRows) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        this.name = Arrays.copyOf(bytes, bytes.length + EightBytes.SLACK);
        this.evidence = new CellCounts(name);
        this.dates = new DateGrammar(name, today);
        this.codes = new LevelCodes(likelyRows);
        this.likelyRows = likelyRows;
        this.missing = missing;
    }

    @Override
    void scan(byte[] b, DelimiterIndex cuts, int column) {
        int[] marks = cuts.marks();
        int stride = cuts.stride();
        int tail = cuts.tail(column);
        int end = column + cuts.rows() * stride;
        for (int at = column; at < end; at += stride) {
            cell(b, marks[at] + 1, marks[at + 1] - tail);
        }
    }

    @Override
    void cell(byte[] b, int from, int to) {
        if (words == null) {
            append(b, from, to);
            note(b, from, to, 1);
            return;
        }
        int length = to - from;
        codes.add(
                length <= Dictionary.SHORT
                        ? words.shortCode(b, from, to, EightBytes.first(EightBytes.at(b, from), length))
                        : words.code(b, from, to));
        if (words.size() > SMALL && words.size() > codes.length() / 2) {
            giveUpDictionary();
        }
    }

    @Override
    Chunk finish() {
        if (words == null) {
            int length = rows == 0 ? 0 : ends[rows - 1];
            return new Chunk.Texts(
                    new TextColumn.Piece(Arrays.copyOf(text, length), Arrays.copyOf(ends, rows)), evidence);
        }
        noteWords();
        words.seal();
        return new Chunk.Words(codes, words, evidence);
    }

    private void noteWords() {
        long[] counts = new long[words.size()];
        for (int i = 0; i < codes.length(); i++) {
            counts[codes.get(i)]++;
        }
        for (int code = 0; code < counts.length; code++) {
            note(words.bytes(), words.start(code), words.end(code), counts[code]);
        }
    }

    private void giveUpDictionary() {
        noteWords();
        int kept = codes.length();
        int cells = Math.max(likelyRows, 2 * kept);
        long bytesACell = words.end(words.size() - 1) / words.size() + 2L;
        text = new byte[(int) Math.min(Math.max(1024, bytesACell * cells), 1 << 20) + EightBytes.SLACK];
        ends = new int[cells];
        for (int i = 0; i < kept; i++) {
            int code = codes.get(i);
            append(words.bytes(), words.start(code), words.end(code));
        }
        words = null;
        codes = null;
    }

    private void append(byte[] b, int from, int to) {
        int start = rows == 0 ? 0 : ends[rows - 1];
        int end = start + (CellText.isBlank(b, from, to) ? 0 : to - from);
        if (end + EightBytes.SLACK > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, end + EightBytes.SLACK));
        }
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        for (int k = 0; k < end - start; k += 8) {
            EightBytes.put(text, start + k, EightBytes.at(b, from + k));
        }
        ends[rows++] = end;
    }

    /**
     * Classifies {@code count} cells of the same text. A text with the pattern of the last identifier (letters and digits, such as
     * C00017) is counted as an identifier without looking further. That shortcut is not taken for numbers with a unit and for
     * repeated headers, which are counted apart, nor if a word for missing values looks like an identifier.
     */
    private void note(byte[] b, int from, int to, long count) {
        if (lastCode != null && lastCode.fits(b, from, to)) {
            evidence.codes += count;
            return;
        }
        long codesBefore = evidence.codes;
        long withWordBefore = evidence.numbersWithWord;
        evidence.note(new String(b, from, to - from, StandardCharsets.UTF_8), count, missing, numbers, dates);
        if (evidence.codes > codesBefore && evidence.numbersWithWord == withWordBefore && !missing.mayBeCodes()) {
            CodeShape shape = new CodeShape(b, from, to);
            lastCode = shape.fits(name, 0, name.length - EightBytes.SLACK) ? null : shape;
        }
    }
}
