package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows and columns that take part in a fit, and tables that segment rfm wrote. */
class PreparerTest {

    private static final double GAP = Double.NaN;

    private static Column numbers(String name, double... values) {
        return NumberColumn.owning(name, values);
    }

    private static Column made(String name, int rows, IntToDoubleFunction value) {
        return NumberColumn.owning(
                name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private static Prepared fit(Settings settings, Column... columns) {
        return fit(settings, new BitSet(), columns);
    }

    private static Prepared fit(Settings settings, BitSet aside, Column... columns) {
        Table table = Table.of("made.csv", List.of(columns));
        return Preparer.fit(
                Understanding.of(table, settings.all().forRoles(table), Workers.sequential()),
                settings.all(),
                aside,
                new Seeds(42),
                Workers.sequential());
    }

    @Test
    void onlyRowsOfAWeightThatAreNotAsideTakePart() {
        BitSet aside = new BitSet();
        aside.set(1);
        Column a = numbers("a", 1, 2, 4, 8, 16);

        Prepared both = fit(Settings.DEFAULT.weight("w"), aside, a, numbers("w", 1, 1, 0, 2, 3));
        Prepared set = fit(Settings.DEFAULT, aside, a);
        Prepared all = fit(Settings.DEFAULT.weight("w"), a, numbers("w", 1, 1, 1, 2, 3));

        assertThat(IntStream.range(0, 3).map(both::tableRow)).containsExactly(0, 3, 4);
        assertThat(both.matrix().weights().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(both.rowWeights(5).orElseThrow()).containsExactly(1, 0, 0, 2, 3);
        assertThat(both.hasAllRows()).isFalse();
        assertThat(both.moments("a")).isEmpty();
        assertThat(both.notices())
                .extracting(Notice::text)
                .contains("1 row has the weight 0: placed, but no part of the fit.");
        assertThat(IntStream.range(0, 4).map(set::tableRow)).containsExactly(0, 2, 3, 4);
        assertThat(set.rowWeights(5)).isEmpty();
        // the mean of 1, 4, 8 and 16, which the row aside has no part in
        assertThat(set.recipe().restore(0, 0)).isEqualTo(7.25);
        assertThat(all.hasAllRows()).isTrue();
        assertThat(all.tableRow(3)).isEqualTo(3);
        assertThat(all.moments("a")).isEmpty();
    }

    @Test
    void momentsOfAllRowsAreKnownWhereNoneWeighs() {
        Prepared prepared = fit(Settings.DEFAULT, numbers("a", 1, 2, 4, 8, 15), numbers("f", 0, 1, 0, 1, 1));

        assertThat(prepared.hasAllRows()).isTrue();
        assertThat(prepared.moments("a").orElseThrow().mean()).isEqualTo(6);
        assertThat(prepared.moments("f")).isEmpty(); // yes and no
        assertThat(prepared.moments("b")).isEmpty();
    }

    /** Shares of a mean below 1 are made counts of the mean 1; rows of the weight 0 do not count for that. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, 0, 0.2, 0.5, 1.5, 1",
        "2, 3, 0, 1, 2, 3, 1",
        "1, 1, 0, 1, 1, 1, 1",
        "0.5, 2.5, 0, 0, 0.5, 2.5, 0"
    })
    void sharesAreMadeCounts(double a, double b, double c, double d, double first, double second, double last) {
        Prepared prepared = fit(Settings.DEFAULT.weight("w"), numbers("a", 1, 2, 4, 9), numbers("w", a, b, c, d));

        double[] found = prepared.rowWeights(4).orElseThrow();
        for (int i = 0; i < 4; i++) {
            double expected = new double[] {first, second, 0, last}[i];
            assertThat(Math.abs(found[i] - expected)).as("row %d", i).isLessThanOrEqualTo(1e-15);
        }
    }

    @Test
    void threeFaultsOfWeightsAreNamedAndTheOthersCounted() {
        Column a = numbers("a", 1, 2, 3, 4, 6, 9);

        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("w"), a, numbers("w", 1, -2, GAP, -0.5, GAP, GAP)))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, line 3, column \"w\": a weight of -2 is negative.\n"
                        + "made.csv, line 4, column \"w\": the weight is missing.\n"
                        + "made.csv, line 5, column \"w\": a weight of -0.5 is negative.\n"
                        + "And 2 more. A weight is 0 or more; with 0 a row is placed but takes no part in the fit.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("w"), a, numbers("w", 1, 1e308, 1e308, 1e308, 1, 1)))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, column \"w\": the weights are too large to be summed. Divide them all by one"
                        + " number.");
    }

    /** What varies in the table alone, in rows without weight, is left out and said. */
    @Test
    void whatDoesNotVaryAmongTheRowsOfTheFitIsLeftOut() {
        Column w = numbers("w", 1, 1, 1, 0, 0);
        Column a = numbers("a", 1, 2, 4, 8, 16);
        Column same = numbers("b", 5, 5, 5, 5, 9);
        Column none = numbers("c", GAP, GAP, GAP, 3, 4);

        Prepared prepared = fit(Settings.DEFAULT.weight("w").columns("a", "b", "c"), w, a, same, none);

        assertThat(prepared.matrix().names()).containsExactly("a");
        assertThat(prepared.leftOut())
                .contains(
                        new ExcludedColumn(
                                "b", "constant", "has one value only among the rows that take part in the fit", true),
                        new ExcludedColumn(
                                "c", "all_missing", "has no value among the rows that take part in the fit", true));
        assertThat(prepared.notices())
                .filteredOn(notice -> notice.level() == Notice.Level.WARNING)
                .extracting(Notice::text)
                .contains(
                        "\"b\" has one value only among the rows that take part in the fit; left out.",
                        "\"c\" has no value among the rows that take part in the fit; left out.");
        assertThatThrownBy(() -> fit(Settings.DEFAULT.weight("w").columns("b", "c"), w, a, same, none))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "made.csv has no column to segment by: none varies among the rows that take part in the fit."
                                + " Fill missing values with --impute median, or give it a numeric column that varies.");
    }

    /** A column that is left out drops no rows; a word that no row of the fit has is no feature, and not worth a word. */
    @Test
    void gapsOfAColumnThatIsLeftOutDropNoRows() {
        Column w = numbers("w", 1, 1, 1, 1, 0);
        Column a = numbers("a", 1, 2, 4, 8, 16);
        Column same = numbers("b", 5, GAP, 5, 5, 9);

        Prepared prepared =
                fit(Settings.DEFAULT.weight("w").columns("a", "b").impute(Imputation.Kind.DROP), w, a, same);

        assertThat(prepared.matrix().rows()).isEqualTo(4);
        Column words = CategoryColumn.of("c", new int[] {0, 1, 0, 1, 2}, List.of("x", "y", "z"));
        Prepared levels = fit(Settings.DEFAULT.weight("w").oneHot(), w, a, words);
        assertThat(levels.matrix().names()).containsExactly("a", "c = x", "c = y");
        assertThat(levels.notices()).extracting(Notice::code).doesNotContain("constant_column");
    }

    @Test
    void repeatedRowsAreNoticedWithoutAnIdAlone() {
        Column a = numbers("a", 1, 2, 1, 8, 16);
        Column b = numbers("b", 1, 2, 1, 9, 17);
        Column c = numbers("c", 1, 2, 1, 7, 18);
        Column id = numbers("id", 901, 902, 903, 904, 905);

        assertThat(fit(Settings.DEFAULT, a, b, c).notices())
                .extracting(Notice::code)
                .contains("repeated_rows");
        assertThat(fit(Settings.DEFAULT, id, a, b, c).notices())
                .extracting(Notice::code)
                .doesNotContain("repeated_rows");
    }

    /** A gap that is filled with 0 has no logarithm; one that is filled with the median has. */
    @ParameterizedTest
    @CsvSource({"MEDIAN, 0, true", "CONSTANT, 0, false", "CONSTANT, 1, true"})
    void aFillWithoutALogarithmIsRefused(Imputation.Kind kind, double constant, boolean isTaken) {
        Settings settings = Settings.DEFAULT.transform(Transform.LOG).impute(new Imputation(kind, constant));
        Column a = numbers("a", 1, 2, 4, GAP, 16);
        Column flag = numbers("f", 0, 1, 0, 1, 1);

        if (isTaken) {
            assertThat(fit(settings, a, flag).recipe().features().get(0).transform())
                    .isEqualTo(TransformKind.LOG);
        } else {
            assertThatThrownBy(() -> fit(settings, a, flag))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("made.csv: --transform log needs values above 0, and \"a\" has some at or below it. Use"
                            + " --transform yeo-johnson, which takes any number.");
        }
    }

    /** From 65,536 rows on coordinates are computed when they are asked for: to the bits that a shorter table has. */
    @ParameterizedTest
    @EnumSource(Scaling.class)
    void aLongTableIsPreparedAsAShortOne(Scaling scaling) {
        Column[] columns = {
            numbers("a", 1, 2, 4, GAP, 16, 5),
            numbers("f", 0, 1, 0, 1, 1, GAP),
            CategoryColumn.of("c", new int[] {0, 1, -1, 2, 0, 1}, List.of("x", "y", "z"))
        };
        Table brief = Table.of("made.csv", List.of(columns));
        int[] repeated = IntStream.range(0, 65_538).map(i -> i % 6).toArray();
        Table lengthy = Table.of(
                "long",
                Arrays.stream(columns).map(column -> column.rows(repeated)).toList());
        Recipe recipe = fit(Settings.DEFAULT.scale(scaling).oneHot(), columns).recipe();

        PreparedRows few = recipe.apply(brief, Workers.sequential());
        PreparedRows many = recipe.apply(lengthy, Workers.sequential());

        assertThat(many.hasAllRows()).isTrue();
        assertThat(many.tableRow(17)).isEqualTo(17);
        for (int j = 0; j < 5; j++) {
            double[] block = new double[6];
            many.matrix().copy(j, 65_532, 65_538, block);
            assertThat(block).isEqualTo(few.matrix().column(j));
            assertThat(many.matrix().value(7, j)).isEqualTo(few.matrix().value(1, j));
        }
    }

    /** Music, sport and art, one or two in a cell: three columns of yes and no. */
    @Test
    void aFeatureOfChoicesNeedsTheirColumn() {
        Column hobbies = CategoryColumn.of(
                "hobbies",
                IntStream.range(0, 40).map(i -> i * 5 % 6).toArray(),
                List.of("music", "sport", "music;sport", "art", "art;music", "sport;art"));
        Column spend = made("spend", 40, i -> i * 3.5 % 37);

        Recipe recipe = fit(Settings.DEFAULT.as("hobbies=choices:flags"), hobbies, spend)
                .recipe();

        assertThat(recipe.columnsNeeded()).containsExactlyInAnyOrder("hobbies", "spend");
        assertThat(recipe.choices()).extracting(Choices::column).containsExactly("hobbies");
        assertThat(recipe.features()).hasSize(4);
        PreparedRows applied = recipe.apply(Table.of("new.csv", List.of(spend, hobbies)), Workers.sequential());
        assertThat(applied.matrix().features()).isEqualTo(4);
        assertThat(fit(Settings.DEFAULT, hobbies, spend).recipe().choices()).isEmpty();
        assertThat(fit(Settings.DEFAULT, hobbies, spend).recipe().columnsNeeded())
                .containsExactly("spend");
    }

    private static final List<String> RFM = List.of(
            "recency_days",
            "frequency",
            "monetary",
            "tenure_days",
            "days_between_purchases",
            "r_score",
            "f_score",
            "m_score",
            "rfm_score");

    private static Column[] rfm(String... without) {
        List<Column> columns = new ArrayList<>();
        columns.add(made("customer_id", 60, i -> 900 + i));
        for (String name : RFM) {
            int place = columns.size();
            if (!List.of(without).contains(name)) {
                columns.add(
                        made(name, 60, i -> name.endsWith("score") ? 1 + (i * place) % 5 : i * (place + 6) % 59 + 1));
            }
        }
        return columns.toArray(Column[]::new);
    }

    @Test
    void aTableOfRfmCountsByItsThreeFigures() {
        Prepared prepared = fit(Settings.DEFAULT, rfm());

        assertThat(prepared.matrix().names()).containsExactly("recency_days", "frequency", "monetary");
        assertThat(prepared.recipe().features())
                .extracting(FittedFeature::transform)
                .containsOnly(TransformKind.YEO_JOHNSON);
        assertThat(prepared.leftOut())
                .contains(
                        new ExcludedColumn("tenure_days", "not_asked_for", "a further figure of segment rfm", true),
                        new ExcludedColumn("r_score", "excluded", "a score, made of the other figures", false),
                        new ExcludedColumn("rfm_score", "excluded", "a score, made of the other figures", false));
        assertThat(prepared.notices())
                .extracting(Notice::text)
                .contains("The table is one of segment rfm, so \"recency_days\", \"frequency\" and \"monetary\" count,"
                        + " evened out by a Yeo-Johnson transform, and the other columns describe. --columns or"
                        + " --transform choose otherwise.");
    }

    @Test
    void whatTheUserChoosesOfARfmTableIsKept() {
        Prepared excluded = fit(Settings.DEFAULT.exclude("frequency", "f_score"), rfm());
        Prepared log = fit(Settings.DEFAULT.transform(Transform.LOG), rfm());
        Prepared plain = fit(
                Settings.DEFAULT.byColumn(
                        new ColumnSettings(Map.of(), Map.of("monetary", Transform.NONE), Map.of(), Map.of())),
                rfm());

        assertThat(excluded.matrix().names()).containsExactly("recency_days", "monetary");
        assertThat(excluded.leftOut())
                .contains(new ExcludedColumn("f_score", "excluded", "excluded: neither used nor described", false));
        assertThat(log.recipe().features()).extracting(FittedFeature::transform).containsOnly(TransformKind.LOG);
        String notEvened = "\"monetary\" count and the other columns describe.";
        assertThat(log.notices()).extracting(Notice::text).anyMatch(text -> text.contains(notEvened));
        assertThat(plain.notices()).extracting(Notice::text).anyMatch(text -> text.contains(notEvened));
        assertThat(plain.recipe().features())
                .extracting(FittedFeature::transform)
                .containsExactly(TransformKind.YEO_JOHNSON, TransformKind.YEO_JOHNSON, TransformKind.NONE);
        assertThat(fit(Settings.DEFAULT.transform(Transform.AUTO), rfm())
                        .recipe()
                        .features())
                .extracting(FittedFeature::transform)
                .containsOnly(TransformKind.YEO_JOHNSON);
    }

    /** Without amounts two figures count; a column of words in the place of one does not; other choices make it any table. */
    @Test
    void otherTablesAreNotTakenForOneOfRfm() {
        assertThat(fit(Settings.DEFAULT, rfm("monetary", "m_score")).matrix().names())
                .containsExactly("recency_days", "frequency");
        for (Prepared other : List.of(
                fit(Settings.DEFAULT, rfm("tenure_days")),
                fit(Settings.DEFAULT.columns("tenure_days", "frequency"), rfm()),
                fit(Settings.DEFAULT.as("tenure_days=number"), rfm()),
                fit(Settings.DEFAULT.oneHot(), rfm()))) {
            assertThat(other.notices()).extracting(Notice::code).doesNotContain("rfm_table");
        }
        Column[] words = rfm();
        words[3] = CategoryColumn.of(
                "monetary", IntStream.range(0, 60).map(i -> i % 2).toArray(), List.of("a", "b"));
        assertThat(fit(Settings.DEFAULT, words).matrix().names()).containsExactly("recency_days", "frequency");
        assertThat(fit(Settings.DEFAULT.exclude("recency_days", "frequency", "monetary"), rfm())
                        .notices())
                .extracting(Notice::code)
                .doesNotContain("rfm_table");
    }
}
