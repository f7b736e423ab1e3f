package io.github.segmentcli.prepare;

import io.github.segmentcli.data.NumberColumn;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Tells numbers that stand for kinds ({@code Region} 1, 2, 3) or for yes and no from numbers that measure. */
public final class CodeDetection {

    private static final int MOST_CODES = 50;
    private static final Set<String> CODE_WORDS = Set.of(
            "region",
            "channel",
            "zone",
            "area",
            "store",
            "shop",
            "branch",
            "type",
            "class",
            "category",
            "code",
            "group",
            "status",
            "state",
            "country",
            "county",
            "city",
            "district",
            "gender",
            "sex",
            "plan",
            "product",
            "brand",
            "source",
            "segment",
            "cluster",
            "department",
            "dept",
            "sector",
            "industry",
            "occupation",
            "job",
            "marital",
            "id",
            "month",
            "weekday",
            "dow");
    private static final Set<String> COUNT_WORDS = Set.of(
            "score",
            "rating",
            "stars",
            "num",
            "count",
            "number",
            "total",
            "children",
            "kids",
            "visits",
            "orders",
            "level",
            "grade",
            "size",
            "qty",
            "quantity",
            "frequency",
            "rank",
            "satisfaction",
            "years",
            "months",
            "days",
            "trx",
            "n");

    private CodeDetection() {}

    /**
     * Whether numbers look like codes: whole, few, and named like a code ({@code region}, {@code channel} ...), or just 1
     * and 2 (and 3) under a name that does not count or rate. Zeros and ones alone are no codes but flags.
     */
    public static boolean isCode(String name, double[] values) {
        return isCode(name, values.length, i -> values[i]);
    }

    /** As {@link #isCode(String, double[])}; asks for few values of a column that has many. */
    public static boolean isCode(NumberColumn column) {
        return isCode(column.name(), column.rows(), column::value);
    }

    private static boolean isCode(String name, int rows, IntToDoubleFunction values) {
        double[] distinct = new double[MOST_CODES];
        int found = 0;
        for (int i = 0; i < rows; i++) {
            double v = values.applyAsDouble(i);
            if (v != v) {
                continue;
            }
            int at = 0;
            while (at < found && distinct[at] != v) {
                at++;
            }
            if (at == found) {
                if (v != Math.rint(v) || found == MOST_CODES) {
                    return false;
                }
                distinct[found++] = v;
            }
        }
        boolean[] has = new boolean[3];
        for (int i = 0; i < found; i++) {
            if (distinct[i] >= 0 && distinct[i] <= 2) {
                has[(int) distinct[i]] = true;
            }
        }
        List<String> words = HeaderWords.of(name).words();
        if (words.stream().anyMatch(COUNT_WORDS::contains) || found == 2 && has[0] && has[1]) {
            return false;
        }
        if (!words.isEmpty() && CODE_WORDS.contains(words.get(words.size() - 1))) {
            return true;
        }
        return found <= 3 && has[1] && has[2] && !has[0];
    }

    /** Whether there is nothing but zeros and ones, and both. */
    public static boolean isFlag(NumberColumn column) {
        boolean zero = false;
        boolean one = false;
        for (int i = 0; i < column.rows(); i++) {
            double v = column.value(i);
            if (v == 0) {
                zero = true;
            } else if (v == 1) {
                one = true;
            } else if (!Double.isNaN(v)) {
                return false;
            }
        }
        return zero && one;
    }
}
