package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table without its bad rows is the table of the same file without them. */
class RowsTakenOutTest {

    private static final String HEADER = "id,spend,news,club,box,note,town,since\n";
    /** No number, and other words than the good rows have. */
    private static final String BAD = "z%d,none given,perhaps,7,maybe,a remark,Atlantis %1$d,2024-01-01%n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {200, 3_000, 60_000})
    void wordsOfBadRowsDecideNothing(int rows) {
        Set<Integer> bad = new TreeSet<>(Set.of(0, 1, rows / 2, rows - 1));

        Loaded with = read(table(rows, bad));
        Loaded without = read(table(rows, Set.of()));

        assertThat(with.rejected()).isEqualTo(bad.size());
        assertThat(Reader.shown(with)).isEqualTo(Reader.shown(without));
        assertThat(with.readings()).isEqualTo(without.readings());
    }

    @Test
    void theTypesAreThoseOfTheGoodRows() {
        assertThat(read(table(40, Set.of(3, 20))).readings().toString())
                .isEqualTo(
                        "{id=TEXT, spend=NUMBER, news=BOOLEAN, club=BOOLEAN, box=BOOLEAN, note=TEXT, town=CATEGORY, since=DATE}");
    }

    private Loaded read(String text) {
        Path rejects = folder.resolve("rejects.csv");
        return new Reader(folder)
                .with(ReadSettings.DEFAULTS.withRejects(
                        WriteGuard.NONE.file("--rejects", rejects.toString(), true, "")))
                .read(text.getBytes(StandardCharsets.UTF_8), 2);
    }

    /** @param before the good rows that have a bad one in front */
    private static String table(int rows, Set<Integer> before) {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            if (before.contains(i)) {
                text.append(String.format(BAD.replace("%n", "\n"), i));
            }
            text.append('c').append(i).append(',').append(random.nextInt(1_000));
            text.append(random.nextBoolean() ? ",yes" : ",no");
            text.append(random.nextBoolean() ? ",1" : ",");
            text.append(random.nextBoolean() ? ",x" : ",");
            text.append(",said ").append(Long.toHexString(random.nextLong()));
            text.append(",town").append(random.nextInt(4)).append(",2024-02-03\n");
        }
        return text.toString();
    }
}
