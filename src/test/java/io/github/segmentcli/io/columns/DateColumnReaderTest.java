package io.github.segmentcli.io.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.DateOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reading from bytes means the same as the grammar that every other reading of dates goes by. */
class DateColumnReaderTest {

    @Test
    void everyCellMeansWhatTheGrammarSays() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> cells = new ArrayList<>(List.of(
                "2024-02-29",
                "2023-02-29",
                "1900-02-29",
                "2000-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-04-31",
                "2024-01-01T24:00:00",
                "2024-01-01 23:60",
                "2024-1-01",
                "31.12.2024",
                "",
                "x",
                "2024-12-31T08:26:00Z",
                "2024-12-31T08:26:00+02:00",
                "2024-12-31T08:26:00.5",
                "0001-01-01",
                "9999-12-31"));
        for (int k = 0; k < 3_000; k++) {
            String day = "%04d-%02d-%02d".formatted(random.nextInt(1600, 2400), random.nextInt(14), random.nextInt(33));
            String time = "%02d:%02d".formatted(random.nextInt(26), random.nextInt(62));
            cells.add(
                    switch (k % 4) {
                        case 0 -> day;
                        case 1 -> day + " " + time;
                        case 2 -> day + "T" + time + ":%02d".formatted(random.nextInt(60));
                        default -> cells.get(cells.size() - 1);
                    });
        }
        DateGrammar grammar = new DateGrammar();
        DateColumnReader reader = new DateColumnReader("day", 10, new DateColumnReader.Meaning() {
            @Override
            public double of(String cell) {
                grammar.parse(cell);
                return grammar.days(DateOrder.DAY_FIRST);
            }

            @Override
            public void note(String cell, long count, CellCounts counts) {}

            @Override
            public boolean isGap(String cell) {
                return cell.isEmpty();
            }
        });
        byte[] text = String.join("\n", cells).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(text, text.length + EightBytes.SLACK);
        int at = 0;
        for (String cell : cells) {
            reader.cell(bytes, at, at + cell.length());
            at += cell.length() + 1;
        }

        double[] days = ((Chunk.Dates) reader.finish()).days();
        for (int i = 0; i < cells.size(); i++) {
            grammar.parse(cells.get(i));
            assertThat(days[i]).as(cells.get(i)).isEqualTo((Double) grammar.days(DateOrder.DAY_FIRST));
        }
    }
}
