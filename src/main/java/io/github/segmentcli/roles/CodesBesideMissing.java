package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.ColumnNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Notices about columns of region or country codes with missing values: NA may stand for North America or Namibia there. */
final class CodesBesideMissing {

    private static final Set<String> REGIONS = Set.of(
            "EMEA",
            "APAC",
            "LATAM",
            "AMER",
            "AMERICAS",
            "EU",
            "EUR",
            "ASIA",
            "ROW",
            "MEA",
            "ANZ",
            "DACH",
            "CEE",
            "NORDICS",
            "UKI",
            "SA",
            "LA",
            "AP",
            "ME",
            "AF",
            "AS",
            "OC");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private CodesBesideMissing() {}

    static Optional<Notice> of(CategoryColumn column) {
        List<String> levels = IntStream.range(0, column.levels().size())
                .filter(code -> column.count(code) > 0)
                .mapToObj(column.levels()::get)
                .toList();
        boolean codes = levels.stream().allMatch(REGIONS::contains)
                || levels.size() > 1 && levels.stream().allMatch(COUNTRIES::contains);
        if (!codes || levels.size() < 2 || column.missing() == 0) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                        "na_among_codes",
                        ColumnNames.quote(column.name()) + " has " + Figures.count(column.missing(), "missing value")
                                + " beside codes such as " + levels.get(0)
                                + " and " + levels.get(1)
                                + ". If these cells are NA for North America or Namibia, add --null-value unknown, so that"
                                + " NA is a word and unknown means missing.")
                .about(column.name())
                .fixedBy("--null-value", "unknown"));
    }
}
