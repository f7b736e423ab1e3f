package io.github.segmentcli.rfm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named cell and its customers.
 *
 * @param name of the cell
 * @param customers in it
 * @param monetary of all of them; 0 without amounts
 * @param recencyDays mean; 0 without customers
 * @param frequency mean; 0 without customers
 */
public record CellFigures(String name, int customers, double monetary, double recencyDays, double frequency) {

    /** Every named cell in the order of the table, those without customers too. */
    public static List<CellFigures> of(RfmCustomers made) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        made.cells().names().forEach(name -> sums.put(name, new double[4]));
        if (sums.isEmpty()) {
            return List.of();
        }
        for (int at = 0; at < made.size(); at++) {
            double[] sum = sums.get(made.cell(at));
            sum[0]++;
            sum[1] += made.priced() ? made.monetary(at) : 0;
            sum[2] += made.recencyDays(at);
            sum[3] += made.frequency(at);
        }
        List<CellFigures> figures = new ArrayList<>();
        sums.forEach((name, sum) -> figures.add(new CellFigures(
                name, (int) sum[0], sum[1], sum[2] / Math.max(1, sum[0]), sum[3] / Math.max(1, sum[0]))));
        return figures;
    }
}
