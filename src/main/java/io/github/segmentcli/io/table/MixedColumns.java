package io.github.segmentcli.io.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.dialect.HeaderNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says of columns of numbers, dates or times among other cells why they were read as words, and how they would count.
 *
 * @param notices receives a warning for each such column
 */
record MixedColumns(List<Notice> notices) {

    private static final int CELLS_A_NUMBER = 20;
    private static final int MIN_CODE_DIGITS = 4;

    /** {@code 3+}, {@code >10}: the last of some bands, or a number that was cut off. */
    private static final Pattern BAND = Pattern.compile("\\s*([<>]=?\\s*\\d+|\\d+\\s*\\+)\\s*");

    /** Adds a notice on a column that is read as words, if most of it could count. */
    void notice(String name, CellCounts e) {
        long numbers = e.numbersOfSomeKind();
        long dates = e.dates.shaped();
        if (e.dates.areSpans()) {
            return;
        }
        if (dates * 2 >= e.present()) {
            warn(
                    "mixed_dates",
                    name,
                    "has " + dates
                            + " cells that look like dates, but they are not of one order, or not in the calendar,"
                            + " or too many other cells stand among them, so it was read as words. Write them one way,"
                            + " best as 2024-12-31.");
        } else if (areClocks(e)) {
            warn(
                    "clock_times",
                    name,
                    "holds times such as " + Shown.cell(e.firstOthers().get(0))
                            + ", which may be times of day, so it was read as words. To have lengths of time count, write"
                            + " them as numbers of minutes or hours.");
        } else if (e.shortened > 0
                && !areCodes(e, e.shortened)
                && (e.numbersWithWord + numbers) * 10 >= e.present() * 9) {
            warn(
                    "numbers_with_words",
                    name,
                    "has " + e.shortened + (e.shortened == 1 ? " number" : " numbers") + " written short, such as "
                            + Shown.cell(e.firstWithWord())
                            + ", so it was read as words. Write them out, 2880 for 2.88K, to have them count.");
        } else if (numbers * 2 >= e.present() && e.codes * 2 < e.present() - numbers) {
            long others = e.present() - numbers;
            boolean areWords =
                    e.firstOthers().stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
            warn(
                    "mixed_column",
                    name,
                    "holds " + numbers + (numbers == 1 ? " number" : " numbers") + " and " + others
                            + (others == 1 ? " cell" : " cells")
                            + " of something else"
                            + (e.firstOthers().isEmpty()
                                    ? ""
                                    : ", such as "
                                            + HeaderNames.listed(e.firstOthers().stream()
                                                    .map(Shown::cell)
                                                    .toList()))
                            + ", so it was read as words. "
                            + (areWords
                                    ? gaps(name, e)
                                    : e.firstOthers().stream()
                                                    .allMatch(word ->
                                                            BAND.matcher(word).matches())
                                            ? "Leave it so where numbers and bands are kinds; to have it count, write a"
                                                    + " number in those cells."
                                            : "Correct those cells to have the numbers count."));
        } else if (e.numbersWithWord > 0
                && !areCodes(e, e.numbersWithWord)
                && (e.numbersWithWord + numbers) * 10 >= e.present() * 9) {
            warn(
                    "numbers_with_words",
                    name,
                    "holds numbers with something beside them, such as " + Shown.cell(e.firstWithWord())
                            + ", so it was read as words. If these are quantities, leave the number alone in the cell;"
                            + " codes may stay as they are.");
        }
    }

    /** Whether the cells are times such as 00:42:10, as far as they are remembered, which are neither numbers nor dates. */
    private static boolean areClocks(CellCounts e) {
        return e.firstOthers().size() > 1
                && e.firstOthers().stream().allMatch(cell -> cell.matches("\\d{1,3}:\\d{2}(:\\d{2})?"))
                && e.numbersOfSomeKind() * CELLS_A_NUMBER <= e.present();
    }

    /**
     * Whether numbers with letters behind them are codes such as 85123A and 46000M: other codes are as many, or all have the same number
     * of digits, four or more.
     *
     * @param withWord the cells that may be numbers with a word
     */
    private static boolean areCodes(CellCounts e, long withWord) {
        boolean fixedWidth = e.fewestCodeDigits == e.mostCodeDigits && e.mostCodeDigits >= MIN_CODE_DIGITS;
        return e.codes >= 2 * withWord || e.codes >= withWord && fixedWidth;
    }

    private static String gaps(String name, CellCounts e) {
        String values = e.firstOthers().stream().map(word -> name + "=" + word).collect(Collectors.joining(","));
        boolean isPlain = (name + String.join("", e.firstOthers())).chars().noneMatch(c -> ",\"=\\$`".indexOf(c) >= 0);
        return "If those cells mean missing values, add --null-value "
                + (isPlain && e.knowsAllOthers() ? '"' + values + "\"." : "with each word.");
    }

    private void warn(String code, String name, String text) {
        notices.add(Notice.warning(code, "\"" + name + "\" " + text).about(name));
    }
}
