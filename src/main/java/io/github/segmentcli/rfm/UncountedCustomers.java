package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.OutcomeTotals;
import java.util.ArrayList;
import java.util.List;

/** Counts the customers of whom no purchase is left, by the reason, and those in the table whose money is odd. */
final class UncountedCustomers {

    private final boolean priced;
    private long givenBack;
    private long onlyRefunds;
    private long onlyZero;
    private long lines;
    private double money;
    private long countedLines;
    private double countedMoney;
    /** The lines and the money of names that stand for no customer. */
    private final OutcomeTotals nobody = new OutcomeTotals();

    private long notPositive;
    private long moreBackThanPaid;

    UncountedCustomers(boolean priced) {
        this.priced = priced;
    }

    /** Counts a name that stands for no customer. */
    void addNobody(String name, int itsLines, double net) {
        nobody.add(LineOutcome.NO_CUSTOMER, name, itsLines, net);
    }

    /** Counts a customer of whom no purchase is left. */
    void addWithoutPurchase(int itsLines, double net, double paid) {
        lines += itsLines;
        money += net;
        if (paid > 0) {
            givenBack++;
        } else if (net < 0) {
            onlyRefunds++;
        } else {
            onlyZero++;
        }
    }

    /** Counts a customer that is in the table. */
    void addKept(int itsLines, double net, double paid) {
        countedLines += itsLines;
        countedMoney += net;
        notPositive += priced && net <= 0 ? 1 : 0;
        moreBackThanPaid += priced && net < 0 && paid > 0 ? 1 : 0;
    }

    void addAll(UncountedCustomers others) {
        givenBack += others.givenBack;
        onlyRefunds += others.onlyRefunds;
        onlyZero += others.onlyZero;
        nobody.addAll(others.nobody);
        lines += others.lines;
        money += others.money;
        countedLines += others.countedLines;
        countedMoney += others.countedMoney;
        notPositive += others.notPositive;
        moreBackThanPaid += others.moreBackThanPaid;
    }

    void book(OutcomeTotals outcomes) {
        outcomes.add(LineOutcome.COUNTED, "", countedLines, countedMoney);
        if (lines > 0) {
            outcomes.add(LineOutcome.NOTHING_LEFT, "", lines, money);
        }
        outcomes.addAll(nobody);
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        tell(notices, "nothing_left", givenBack, " no purchase left after cancellations and refunds, and ");
        tell(notices, "only_refunds", onlyRefunds, " refunds only, of purchases that the file does not have, and ");
        tell(notices, "only_zero", onlyZero, " only lines without money or of zero amounts, and ");
        if (notPositive > 0) {
            notices.add(Notice.info(
                    "spent_nothing",
                    Figures.count(notPositive) + (notPositive == 1 ? " customer" : " customers")
                            + " of the table spent nothing in all, or got back more than was paid"
                            + (moreBackThanPaid > 0
                                    ? ", mostly for purchases from before the file; their refund_share is 1."
                                    : ".")));
        }
        return notices;
    }

    private static void tell(List<Notice> notices, String code, long customers, String why) {
        if (customers > 0) {
            notices.add(Notice.info(
                    code,
                    Figures.count(customers) + (customers == 1 ? " customer has" : " customers have") + why
                            + (customers == 1 ? "is" : "are") + " not in the table."));
        }
    }

    /** Why nobody is left, to go into a message. */
    String reason() {
        if (onlyZero > 0 && onlyZero >= givenBack + onlyRefunds) {
            return ": all amounts are zero or missing";
        }
        return givenBack + onlyRefunds > 0 ? ": everything was given back" : "";
    }
}
