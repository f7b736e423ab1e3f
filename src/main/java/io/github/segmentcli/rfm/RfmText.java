package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What was made of a file of transactions, for people. */
public final class RfmText {

    private static final int GAP = 2;

    private RfmText() {}

    /** Lines that end with {@code \n}, without colour. */
    public static String of(RfmCustomers made) {
        StringBuilder text = new StringBuilder();
        text.append(Figures.count(made.size()))
                .append(made.size() == 1 ? " customer" : " customers")
                .append(" of ")
                .append(made.source())
                .append(" as of ")
                .append(made.asOf())
                .append("\n\n")
                .append(lines(made));
        return text.toString();
    }

    /** What became of all lines: counts and money add up to those of the file. */
    static String lines(RfmCustomers made) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what became of the lines", "lines", "money"));
        for (Account account : made.accounts()) {
            rows.add(List.of(
                    account.told(),
                    account.lines() == 0 ? "" : Figures.count(account.lines()),
                    money(account.money())));
        }
        rows.add(List.of("all of the file", Figures.count(made.lines()), money(made.money())));
        return table(rows, made.priced() ? 3 : 2);
    }

    /** Money to the cent, thousands set apart. */
    private static String money(double value) {
        BigDecimal cents = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        String fraction = cents.abs().remainder(BigDecimal.ONE).toPlainString().substring(1);
        String sign = cents.signum() < 0 ? "-" : "";
        return sign + Figures.count(cents.abs().longValue()) + fraction;
    }

    private static String table(List<List<String>> rows, int columns) {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int j = 0; j < columns; j++) {
                widths[j] = Math.max(widths[j], row.get(j).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < columns; j++) {
                String pad = " ".repeat(widths[j] - row.get(j).length());
                line.append(j == 0 ? row.get(j) + pad : " ".repeat(GAP) + pad + row.get(j));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
