package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The second line of header in exports of survey services, which says below each question of which kind its answers are: blank cells and
 * the word "Response". It is no answer, though the columns could hold its words.
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

    /**
     * Whether the first row is such a line: its first cell is blank, none of its words is anything else, and no other row of the sample has
     * the words.
     */
    static boolean are(List<FileSample.Row> rows) {
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
