package io.github.segmentcli.data;

import java.util.List;

/** Column names in running text. */
public final class ColumnList {

    private static final int SHOWN = 6;

    private ColumnList() {}

    /** {@code "a"}; {@code "a" and "b"}; {@code "a", "b" and 7 more}. */
    public static String named(List<String> names) {
        if (names.size() == 1) {
            return ColumnNames.quote(names.get(0));
        }
        boolean cut = names.size() > SHOWN;
        int shown = cut ? SHOWN - 1 : names.size();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            boolean last = i == names.size() - 1;
            text.append(i == 0 ? "" : last ? " and " : ", ").append(ColumnNames.quote(names.get(i)));
        }
        return cut
                ? text.append(" and ")
                        .append(names.size() - shown)
                        .append(" more")
                        .toString()
                : text.toString();
    }
}
