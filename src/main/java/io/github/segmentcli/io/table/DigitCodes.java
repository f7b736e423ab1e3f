package io.github.segmentcli.io.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.io.cells.CellCounts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells numbers that name something (ids, codes, telephone numbers) from numbers that measure it.
 *
 * <p>Codes come as a kind: zeros in front, more digits than an amount has, digits in groups that all are of one length, or
 * whole numbers of one width among which the others are the same digits with a letter (536365, C536379) or with more digits behind a
 * dash (94025, 94131-1828).
 *
 * @param notices receives what may surprise
 */
record DigitCodes(List<Notice> notices) {

    private static final int FEW = 5;
    private static final int MIN_CODE_DIGITS = 4;
    private static final Pattern EXTENDED = Pattern.compile("\\d{" + MIN_CODE_DIGITS + ",}-\\d{2,}");
    private static final int MIN_PHONE_DIGITS = 9;

    /** {@code L1X 1A3}, {@code 4221_}, {@code CHAP}: what stands in a column of postcodes or telephones, and no remark. */
    private static final Pattern CONTACT =
            Pattern.compile("(?=.*\\d)[^\\s]{1,15}([ /]+[^\\s]{1,15}){0,4}|[^\\s]{1,10}");

    /** {@code 1002-B}, {@code 1002_}: digits, and letters or marks but no blanks. */
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d._/#-]{1,20}");

    /** Whether the numbers are names of something rather than amounts; where that may surprise, it is reported. */
    boolean areCodes(String name, CellCounts e, long numbers) {
        long others = e.present() - numbers;
        if (e.wholes == numbers && (isCode(name, e, numbers, others) || areExtended(e, others))) {
            noticeCodes(name, e, numbers, others);
            return true;
        }
        if (e.roundedWholes * 2 >= numbers && e.roundedWholes > 0) {
            warn(
                    "spreadsheet_id",
                    name,
                    "has long numbers that a spreadsheet has rounded (1.23E+15), so it was read as text; their last digits"
                            + " are gone. Export the column as text, or add --columns with its name if they are amounts.");
            return true;
        }
        if (e.exponentWholes * 100 >= numbers && e.exponentWholes > 0 && e.exponentWholes + e.wholes == numbers) {
            warn(
                    "codes",
                    name,
                    "has cells such as 12E5, which look like codes rather than powers of ten, so it was read as text. If"
                            + " they are numbers, add --columns with its name.");
            return true;
        }
        boolean oneLength = e.fewestGroupedDigits == e.mostGroupedDigits && e.mostGroupedDigits >= MIN_PHONE_DIGITS;
        if (oneLength && e.groupedWholes == numbers && numbers >= FEW) {
            warn(
                    "codes",
                    name,
                    "has " + e.mostGroupedDigits
                            + " digits in every cell, in groups, as telephone numbers and addresses"
                            + " have, so it was read as text. If they are amounts, add --columns with its name.");
            return true;
        }
        return false;
    }

    /**
     * Whether a column of numbers is codes by its name: of postcodes, telephones and ids some cells may be no numbers, a zero in front counts,
     * and so do all digits behind a point.
     */
    boolean areNamedCodes(String name, CellCounts e, long numbers) {
        boolean isContact = CodeNames.isContact(name);
        if (!isContact && !CodeNames.isId(name)) {
            return false;
        }
        long others = e.present() - numbers;
        Pattern form = isContact ? CONTACT : CODE;
        boolean fits = e.firstOthers().stream()
                .allMatch(cell -> form.matcher(cell).matches() && !CodeNames.isContact(cell) && !CodeNames.isId(cell));
        boolean hasCodes = others > 0 && fits && (isContact || !e.firstOthers().isEmpty());
        if (others > 0 && !hasCodes) {
            return false;
        }
        boolean isMarked = e.openPoint + e.openComma > 0 || e.pointOnly > 0 && e.commaOnly > 0;
        boolean isExact = (e.pointFine + e.commaFine) * 2 > numbers;
        boolean areCodes = hasCodes || e.leadingZeros > 0 || (isContact ? isMarked : isExact);
        if (hasCodes) {
            notices.add(Notice.info(
                            "codes",
                            "\"" + name + "\" is named like "
                                    + (isContact ? "a postcode or a telephone" : "an id") + ", and " + others
                                    + (others == 1 ? " cell is" : " cells are")
                                    + " no number, so it was read as text. If they are mistakes, add --columns with its name.")
                    .about(name));
        }
        return areCodes;
    }

    /** Whether whole numbers, with a few cells that are none, are names of something rather than amounts. */
    private static boolean isCode(String name, CellCounts e, long numbers, long others) {
        boolean fixedWidth = e.fewestDigits == e.mostDigits && e.mostDigits > 1;
        if (e.leadingZeros > 0 && (fixedWidth || e.leadingZeros * 100 >= numbers)) {
            return true;
        }
        if (e.longWholes > 0 && !CodeNames.isAmount(name) || e.plusWholes * 2 >= numbers) {
            return true;
        }
        if (e.codes == 0 || e.codes < others) {
            return false;
        }
        boolean sameDigits = fixedWidth
                && e.mostDigits >= MIN_CODE_DIGITS
                && e.fewestCodeDigits == e.mostDigits
                && e.mostCodeDigits == e.mostDigits;
        return sameDigits || (e.codes >= FEW - 1 && e.codes * 200 >= e.present());
    }

    /** Whether most of the first cells that are no numbers have digits like theirs and more behind a dash. */
    private static boolean areExtended(CellCounts e, long others) {
        long extended = e.firstOthers().stream()
                .filter(cell -> EXTENDED.matcher(cell).matches())
                .count();
        return e.mostDigits >= MIN_CODE_DIGITS
                && others >= FEW - 1
                && extended * 2 > e.firstOthers().size();
    }

    private void noticeCodes(String name, CellCounts e, long numbers, long others) {
        if (e.longWholes > 0 && e.longWholes * 2 < numbers) {
            warn(
                    "codes",
                    name,
                    "has " + e.longWholes + (e.longWholes == 1 ? " number" : " numbers")
                            + " of more than 15 digits, which ids have and amounts have not, so it was read as text. If"
                            + " they are mistakes, correct them, or add --columns with its name.");
        } else if (others > 0) {
            notices.add(Notice.info(
                            "codes",
                            "\"" + name + "\" has codes with " + (e.codes > 0 ? "letters" : "dashes")
                                    + " among its numbers (" + others
                                    + (others == 1 ? " cell" : " cells")
                                    + "), so it was read as text. If they are mistakes, add --columns with its name.")
                    .about(name));
        }
    }

    private void warn(String code, String name, String text) {
        notices.add(Notice.warning(code, "\"" + name + "\" " + text).about(name));
    }
}
