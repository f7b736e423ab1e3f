package io.github.segmentcli.check;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice.Level;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** The report for people: the file in a line, the columns in a table, the findings in sentences. */
public final class CheckText {

    private static final int MAX_COUNTED = 1_000;
    private static final int WIDEST_NAME = 32;
    private static final int MAX_ROLES = 40;
    private static final List<String> HEADINGS =
            List.of("column", "role", "missing", "distinct", "least", "median", "greatest", "skew", "use");
    private static final int NUMBERS_FROM = 2;
    private static final int USE = 8;

    /** The widest paragraph that the eye still follows from line to line. */
    private static final int WIDEST_PROSE = 100;

    private static final int MIN_USE = 16;
    /** What a narrow table leaves out first. */
    private static final List<String> DISPENSABLE =
            List.of("skew", "distinct", "median", "least", "greatest", "missing");

    /** Roles whose numbers are read digit by digit, without marks between thousands. */
    private static final Set<ColumnRole> NUMERALS = EnumSet.of(
            ColumnRole.YEAR,
            ColumnRole.CODE,
            ColumnRole.ID,
            ColumnRole.OTHER_ID,
            ColumnRole.COUNTER,
            ColumnRole.CONTACT);

    private final CheckReport report;
    private final FitCommandLine fit;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private CheckText(CheckReport report, FitCommandLine fit, int width) {
        this.report = report;
        this.fit = fit;
        this.width = width;
    }

    /**
     * Lines that end with {@code \n}, without colour. None is wider than {@code width} cells, commands to be pasted excepted;
     * columns for which the table has no room are left out and named.
     *
     * @param fit reads the input as the check did
     * @param width at least 40; {@link Integer#MAX_VALUE} for lines of any length
     */
    public static String of(CheckReport report, FitCommandLine fit, int width) {
        CheckText check = new CheckText(report, fit, width);
        check.file();
        check.table();
        check.findings();
        check.roles();
        check.address();
        return check.text.toString();
    }

    private void prose(String mark, String paragraph) {
        String first = mark;
        int prose = width == Integer.MAX_VALUE ? width : Math.min(width, WIDEST_PROSE);
        for (String line : TextCells.wrapped(paragraph, prose - mark.length())) {
            text.append(first).append(line).append('\n');
            first = " ".repeat(mark.length());
        }
    }

    private void file() {
        Dialect dialect = report.input().dialect();
        long rows = report.input().rowsIn();
        long rejected = report.input().rejected();
        // other forms have their names elsewhere than in a first row, but for sheets that lack them
        String form = report.input()
                .form()
                .map(name -> name + (dialect.header() ? "" : ", without a header"))
                .orElse(delimiter(dialect) + ", " + dialect.encoding()
                        + (dialect.header() ? ", with a header" : ", without a header"));
        prose(
                "",
                report.input().table().source() + ": " + Figures.count(rows, "row") + ", "
                        + (rejected > 0 ? Figures.count(rejected) + " of them set aside, " : "")
                        + Figures.count(report.columns().size(), "column") + "; "
                        + form
                        + (dialect.compressed() ? ", gzip" : ""));
        String evidence = report.understanding().kindEvidence();
        prose(
                "",
                "The rows are taken for " + report.understanding().kindInWords()
                        + (evidence.isEmpty() ? "" : ": " + evidence));
        text.append('\n');
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

    private void table() {
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
        List<String> left = new ArrayList<>();
        while (left.size() < DISPENSABLE.size() && roomForUse(rows, left) < MIN_USE) {
            left.add(DISPENSABLE.get(left.size()));
        }
        List<Integer> shown = IntStream.range(0, HEADINGS.size())
                .filter(c -> !left.contains(HEADINGS.get(c)))
                .boxed()
                .toList();
        List<List<String>> lines = new ArrayList<>();
        int room = Math.max(1, roomForUse(rows, left));
        for (List<String> row : rows) {
            List<String> use = TextCells.wrapped(row.get(USE), room);
            for (String line : use) {
                boolean first = lines.size() == 0 || line == use.get(0);
                lines.add(shown.stream()
                        .map(c -> c == USE ? line : first ? row.get(c) : "")
                        .toList());
            }
        }
        text.append(TextCells.table(lines, shown.size(), NUMBERS_FROM, shown.size() - 1));
        if (!left.isEmpty()) {
            prose("", "For " + String.join(", ", left) + " the terminal is too narrow.");
        }
        text.append('\n');
    }

    /** What the other columns of the table leave to the last one. */
    private int roomForUse(List<List<String>> rows, List<String> left) {
        int room = width;
        for (int c = 0; c < USE; c++) {
            int column = c;
            if (!left.contains(HEADINGS.get(c))) {
                room -= 2
                        + rows.stream()
                                .mapToInt(row -> TextCells.width(row.get(column)))
                                .max()
                                .orElse(0);
            }
        }
        return room;
    }

    /** Of free text that was not kept, different values are counted up to a thousand. */
    private static String distinct(ColumnCheck column) {
        boolean isLeast = column.type().equals("text") && column.distinct() == MAX_COUNTED + 1;
        return isLeast ? "over " + Figures.count(MAX_COUNTED) : Figures.count(column.distinct());
    }

    private String value(ColumnCheck column, OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        boolean numeral = report.understanding()
                .of(column.name())
                .filter(meaning -> NUMERALS.contains(meaning.role()))
                .isPresent();
        if (numeral) {
            return Decimals.shortest(value.getAsDouble());
        }
        return column.type().equals("date")
                ? LocalDate.ofEpochDay((long) Math.floor(value.getAsDouble())).toString()
                : Figures.number(value.getAsDouble());
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            text.append("Nothing was found that would hurt a segmentation.\n");
            return;
        }
        text.append(Figures.count(report.findings().size(), "finding")).append('\n');
        for (CheckFinding finding : report.findings()) {
            prose(finding.level() == Level.WARNING ? "  ! " : "  - ", finding.text());
            if (!finding.fix().isEmpty()) {
                text.append("      ").append(fit.with(finding.fix())).append('\n');
            }
        }
    }

    /** Roles that another reader might decide otherwise, as a line to change and paste. */
    private void roles() {
        List<String> told = report.understanding().columns().stream()
                .filter(meaning ->
                        meaning.confidence() == Confidence.LIKELY || meaning.confidence() == Confidence.GUESS)
                .flatMap(meaning -> meaning.told().stream())
                .toList();
        if (told.isEmpty() || report.refusal().isPresent()) {
            return;
        }
        int shown = Math.min(MAX_ROLES, told.size());
        text.append('\n');
        prose(
                "",
                "To decide otherwise what a column is, change this line and paste it"
                        + (shown < told.size()
                                ? "; the other " + (told.size() - shown) + " stand in the file of --write-config"
                                : "")
                        + ":");
        text.append("      ")
                .append(fit.with(List.of("--as", ColumnNames.listed(told.subList(0, shown)))))
                .append('\n');
    }

    /** What a pasted line lacks. */
    private void address() {
        if (!fit.isWhole() && text.indexOf("      segment ") >= 0) {
            text.append('\n');
            prose(
                    "",
                    "Lines to paste have the address of the database without user, password and parameters: write them there.");
        }
    }

    private String shortened(String name) {
        int most = Math.min(WIDEST_NAME, width / 3);
        if (name.codePointCount(0, name.length()) <= most) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, most - 3)) + "...";
    }
}
