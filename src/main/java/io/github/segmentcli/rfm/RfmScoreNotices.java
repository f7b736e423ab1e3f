package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.rfm.settings.CellTable;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Notices on scores that say less than they seem to: ties, names that are not true for all, and an earlier month that is unlike this one. */
final class RfmScoreNotices {

    private static final int MIN_CUSTOMERS = 10;
    /** Number of purchases from which a customer is not new, whatever the score. */
    private static final int NOT_NEW = 3;
    /** Cut points of money this many times lower or higher than those of the earlier run are of another unit. */
    private static final double OTHER_UNIT = 20;

    private final RfmCustomers made;
    private final List<Notice> notices = new ArrayList<>();

    private RfmScoreNotices(RfmCustomers made) {
        this.made = made;
    }

    /** On scores whose cut points were made from these customers. */
    static List<Notice> of(RfmCustomers made) {
        RfmScoreNotices told = new RfmScoreNotices(made);
        if (made.size() >= MIN_CUSTOMERS) {
            told.tellTies();
        }
        told.tellNotNew();
        return told.notices;
    }

    private void tellTies() {
        ScoreCuts cuts = made.cuts();
        List<String> tied = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        addTie(cuts.recency(), made::recencyDays, "recency", "R", tied, letters);
        addTie(cuts.frequency(), made::frequency, "frequency", "F", tied, letters);
        if (made.priced()) {
            addTie(cuts.monetary(), made::monetary, "money", "M", tied, letters);
        }
        if (!tied.isEmpty()) {
            notices.add(Notice.warning(
                    "scores_tie",
                    "Most customers are equal in " + joined(tied) + ", so " + joined(letters)
                            + (letters.size() == 1 ? " does" : " do")
                            + " not tell these apart, and their cells "
                            + (letters.size() == (made.priced() ? 3 : 2)
                                    ? "say nothing."
                                    : "follow from the other scores.")));
        }
    }

    /** Cut points are equal where most customers are; which of them are shows in the table. */
    private void addTie(
            List<Double> cuts,
            IntToDoubleFunction value,
            String name,
            String letter,
            List<String> tied,
            List<String> letters) {
        if (cuts.size() < 2 || !cuts.get(0).equals(cuts.get(cuts.size() - 1))) {
            return;
        }
        // a cut point lies at the value of the tie, or one below or above it where the best tie
        for (double tie : new double[] {cuts.get(0), cuts.get(0) - 1, cuts.get(0) + 1}) {
            int equal = 0;
            for (int at = 0; at < made.size(); at++) {
                equal += value.applyAsDouble(at) == tie ? 1 : 0;
            }
            if (2L * equal > made.size()) {
                tied.add(name + " (" + Figures.number(tie) + " for " + Figures.percent((double) equal / made.size())
                        + ")");
                letters.add(letter);
                return;
            }
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The usual names take the lowest score of frequency for a first purchase. */
    private void tellNotNew() {
        if (!made.cells().equals(CellTable.USUAL)) {
            return;
        }
        int named = 0;
        int often = 0;
        for (int at = 0; at < made.size(); at++) {
            String cell = made.cell(at);
            if (cell.equals("New") || cell.equals("Promising")) {
                named++;
                often += made.frequency(at) >= NOT_NEW ? 1 : 0;
            }
        }
        if (2 * often > named) {
            notices.add(Notice.warning(
                    "not_new",
                    Figures.count(often) + " of the " + Figures.count(named)
                            + " customers in \"New\" and \"Promising\" bought "
                            + NOT_NEW + " times or more: they are not new, but among those who buy least often (up to "
                            + Figures.number(made.cuts().frequency().get(0))
                            + " purchases). Cut points of your own, with --cuts, make it another number."));
        }
    }

    /** On customers that are scored with the cut points of an earlier run. */
    static List<Notice> against(RfmModel before, RfmCustomers made) {
        List<Notice> notices = new ArrayList<>();
        CellMoves.noCommonIds(before, made.customers()).ifPresent(notices::add);
        if (made.habits().first().isAfter(before.asOf())) {
            notices.add(
                    Notice.warning(
                            "begins_after",
                            "The first purchase in the file is of "
                                    + made.habits().first() + ", after the last day of the earlier run ("
                                    + before.asOf()
                                    + "). Earlier purchases are missing, so frequency and money are too low for its cut points, and who"
                                    + " is gone may only not have bought since. Give the file with all purchases, old and new."));
        }
        moneyChange(before, made).ifPresent(notices::add);
        return notices;
    }

    private static Optional<Notice> moneyChange(RfmModel before, RfmCustomers made) {
        List<Double> then = before.cuts().monetary();
        if (!made.priced() || then.isEmpty() || made.size() < MIN_CUSTOMERS) {
            return Optional.empty();
        }
        double middleThen = (then.get((then.size() - 1) / 2) + then.get(then.size() / 2)) / 2;
        double[] money = new double[made.size()];
        for (int at = 0; at < money.length; at++) {
            money[at] = made.monetary(at);
        }
        Arrays.sort(money);
        double middle = money[money.length / 2];
        double times = middle / middleThen;
        if (!(middle > 0 && middleThen > 0) || times < OTHER_UNIT && times > 1 / OTHER_UNIT) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                "other_unit",
                "Half of the customers spent " + Figures.number(middle) + " or more, "
                        + (times > 1 ? Figures.number(times) + " times" : "1/" + Figures.number(1 / times) + " of")
                        + " the cut point in the middle of the earlier run (" + Figures.number(middleThen)
                        + "). The amounts may be in another unit, such as cents; then scores of money and moves between cells"
                        + " mean nothing until they are converted."));
    }
}
