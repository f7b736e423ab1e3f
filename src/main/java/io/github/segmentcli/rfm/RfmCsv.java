package io.github.segmentcli.rfm;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Workers;
import io.github.segmentcli.value.CustomerValues;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The table of customers as CSV, ready for a segmentation. Scores are written as text ({@code R5}), so that a segmentation treats
 * them as categories that describe; as numbers they would count recency, frequency and money twice. Numbers are rounded to six
 * decimals, means to two.
 */
public record RfmCsv(RfmCustomers made) {

    private static final int BLOCK = 4096;

    /** Passes the CSV to {@code out} in blocks, in order; at most four blocks a thread are in memory. */
    public void write(Workers workers, Consumer<String> out) {
        out.accept(header());
        int round = BLOCK * 4 * workers.threads();
        for (int from = 0; from < made.size(); from += round) {
            int first = from;
            int blocks = (Math.min(round, made.size() - from) + BLOCK - 1) / BLOCK;
            workers.map(
                            blocks,
                            block -> rows(first + block * BLOCK, Math.min(made.size(), first + (block + 1) * BLOCK)))
                    .forEach(out);
        }
    }

    private String header() {
        return "customer_id,recency_days,frequency,"
                + (made.priced() ? "monetary,avg_basket," : "")
                + (made.counted() ? "items," : "")
                + "tenure_days,days_between_purchases,"
                + (made.priced() ? "refund_share," : "")
                + "r_score,f_score"
                + (made.priced() ? ",m_score" : "")
                + ",rfm_score"
                + (made.cells().isEmpty() ? "" : ",cell")
                + made.values()
                        .map(value -> ",p_alive,expected_purchases" + (value.hasWorth() ? ",expected_value" : ""))
                        .orElse("")
                + "\n";
    }

    private String rows(int from, int to) {
        StringBuilder csv = new StringBuilder((to - from) * 96);
        for (int at = from; at < to; at++) {
            append(csv, made.customer(at));
            if (made.values().isPresent()) {
                append(csv, made.values().get(), at);
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private void append(StringBuilder csv, RfmCustomer customer) {
        append(csv, customer.id());
        csv.append(',').append(customer.recencyDays()).append(',').append(customer.frequency());
        if (made.priced()) {
            csv.append(',').append(sixDecimals(customer.monetary()));
            csv.append(',').append(twoDecimals(customer.averageBasket()));
        }
        if (made.counted()) {
            csv.append(',').append(sixDecimals(customer.items()));
        }
        csv.append(',').append(customer.tenureDays()).append(',').append(twoDecimals(customer.daysBetween()));
        if (made.priced()) {
            csv.append(',').append(sixDecimals(customer.refundShare()));
        }
        csv.append(",R").append(customer.recencyScore()).append(",F").append(customer.frequencyScore());
        if (made.priced()) {
            csv.append(",M").append(customer.monetaryScore());
        }
        csv.append(',').append(customer.jointScore());
        if (!made.cells().isEmpty()) {
            append(csv.append(','), customer.cell());
        }
    }

    private static void append(StringBuilder csv, CustomerValues values, int at) {
        csv.append(',').append(sixDecimals(OptionalDouble.of(values.alive(at))));
        csv.append(',').append(sixDecimals(OptionalDouble.of(values.expected(at))));
        if (values.hasWorth()) {
            csv.append(',').append(sixDecimals(OptionalDouble.of(values.worth(at))));
        }
    }

    /** To two decimals, because a mean is not known more exactly; adding 0.0 makes 0 of -0.0. */
    private static String twoDecimals(OptionalDouble value) {
        return value.isPresent() ? Decimals.shortest(Math.rint(value.getAsDouble() * 100) / 100 + 0.0) : "";
    }

    private static String sixDecimals(OptionalDouble value) {
        return value.isPresent() ? Decimals.shortest(RfmCustomers.rounded(value.getAsDouble())) : "";
    }

    private static void append(StringBuilder csv, String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        csv.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
