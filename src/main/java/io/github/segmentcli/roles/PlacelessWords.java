package io.github.segmentcli.roles;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.LevelCodes;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.UnknownWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Words beside ordered levels that have no place among them: "prefer not to say" beside 18-24 and 25-34, "unknown" beside low and
 * high, "8 = Don't know" beside numbered answers. Where the other words have an order, these count as missing values.
 */
public final class PlacelessWords {

    private static final Set<String> OTHERS = new HashSet<>(Arrays.asList(
            ("refused refusal declined verweigert refus other others andere anderes sonstige sonstiges autre autres otro otra otros otras altro altra"
                            + " altri anders overig overige inne inny inna outro outra outros outras")
                    .split(" ")));

    /** {@code 8 = }, {@code 99 - }: the code of an answer before its words. */
    private static final Pattern CODE = Pattern.compile("^\\s*-?\\d{1,3}\\s*[-:.)=\u2013]\\s*(?=\\p{L})");

    private PlacelessWords() {}

    static boolean holds(String level) {
        String words = CODE.matcher(level).replaceFirst("");
        return UnknownWords.holds(words) || OTHERS.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The table, with such words missing in columns of ordered levels.
     *
     * @param orders the levels of a column from the least to the greatest; empty for columns without an order
     */
    public static Table missingIn(Table table, Function<String, List<String>> orders) {
        List<Column> columns = new ArrayList<>();
        boolean changed = false;
        for (Column column : table.columns()) {
            List<String> order = orders.apply(column.name());
            boolean without = !order.isEmpty()
                    && column instanceof CategoryColumn words
                    && words.levels().stream().anyMatch(level -> isPlaceless(level, order));
            changed |= without;
            columns.add(without ? without(table, (CategoryColumn) column, order) : column);
        }
        return changed ? table.with(columns) : table;
    }

    private static boolean isPlaceless(String level, List<String> order) {
        return !order.contains(level) && holds(level);
    }

    private static CategoryColumn without(Table table, CategoryColumn column, List<String> order) {
        List<String> levels = new ArrayList<>();
        int[] codes = new int[column.levels().size()];
        for (int code = 0; code < codes.length; code++) {
            String level = column.levels().get(code);
            boolean placeless = isPlaceless(level, order);
            codes[code] = placeless ? CategoryColumn.MISSING : levels.size();
            if (!placeless) {
                levels.add(level);
            }
        }
        LevelCodes kept = LevelCodes.in(table.store(), column.rows(), levels.size());
        for (int i = 0; i < column.rows(); i++) {
            kept.add(column.isMissing(i) ? CategoryColumn.MISSING : codes[column.code(i)]);
        }
        return CategoryColumn.owning(column.name(), kept, levels);
    }

    /** A notice about the words that count as missing, with the option that makes their columns categories. */
    static Optional<Notice> notice(List<Column> columns, Function<String, List<String>> orders) {
        WordsToTell words = new WordsToTell();
        for (Column column : columns) {
            List<String> order = orders.apply(column.name());
            if (!order.isEmpty() && column instanceof CategoryColumn category) {
                words.add(category, level -> isPlaceless(level, order), level -> column.name() + "=category");
            }
        }
        return words.notice(
                "unknown_beside_order",
                "Words without a place in the order of the others count as missing",
                "To have all words describe instead",
                "--as");
    }
}
