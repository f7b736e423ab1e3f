package io.github.segmentcli.check;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice.Level;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.roles.Confidence;
import io.github.segmentcli.roles.Understanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The report for people: the file in a line, the columns in a table, the findings in sentences. */
public final class CheckText {

    private static final int MOST_COUNTED = 1_000;
    private static final int WIDEST_NAME = 32;
    private static final int MOST_ROLES = 40;
    private static final List<String> HEADINGS =
            List.of("column", "role", "missing", "distinct", "least", "median", "greatest", "skew", "use");
    private static final int NUMBERS_FROM = 2;
    private static final int NUMBERS_TO = 8;

    private CheckText() {}

    /** Lines that end with {@code \n}, without colour. */
    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        file(report, text);
        table(report, text);
        findings(report, text);
        roles(report, text);
        return text.toString();
    }

    private static void file(CheckReport report, StringBuilder text) {
        Dialect dialect = report.input().dialect();
        long rows = report.input().rowsIn();
        long rejected = report.input().rejected();
        text.append(report.input().table().source() + ": " + Figures.count(rows, "row") + ", "
                + (rejected > 0 ? Figures.count(rejected) + " of them set aside, " : "")
                + Figures.count(report.columns().size(), "column") + "; " + delimiter(dialect) + ", "
                + dialect.encoding()
                + (dialect.header() ? ", with a header" : ", without a header") + (dialect.compressed() ? ", gzip" : "")
                + "\nThe rows are taken for " + report.understanding().kind().plain());
        if (!report.understanding().kindEvidence().isEmpty()) {
            text.append(": ").append(report.understanding().kindEvidence());
        }
        text.append("\n\n");
    }

    private static String delimiter(Dialect dialect) {
        return switch (dialect.delimiter()) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            case " " -> dialect.padded() ? "blanks" : "space";
            default -> "delimiter " + dialect.delimiter();
        };
    }

    private static void table(CheckReport report, StringBuilder text) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (ColumnCheck column : report.columns()) {
            rows.add(List.of(
                    shortened(column.name()),
                    report.understanding()
                            .of(column.name())
                            .map(meaning -> meaning.role().word())
                            .orElse(column.type()),
                    column.missing() == 0 ? "-" : Figures.count(column.missing()),
                    distinct(column),
                    value(column, column.minimum()),
                    value(column, column.median()),
                    value(column, column.maximum()),
                    column.skewness().isPresent()
                            ? Figures.number(column.skewness().getAsDouble())
                            : "-",
                    column.use() + column.why().map(why -> ": " + why).orElse("")));
        }
        text.append(TextCells.table(rows, HEADINGS.size(), NUMBERS_FROM, NUMBERS_TO))
                .append('\n');
    }

    /** Of free text that was not kept, different values are counted up to a thousand. */
    private static String distinct(ColumnCheck column) {
        boolean isLeast = column.type().equals("text") && column.distinct() == MOST_COUNTED + 1;
        return isLeast ? "over " + Figures.count(MOST_COUNTED) : Figures.count(column.distinct());
    }

    private static String value(ColumnCheck column, OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        return column.type().equals("date")
                ? LocalDate.ofEpochDay((long) Math.floor(value.getAsDouble())).toString()
                : Figures.number(value.getAsDouble());
    }

    private static void findings(CheckReport report, StringBuilder text) {
        if (report.findings().isEmpty()) {
            text.append("Nothing was found that would hurt a segmentation.\n");
            return;
        }
        text.append(Figures.count(report.findings().size(), "finding")).append('\n');
        for (CheckFinding finding : report.findings()) {
            text.append((finding.level() == Level.WARNING ? "  ! " : "  - ") + finding.text() + "\n");
            if (!finding.fix().isEmpty()) {
                text.append("      ").append(command(report, finding.fix())).append('\n');
            }
        }
    }

    /** Roles that another reader might decide otherwise, as a line to change and paste. */
    private static void roles(CheckReport report, StringBuilder text) {
        List<String> told = report.understanding().columns().stream()
                .filter(meaning ->
                        meaning.confidence() == Confidence.LIKELY || meaning.confidence() == Confidence.GUESS)
                .flatMap(meaning -> meaning.told().stream())
                .toList();
        if (told.isEmpty() || report.refusal().isPresent()) {
            return;
        }
        int shown = Math.min(MOST_ROLES, told.size());
        text.append("\nTo decide otherwise what a column is, change this line and paste it")
                .append(
                        shown < told.size()
                                ? "; the other " + (told.size() - shown) + " stand in the file of --write-config"
                                : "")
                .append(":\n      ")
                .append(command(report, List.of("--as", ColumnNames.listed(told.subList(0, shown)))))
                .append('\n');
    }

    private static String command(CheckReport report, List<String> arguments) {
        StringBuilder command = new StringBuilder("segment --input ")
                .append(Understanding.shell(report.input().table().source()));
        arguments.forEach(argument -> command.append(' ').append(Understanding.shell(argument)));
        return command.toString();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= WIDEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, WIDEST_NAME - 3)) + "...";
    }
}
