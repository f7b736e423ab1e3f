package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.prepare.ColumnSettings;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the preparation. They become {@link PrepareSettings}. */
final class PreparationOptions {

    @Option(
            names = "--impute",
            paramLabel = "HOW",
            converter = Filling.class,
            description =
                    "How missing values are filled: median, mean, most-frequent, constant:V, knn (slower), or drop to leave such rows out of the fit; COLUMN=HOW for a column by name or glob, several times (default: ${DEFAULT-VALUE}).")
    private List<HowByColumn<Imputation>> impute =
            HowByColumn.initially("median", PrepareSettings.DEFAULTS.imputation());

    @Option(
            names = "--scale",
            paramLabel = "HOW",
            converter = Scale.class,
            description =
                    "How columns are made comparable: standard, robust, minmax or none (default: ${DEFAULT-VALUE}).")
    private Choice<PrepareSettings.Scaling> scale = new Choice<>(PrepareSettings.DEFAULTS.scaling());

    @Option(
            names = "--transform",
            paramLabel = "HOW",
            converter = Transforms.class,
            description =
                    "How skewed columns are transformed first: none, auto (Yeo-Johnson for long tails), log or yeo-johnson; COLUMN=HOW for a column by name or glob, several times (default: ${DEFAULT-VALUE}).")
    private List<HowByColumn<Transform>> transform =
            HowByColumn.initially("none", PrepareSettings.DEFAULTS.transform());

    @Option(
            names = "--outliers",
            paramLabel = "HOW",
            converter = OutlierChoice.class,
            description =
                    "special: one or two customers that would be a segment of their own are set aside, where all others are nearer to a segment; keep: they take part; clip: extreme values are moved to the quartiles -/+ 3 interquartile ranges; COLUMN=keep or COLUMN=clip for a column by name or glob, several times (default: ${DEFAULT-VALUE}).")
    private List<HowByColumn<Outliers>> outliers = HowByColumn.initially("special", Outliers.SPECIAL);

    @Option(
            names = "--categorical",
            paramLabel = "HOW",
            converter = CategoryChoice.class,
            description =
                    "describe: categories describe the segments without moving them; one-hot: they become features of 0 and 1 (default: ${DEFAULT-VALUE}).")
    private Choice<Categories> categorical = new Choice<>(Categories.DESCRIBE);

    @Option(
            names = "--feature-weight",
            paramLabel = "COLUMN=W",
            description =
                    "How much a column, by name or glob, counts beside the others, which count 1. May be given several times.")
    private List<String> featureWeights = new ArrayList<>();

    enum Outliers {
        SPECIAL,
        KEEP,
        CLIP
    }

    enum Categories {
        DESCRIBE,
        ONE_HOT
    }

    /** Whether special customers may be set aside: unless {@code --outliers} has another treatment for all columns. */
    boolean special() {
        return HowByColumn.general(HowByColumn.together("--outliers", outliers), Outliers.SPECIAL) == Outliers.SPECIAL;
    }

    /**
     * @param columns the options on columns
     * @param reading the options by which another command reads the same input
     */
    PrepareSettings toSettings(ColumnOptions columns, String reading) {
        Map<String, Imputation> imputations = HowByColumn.together("--impute", impute);
        Map<String, Transform> transforms = HowByColumn.together("--transform", transform);
        Map<String, Boolean> clipped = new LinkedHashMap<>();
        HowByColumn.together("--outliers", outliers).forEach((column, choice) -> {
            if (choice == Outliers.SPECIAL && !column.equals(HowByColumn.ALL)) {
                throw new RequestException("--outliers " + column
                        + "=special: customers are set aside for all columns together. Give special without a"
                        + " column, or keep or clip for this one.");
            }
            clipped.put(column, choice == Outliers.CLIP);
        });
        return new PrepareSettings(
                columns.columns(),
                columns.exclude(),
                columns.id(),
                columns.weight(),
                HowByColumn.general(imputations, PrepareSettings.DEFAULTS.imputation()),
                scale.value(),
                HowByColumn.general(transforms, PrepareSettings.DEFAULTS.transform()),
                HowByColumn.general(clipped, PrepareSettings.DEFAULTS.clipOutliers()),
                categorical.value() == Categories.ONE_HOT,
                new ColumnSettings(
                        HowByColumn.columns(imputations),
                        HowByColumn.columns(transforms),
                        HowByColumn.columns(clipped),
                        weights()),
                columns.roles(),
                reading);
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String typed : ItemList.of("--feature-weight", featureWeights)) {
            int equals = typed.lastIndexOf('=');
            if (equals < 1) {
                throw new RequestException(
                        "--feature-weight: " + Shown.cell(typed) + " is not of the form COLUMN=W, such as spend=2.");
            }
            String column = typed.substring(0, equals).strip();
            double weight;
            try {
                weight = Values.decimal(typed.substring(equals + 1).strip());
            } catch (TypeConversionException e) {
                throw new RequestException("--feature-weight: " + e.getMessage());
            }
            if (!(weight > 0)) {
                throw new RequestException("--feature-weight: the weight of " + Shown.cell(column)
                        + " must be above 0. To leave the column out, use --exclude.");
            }
            if (weights.put(column, weight) != null) {
                throw new RequestException(
                        "--feature-weight: " + Shown.cell(column) + " has two weights. Give it one.");
            }
        }
        return weights;
    }

    static final class Filling extends HowByColumn.Converter<Imputation> {
        @Override
        public List<String> choices() {
            return List.of("median", "mean", "most-frequent", "knn", "drop");
        }

        @Override
        Imputation way(String how) {
            String typed = how.strip();
            if (typed.startsWith("constant:") || typed.startsWith("constant=")) {
                double value = Values.decimal(typed.substring("constant:".length()));
                return new Imputation(Imputation.Kind.CONSTANT, value);
            }
            if (typed.equals("constant")) {
                throw new TypeConversionException("constant needs its value, such as constant:0.");
            }
            List<String> names = List.of("median", "mean", "most-frequent", "constant:V", "knn", "drop");
            if (!names.contains(typed.toLowerCase(Locale.ROOT))) {
                throw Values.notAmong(typed, names);
            }
            return new Imputation(Values.choice(typed, Imputation.Kind.class), 0);
        }
    }

    static final class Scale extends Choice.Converter<PrepareSettings.Scaling> {}

    static final class Transforms extends HowByColumn.OfConstants<Transform> {}

    static final class OutlierChoice extends HowByColumn.OfConstants<Outliers> {}

    static final class CategoryChoice extends Choice.Converter<Categories> {}
}
