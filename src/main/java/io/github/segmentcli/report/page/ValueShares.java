package io.github.segmentcli.report.page;

import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.model.Segmentation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The share of the customers' value that each segment has: the sum of a column, such as spend, over its customers, by weight
 * where rows have weights. Gaps count as nothing.
 *
 * @param columns that were added up
 * @param label of what was added up
 * @param shares one per segment, of the total over all segmented customers
 */
record ValueShares(List<String> columns, String label, List<Double> shares) {

    ValueShares {
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
    }

    /**
     * The asked column, else the one that is all of the customers' spend, else two or more that are parts of it; empty where there is
     * none, or where what a segment brought back is more than what it bought.
     */
    static Optional<ValueShares> of(Page page) {
        List<String> columns = page.settings.value().map(List::of).orElseGet(page.found.profiles()::valueColumns);
        List<NumberColumn> read = columns.stream()
                .flatMap(name -> page.found.table().column(name).stream())
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .toList();
        return read.isEmpty() ? Optional.empty() : of(page, read);
    }

    private static Optional<ValueShares> of(Page page, List<NumberColumn> columns) {
        Segmentation found = page.found;
        double[] sums = new double[found.k()];
        Optional<double[]> weights = found.matrix().weights();
        for (NumberColumn column : columns) {
            for (int i = 0; i < found.matrix().rows(); i++) {
                double value = column.value(found.prepared().tableRow(i));
                if (value == value) {
                    sums[found.clustering().label(i)] += value * (weights.isPresent() ? weights.get()[i] : 1);
                }
            }
        }
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        if (!(total > 0) || Arrays.stream(sums).anyMatch(sum -> sum < 0)) {
            return Optional.empty();
        }
        Double[] shares = new Double[sums.length];
        for (int c = 0; c < sums.length; c++) {
            shares[c] = sums[c] / total;
        }
        return Optional.of(new ValueShares(
                columns.stream().map(NumberColumn::name).toList(), label(page, columns), List.of(shares)));
    }

    private static String label(Page page, List<NumberColumn> columns) {
        String first = "“" + page.labels.plain(columns.get(0).name()) + "”";
        return columns.size() == 1
                ? first
                : first + " to “"
                        + page.labels.plain(columns.get(columns.size() - 1).name()) + "”, " + columns.size()
                        + " columns of spend";
    }
}
