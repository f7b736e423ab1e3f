package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether e-mail addresses name customers better than their ids. Shops give guests the id 0, one id for all of them, or none, though
 * they have the addresses. So both are tried where many lines have no customer, or one customer has a large part of all purchases
 * and many times as many as the others. The addresses are taken if they leave less than half as much without a customer.
 */
final class NamedByEmail {

    private static final double MANY_LINES = 0.05;
    private static final double LARGE_PART = 0.2;
    private static final int MANY = 10;
    private static final int TIMES_THE_MEAN = 10;

    private NamedByEmail() {}

    static boolean isWorthATry(RfmCustomers byId) {
        return nobody(byId) >= MANY_LINES || oneForAll(byId) > 0;
    }

    /** The customers by e-mail address, told, if these name more of them. */
    static RfmCustomers better(RfmCustomers byId, RfmCustomers byEmail) {
        if (2 * (nobody(byEmail) + oneForAll(byEmail)) >= nobody(byId) + oneForAll(byId)) {
            return byId;
        }
        String id = byId.found().roles().get(TransactionRole.CUSTOMER);
        String why = nobody(byId) >= MANY_LINES
                ? " names nobody on " + Figures.percent(nobody(byId)) + " of the lines" + placeholder(byId)
                : " has " + Shown.cell(byId.customer(most(byId)).id()) + " for " + Figures.percent(oneForAll(byId))
                        + " of the purchases";
        List<Notice> notices = new ArrayList<>(byEmail.notices());
        notices.add(Notice.warning(
                "named_by_email",
                ColumnNames.quote(id) + why + ", so customers are the e-mail addresses in "
                        + ColumnNames.quote(byEmail.found().roles().get(TransactionRole.CUSTOMER))
                        + ". To take the other all the same add --customer " + Understanding.shell(id) + "."));
        return byEmail.with(notices);
    }

    /** The customers, with a warning where one of them has a large part of the purchases and may stand for several. */
    static RfmCustomers withDoubt(RfmCustomers made) {
        double share = oneForAll(made);
        if (share == 0) {
            return made;
        }
        String one = made.customer(most(made)).id();
        List<Notice> notices = new ArrayList<>(made.notices());
        notices.add(Notice.warning(
                "one_for_all",
                Shown.cell(one) + " has " + Figures.percent(share)
                        + " of the purchases. If it stands for several customers, such as guests, leave it out with --where-not "
                        + Understanding.shell(made.found().roles().get(TransactionRole.CUSTOMER) + "=" + one) + "."));
        return made.with(notices);
    }

    private static String placeholder(RfmCustomers made) {
        return made.outcomes().stream()
                .filter(OutcomeTotal::isPlaceholder)
                .findFirst()
                .map(outcome -> " (" + Shown.cell(outcome.detail()) + " on " + Figures.count(outcome.lines()) + ")")
                .orElse("");
    }

    /** The share of the lines without a customer. */
    private static double nobody(RfmCustomers made) {
        long lines = made.outcomes().stream()
                .filter(outcome -> outcome.reason() == LineOutcome.NO_CUSTOMER)
                .mapToLong(OutcomeTotal::lines)
                .sum();
        return lines / (double) made.lines();
    }

    /** The share of the purchases of the customer who has most, among more than ten if it is large and many times that of the others; otherwise 0. */
    private static double oneForAll(RfmCustomers made) {
        double all = 0;
        for (int at = 0; at < made.size(); at++) {
            all += made.frequency(at);
        }
        double most = made.frequency(most(made));
        boolean stands = most >= MANY
                && most >= LARGE_PART * all
                && most * (made.size() - 1) >= TIMES_THE_MEAN * (all - most)
                && made.size() > MANY;
        return stands ? most / all : 0;
    }

    private static int most(RfmCustomers made) {
        int most = 0;
        for (int at = 1; at < made.size(); at++) {
            most = made.frequency(at) > made.frequency(most) ? at : most;
        }
        return most;
    }
}
