package io.github.segmentcli.io.table;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.PackedWords;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.bytes.SpareArrays;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.columns.BlockParser;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.ColumnReader;
import io.github.segmentcli.io.columns.DateColumnReader;
import io.github.segmentcli.io.columns.Dictionary;
import io.github.segmentcli.io.columns.KeyColumnReader;
import io.github.segmentcli.io.columns.NumberColumnReader;
import io.github.segmentcli.io.columns.TotalColumnReader;
import io.github.segmentcli.io.columns.WordColumnReader;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the columns of a piece, each as it was read before: what a cell means must not depend on the other cells of its
 * piece. Columns that were not read before are passed over.
 */
final class PieceColumns implements BlockParser.ColumnReaders {

    private final Layout layout;
    /** By column. */
    private final MissingWords[] missing;

    private final ReadSettings settings;
    private final SpareArrays spares = new SpareArrays();
    private final Optional<ColumnReading>[] readings;
    private final Words[] words;
    private final boolean[] asTheyStand;

    @SuppressWarnings({"unchecked", "rawtypes"})
    PieceColumns(Layout layout, ReadSettings settings, Map<String, List<String>> wordsBefore) {
        this.layout = layout;
        MissingWords missingWords = new MissingWords(settings.dialect().nullValues());
        this.missing = layout.names().stream()
                .map(name -> TableLoad.words(
                        missingWords.of(name), settings.columns().readings().get(name)))
                .toArray(MissingWords[]::new);
        this.settings = settings;
        this.readings = new Optional[layout.width()];
        this.words = new Words[layout.width()];
        this.asTheyStand = new boolean[layout.width()];
        for (int j = 0; j < readings.length; j++) {
            String name = layout.names().get(j);
            readings[j] = Optional.ofNullable(settings.columns().readings().get(name))
                    .filter(reading -> reading != ColumnReading.TEXT);
            asTheyStand[j] = ColumnNames.matchesAny(settings.columns().asText(), name);
            readings[j] = asTheyStand[j] ? Optional.of(ColumnReading.TEXT) : readings[j];
            words[j] = new Words(wordsBefore.getOrDefault(name, List.of()));
        }
    }

    @Override
    public ColumnReader of(int column, int likelyRows) {
        if (readings[column].isEmpty()) {
            return column == 0 ? new TotalColumnReader() : ColumnReader.skipping();
        }
        if (asTheyStand[column]) {
            return new KeyColumnReader(likelyRows);
        }
        ColumnType type = type(column);
        if (type.isDate()) {
            String name = layout.names().get(column);
            return new DateColumnReader(name, likelyRows, new DateMeaning(name, type, missing[column], settings));
        }
        return type.isNumber() && !missing[column].holdNumbers()
                ? new NumberColumnReader(
                        layout.names().get(column), type.decimal(), missing[column], likelyRows, spares)
                : new WordColumnReader(layout.names().get(column), missing[column], settings.today(), likelyRows);
    }

    private ColumnType type(int column) {
        return new ColumnType(readings[column].orElseThrow(), Set.of(), false, true);
    }

    /**
     * @param chunks of the column; emptied on the way
     * @param faults receives the cells that are not what the column is
     */
    Column column(int j, int rows, List<Chunk> chunks, CellFaults faults) {
        String name = layout.names().get(j);
        if (readings[j].isEmpty()) {
            return TextColumn.notHeld(name, rows, 0, 0);
        }
        if (asTheyStand[j]) {
            return asTheyStand(name, chunks);
        }
        ColumnType type = type(j);
        if (type.isDate()) {
            Chunk.Dates dates = (Chunk.Dates) chunks.set(0, null);
            faults.addAll(dates.faults(), 0);
            return DateColumn.owning(name, dates.days());
        }
        if (!type.isNumber() && !type.isDuration()) {
            return category(name, words[j], missing[j], type.reading() == ColumnReading.BOOLEAN, rows, chunks);
        }
        ColumnType found = new ColumnType(type.reading(), Units.of(chunks.get(0).evidence().units), false, true);
        return new ColumnAssembler(name, rows, chunks, found, missing[j], settings, faults, ColumnStore.HEAP).column();
    }

    /** Cells as words or texts, whatever they say; a blank cell is missing. */
    private static Column asTheyStand(String name, List<Chunk> chunks) {
        if (chunks.size() != 1 || !(chunks.get(0) instanceof Chunk.Words block)) {
            return new TextPacker(chunks, ColumnStore.HEAP).column(name, true);
        }
        chunks.set(0, null);
        Dictionary words = block.words();
        int[] levelOf = new int[words.size()];
        int[] ends = new int[words.size()];
        int size = 0;
        for (int code = 0; code < levelOf.length; code++) {
            boolean isEmpty = words.start(code) == words.end(code);
            if (!isEmpty && !PackedWords.isPackable(words.bytes(), words.start(code), words.end(code))) {
                return stripped(name, block);
            }
            levelOf[code] = isEmpty ? CategoryColumn.MISSING : size;
            ends[size] = words.end(code);
            size += isEmpty ? 0 : 1;
        }
        // an empty word has no bytes, so those of the others follow each other all the same
        return category(name, block, levelOf, PackedWords.owning(words.bytes(), Arrays.copyOf(ends, size)));
    }

    /** The same where blanks may stand around words; two levels may then have the same text. */
    private static Column stripped(String name, Chunk.Words block) {
        List<String> levels = new ArrayList<>();
        int[] levelOf = new int[block.words().size()];
        for (int code = 0; code < levelOf.length; code++) {
            String text = CellText.strip(block.words().text(code));
            levelOf[code] = text.isEmpty() ? CategoryColumn.MISSING : levels.size();
            if (!text.isEmpty()) {
                levels.add(text);
            }
        }
        return category(name, block, levelOf, levels);
    }

    private static Column category(String name, Chunk.Words block, int[] levelOf, List<String> levels) {
        if (levels.size() == levelOf.length) {
            return CategoryColumn.owning(name, block.codes(), levels);
        }
        int[] codes = new int[block.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = levelOf[block.codes().get(row)];
        }
        return CategoryColumn.of(name, codes, levels);
    }

    private Column category(
            String name, Words before, MissingWords gaps, boolean truths, int rows, List<Chunk> chunks) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> levels = new ArrayList<>();
        Dictionary seen = new Dictionary();
        IntList codesSeen = new IntList();
        int[] codes = new int[rows];
        ColumnCells.visit(chunks, true, (row, b, from, to) -> {
            int cell = seen.code(b, from, to);
            if (cell == codesSeen.size()) {
                codesSeen.add(codeOf(ColumnCells.text(b, from, to), before, gaps, truths, codeOf, levels));
            }
            codes[row] = codesSeen.get(cell);
        });
        return CategoryColumn.of(name, codes, levels);
    }

    private int codeOf(
            String cell,
            Words before,
            MissingWords gaps,
            boolean truths,
            Map<String, Integer> codeOf,
            List<String> levels) {
        String word = CellText.strip(cell);
        boolean known = before.exact().contains(word);
        boolean answer = word.isEmpty() && before.exact().contains(CategoryColumn.BLANK);
        if (word.isEmpty() && !answer || (!known && isGap(word, before, gaps))) {
            return CategoryColumn.MISSING;
        }
        String level = answer ? CategoryColumn.BLANK : truths && !known ? before.inAnyCase(word) : word;
        return codeOf.computeIfAbsent(level, another -> {
            levels.add(another);
            return levels.size() - 1;
        });
    }

    /** In a column of country codes NA is Namibia. */
    private static boolean isGap(String word, Words before, MissingWords gaps) {
        return gaps.containsAmongWords(word) && !(before.countries() && word.equals("NA"));
    }

    /** The words that a column had before. */
    private record Words(Set<String> exact, boolean countries) {
        Words(List<String> words) {
            this(new HashSet<>(words), WordAssembler.areTwoLetterCodes(words));
        }

        /** The word that is the same but for its case, if there is one; else the word itself. */
        String inAnyCase(String word) {
            return exact.stream().filter(word::equalsIgnoreCase).findFirst().orElse(word);
        }
    }
}
