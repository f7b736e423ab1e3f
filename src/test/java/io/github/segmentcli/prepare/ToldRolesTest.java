package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.roles.RoleSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a column of each role: a feature, a description, nothing, or an error. */
class ToldRolesTest {

    private static final int ROWS = 40;
    private static final Column SPEND = numbers("spend", i -> i * 3.5 % 37);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        other-id       | id             | names something and measures nothing                | false | an id, or different in every row like one; left out.
        counter        | counter        | numbers the rows                                    | false | counts through the rows and measures nothing; left out. To let it count, add --as x=number.
        contact        | contact        | is a number to write to or call, not a quantity     | false | telephones or postcodes, not quantities; left out. To let them count, add --as x=number.
        earlier-result | earlier_result | looks like the result of an earlier segmentation    | false | the result of an earlier segmentation by its name; left out. To let it count, add --as x=number.
        metadata       | metadata       | is what the survey service noted beside the answers | false | what the survey service noted beside the answers; left out. To let it count, add --as x=number.
        weight         | survey_weight  | looks like a survey weight                          | false | looks like a survey weight, which says how much each row counts; left out. To let it count so, add --weight x.
        text           | text           | is free text                                        | false | free text; left out.
        coordinate     | coordinate     | is a place on the map                               | true  | places on the map; they describe the segments. To let them count, add --as x=number.
        date           | date           | is a date                                           | true  | dates; they describe the segments. To let them count in days, add --as x=number.
        outcome        | outcome        | is what came of the customer                        | true  | what came of the customers; it describes the segments. To let it count as yes or no, add --as x=flag.
        code           | code           | stands for kinds                                    | true  | codes for kinds, between which there is no distance; they describe the segments. If these measure, add --as x=number.
        choices        | choices        | holds several choices in a cell                     | true  | several choices in a cell; they describe the segments. To let each count as yes or no, add --as x=choices:flags.
        category       | category       | holds words                                         | true  | words; they describe the segments, and move them with --categorical one-hot.
        currency       | category       | holds words                                         | true  | words; they describe the segments, and move them with --categorical one-hot.
        state          | category       | holds words                                         | true  | words; they describe the segments, and move them with --categorical one-hot.
        """)
    void aColumnThatDoesNotCountSaysWhyAndHowItWould(
            String role, String code, String reason, boolean describes, String notice) {
        Column id = numbers("customer", i -> 900 + i); // where nothing else names the customers, a counter does

        Prepared prepared =
                fit(Settings.DEFAULT.id("customer").as("x=" + role), id, numbers("x", i -> i * 7 % 11), SPEND);

        assertThat(prepared.matrix().names()).containsExactly("spend");
        assertThat(prepared.leftOut())
                .contains(new ExcludedColumn("x", code, reason, describes))
                .hasSize(2);
        assertThat(prepared.notices()).extracting(Notice::text).contains("\"x\": " + notice);
    }

    /** A survey weight would change the result, so it is a warning. */
    @Test
    void theOptionThatWouldChangeItIsPartOfANotice() {
        Prepared one = fit(Settings.DEFAULT.as("x=weight"), numbers("x", i -> i * 7 % 11), SPEND);
        Prepared two = fit(
                Settings.DEFAULT.as(
                        RoleSettings.Told.parse("x=code"),
                        RoleSettings.Told.parse("y=code"),
                        RoleSettings.Told.parse("z=code")),
                numbers("x", i -> i * 7 % 11),
                words("y", i -> i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c"),
                numbers("z", i -> i % 5),
                SPEND);

        Notice weight = notice(one, "weight_column");
        assertThat(weight.level()).isEqualTo(Notice.Level.WARNING);
        assertThat(weight.fix()).containsExactly("--weight", "x");
        assertThat(weight.column()).contains("x");
        Notice codes = notice(two, "code_like_columns");
        assertThat(codes.level()).isEqualTo(Notice.Level.INFO);
        // words are no numbers
        assertThat(codes.text()).startsWith("\"x\", \"y\"").endsWith("If these measure, add --as x=number,z=number.");
        assertThat(codes.fix()).containsExactly("--as", "x=number,z=number");
        assertThat(codes.column()).isEmpty();
    }

    @Test
    void aDateCanBeAskedForAndAnIdCannotBeItsOwnNotice() {
        double[] days = new double[ROWS];
        Arrays.setAll(days, i -> 18_000 + i * i);
        Prepared asked = fit(Settings.DEFAULT.as("since=number"), DateColumn.owning("since", days), SPEND);
        Prepared named = fit(Settings.DEFAULT.id("customer"), numbers("customer", i -> 900 + i), SPEND);

        assertThat(asked.matrix().names()).containsExactly("since", "spend");
        assertThat(asked.recipe().features().get(0).kind()).isEqualTo(Kind.DATE);
        assertThat(asked.recipe().features().get(0).unit()).contains("days");
        assertThat(named.leftOut()).containsExactly(new ExcludedColumn("customer", "id", "names the customers", false));
        assertThat(named.notices()).extracting(Notice::code).doesNotContain("id_like_column", "id_found");
    }

    @Test
    void theColumnOfWeightsIsNamedAsSuch() {
        Prepared prepared = fit(Settings.DEFAULT.weight("w"), numbers("w", i -> 1 + i % 3), SPEND);

        assertThat(prepared.leftOut())
                .containsExactly(new ExcludedColumn("w", "weight", "holds the row weights", false));
        assertThat(prepared.matrix().weights().orElseThrow()).startsWith(1, 2, 3, 1);
    }

    @Test
    void whatIsNotAskedForDescribesUnlessItTellsNothing() {
        Prepared prepared = fit(
                Settings.DEFAULT.columns("spend").as("code=contact"),
                SPEND,
                numbers("age", i -> 20 + i * 7 % 50),
                numbers("code", i -> i * 7 % 11),
                TextColumn.of(
                        "note",
                        IntStream.range(0, ROWS).mapToObj(i -> "note " + i / 2).toArray(String[]::new)));

        assertThat(prepared.leftOut())
                .containsExactly(
                        new ExcludedColumn("age", "not_asked_for", "not among --columns", true),
                        new ExcludedColumn("code", "not_asked_for", "not among --columns", false),
                        new ExcludedColumn("note", "not_asked_for", "not among --columns", false));
    }

    /** Half of 40 rows without a value are not most of them. */
    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    void aColumnThatIsMostlyEmptyDescribes(int missing, boolean counts) {
        Column gaps = numbers("age", i -> i < missing ? Double.NaN : 20 + i * 7 % 50);

        Prepared prepared = fit(Settings.DEFAULT, gaps, SPEND);

        assertThat(prepared.matrix().names().contains("age")).isEqualTo(counts);
        assertThat(prepared.leftOut())
                .isEqualTo(
                        counts
                                ? List.of()
                                : List.of(new ExcludedColumn(
                                        "age", "mostly_missing", "has no value in most rows", true)));
    }

    @Test
    void aColumnThatIsMostlyEmptyCountsWhereItIsSaidHowToFillIt() {
        Column gaps = numbers("visits", i -> i < 30 ? Double.NaN : i % 7);
        ColumnSettings zero = new ColumnSettings(
                Map.of("visits", new Imputation(Imputation.Kind.CONSTANT, 0)), Map.of(), Map.of(), Map.of());

        Prepared left = fit(Settings.DEFAULT, gaps, SPEND);
        Notice notice = notice(left, "mostly_missing");

        assertThat(fit(Settings.DEFAULT.byColumn(zero), gaps, SPEND).matrix().names())
                .containsExactly("visits", "spend");
        assertThat(fit(Settings.DEFAULT.impute(Imputation.Kind.DROP), gaps, SPEND)
                        .matrix()
                        .names())
                .containsExactly("visits", "spend");
        assertThat(notice.text())
                .isEqualTo("\"visits\": no value in more than half of the rows, so it describes the segments and does"
                        + " not count. If a blank means none, add --impute visits=constant:0.");
        assertThat(notice.fix()).containsExactly("--impute", "visits=constant:0");
        // nobody rates 0, and a word is no number
        assertThat(notice(fit(Settings.DEFAULT.as("visits=rating"), gaps, SPEND), "mostly_missing")
                        .fix())
                .isEmpty();
    }

    @Test
    void zerosAndOnesOrTwoWordsCanBeToldToBeYesAndNo() {
        Prepared numbers = fit(Settings.DEFAULT.as("x=flag"), numbers("x", i -> i % 2), SPEND);
        Prepared words = fit(Settings.DEFAULT.as("x=flag:on"), words("x", i -> i % 4 == 0 ? "off" : "on"), SPEND);

        assertThat(numbers.recipe().features().get(0).kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(words.recipe().features().get(0).kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(words.recipe().features().get(0).level()).contains("on");
        assertThat(words.recipe().features().get(0).otherLevel()).contains("off");
    }

    @Test
    void whatCannotBeYesOrNoIsRefused() {
        assertThatThrownBy(() -> fit(Settings.DEFAULT.as("x=flag"), numbers("x", i -> i % 3), SPEND))
                .isInstanceOf(RequestException.class)
                .hasMessage("--as: \"x\" cannot be yes or no: only a column of two words, or of 0 and 1, can. To make 0"
                        + " and 1 of each of its values, call it a code with --as x=code and add --categorical"
                        + " one-hot.");
        Column three = words("x", i -> "abc".substring(i % 3, i % 3 + 1));
        assertThatThrownBy(() -> fit(Settings.DEFAULT.as("x=flag:a"), three, SPEND))
                .isInstanceOf(RequestException.class)
                .hasMessage("--as: \"x\" cannot be yes or no: only a column of two words, or of 0 and 1, can. To make 0"
                        + " and 1 of each of its words, call it a category with --as x=category and add --categorical"
                        + " one-hot.");
        String which = "--as: \"x\" is yes or no only if it has two words; say which of them means yes, such as --as"
                + " x=flag:off.";
        Column two = words("x", i -> i % 4 == 0 ? "off" : "on");
        for (String told : List.of("x=flag", "x=flag:yes")) {
            assertThatThrownBy(() -> fit(Settings.DEFAULT.as(told), two, SPEND))
                    .isInstanceOf(RequestException.class)
                    .hasMessage(which);
        }
        // three words of which the rows have two: which is no is open
        Column rare = CategoryColumn.of(
                "x", IntStream.range(0, ROWS).map(i -> i % 2).toArray(), List.of("off", "on", "broken"));
        assertThatThrownBy(() -> fit(Settings.DEFAULT.as("x=flag:on"), rare, SPEND))
                .isInstanceOf(RequestException.class)
                .hasMessage(which);
    }

    @Test
    void numbersCanBeStepsInAnOrder() {
        Prepared prepared = fit(Settings.DEFAULT.as("x=ordered:30<10<20"), numbers("x", i -> 10 * (1 + i % 3)), SPEND);

        assertThat(prepared.recipe().features().get(0).kind()).isEqualTo(Kind.ORDERED);
        assertThat(prepared.recipe().features().get(0).order()).containsExactly("30", "10", "20");
        assertThat(notice(prepared, "ordered_column").fix()).containsExactly("--as", "x=category");
        assertThatThrownBy(() -> fit(
                        Settings.DEFAULT.as("x=ordered:10<20"),
                        numbers("x", i -> i == 7 ? Double.NaN : 10 * (1 + i % 4)),
                        SPEND))
                .isInstanceOf(RequestException.class)
                .hasMessage("--as: the order given for \"x\" lacks some of its words. Give all of them from the least"
                        + " to the greatest, such as x=ordered:bronze<silver<gold. It lacks: 30, 40.");
    }

    @Test
    void wordsWithoutAKnownOrderAreAskedForIt() {
        assertThatThrownBy(() ->
                        fit(Settings.DEFAULT.as("x=ordered"), words("x", i -> i % 3 == 0 ? "oak" : "elm"), SPEND))
                .isInstanceOf(RequestException.class)
                .hasMessage("--as: the order of the words of \"x\" is not known. Give all of them from the least to the"
                        + " greatest, such as x=ordered:bronze<silver<gold. It has: oak, elm.");
    }

    @Test
    void oneHotMakesAFeatureOfEachCodeAndWord() {
        Column code = numbers("x", i -> i == 5 ? Double.NaN : 3 - i % 3);
        Column words = words("y", i -> i % 3 == 0 ? "oak" : i % 3 == 1 ? "elm" : "ash");

        Prepared prepared = fit(Settings.DEFAULT.oneHot().as("x=code"), code, words, SPEND);

        assertThat(prepared.matrix().names())
                .containsExactly("x = 1", "x = 2", "x = 3", "y = ash", "y = elm", "y = oak", "spend");
        assertThat(prepared.recipe().features().get(0).kind()).isEqualTo(Kind.LEVEL);
        assertThat(fit(Settings.DEFAULT.oneHot().as("x=code").columns("x", "spend"), code, SPEND)
                        .matrix()
                        .names())
                .containsExactly("x = 1", "x = 2", "x = 3", "spend");
        assertThat(fit(Settings.DEFAULT.oneHot().as("x=number").columns("x", "spend"), code, SPEND)
                        .matrix()
                        .names())
                .containsExactly("x", "spend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "state", "currency"})
    void numbersThatAreCalledKindsBecomeAFeatureOfEach(String role) {
        Column numbers = numbers("x", i -> i == 5 ? Double.NaN : i % 3 == 0 ? -0.0 : i % 3 == 1 ? 2.5 : 10);

        Prepared prepared = fit(Settings.DEFAULT.oneHot().as("x=" + role), numbers, SPEND);

        assertThat(prepared.matrix().names()).containsExactly("x = 0", "x = 2.5", "x = 10", "spend");
        assertThat(prepared.recipe().features().get(1).kind()).isEqualTo(Kind.LEVEL);
        assertThat(fit(Settings.DEFAULT.as("x=" + role), numbers, SPEND)
                        .matrix()
                        .names())
                .containsExactly("spend");
    }

    /** One-hot has a limit of 50 words. */
    @Test
    void tooManyWordsForOneHotAreRefused() {
        Settings oneHot = Settings.DEFAULT.oneHot().as("x=code");
        int rows = 200;
        Column spend = NumberColumn.owning(
                "spend", IntStream.range(0, rows).mapToDouble(i -> i * i).toArray());
        Column most = NumberColumn.owning(
                "x", IntStream.range(0, rows).mapToDouble(i -> i % 50).toArray());
        Column more = NumberColumn.owning(
                "x", IntStream.range(0, rows).mapToDouble(i -> i % 51).toArray());
        String refused = "made.csv, column \"x\": it has 51 different words, and one-hot makes features of at most 50."
                + " Leave it out with --exclude, or merge rare words first.";

        assertThat(fit(oneHot, most, spend).matrix().features()).isEqualTo(51);
        assertThatThrownBy(() -> fit(oneHot, more, spend))
                .isInstanceOf(InputException.class)
                .hasMessage(refused);
        assertThat(fit(Settings.DEFAULT.oneHot(), levels(rows, 50), spend)
                        .matrix()
                        .features())
                .isEqualTo(51);
        assertThatThrownBy(() -> fit(Settings.DEFAULT.oneHot(), levels(rows, 51), spend))
                .isInstanceOf(InputException.class)
                .hasMessage(refused);
    }

    /** With one-hot, text of which every value comes twice is no free text but too many words. */
    @Test
    void textThatRepeatsItselfIsRefusedByOneHot() {
        Column twice = TextColumn.of(
                "x", IntStream.range(0, ROWS).mapToObj(i -> "word " + i / 2).toArray(String[]::new));
        Column nearly = TextColumn.of(
                "x",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "word " + (i < 2 ? i - 5 : i / 2))
                        .toArray(String[]::new));

        assertThatThrownBy(() -> fit(Settings.DEFAULT.oneHot().as("x=text"), twice, SPEND))
                .isInstanceOf(InputException.class)
                .hasMessage("made.csv, column \"x\": it has 20 different words, and one-hot makes features of at most"
                        + " 50. Leave it out with --exclude, or merge rare words first.");
        assertThat(fit(Settings.DEFAULT.oneHot().as("x=text"), nearly, SPEND).leftOut())
                .containsExactly(new ExcludedColumn("x", "text", "is free text", false));
        assertThat(fit(Settings.DEFAULT.as("x=text"), twice, SPEND).leftOut())
                .containsExactly(new ExcludedColumn("x", "text", "is free text", false));
    }

    /** By hand: 38 of 40 rows are 95 %, which is not more than that; 37 of 38 rows with a word are. */
    @ParameterizedTest
    @CsvSource({"2, 0, false", "1, 0, true", "1, 2, true", "2, 2, false"})
    void oneWordInNearlyAllRowsIsNoticed(int others, int missing, boolean isNoticed) {
        Column market = CategoryColumn.of(
                "market",
                IntStream.range(0, ROWS)
                        .map(i -> i < missing ? CategoryColumn.MISSING : i < missing + others ? 1 : 0)
                        .toArray(),
                List.of("home", "abroad"));

        Prepared prepared = fit(Settings.DEFAULT, market, SPEND);

        assertThat(prepared.notices().stream().anyMatch(notice -> notice.code().equals("one_sided_column")))
                .isEqualTo(isNoticed);
    }

    @Test
    void wordsThatAreToldToBeANumberAreRefused() {
        assertThatThrownBy(() ->
                        fit(Settings.DEFAULT.as("x=amount"), words("x", i -> i % 3 == 0 ? "oak" : "elm"), SPEND))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("made.csv, line 2, column \"x\": \"oak\" is not a number, and the column was"
                        + " asked for as a feature.");
    }

    @Test
    void aColumnOfChoicesCountsByTheseAlone() {
        Column hobbies = CategoryColumn.of(
                "hobbies",
                IntStream.range(0, ROWS).map(i -> i * 5 % 6).toArray(),
                List.of("music", "sport", "music;sport", "art", "art;music", "sport;art"));

        Prepared prepared = fit(Settings.DEFAULT.as("hobbies=choices:flags"), hobbies, SPEND);

        assertThat(prepared.matrix().features()).isEqualTo(4);
        assertThat(prepared.leftOut())
                .contains(new ExcludedColumn(
                        "hobbies", "choices_counted", "counts by its choices, a column of yes and no each", false));
    }

    @Test
    void aFlagOfNearlyOneWordIsNoticedAndTheColumnOfWeightsIsNoId() {
        Column flag = CategoryColumn.ofBoolean(
                "member", IntStream.range(0, ROWS).map(i -> i == 7 ? 1 : 0).toArray(), List.of("no", "yes"), 1);

        Prepared prepared =
                fit(Settings.DEFAULT.weight("customer_id"), numbers("customer_id", i -> 900 + i), flag, SPEND);

        assertThat(notice(prepared, "one_sided_column").column()).contains("member");
        assertThat(prepared.idColumn()).isEmpty();
        assertThat(prepared.leftOut())
                .containsExactly(new ExcludedColumn("customer_id", "weight", "holds the row weights", false));
    }

    @Test
    void constantsOfAnyKindAreLeftOut() {
        double[] day = new double[ROWS];
        Arrays.fill(day, 18_000);
        String[] same = new String[ROWS];
        Arrays.fill(same, "same");

        Prepared prepared = fit(
                Settings.DEFAULT,
                DateColumn.owning("day", day),
                CategoryColumn.of("word", new int[ROWS], List.of("one", "none")),
                TextColumn.of("text", same),
                numbers("number", i -> 7.5),
                SPEND);

        assertThat(prepared.matrix().names()).containsExactly("spend");
        assertThat(prepared.leftOut()).extracting(ExcludedColumn::code).containsOnly("constant");
        assertThat(prepared.leftOut()).hasSize(4);
    }

    private static Notice notice(Prepared prepared, String code) {
        return prepared.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Column levels(int rows, int count) {
        return CategoryColumn.of(
                "x",
                IntStream.range(0, rows).map(i -> i % count).toArray(),
                IntStream.range(0, count).mapToObj(i -> "w" + i).toList());
    }

    private static Column words(String name, IntFunction<String> word) {
        List<String> words = IntStream.range(0, ROWS).mapToObj(word).toList();
        List<String> levels = words.stream().distinct().toList();
        return CategoryColumn.of(name, words.stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    private static Column numbers(String name, IntToDoubleFunction value) {
        return NumberColumn.owning(
                name, IntStream.range(0, ROWS).mapToDouble(value).toArray());
    }

    private static Prepared fit(Settings settings, Column... columns) {
        return Preparer.fit(
                Table.of("made.csv", List.of(columns)), settings.all(), new Seeds(42), Workers.sequential());
    }
}
