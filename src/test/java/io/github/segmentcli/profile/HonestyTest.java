package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure that is said of a segment is counted again here, from the raw table and the labels alone, by plain loops that
 * share nothing with the code that made it; every number in a sentence must be one of its figures; and whatever is called
 * high has to be above the others.
 */
class HonestyTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?:e[+-]\\d+)?");

    private static final Pattern CONDITION =
            Pattern.compile("\"((?:[^\"]|\"\")+)\" (>=|<|=) ('(?:[^']|'')*'|DATE '[0-9-]+'|-?[0-9.E+-]+)");

    record Run(String name, Table table, Prepared prepared, int[] labels, Profiles profiles) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Run> RUNS = made();

    static Stream<Run> runs() {
        return RUNS.stream();
    }

    private static List<Run> made() {
        List<Run> runs = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(Path.of("data/customers.csv")));
        for (String name : List.of(
                "customers/mall_customers.csv",
                "customers/wholesale_customers.csv",
                "customers/cc_general.csv",
                "customers/telco_churn.csv",
                "customers/bank.csv",
                "customers/marketing_campaign_semicolon_bom.csv")) {
            SharedFiles.find(name).ifPresent(files::add);
        }
        for (Path file : files) {
            boolean all = runs.size() % 2 == 0;
            runs.add(run(file.toString(), all ? Transform.NONE : Transform.AUTO, !all, all ? 5 : 4));
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFigureIsWhatTheTableSays(Run run) {
        for (SegmentProfile segment : run.profiles.segments()) {
            assertThat(segment.figures()).isNotEmpty();
            for (Figure figure : segment.figures()) {
                double expected = recount(run, segment, figure);
                assertThat(figure.value())
                        .as(figure.toString())
                        .isCloseTo(expected, within(1e-9 * Math.max(1e-9, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFigureIsShownRounded(Run run) {
        for (SegmentProfile segment : run.profiles.segments()) {
            for (Figure figure : segment.figures()) {
                assertShownRounds(run, figure);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyNumberInASentenceIsOneOfItsFigures(Run run) {
        for (SegmentProfile segment : run.profiles.segments()) {
            Map<String, Figure> figures = new HashMap<>();
            segment.figures().forEach(figure -> figures.put(figure.id(), figure));
            List<Sentence> sentences = new ArrayList<>(segment.sentences());
            segment.nearest().ifPresent(nearest -> sentences.add(nearest.difference()));
            segment.traits().forEach(trait -> sentences.add(new Sentence(trait.sentence(), trait.figures())));
            for (Sentence sentence : sentences) {
                String rest = sentence.text().toLowerCase(Locale.ROOT);
                for (String id : sentence.figures()) {
                    String shown = figures.get(id).shown();
                    assertThat(sentence.text()).contains(shown);
                    rest = rest.replaceFirst(Pattern.quote(shown.toLowerCase(Locale.ROOT)), "#");
                }
                for (String known : namesIn(run)) {
                    rest = rest.replace(known.toLowerCase(Locale.ROOT), "#");
                }
                assertThat(NUMBER.matcher(rest).find())
                        .as(sentence.text() + " -> " + rest)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatIsCalledHighOrLowIsHalfADeviationOff(Run run) {
        for (SegmentProfile segment : run.profiles.segments()) {
            for (Trait trait : segment.traits()) {
                List<Figure> figures = segment.figures().stream()
                        .filter(figure -> trait.figures().contains(figure.id()))
                        .toList();
                assertThat(trait.strength()).isGreaterThanOrEqualTo(0.5);
                assertThat(Math.signum(figures.get(0).value() - figures.get(1).value()))
                        .as(trait.sentence())
                        .isEqualTo(trait.direction());
                boolean mean = figures.get(0).measure() == Figure.Measure.SEGMENT_MEAN;
                if (mean) {
                    double[] values = numbers(run.table.column(trait.column()).orElseThrow());
                    double deviation = deviation(run, values);
                    double z = (figures.get(0).value() - figures.get(1).value()) / deviation;
                    assertThat(trait.strength()).isCloseTo(Math.abs(z), within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void namesAreShortUniqueAndWithoutJargon(Run run) {
        List<String> names =
                run.profiles.segments().stream().map(SegmentProfile::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        for (String name : names) {
            assertThat(name).hasSizeLessThanOrEqualTo(75).doesNotContain("_").doesNotContainIgnoringCase("cluster");
            assertThat(Character.isUpperCase(name.charAt(0))).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theCountsOfRulesAreThoseOfAnIndependentCount(Run run) {
        for (SegmentProfile segment : run.profiles.segments()) {
            if (segment.rule().isEmpty()) {
                continue;
            }
            SegmentRule rule = segment.rule().get();
            int picked = 0;
            int right = 0;
            int size = 0;
            int all = 0;
            for (int i = 0; i < run.labels.length; i++) {
                if (run.labels[i] < 0) {
                    continue;
                }
                boolean own = run.labels[i] == segment.id() - 1;
                boolean holds = holds(run.table, rule.sql(), i);
                all++;
                size += own ? 1 : 0;
                picked += holds ? 1 : 0;
                right += holds && own ? 1 : 0;
            }
            assertThat(rule.conditions()).hasSizeBetween(1, 3);
            assertThat(rule.precision()).isCloseTo((double) right / picked, within(1e-15));
            assertThat(rule.recall()).isCloseTo((double) right / size, within(1e-15));
            assertThat(rule.coverage()).isCloseTo((double) picked / all, within(1e-15));
            assertThat(rule.f1())
                    .isCloseTo(2 * rule.precision() * rule.recall() / (rule.precision() + rule.recall()), within(1e-15))
                    .isGreaterThanOrEqualTo(0.8);
        }
    }

    /** Reads the WHERE clause back: quoted identifier, operator, literal, joined by AND. */
    private static boolean holds(Table table, String sql, int row) {
        Matcher condition = CONDITION.matcher(sql);
        int end = 0;
        boolean all = true;
        while (condition.find()) {
            assertThat(sql.substring(end, condition.start())).isIn("", " AND ");
            end = condition.end();
            Column column =
                    table.column(condition.group(1).replace("\"\"", "\"")).orElseThrow();
            String literal = condition.group(3);
            if (column.isMissing(row)) {
                all = false;
            } else if (column instanceof CategoryColumn category) {
                String word = category.levels().get(category.code(row));
                all &= ("'" + word.replace("'", "''") + "'").equals(literal);
            } else if (column instanceof DateColumn date) {
                double day = LocalDate.parse(literal.substring(6, 16)).toEpochDay();
                all &= condition.group(2).equals("<") ? date.epochDay(row) < day : date.epochDay(row) >= day;
            } else {
                double v = ((NumberColumn) column).value(row);
                double bound = Double.parseDouble(literal);
                all &= condition.group(2).equals("<") ? v < bound : v >= bound;
            }
        }
        assertThat(end).isEqualTo(sql.length());
        return all;
    }

    private static double recount(Run run, SegmentProfile segment, Figure figure) {
        int own = segment.id() - 1;
        int other = segment.nearest().map(nearest -> nearest.segment() - 1).orElse(-1);
        IntPredicate mine = i -> run.labels[i] == own;
        IntPredicate theirs = i -> run.labels[i] == other;
        IntPredicate all = i -> run.labels[i] >= 0;
        return switch (figure.measure()) {
            case SIZE -> count(run, mine);
            case SHARE_OF_CUSTOMERS -> count(run, mine) / count(run, all);
            case SEGMENT_MEAN -> mean(run, figure, mine);
            case OVERALL_MEAN -> mean(run, figure, all);
            case OTHER_SEGMENT_MEAN -> mean(run, figure, theirs);
            case SEGMENT_MEDIAN -> median(run, figure, mine);
            case OVERALL_MEDIAN -> median(run, figure, all);
            case OTHER_SEGMENT_MEDIAN -> median(run, figure, theirs);
            case SEGMENT_SHARE -> share(run, figure, mine);
            case OVERALL_SHARE -> share(run, figure, all);
            case OTHER_SEGMENT_SHARE -> share(run, figure, theirs);
            case RATIO_OF_MEANS -> mean(run, figure, mine) / mean(run, figure, all);
            case RATIO_OF_MEDIANS -> median(run, figure, mine) / median(run, figure, all);
        };
    }

    private static double count(Run run, IntPredicate who) {
        int n = 0;
        for (int i = 0; i < run.labels.length; i++) {
            n += who.test(i) ? 1 : 0;
        }
        return n;
    }

    private static double[] chosen(Run run, Figure figure, IntPredicate who) {
        double[] values =
                numbers(run.table.column(figure.column().orElseThrow()).orElseThrow());
        double[] chosen = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (who.test(i) && !Double.isNaN(values[i])) {
                chosen[n++] = values[i];
            }
        }
        return Arrays.copyOf(chosen, n);
    }

    private static double mean(Run run, Figure figure, IntPredicate who) {
        return Arrays.stream(chosen(run, figure, who)).average().orElseThrow();
    }

    private static double median(Run run, Figure figure, IntPredicate who) {
        double[] sorted = chosen(run, figure, who);
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static double share(Run run, Figure figure, IntPredicate who) {
        Column column = run.table.column(figure.column().orElseThrow()).orElseThrow();
        String level = figure.level().orElseThrow();
        int present = 0;
        int of = 0;
        for (int i = 0; i < run.labels.length; i++) {
            if (who.test(i) && !column.isMissing(i)) {
                present++;
                String word = column instanceof CategoryColumn category
                        ? category.levels().get(category.code(i))
                        : Long.toString((long) ((NumberColumn) column).value(i));
                of += word.equals(level) ? 1 : 0;
            }
        }
        return (double) of / present;
    }

    private static double deviation(Run run, double[] values) {
        double mean = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (run.labels[i] >= 0 && !Double.isNaN(values[i])) {
                mean += values[i];
                n++;
            }
        }
        mean /= n;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (run.labels[i] >= 0 && !Double.isNaN(values[i])) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
        }
        return Math.sqrt(squares / n);
    }

    /** Whether all values of a figure's column lie between 0 and 1, so that its means are shown as percentages. */
    private static boolean isShareOfOne(Run run, Figure figure) {
        return figure.column()
                .flatMap(run.table::column)
                .filter(column -> column instanceof NumberColumn)
                .filter(column -> Arrays.stream(numbers(column)).allMatch(v -> Double.isNaN(v) || v >= 0 && v <= 1))
                .isPresent();
    }

    /** Within half a unit of its last digit, or the bound it states. */
    private static void assertShownRounds(Run run, Figure figure) {
        String shown = figure.shown();
        boolean share = shown.endsWith("%")
                && (figure.level().isPresent()
                        || figure.measure() == Figure.Measure.SHARE_OF_CUSTOMERS
                        || isShareOfOne(run, figure));
        if (shown.matches("\\d{4}-\\d\\d-\\d\\d")) {
            assertThat(LocalDate.parse(shown).toEpochDay()).isEqualTo((long) Math.floor(figure.value()));
            return;
        }
        if (shown.startsWith("under") || shown.startsWith("over")) {
            assertThat(figure.value()).as(shown).isNotEqualTo(0).isNotEqualTo(1);
            return;
        }
        Matcher number = NUMBER.matcher(shown);
        assertThat(number.find()).as(shown).isTrue();
        String digits = number.group().replace(",", "");
        double read =
                Double.parseDouble(digits) * (shown.contains("million") ? 1e6 : shown.contains("billion") ? 1e9 : 1);
        int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
        double unit = Math.pow(10, -decimals) * (shown.contains("million") ? 1e6 : shown.contains("billion") ? 1e9 : 1);
        double value = Math.abs(share ? figure.value() * 100 : figure.value());
        assertThat(read).as(figure.toString()).isCloseTo(value, within(0.5000001 * unit));
        if (value < 1000
                && !share
                && figure.measure() != Figure.Measure.RATIO_OF_MEANS
                && figure.measure() != Figure.Measure.RATIO_OF_MEDIANS) {
            assertThat(read).as(figure.toString()).isCloseTo(value, within(0.005 * value + 1e-300));
        }
    }

    private static List<String> namesIn(Run run) {
        List<String> names = new ArrayList<>();
        run.profiles.segments().forEach(segment -> {
            names.add("segment " + segment.id() + ", " + segment.name());
        });
        for (Column column : run.table.columns()) {
            names.add(
                    Lexicon.term(column.name(), false, false, Optional.empty()).plain());
            if (column instanceof CategoryColumn category) {
                category.levels().forEach(level -> names.add(" is " + level + " "));
            } else if (column instanceof NumberColumn) {
                for (int code = 0; code <= 60; code++) {
                    String level = Lexicon.term(column.name(), false, false, Optional.empty())
                                    .plain() + " " + code;
                    names.add(" is " + code + " for");
                    names.add(level + " #");
                    names.add(level + " for #");
                }
            }
        }
        names.sort((a, b) -> b.length() - a.length());
        return names;
    }

    private static double[] numbers(Column column) {
        return ((RowValues) column).toArray();
    }

    private static Run run(String path, Transform transform, boolean oneHot, int k) {
        Workers workers = Workers.sequential();
        Table table = TableReader.read(path, ReadSettings.DEFAULTS, workers, Progress.NONE)
                .table();
        PrepareSettings settings = new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Imputation.MEDIAN,
                Scaling.STANDARD,
                transform,
                false,
                oneHot,
                Map.of());
        Prepared prepared = Preparer.fit(table, settings, new Seeds(42), workers);
        KMeansSettings quick = new KMeansSettings(KMeansSettings.DEFAULTS.effort(), java.util.OptionalInt.of(1), 50);
        Clustering clustering = KMeans.fit(prepared.matrix(), k, quick, new Seeds(42), workers, Progress.NONE);
        Assignment places = NearestCentroid.of(prepared.matrix(), clustering.centroids(), workers);
        Profiles profiles = Profiler.describe(table, prepared, clustering, places, workers, Map.of());
        String name = Path.of(path).getFileName() + (oneHot ? ", one-hot and transformed" : "");
        return new Run(name, table, prepared, places.labels(), profiles);
    }
}
