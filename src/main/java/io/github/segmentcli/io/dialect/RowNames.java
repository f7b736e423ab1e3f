package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the first cells of the rows may be names of the rows that the header has no name for, as R writes them. */
final class RowNames {

    /** Words in the names of columns that tell customers apart. */
    private static final List<String> ID_WORDS = List.of(
            "id",
            "custid",
            "nr",
            "no",
            "num",
            "number",
            "key",
            "code",
            "index",
            "row",
            "customer",
            "client",
            "user",
            "account",
            "member",
            "kunde",
            "name",
            "email",
            "rank",
            "position",
            "x",
            "#");

    private final boolean isId;
    private final List<String> cells;

    RowNames(FileSample.Row header, List<FileSample.Row> body) {
        isId = isId(header.cells().get(0));
        cells = body.stream().map(row -> CellText.strip(row.cells().get(0))).toList();
    }

    /** Whether they count the rows, under a name that is none of a counter. */
    boolean areLikely() {
        if (isId || cells.size() < 2) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).matches("\\d{1,9}")
                    || Integer.parseInt(cells.get(i)) != Integer.parseInt(cells.get(0)) + i) {
                return false;
            }
        }
        return Integer.parseInt(cells.get(0)) <= 1;
    }

    /** Whether they are all different, and the name above them does not say that this is what they are for. */
    boolean arePossible() {
        Set<String> different = new HashSet<>(cells);
        return !isId && different.size() == cells.size();
    }

    private static boolean isId(String name) {
        String[] words = name.strip()
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[\\s_.-]+");
        for (String word : words) {
            for (String id : ID_WORDS) {
                if (word.equals(id) || (id.length() > 3 && word.startsWith(id))) {
                    return true;
                }
            }
        }
        return false;
    }
}
