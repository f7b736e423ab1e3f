package io.github.segmentcli.check;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.roles.ColumnMeaning;
import java.util.List;

/**
 * What was decided, as a file of settings that a fit takes: the role of each column with its reason, and, behind a {@code #},
 * what would change each finding.
 */
public final class CheckConfig {

    /** How such a file begins. */
    public static final String MARK = "# What segment check decided";

    private CheckConfig() {}

    /** A key and its value, as a line of a file of settings. */
    public interface Line {
        String of(String key, String value);
    }

    /** @param line quotes a value where it has to be */
    public static String of(CheckReport report, Line line) {
        StringBuilder text = new StringBuilder(MARK).append(" of ");
        text.append(oneLine(report.input().table().source()));
        text.append(" (").append(Figures.count(report.input().rowsIn())).append(" rows, taken for ");
        text.append(report.understanding().kind().plain())
                .append("). Correct it, and give it to segment --config.\n\n");
        for (ColumnMeaning meaning : report.understanding().columns()) {
            String why = "  # " + meaning.confidence().word() + ": " + oneLine(meaning.evidence()) + "\n";
            text.append(meaning.told()
                            .map(told -> line.of("as", ColumnNames.listed(List.of(told))))
                            .orElse("# " + oneLine(meaning.column()) + ": "
                                    + meaning.role().plain()))
                    .append(why);
        }
        boolean first = true;
        for (CheckFinding finding : report.findings()) {
            if (!finding.fix().isEmpty()) {
                text.append(first ? "\n# Take the # away from a line below to have it so.\n" : "");
                first = false;
                text.append("\n# ").append(oneLine(finding.text())).append("\n#");
                text.append(line.of(
                                finding.fix().get(0).substring(2), finding.fix().get(1)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
