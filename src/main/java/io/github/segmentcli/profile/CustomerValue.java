package io.github.segmentcli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a customer of each segment is worth on average, in original units: one column, such as spend, or the sum of several. Gaps
 * count as nothing.
 *
 * @param columns that were added up
 * @param segments the mean of each segment
 * @param overall the mean of all
 */
record CustomerValue(List<String> columns, List<Double> segments, double overall) {

    CustomerValue {
        columns = List.copyOf(columns);
        segments = List.copyOf(segments);
    }

    /**
     * The column that is all of the customers' spend, else two or more that are parts of it, else the total of what they paid, such as
     * total charges; none where there is none of them.
     */
    static List<String> columns(List<NumberColumnProfile> numbers, ColumnLabels labels) {
        List<String> whole =
                whole(numbers, labels).stream().map(NumberColumnProfile::column).toList();
        if (whole.isEmpty()) {
            List<String> parts = numbers.stream()
                    .filter(column -> !column.date() && column.overall().min().orElse(-1) >= 0)
                    .map(NumberColumnProfile::column)
                    .filter(labels::isPartOfValue)
                    .toList();
            return parts.size() > 1
                    ? parts
                    : numbers.stream()
                            .map(NumberColumnProfile::column)
                            .filter(labels::isTotalPaid)
                            .limit(1)
                            .toList();
        }
        return List.of(whole.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("total"))
                .findFirst()
                .orElse(whole.get(0)));
    }

    /** All columns each of which is all that the customers spend. */
    static List<NumberColumnProfile> whole(List<NumberColumnProfile> numbers, ColumnLabels labels) {
        return numbers.stream()
                .filter(column -> !column.date() && labels.isValue(column.column()))
                .toList();
    }

    /** Empty where there are no columns, or where what a segment brought back is more than what it bought. */
    static Optional<CustomerValue> of(List<NumberColumnProfile> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Double> segments = new ArrayList<>();
        for (int c = 0; c < columns.get(0).segments().size(); c++) {
            double sum = 0;
            for (NumberColumnProfile column : columns) {
                sum += mean(column.segments().get(c));
            }
            segments.add(sum);
        }
        double overall =
                columns.stream().mapToDouble(column -> mean(column.overall())).sum();
        boolean owed = segments.stream().anyMatch(mean -> mean < 0);
        return overall > 0 && !owed
                ? Optional.of(new CustomerValue(
                        columns.stream().map(NumberColumnProfile::column).toList(), segments, overall))
                : Optional.empty();
    }

    private static double mean(NumberProfile profile) {
        double customers = (double) profile.count() + profile.missing();
        return customers > 0 ? profile.mean().orElse(0) * profile.count() / customers : 0;
    }

    /** Whether a customer of segment c is worth more on average than one of all. */
    boolean isAbove(int c) {
        return segments.get(c) > overall;
    }

    /** Whether a customer of segment c is worth more on average than one of segment {@code other}. */
    boolean isAbove(int c, int other) {
        return segments.get(c) > segments.get(other);
    }

    /** Whether a customer of segment c is worth more on average than one of any other segment. */
    boolean isMost(int c) {
        for (int other = 0; other < segments.size(); other++) {
            if (other != c && !isAbove(c, other)) {
                return false;
            }
        }
        return true;
    }
}
