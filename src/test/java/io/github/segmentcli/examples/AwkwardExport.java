package io.github.segmentcli.examples;

import io.github.segmentcli.Seeds;
import java.util.Locale;

/**
 * A customer list as a German spreadsheet exports it, awkward but legal: a byte-order mark, semicolons, decimal commas with
 * dots between thousands, CRLF line ends, ids with leading zeros, day-first dates, percent signs, line breaks and doubled
 * quotes inside quoted cells, a header cell that is quoted and holds the delimiter, several words for a gap, a blank line,
 * letters from beyond Western Europe, and no line end after the last row. Three kinds of customer lie in it: few small
 * purchases, many middling ones, few large ones.
 */
final class AwkwardExport {

    static final int ROWS = 90;

    private static final String[] TOWNS = {"Köln", "München", "Łódź", "Århus", "\"Frankfurt; Main\"", "東京", "São Paulo"
    };
    private static final String[] REMARKS = {
        "",
        "",
        "",
        "zahlt per Rechnung",
        "\"sagt: \"\"gerne wieder\"\"\"",
        "\"umgezogen;\r\nneue Adresse folgt\"",
        "\"\"",
        "😀"
    };

    private AwkwardExport() {}

    /** {@code awkward.csv}, as text that begins with the byte-order mark. */
    static String file(Seeds seeds) {
        StringBuilder file = new StringBuilder(
                "\uFEFFKunden-Nr.;Ort;Alter;Käufe;\"Umsatz; netto (€)\";Rabatt;Letzter Kauf;Bemerkung\r\n");
        for (int i = 0; i < ROWS; i++) {
            Draws draws = new Draws(seeds, "awkward", i);
            int kind = draws.pick(0.5, 0.3, 0.2);
            double purchases = draws.skewed(new double[] {3, 24, 5}[kind], 0.2);
            double turnover = draws.skewed(new double[] {90, 1400, 6200}[kind], 0.25);
            double discount = 100 * draws.share(new double[] {0.25, 0.08, 0.03}[kind], 0.3);
            if (i == 60) {
                file.append("\r\n");
            }
            file.append(String.format(Locale.ROOT, "%05d", 400 + 7 * i)).append(';');
            file.append(TOWNS[(int) (draws.uniform() * TOWNS.length)]).append(';');
            file.append(draws.chance(0.08) ? "NA" : Integer.toString((int) draws.normal(45, 9)));
            file.append(';').append(Math.max(1, Math.round(purchases))).append(';');
            file.append(draws.chance(0.05) ? "-" : german(turnover)).append(';');
            file.append(draws.chance(0.05) ? "" : german(discount) + " %").append(';');
            file.append(String.format(
                    Locale.ROOT, "%02d.%02d.2026", 1 + (int) (28 * draws.uniform()), 1 + (int) (10 * draws.uniform())));
            file.append(';').append(REMARKS[(int) (draws.uniform() * REMARKS.length)]);
            file.append(i == ROWS - 1 ? "" : "\r\n");
        }
        return file.toString();
    }

    /** Two decimals after a comma, a dot between thousands: {@code 1.234,50}. */
    private static String german(double value) {
        String english = String.format(Locale.ROOT, "%,.2f", value);
        return english.replace(',', ' ').replace('.', ',').replace(' ', '.');
    }
}
