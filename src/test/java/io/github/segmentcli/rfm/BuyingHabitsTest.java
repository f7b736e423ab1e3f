package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.settings.RfmSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted by hand. */
class BuyingHabitsTest {

    @TempDir
    Path folder;

    @Test
    void cohortsCountWhoBoughtInEachMonthSinceTheFirst() throws IOException {
        BuyingHabits habits = rfm("""
                        customer,date,amount
                        ann,2024-01-05,1
                        ann,2024-01-25,1
                        ann,2024-03-01,1
                        bob,2024-01-31,1
                        eve,2024-02-10,1
                        eve,2024-03-10,1
                        eve,2024-03-10,1
                        """).habits();

        assertThat(habits.first()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(habits.last()).isEqualTo(LocalDate.of(2024, 3, 10));
        assertThat(habits.cohorts())
                .containsExactly(
                        new BuyingHabits.Cohort(YearMonth.of(2024, 1), List.of(2, 0, 1)),
                        new BuyingHabits.Cohort(YearMonth.of(2024, 2), List.of(1, 1)));
        // 20, 29 and 36 days
        assertThat(habits.gaps()).isEqualTo(3);
        assertThat(habits.gapDays()).containsExactly(20, 20, 29, 36, 36);
    }

    @Test
    void moneyComesFromTenthsOfTheCustomers() throws IOException {
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 1; c <= 20; c++) {
            lines.append("c").append(c).append(",2024-01-05,").append(c).append('\n');
        }
        RfmCustomers made = rfm(lines.toString());

        assertThat(RevenueShares.deciles(made))
                .containsExactly(39.0, 35.0, 31.0, 27.0, 23.0, 19.0, 15.0, 11.0, 7.0, 3.0);
        ScoreGrid grid = ScoreGrid.of(made);
        assertThat(grid.once()).isEqualTo(1);
        assertThat(grid.monetary()).isEqualTo(210);
        assertThat(grid.customers(5, 1)).isEqualTo(20);
        assertThat(grid.mean(5, 1)).isEqualTo(10.5);
    }

    private RfmCustomers rfm(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), csv);
        return RfmReader.read(
                file.toString(), ReadSettings.DEFAULTS, RfmSettings.DEFAULTS, Workers.sequential(), Progress.NONE);
    }
}
