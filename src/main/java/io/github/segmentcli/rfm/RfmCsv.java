package io.github.segmentcli.rfm;

import io.github.segmentcli.Workers;
import io.github.segmentcli.value.CustomerValues;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The table of customers as CSV, ready for a segmentation. Scores are written as text ({@code R5}), so that a segmentation treats
 * them as categories that describe; as numbers they would count recency, frequency and money twice. Numbers are rounded to six
 * decimals, means to two.
 */
public record RfmCsv(RfmCustomers made) {

    private static final int BLOCK = 4096;

    /** Passes the CSV to {@code out} in blocks of UTF-8, in order; at most four blocks a thread are in memory. */
    public void write(Workers workers, Consumer<byte[]> out) {
        out.accept(header().getBytes(StandardCharsets.UTF_8));
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

    private byte[] rows(int from, int to) {
        CsvBytes csv = new CsvBytes((to - from) * 96);
        for (int at = from; at < to; at++) {
            row(csv, made.customer(at));
            if (made.values().isPresent()) {
                expected(csv, made.values().get(), at);
            }
            csv.character('\n');
        }
        return csv.toArray();
    }

    private void row(CsvBytes csv, RfmCustomer customer) {
        csv.cell(customer.id());
        csv.character(',');
        csv.whole(customer.recencyDays());
        csv.character(',');
        csv.whole(customer.frequency());
        if (made.priced()) {
            sixDecimals(csv, customer.monetary());
            twoDecimals(csv, customer.averageBasket());
        }
        if (made.counted()) {
            sixDecimals(csv, customer.items());
        }
        csv.character(',');
        csv.whole(customer.tenureDays());
        twoDecimals(csv, customer.daysBetween());
        if (made.priced()) {
            sixDecimals(csv, customer.refundShare());
        }
        score(csv, 'R', customer.recencyScore());
        score(csv, 'F', customer.frequencyScore());
        if (made.priced()) {
            score(csv, 'M', customer.monetaryScore());
        }
        csv.character(',');
        csv.whole(customer.recencyScore());
        csv.whole(customer.frequencyScore());
        if (customer.monetaryScore() > 0) {
            csv.whole(customer.monetaryScore());
        }
        if (!made.cells().isEmpty()) {
            csv.character(',');
            csv.cell(customer.cell());
        }
    }

    private static void score(CsvBytes csv, char letter, int score) {
        csv.character(',');
        csv.character(letter);
        csv.whole(score);
    }

    private static void expected(CsvBytes csv, CustomerValues values, int at) {
        sixDecimals(csv, OptionalDouble.of(values.alive(at)));
        sixDecimals(csv, OptionalDouble.of(values.expected(at)));
        if (values.hasWorth()) {
            sixDecimals(csv, OptionalDouble.of(values.worth(at)));
        }
    }

    /** A mean is not known more exactly than to two decimals. */
    private static void twoDecimals(CsvBytes csv, OptionalDouble value) {
        csv.character(',');
        if (value.isPresent()) {
            csv.twoDecimals(value.getAsDouble());
        }
    }

    private static void sixDecimals(CsvBytes csv, OptionalDouble value) {
        csv.character(',');
        if (value.isPresent()) {
            csv.sixDecimals(value.getAsDouble());
        }
    }
}
