package io.github.segmentcli.rfm;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Customers made out of transactions.
 *
 * @param customers in order of their first line in the file
 * @param asOf the day from which recency counts
 * @param priced whether there were amounts
 * @param counted whether there were quantities
 * @param columns of the transactions that were used
 * @param notices how the file was understood, and what was left out
 */
public record RfmCustomers(
        List<RfmCustomer> customers,
        LocalDate asOf,
        boolean priced,
        boolean counted,
        List<String> columns,
        List<Notice> notices) {

    public RfmCustomers {
        customers = List.copyOf(customers);
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /**
     * The table as CSV, ready for a segmentation. Scores are words ({@code R5}), so that they describe segments and don't
     * count the same thing twice. Figures are rounded to six decimals.
     */
    public String csv() {
        StringBuilder csv = new StringBuilder("customer_id,recency_days,frequency,");
        csv.append(priced ? "monetary,avg_basket," : "").append(counted ? "items," : "");
        csv.append("tenure_days,days_between_purchases,").append(priced ? "refund_share," : "");
        csv.append("r_score,f_score").append(priced ? ",m_score" : "").append('\n');
        for (RfmCustomer customer : customers) {
            csv.append(cell(customer.id())).append(',');
            csv.append(customer.recencyDays())
                    .append(',')
                    .append(customer.frequency())
                    .append(',');
            if (priced) {
                csv.append(figure(customer.monetary()))
                        .append(',')
                        .append(figure(customer.averageBasket()))
                        .append(',');
            }
            if (counted) {
                csv.append(figure(customer.items())).append(',');
            }
            csv.append(customer.tenureDays())
                    .append(',')
                    .append(figure(customer.daysBetween()))
                    .append(',');
            if (priced) {
                csv.append(figure(customer.refundShare())).append(',');
            }
            csv.append('R').append(customer.recencyScore()).append(",F").append(customer.frequencyScore());
            csv.append(priced ? ",M" + customer.monetaryScore() : "").append('\n');
        }
        return csv.toString();
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Decimals.shortest(Math.rint(value.getAsDouble() * 1e6) / 1e6 + 0.0) : "";
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
