package io.github.segmentcli.io.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Warnings on columns that have none of the values that {@code --null-value} gives for them: these may be misspelt. */
final class UnusedGaps {

    private UnusedGaps() {}

    static List<Notice> notices(ReadSettings settings, List<String> names, ScanResult scan) {
        // the values of a saved model need not be in every file
        if (!settings.columns().readings().isEmpty()) {
            return List.of();
        }
        MissingWords words = new MissingWords(settings.dialect().nullValues());
        List<Notice> notices = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            List<String> given = words.givenFor(name);
            if (!given.isEmpty() && scan.evidence(j).givenGaps == 0) {
                String cells = given.stream().map(Shown::cell).collect(Collectors.joining(" or "));
                notices.add(Notice.warning(
                                "null_value_absent",
                                ColumnNames.quote(name) + " has no cell " + cells
                                        + ", so --null-value changes nothing in it.")
                        .about(name));
            }
        }
        return notices;
    }
}
