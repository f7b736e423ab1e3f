package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.settings.CellTable;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import io.github.segmentcli.rfm.settings.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores, the names of cells, and who moved. Expected figures are counted by hand. */
class ScoresTest {

    @TempDir
    Path folder;

    @Test
    void equalValuesGetEqualScores() {
        ScoreCuts cuts = ScoreCuts.ofQuantiles(
                5, Workers.sequential(), new int[10], new int[] {1, 1, 1, 1, 1, 1, 2, 3, 4, 5}, null);

        assertThat(IntStream.of(1, 2, 3, 4, 5).map(cuts::frequencyScore)).containsExactly(1, 4, 4, 5, 5);
        assertThat(cuts.recencyScore(0)).isEqualTo(5);
        assertThat(cuts.recencyScore(1)).isEqualTo(1);
    }

    @Test
    void whoTieAtTheLatestDayAreNotTheWorst() {
        ScoreCuts sameDay = ScoreCuts.ofQuantiles(
                5, Workers.sequential(), new int[] {3, 3, 3, 3, 3, 3, 3, 9, 9, 9}, new int[10], null);
        ScoreCuts subscribers =
                ScoreCuts.ofQuantiles(5, Workers.sequential(), new int[3], new int[] {12, 12, 12}, null);
        ScoreCuts once = ScoreCuts.ofQuantiles(5, Workers.sequential(), new int[3], new int[] {1, 1, 1}, null);

        assertThat(sameDay.recencyScore(3)).isEqualTo(5);
        assertThat(sameDay.recencyScore(9)).isEqualTo(1);
        assertThat(subscribers.frequencyScore(12)).isEqualTo(5);
        assertThat(once.frequencyScore(1)).isEqualTo(1);
    }

    @Test
    void scoresThatDoNotTellCustomersApartAreTold() throws IOException {
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 0; c < 12; c++) {
            for (int month = 1; month <= 6; month++) {
                lines.append("c%02d,2024-0%d-01,9.99\n".formatted(c, month));
            }
        }
        RfmCustomers made = rfm(lines.toString(), Scoring.QUINTILES);

        assertThat(made.customers()).extracting(RfmCustomer::cell).containsOnly("Loyal");
        assertThat(text(made, "scores_tie"))
                .isEqualTo(
                        "Most customers are equal in recency (0 for 100%), frequency (6 for 100%) and money (59.9 for"
                                + " 100%), so R, F and M do not tell these apart, and their cells say nothing.");
    }

    @Test
    void whoBoughtOftenIsNotCalledNewWithoutAWord() throws IOException {
        StringBuilder lines = new StringBuilder("order,customer,date,amount\n");
        for (int c = 0; c < 20; c++) {
            for (int k = 0; k < 8 + 2 * (c % 5); k++) {
                lines.append("%d-%d,c%02d,2024-%02d-%02d,%d\n".formatted(c, k, c, 1 + k % 12, 1 + c, 5 + c));
            }
        }
        lines.append("x,c00,2024-12-31,5\nx,c05,2024-12-30,5\n");

        assertThat(text(rfm(lines.toString(), Scoring.QUINTILES), "not_new"))
                .contains("bought 3 times or more: they are not new, but among those who buy least often");
    }

    @Test
    void anEarlierRunThatIsUnlikeThisOneIsTold() throws IOException {
        RfmModel october = rfm(lines(12), Scoring.QUINTILES).model();
        String cents = lines(12).lines().map(line -> line + "00").collect(Collectors.joining("\n", "", "\n"));
        RfmCustomers inCents =
                rfm(cents.replace("amount00", "amount"), october.scoring()).heldAgainst(october);
        RfmCustomers later =
                rfm(lines(12).replace("2024-", "2025-"), october.scoring()).heldAgainst(october);
        RfmCustomers same = rfm(lines(12), october.scoring()).heldAgainst(october);

        assertThat(text(inCents, "other_unit")).contains("The amounts may be in another unit, such as cents");
        assertThat(text(later, "begins_after")).contains("Earlier purchases are missing");
        assertThat(same.notices())
                .extracting(Notice::code)
                .doesNotContain("other_unit", "begins_after", "no_id_is_known");
    }

    private static String text(RfmCustomers made, String code) {
        return made.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(Notice::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fewDaysOfRecencyScoreHigh() {
        int[] days = IntStream.rangeClosed(1, 10).toArray();
        ScoreCuts cuts = ScoreCuts.ofQuantiles(5, Workers.sequential(), days, days, null);

        assertThat(cuts.recency()).containsExactly(9.0, 7.0, 5.0, 3.0);
        assertThat(IntStream.of(days).map(cuts::recencyScore)).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(IntStream.of(days).map(cuts::frequencyScore)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void everyCellHasExactlyOneOfTheElevenUsualNames() {
        List<String> faults = new ArrayList<>();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                for (int m = 1; m <= 5; m++) {
                    int[] cell = {r, f, m};
                    long names = CellTable.USUAL.rows().stream()
                            .filter(row -> row.holds(cell[0], cell[1], cell[2]))
                            .count();
                    if (names != 1) {
                        faults.add("" + r + f + m + " has " + names);
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(CellTable.USUAL.names())
                .containsExactly(
                        "Champions",
                        "Loyal",
                        "Potential loyalists",
                        "New",
                        "Promising",
                        "Need attention",
                        "About to sleep",
                        "At risk",
                        "Can't lose",
                        "Hibernating",
                        "Lost");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, Champions",
        "5, 1, 5, New",
        "1, 1, 1, Lost",
        "2, 1, 1, Hibernating",
        "1, 5, 5, Can't lose",
        "3, 3, 3, Need attention",
        "1, 5, 0, Can't lose",
        "4, 1, 0, Promising"
    })
    void cellsAreCalledAsTheMarketDoes(int r, int f, int m, String name) {
        assertThat(CellTable.USUAL.name(r, f, m)).isEqualTo(name);
    }

    @Test
    void aTableOfOnesOwnMustCoverEveryCellOnce() {
        String whole = "name,r,f,m\nGood,2,*,*\nSilver,1,2,*\nPoor,1,1,*\n";

        assertThat(CellTable.parse("cells.csv", whole, 2).name(1, 2, 1)).isEqualTo("Silver");
        assertThatThrownBy(() -> CellTable.parse("cells.csv", "Good,2,*,*\nFine,2,1-2,2\nPoor,1,1,1-2\n", 2))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "cells.csv: 2 cells have (121, 122) no name, and 2 cells have (212, 222) more than one name."
                                + " Give every combination of scores exactly one name.");
        assertThatThrownBy(() -> CellTable.parse("cells.csv", "Good,2,*,3\n", 2))
                .hasMessageContaining("line 1: \"3\" is not a range of scores from 1 to 2");
        assertThatThrownBy(() -> CellTable.parse("cells.csv", "Good 2\n", 2))
                .hasMessageContaining("line 1: is not a name and three ranges");
    }

    @Test
    void cutPointsOfOnesOwnAreTaken() throws IOException {
        ScoreCuts cuts =
                ScoreCuts.parse("cuts.txt", "# ours\nrecency = 30, 60\nfrequency = 1, 3\nmonetary = 50, 100.5\n");

        assertThat(IntStream.of(0, 29, 30, 59, 60, 400).map(cuts::recencyScore)).containsExactly(3, 3, 2, 2, 1, 1);
        assertThat(IntStream.of(1, 2, 3, 4).map(cuts::frequencyScore)).containsExactly(1, 2, 2, 3);
        assertThat(cuts.monetaryScore(100.5)).isEqualTo(2);
        assertThatThrownBy(() -> ScoreCuts.parse("cuts.txt", "recency = 30, 20\n"))
                .hasMessageContaining("line 1: the cut points of recency must rise, and 20 follows 30.");
        assertThatThrownBy(() -> ScoreCuts.parse("cuts.txt", "recency = 30\nfrequency = 1, 2\n"))
                .hasMessageContaining("recency has 1 cut points, frequency 2, monetary 0");
        assertThatThrownBy(() -> ScoreCuts.parse("cuts.txt", "spend = 30\n"))
                .hasMessageContaining("line 1: is not a line such as recency = 30, 60, 90, 180");
        RfmCustomers made = rfm(lines(12), new Scoring(3, Optional.of(cuts), Optional.empty()));
        assertThat(made.csv())
                .startsWith("customer_id,")
                .contains("rfm_score\n")
                .doesNotContain("cell");
    }

    /** Twelve customers, the second month two more and one gone; the cut points stay those of the first. */
    @Test
    void nextMonthIsScoredAsThisOneAndMoversAreTold() throws IOException {
        RfmCustomers october = rfm(lines(12), Scoring.QUINTILES);
        Path file = Files.writeString(
                folder.resolve("october.json"), october.model().json());

        RfmModel model = RfmModel.read(file.toString());
        RfmCustomers again = rfm(lines(12), model.scoring());
        assertThat(again.csv()).isEqualTo(october.csv());
        assertThat(again.since(model).orElseThrow()).isEqualTo(new CellMoves(october.asOf(), List.of(), 12, 0, 0));

        String later = lines(12).replace("c03,", "x03,") + "x13,2024-06-30,1\nc00,2024-06-30,900\nc00,2024-06-29,9\n";
        RfmCustomers november = rfm(later, model.scoring());
        CellMoves moves = november.since(model).orElseThrow();
        assertThat(november.cuts()).isEqualTo(october.cuts());
        assertThat(moves.came()).isEqualTo(2);
        assertThat(moves.gone()).isEqualTo(1);
        assertThat(moves.stayed()
                        + moves.moves().stream()
                                .mapToInt(CellMoves.Move::customers)
                                .sum())
                .isEqualTo(11);
        assertThat(RfmText.of(november, november.since(model))).contains("2 are new, 1 is gone.");
    }

    @Test
    void aFileOfAnotherKindIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"schema\": \"segment.model/1\"}");

        assertThatThrownBy(() -> RfmModel.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not a file that segment rfm --save wrote");
    }

    /** Names may be changed by hand; what no longer fits is found when the file is read, not as customers without a cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"Champions\"| \"name\": \"Best\"| ''",
                "\"monetary\": [| \"monetary\": [-1.5, | must have the same number of cut points for each, 1 to 8",
                "\"recency\": [| \"recency\": [1, | must have the same number of cut points for each, 1 to 8",
                "\"r\": [4, 5| \"r\": [5, 5| must give every combination of scores exactly one name"
            })
    void aSavedModelThatWasEditedStillFits(String before, String after, String problem) throws IOException {
        String json = rfm(lines(12), Scoring.QUINTILES)
                .model()
                .json()
                .replaceAll("\\[\\s+", "[")
                .replaceAll(",\\s+", ", ");
        assertThat(json).contains(before);
        Path file = Files.writeString(folder.resolve("edited.json"), json.replace(before, after));

        if (problem.isEmpty()) {
            assertThat(RfmModel.read(file.toString()).cells().names())
                    .contains("Best")
                    .doesNotContain("Champions");
        } else {
            assertThatThrownBy(() -> RfmModel.read(file.toString()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(problem);
        }
    }

    private static String lines(int customers) {
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 0; c < customers; c++) {
            for (int k = 0; k <= c % 4; k++) {
                lines.append("c%02d,2024-0%d-%02d,%d\n".formatted(c, 1 + c % 5, 1 + 3 * k, 5 + 7 * c));
            }
        }
        return lines.toString();
    }

    private RfmCustomers rfm(String csv, Scoring scoring) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), csv);
        return RfmReader.read(
                file.toString(),
                ReadSettings.DEFAULTS,
                RfmSettings.DEFAULTS.with(scoring),
                Workers.sequential(),
                Progress.NONE);
    }
}
