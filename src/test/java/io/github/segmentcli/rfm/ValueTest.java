package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.value.CustomerValues;
import io.github.segmentcli.value.ValueSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value of customers from lines of purchases. */
class ValueTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @TempDir
    Path folder;

    @Test
    void customersWhoBoughtOnceEachAreRefusedWithTheReason() {
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 0; c < 200; c++) {
            lines.append("c").append(c).append(',').append(START.plusDays(c)).append(",5\n");
        }

        assertThatThrownBy(() -> rfm(lines, ValueSettings.DEFAULTS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no customer of 200 bought on more than one day")
                .hasMessageContaining("leave out --value");
    }

    @Test
    void subscriptionsAreRefusedWithTheReason() {
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 0; c < 100; c++) {
            for (int month = 0; month < 3 + c % 9; month++) {
                lines.append("c")
                        .append(c)
                        .append(',')
                        .append(START.plusDays(c % 28).plusMonths(month))
                        .append(",9.99\n");
            }
        }

        assertThatThrownBy(() -> rfm(lines, ValueSettings.DEFAULTS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("buy at fixed intervals, as subscribers do");
    }

    @Test
    void expectationsAreRightForCustomersWhoBuyAtRandomAndLeave() throws IOException {
        CustomerValues values = rfm(randomBuyers(), holdout(120)).values().orElseThrow();

        double expected = 0;
        double actual = 0;
        for (CustomerValues.Group group : values.groups()) {
            expected += group.expected() * group.customers();
            actual += group.actual() * group.customers();
        }
        assertThat(actual).isGreaterThan(500);
        assertThat(expected).isCloseTo(actual, within(0.1 * actual));
        assertThat(values.doubts()).isEmpty();
        assertThat(values.lifetime().converged()).isTrue();
    }

    @Test
    void moneyOfLaterYearsIsWorthLessAndThreadsChangeNothing() throws IOException {
        StringBuilder lines = randomBuyers();
        RfmCustomers one = rfm(lines, ValueSettings.DEFAULTS);
        CustomerValues values = one.values().orElseThrow();
        CustomerValues undiscounted = rfm(
                        lines, new ValueSettings(ValueSettings.Kind.BG_NBD, 365, 0, OptionalInt.empty()))
                .values()
                .orElseThrow();

        assertThat(values.hasWorth()).isTrue();
        // a year at 10 % weighs money by 0.909 at its end and 1 at its beginning
        assertThat(values.worth(0) / undiscounted.worth(0)).isBetween(0.909, 1.0);
        assertThat(values.expected(0)).isEqualTo(undiscounted.expected(0));
        assertThat(one.csv()).startsWith("customer_id,").contains(",p_alive,expected_purchases,expected_value\n");
        Path file = folder.resolve("lines.csv");
        assertThat(RfmReader.read(
                                file.toString(),
                                ReadSettings.DEFAULTS,
                                RfmSettings.DEFAULTS.with(ValueSettings.DEFAULTS),
                                new Workers(3),
                                Progress.NONE)
                        .csv())
                .isEqualTo(one.csv());
    }

    /** As BG/NBD says, with r = 2, alpha = 80 days, a = 1 and b = 4; nobody leaves before a second purchase. */
    private static StringBuilder randomBuyers() {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder lines = new StringBuilder("customer,date,amount\n");
        for (int c = 0; c < 1_500; c++) {
            double rate = (exponential(random) + exponential(random)) / 80;
            double leaves = 1 - Math.pow(random.nextDouble(), 1 / 4.0);
            double mean = 10 + 40 * random.nextDouble();
            boolean first = true;
            for (double day = 250 * random.nextDouble(); day < 600; day += exponential(random) / rate) {
                lines.append("c")
                        .append(c)
                        .append(',')
                        .append(START.plusDays((long) day))
                        .append(',');
                lines.append(Math.round(100 * mean * (0.5 + random.nextDouble())) / 100.0)
                        .append('\n');
                if (!first && random.nextDouble() < leaves) {
                    break;
                }
                first = false;
            }
        }
        return lines;
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log(1 - random.nextDouble());
    }

    private static ValueSettings holdout(int days) {
        return new ValueSettings(ValueSettings.Kind.BG_NBD, 365, 0.1, OptionalInt.of(days));
    }

    private RfmCustomers rfm(CharSequence lines, ValueSettings asked) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), lines);
        return RfmReader.read(
                file.toString(),
                ReadSettings.DEFAULTS,
                RfmSettings.DEFAULTS.with(asked),
                Workers.sequential(),
                Progress.NONE);
    }
}
