package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.dialect.HeaderNames;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.DecimalMark.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Settles the decimal mark of each column: by its own cells ({@link DecimalMark}), else by other columns of numbers whose
 * cells leave no doubt, else by what the delimiter suggests. The last two are reported, with both readings. Where cells or
 * columns contradict each other the file is refused, unless bad rows are set aside: then the last applies. A mark that the user gives
 * holds for all columns, but in a file of both marks for those that leave it open.
 */
final class DecimalMarks {

    private static final int CELLS_A_SLIP = 20;

    private final String source;
    private final Layout layout;
    private final DialectHints hints;
    private final boolean isLenient;
    private final List<String> points = new ArrayList<>();
    private final List<String> commas = new ArrayList<>();
    /** Columns in which only a few cells have a decimal mark. */
    private long thinPoints;

    private long thinCommas;
    private final List<String> openPoints = new ArrayList<>();
    private final List<String> openCommas = new ArrayList<>();
    private final List<Notice> notices;

    /**
     * @param settings whose decimal mark is obeyed, if it has one
     * @param counts what the cells of a column look like
     * @param isNumbers which columns are numbers, under one reading or the other; no others have a vote
     * @param notices receives what may surprise
     */
    DecimalMarks(
            String source,
            Layout layout,
            ReadSettings settings,
            IntFunction<CellCounts> counts,
            boolean[] isNumbers,
            List<Notice> notices) {
        this.source = source;
        this.layout = layout;
        this.hints = settings.dialect();
        this.isLenient = settings.rejects().isPresent();
        this.notices = notices;
        for (int j = 0; j < layout.width(); j++) {
            if (isNumbers[j]) {
                countVote(layout.names().get(j), counts.apply(j));
            }
        }
    }

    private void countVote(String name, CellCounts e) {
        DecimalMark own = DecimalMark.of(e);
        if (own.grade() != Grade.SURE) {
            return;
        }
        boolean isComma = own.decimal() == ',';
        boolean isStrong = own.votes() >= 2 && own.votes() * CELLS_A_SLIP >= e.present() + e.gaps();
        if (isStrong) {
            (isComma ? commas : points).add(name);
        } else {
            thinCommas += isComma ? 1 : 0;
            thinPoints += isComma ? 0 : 1;
        }
    }

    /**
     * The decimal mark of a column of numbers.
     *
     * @param isExcluded whether the column is not used, so that nothing is refused or reported for it
     */
    char of(String name, CellCounts e, boolean isExcluded) {
        DecimalMark own = DecimalMark.of(e);
        if (layout.numbers().contains(name)) {
            return '.';
        }
        if (hints.decimal().isPresent() && !(hasBoth() && own.grade() == Grade.SURE)) {
            return hints.decimal().get();
        }
        switch (own.grade()) {
            case SURE -> {
                return own.decimal();
            }
            case NEUTRAL -> {
                return usual();
            }
            case LIKELY -> {
                tell(name, e, own.decimal(), "most of its other cells speak for that", isExcluded);
                return own.decimal();
            }
            case OPEN, DOUBTFUL -> {}
        }
        if (points.isEmpty() != commas.isEmpty()) {
            char decimal = usual();
            List<String> others = decimal == ',' ? commas : points;
            boolean isSlip = e.bareLong > 0 && e.pointOnly + e.commaOnly == 0;
            if (own.grade() == Grade.OPEN || (isAtMostSlips(e, decimal) && !isSlip)) {
                tell(name, e, decimal, others(others, decimal), isExcluded);
                return decimal;
            }
        }
        boolean isLikelyEnough = own.grade() == Grade.OPEN && points.isEmpty() && mayBeGuessed(e);
        if (!isExcluded && !isLikelyEnough && !isLenient) {
            throw refusal(name, e, own);
        }
        if (!isLikelyEnough) {
            tell(name, e, guess(), "nothing in the file decides", isExcluded);
            return guess();
        }
        if (!isExcluded) {
            (e.openComma > 0 ? openCommas : openPoints).add(name);
        }
        return guess();
    }

    /** Whether some columns surely have decimal points and others decimal commas, so that no mark holds for the whole file. */
    private boolean hasBoth() {
        return !points.isEmpty() && !commas.isEmpty();
    }

    /** What speaks for one reading and not for the other, reported with both. */
    private void tell(String name, CellCounts e, char decimal, String why, boolean isExcluded) {
        if (isExcluded) {
            return;
        }
        String example = example(e);
        boolean isDecimal = example.charAt(1) == decimal;
        notices.add(Notice.warning(
                        "open_decimal",
                        "\"" + name + "\": " + example + " was read as " + (isDecimal ? "1.234" : "1234") + ", because "
                                + why + ". If it is " + (isDecimal ? "1234" : "1.234") + ", add --decimal "
                                + (decimal == ',' ? "point" : "comma") + ".")
                .about(name));
    }

    private static String others(List<String> names, char decimal) {
        return "the numbers of " + listed(names) + (decimal == ',' ? " have decimal commas" : " have decimal points");
    }

    private static String listed(List<String> names) {
        return HeaderNames.listed(names.stream().map(name -> "\"" + name + "\"").toList());
    }

    /** Nothing else in the file tells, and no column with few decimals speaks against what the delimiter suggests. */
    private boolean mayBeGuessed(CellCounts e) {
        boolean isComma = guess() == ',';
        boolean isGerman = isEuropean() && e.openPoint > 0;
        return !isGerman && commas.isEmpty() && (isComma ? thinPoints == 0 : thinCommas == 0);
    }

    private char guess() {
        return isEuropean() ? ',' : '.';
    }

    /** The mark of most columns that leave no doubt. */
    private char usual() {
        if (commas.size() != points.size()) {
            return commas.size() > points.size() ? ',' : '.';
        }
        return thinCommas > thinPoints ? ',' : '.';
    }

    private static boolean isAtMostSlips(CellCounts e, char decimal) {
        return (e.numbersOfSomeKind() - e.numbers(decimal)) * CELLS_A_SLIP <= e.numbersOfSomeKind();
    }

    private boolean isEuropean() {
        return layout.tokens().delimiter().equals(";");
    }

    private static String example(CellCounts e) {
        return e.openComma > 0 ? "1,234" : "1.234";
    }

    private InputException refusal(String name, CellCounts e, DecimalMark own) {
        String problem;
        if (e.openPoint > 0 && e.openComma > 0) {
            problem = "numbers such as 1.234 and 1,234 stand side by side, and no other or too few tell which mark"
                    + " is the decimal one";
        } else if (hasBoth()) {
            problem = "no number tells whether " + example(e) + " is 1234 or 1.234, and other columns disagree: "
                    + listed(points) + " with decimal points, " + listed(commas) + " with decimal commas";
        } else if (own.grade() == Grade.OPEN) {
            problem = "no number tells whether " + example(e) + " is 1234 or 1.234";
        } else {
            problem = "too few cells tell whether " + example(e) + " is 1234 or 1.234, or they contradict each other ("
                    + count(e.openPoint + e.openComma, "such cell") + ", "
                    + (e.pointOnly > 0 ? e.pointOnly + " with a decimal point, " : "")
                    + (e.commaOnly > 0 ? e.commaOnly + " with a decimal comma, " : "")
                    + count(e.bareShort, "whole number") + " below 1,000 and " + e.bareLong
                    + " above without a mark)";
        }
        return new InputException(source + ", column \"" + name + "\": " + problem
                + ". Say which it is with --decimal comma or --decimal point"
                + (hasBoth() ? "; the columns that leave no doubt keep their own mark." : "."));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** To be called when all columns have been asked for. */
    void finish() {
        if (hints.decimal().isEmpty()) {
            tellGuesses(openPoints, false);
            tellGuesses(openCommas, true);
        }
        if (hasBoth()) {
            notices.add(Notice.info(
                    "two_decimal_marks",
                    "The numbers of " + listed(points) + " have decimal points, those of " + listed(commas)
                            + " decimal commas; each column was read its own way."));
        }
    }

    /** One notice for all columns of a kind. */
    private void tellGuesses(List<String> names, boolean comma) {
        if (names.isEmpty()) {
            return;
        }
        boolean thousands = comma && !isEuropean();
        String example = comma ? "1,234" : "1.234";
        String taken = thousands ? "1234" : "1.234";
        String other = thousands ? "1.234" : "1234";
        notices.add(Notice.warning(
                "open_decimal",
                listed(names) + (names.size() == 1 ? " has" : " have") + " no number that tells whether " + example
                        + " is " + taken
                        + " or " + other + "; " + taken + " was taken. If that is wrong, add --decimal "
                        + (thousands == comma ? "comma" : "point") + "."));
    }
}
