package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The second line of header in exports of survey services. It says below each question of which kind its answers are, with blank cells and
 * the word "Response", and names the parts of a question of several columns, of which the header names the first only. It is no answer,
 * though the columns could hold its words.
 */
final class AnswerLabels {

    private static final Set<String> LABELS = Set.of(
            "response",
            "open-ended response",
            "r\u00e9ponse",
            "r\u00e9ponse ouverte",
            "antwort",
            "offene antwort",
            "respuesta",
            "respuesta abierta",
            "resposta",
            "resposta aberta",
            "risposta",
            "risposta aperta",
            "antwoord",
            "open antwoord",
            "odpowied\u017a",
            "svar");

    private static final Set<String> OTHERS = Set.of(
            "other (please specify)",
            "autre (veuillez pr\u00e9ciser)",
            "sonstiges (bitte angeben)",
            "otro (especifique)",
            "outro (especifique)",
            "altro (specificare)",
            "anders (geef nadere toelichting)");

    private AnswerLabels() {}

    /** In fewer rows, it may be chance that none repeats a word of the first. */
    private static final int MIN_ANSWERS = 5;

    /** Whether the first row is such a line. */
    static boolean are(FileSample.Row header, List<FileSample.Row> rows) {
        return sayResponse(rows) || nameParts(header, rows);
    }

    /**
     * Whether the first row says of which kind the answers are: its first cell is blank, none of its words is anything else, and no other row of the sample has
     * the words.
     */
    private static boolean sayResponse(List<FileSample.Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        FileSample.Row first = rows.get(0);
        return first.cells().get(0).isBlank()
                && first.cells().stream().anyMatch(cell -> LABELS.contains(plain(cell)))
                && first.cells().stream().allMatch(cell -> cell.isBlank() || isLabel(cell))
                && rows.subList(1, rows.size()).stream()
                        .noneMatch(row -> row.cells().stream().anyMatch(cell -> LABELS.contains(plain(cell))));
    }

    /**
     * Whether the first row names the parts of questions: it has no id, where all other rows have one, and a word of its own for each column
     * without a name and for the column of the question in front of it. Of these, each other row has the same word or none, as of checkboxes,
     * or no row has it. Below other questions it says nothing or "Response".
     */
    private static boolean nameParts(FileSample.Row header, List<FileSample.Row> rows) {
        int width = header.width();
        if (rows.size() <= MIN_ANSWERS || rows.stream().anyMatch(row -> row.width() != width)) {
            return false;
        }
        FileSample.Row first = rows.get(0);
        List<FileSample.Row> answers = rows.subList(1, rows.size());
        boolean hasId = answers.stream().noneMatch(row -> row.cells().get(0).isBlank());
        if (!hasId || !first.cells().get(0).isBlank() || header.cells().get(0).isBlank()) {
            return false;
        }
        boolean parts = false;
        Set<String> ofQuestion = new HashSet<>();
        for (int j = 1; j < width; j++) {
            String word = plain(first.cells().get(j));
            boolean isFurther = header.cells().get(j).isBlank();
            boolean isPart = isFurther || isQuestionOfParts(header, j);
            if (!isFurther) {
                ofQuestion.clear();
            }
            boolean names =
                    word.chars().anyMatch(Character::isLetter) && ofQuestion.add(word) && isOnly(word, j, answers);
            if (isPart ? !names && !LABELS.contains(word) : !word.isEmpty() && !isLabel(word)) {
                return false;
            }
            parts |= isFurther;
        }
        return parts;
    }

    private static boolean isQuestionOfParts(FileSample.Row header, int column) {
        return column + 1 < header.width() && header.cells().get(column + 1).isBlank();
    }

    /** Whether all cells of a column have a word or none, or no cell has it. */
    private static boolean isOnly(String word, int column, List<FileSample.Row> rows) {
        List<String> cells = rows.stream()
                .map(row -> plain(row.cells().get(column)))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.stream().allMatch(word::equals) || cells.stream().noneMatch(word::equals);
    }

    /** The header with the words of such a line behind the questions of several columns: Which do you use? [Gym]. */
    static List<String> named(FileSample.Row header, FileSample.Row line) {
        List<String> names = new ArrayList<>(header.cells());
        String question = "";
        for (int j = 0; j < Math.min(names.size(), line.width()); j++) {
            boolean isFurther = names.get(j).isBlank();
            question = isFurther ? question : CellText.strip(names.get(j));
            String word = CellText.strip(line.cells().get(j));
            boolean isPart = isFurther || isQuestionOfParts(header, j);
            if (isPart && !question.isEmpty() && !word.isEmpty() && !LABELS.contains(plain(word))) {
                names.set(j, question + " [" + word + "]");
            }
        }
        return names;
    }

    /** The first word of such a line. */
    static Optional<String> shown(FileSample.Row row) {
        return row.cells().stream()
                .map(CellText::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst();
    }

    private static boolean isLabel(String cell) {
        return LABELS.contains(plain(cell)) || OTHERS.contains(plain(cell));
    }

    private static String plain(String cell) {
        return CellText.strip(cell).toLowerCase(Locale.ROOT);
    }
}
