package io.github.segmentcli.io.table;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.LevelCodes;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.data.YesAndNo;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.PlaceNames;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a column out of words: yes and no, a category if there are few words that repeat, else text. Text is kept when it
 * was asked for or when nearly every cell is different, as the names of customers are.
 */
final class WordAssembler {

    /** A column of more words than this is text. */
    static final int MAX_LEVELS = TextColumn.COUNTED;

    private static final int FEW_LEVELS = 50;
    private static final int ROWS_A_LEVEL = 5;
    /** Names of places are kinds though they are many: a few hundred towns of a thousand customers. */
    private static final double MOST_PLACES = 0.6;

    private static final int LOOK_ROWS = 1 << 13;
    /** What names a customer is not longer than this on average. */
    private static final int NAME_BYTES = 100;

    /** The codes of some rows, and what each stands for among the words of all. */
    private record Part(LevelCodes codes, int[] global) {}

    private final String name;
    private final int rows;
    private final List<Chunk> chunks;
    private final ColumnType type;
    private final MissingWords missing;
    private final ColumnStore store;
    private ColumnReading reading = ColumnReading.TEXT;

    WordAssembler(String name, int rows, List<Chunk> chunks, ColumnType type, MissingWords missing, ColumnStore store) {
        this.store = store;
        this.name = name;
        this.rows = rows;
        this.chunks = chunks;
        this.type = type;
        this.missing = missing;
    }

    Column column() {
        Optional<Column> category = type.reading() == ColumnReading.TEXT ? Optional.empty() : category();
        return category.orElseGet(this::text);
    }

    ColumnReading reading() {
        return reading;
    }

    private Optional<Column> category() {
        Dictionary words = new Dictionary();
        List<Part> parts = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (chunk.rows() > 0) {
                parts.add(chunk instanceof Chunk.Words block ? part(block, words) : part((Chunk.Texts) chunk, words));
            }
            if (words.size() > MAX_LEVELS) {
                return Optional.empty();
            }
        }
        return category(words, parts);
    }

    private static Part part(Chunk.Words block, Dictionary words) {
        int[] global = new int[block.words().size()];
        for (int code = 0; code < global.length; code++) {
            global[code] = codeOf(words, block.words().text(code));
        }
        return new Part(block.codes(), global);
    }

    private static Part part(Chunk.Texts block, Dictionary words) {
        LevelCodes codes = new LevelCodes(block.rows());
        TextColumn.Piece piece = block.piece().onHeap();
        for (int i = 0; i < block.rows() && words.size() <= MAX_LEVELS; i++) {
            codes.add(codeOf(words, ColumnCells.text(piece.bytes(), piece.start(i), piece.end(i))));
        }
        return new Part(codes, IntStream.range(0, words.size()).toArray());
    }

    private static int codeOf(Dictionary words, String cell) {
        byte[] text = CellText.strip(cell).getBytes(StandardCharsets.UTF_8);
        return words.code(text, 0, text.length);
    }

    private Optional<Column> category(Dictionary words, List<Part> parts) {
        List<String> texts = new ArrayList<>();
        for (int code = 0; code < words.size(); code++) {
            texts.add(words.text(code));
        }
        boolean countries = areTwoLetterCodes(texts);
        List<String> levels = new ArrayList<>();
        int[] levelOf = new int[texts.size()];
        for (int code = 0; code < levelOf.length; code++) {
            String text = texts.get(code);
            boolean gap = text.isEmpty() || (missing.containsAmongWords(text) && !(countries && text.equals("NA")));
            levelOf[code] = gap ? CategoryColumn.MISSING : levels.size();
            if (!gap) {
                levels.add(text);
            }
        }
        Optional<List<String>> pair = YesAndNo.pair(levels);
        if (pair.isPresent()) {
            return Optional.of(yesOrNo(parts, levelOf, levels, pair.get()));
        }
        if (levels.size() == 1 && isTicked(levels.get(0), texts)) {
            return Optional.of(ticks(parts, texts, levelOf, levels.get(0)));
        }
        Optional<Column> half =
                type.reading() == ColumnReading.BOOLEAN ? halfOfYesAndNo(parts, levelOf, levels) : Optional.empty();
        if (half.isPresent()) {
            return half;
        }
        CategoryColumn column = CategoryColumn.owning(name, codes(parts, levelOf), levels);
        int present = column.rows() - column.missing();
        boolean limited = isLimited(levels.size(), present) || Choices.arePossible(levels, present);
        if (!type.isGiven() && !limited) {
            return Optional.empty();
        }
        reading = ColumnReading.CATEGORY;
        return Optional.of(column);
    }

    private boolean isTicked(String word, List<String> texts) {
        boolean isKnown = type.reading() == ColumnReading.BOOLEAN;
        boolean isOption = !type.isGiven() && CheckboxColumns.isNamedFor(name, word)
                || isKnown && YesAndNo.pairWith(word).isEmpty();
        return texts.contains("")
                && (CheckboxColumns.isMark(word) || isOption)
                && (isKnown || rows >= CheckboxColumns.MIN_ROWS);
    }

    /** A mark or blank; words for a missing value are missing. */
    private Column ticks(List<Part> parts, List<String> texts, int[] levelOf, String mark) {
        levelOf[texts.indexOf("")] = 1;
        reading = ColumnReading.BOOLEAN;
        return CategoryColumn.owningBoolean(name, codes(parts, levelOf), List.of(mark, CategoryColumn.BLANK), 0);
    }

    private LevelCodes codes(List<Part> parts, int[] levelOf) {
        LevelCodes codes = LevelCodes.in(store, rows, levelOf.length);
        for (Part part : parts) {
            int[] levels =
                    Arrays.stream(part.global()).map(code -> levelOf[code]).toArray();
            for (int i = 0; i < part.codes().length(); i++) {
                codes.add(levels[part.codes().get(i)]);
            }
        }
        return codes;
    }

    private boolean isLimited(int levels, int present) {
        if (levels > FEW_LEVELS) {
            return levels <= present / ROWS_A_LEVEL || PlaceNames.isPlace(name) && levels <= MOST_PLACES * present;
        }
        return levels < present && (levels <= FEW_LEVELS / 2 || levels * 10L <= present * 9L);
    }

    /** Spellings that differ in case become one, the one that came first. */
    private Column yesOrNo(List<Part> parts, int[] levelOf, List<String> levels, List<String> pair) {
        String first = levels.get(0);
        String second = levels.stream()
                .filter(level -> !level.equalsIgnoreCase(first))
                .findFirst()
                .orElseThrow();
        for (int code = 0; code < levelOf.length; code++) {
            if (levelOf[code] != CategoryColumn.MISSING) {
                levelOf[code] = levels.get(levelOf[code]).equalsIgnoreCase(first) ? 0 : 1;
            }
        }
        reading = ColumnReading.BOOLEAN;
        int yes = first.toLowerCase(Locale.ROOT).equals(pair.get(0)) ? 0 : 1;
        return CategoryColumn.owningBoolean(name, codes(parts, levelOf), List.of(first, second), yes);
    }

    /** A column that was yes and no before, and has only one of the words now; the other is added as no row's level. */
    private Optional<Column> halfOfYesAndNo(List<Part> parts, int[] levelOf, List<String> levels) {
        if (levels.size() != 1) {
            return Optional.empty();
        }
        String word = levels.get(0);
        return YesAndNo.pairWith(word).map(pair -> {
            boolean isYes = pair.get(0).equalsIgnoreCase(word);
            reading = ColumnReading.BOOLEAN;
            List<String> both = List.of(word, pair.get(isYes ? 1 : 0));
            return CategoryColumn.owningBoolean(name, codes(parts, levelOf), both, isYes ? 0 : 1);
        });
    }

    /** In a column of country codes NA is Namibia. */
    static boolean areTwoLetterCodes(List<String> words) {
        List<String> present = words.stream().filter(word -> !word.isEmpty()).toList();
        return present.size() > 2 && present.stream().allMatch(word -> word.matches("[A-Z]{2}"));
    }

    private Column text() {
        FirstCells cells = type.kept() ? null : firstCells();
        if (cells != null && !cells.lookUnique()) {
            return TextColumn.notHeld(name, rows, gaps(), distinctAtLeast(), cells.first);
        }
        return new TextPacker(chunks, store).column(name, type.kept());
    }

    private FirstCells firstCells() {
        List<Chunk> first = new ArrayList<>();
        int firstRows = 0;
        for (int c = 0; c < chunks.size() && firstRows < LOOK_ROWS; c++) {
            first.add(chunks.get(c));
            firstRows += chunks.get(c).rows();
        }
        FirstCells cells = new FirstCells();
        ColumnCells.visit(first, false, cells);
        return cells;
    }

    /** Counts the first cells that are not empty, their bytes, and the distinct ones. */
    private static final class FirstCells implements ColumnCells.Visitor {
        private final Dictionary distinct = new Dictionary();
        private final List<String> first = new ArrayList<>();
        private int present;
        private long bytes;

        /** Whether at least nine tenths are distinct, and they are short on average. */
        boolean lookUnique() {
            return present > 1 && distinct.size() * 10L >= present * 9L && bytes <= (long) NAME_BYTES * present;
        }

        @Override
        public void cell(int row, byte[] b, int from, int to) {
            if (to > from && row < LOOK_ROWS) {
                present++;
                if (first.size() < TextColumn.FIRST) {
                    first.add(new String(b, from, to - from, StandardCharsets.UTF_8));
                }
                bytes += to - from;
                distinct.code(b, from, to);
            }
        }
    }

    private int gaps() {
        return ColumnCells.count(chunks, (row, b, from, to) -> CellText.isBlank(b, from, to));
    }

    /** The number of different cells, or that of the first block that goes beyond the most levels. */
    private long distinctAtLeast() {
        Dictionary seen = new Dictionary();
        ColumnCells.visit(chunks, true, (row, b, from, to) -> {
            if (to > from && seen.size() <= MAX_LEVELS) {
                seen.code(b, from, to);
            }
        });
        return seen.size();
    }
}
