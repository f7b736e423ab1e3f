package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether values are on the heap, in the file, or some here and some there, they are the same to the last bit. */
class ColumnStoreTest {

    private static final int ROWS = 150_000;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(7);

    private List<ColumnStore> stores() {
        // nothing on the heap; a piece or two of it; all of it
        return List.of(new ColumnStore(0, folder), new ColumnStore(300_000, folder), new ColumnStore(1L << 40, folder));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 65_535, 65_536, ROWS})
    void numbersAreThoseThatWerePut(int rows) {
        double[] given = new double[rows];
        for (int i = 0; i < rows; i++) {
            // pieces of whole numbers, of amounts, of other numbers, and of a mix of all
            int kind = i / 65_536 % 2 == 0 ? random.nextInt(200) : 7;
            given[i] = kind == 0
                    ? Double.NaN
                    : kind == 1 ? random.nextDouble() : kind == 2 ? -0.0 : random.nextInt(-9_999, 9_999) / 100.0;
        }
        for (ColumnStore store : stores()) {
            StoredNumbers numbers = StoredNumbers.owning(given.clone(), store);

            assertSame(numbers, given);
            assertThat(numbers.missing())
                    .isEqualTo((int) Arrays.stream(given).filter(Double::isNaN).count());
            assertThat(numbers.distinct()).isEqualTo(distinct(given));
            int[] chosen = random.ints(Math.min(rows, 70_000), 0, rows).toArray();
            assertSame(
                    numbers.rows(chosen),
                    Arrays.stream(chosen).mapToDouble(row -> given[row]).toArray());
        }
    }

    /** Columns miss a few values each, so that what is computed of one has nearly the length of the next. */
    @Test
    void whatWasGivenBackServesTheNextOfNearlyTheSameLength() {
        ColumnStore store = new ColumnStore(0, folder);
        StoredNumbers.owning(new double[] {0.1, 0.2}, store);
        long before = store.bytes();

        for (int rows : new int[] {97_013, 97_000, 96_871, 98_300}) {
            ComputedNumbers numbers = ComputedNumbers.in(store, rows);
            numbers.set(rows - 1, rows);
            assertThat(numbers.value(rows - 1)).isEqualTo(rows);
            assertThat(numbers.toArray()).hasSize(rows);
            numbers.release();
        }

        assertThat(store.bytes() - before).isBetween(8L * 98_300, 10L * 98_300);
    }

    private static void assertSame(StoredNumbers numbers, double[] given) {
        assertThat(numbers.rows()).isEqualTo(given.length);
        long[] bits = Arrays.stream(given).mapToLong(Double::doubleToLongBits).toArray();
        long[] copied = Arrays.stream(numbers.toArray())
                .mapToLong(Double::doubleToLongBits)
                .toArray();
        assertThat(copied).isEqualTo(bits);
        double[] filled = new double[given.length];
        numbers.copy(given.length / 3, given.length, 1e9, filled);
        for (int i = given.length / 3; i < given.length; i++) {
            double there = filled[i - given.length / 3];
            assertThat(there == (given[i] == given[i] ? given[i] : 1e9))
                    .as("row %d", i)
                    .isTrue();
            assertThat(Double.doubleToLongBits(numbers.value(i)))
                    .as("row %d", i)
                    .isEqualTo(bits[i]);
            assertThat(numbers.isMissing(i)).as("row %d", i).isEqualTo(given[i] != given[i]);
        }
    }

    private static int distinct(double[] values) {
        Set<Double> seen = new HashSet<>();
        for (double v : values) {
            if (v == v) {
                seen.add(v + 0.0);
            }
        }
        return seen.size();
    }

    @Test
    void blocksOfDecimalsAreTheNearestDoubles() {
        for (ColumnStore store : stores()) {
            StoredNumbers.Builder builder = new StoredNumbers.Builder(store);
            double[] given = new double[ROWS];
            for (int at = 0; at < ROWS; ) {
                int n = Math.min(1 + random.nextInt(9_000), ROWS - at);
                int power = random.nextInt(5);
                int[] block = random.ints(n, -2_000_000, 2_000_000).toArray();
                block[0] = StoredNumbers.GAP;
                block[n - 1] = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1;
                for (int i = 0; i < n; i++) {
                    given[at + i] =
                            block[i] == StoredNumbers.GAP ? Double.NaN : Double.parseDouble(block[i] + "e-" + power);
                }
                builder.add(block, n, power);
                at += n;
                assertThat(builder.value(at - 1)).isEqualTo(given[at - 1]);
            }

            assertSame(builder.build(), given);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 254, 255, 256, 40_000})
    void codesAndLabelsAreThoseThatWerePut(int kinds) {
        int[] given = random.ints(10_000, -1, kinds).toArray();
        for (ColumnStore store : stores()) {
            store.put(new byte[1], 1); // a file is there
            LevelCodes codes = LevelCodes.in(store, given.length, kinds);
            LevelCodes block = LevelCodes.of(given).keptIn(store);
            Labels labels = Labels.in(store, given.length, kinds);
            IntRows ints = IntRows.in(store, given.length);
            assertThat(labels.get(7)).isEqualTo(-1);
            for (int i = 0; i < given.length; i++) {
                codes.add(given[i]);
                labels.set(i, given[i]);
                ints.set(i, given[i]);
            }

            int[] own = new int[100];
            int[] loaded = ints.load(5_000, 100, own);
            loaded[ints.offset(5_000)] = 77;
            ints.save(5_000, 100, loaded);
            assertThat(ints.get(5_000)).isEqualTo(77);
            assertThat(ints.copy(store).get(5_001)).isEqualTo(given[5_001]);
            assertThat(IntStream.range(0, given.length).map(codes::get).toArray())
                    .isEqualTo(given);
            assertThat(IntStream.range(0, given.length).map(block::get).toArray())
                    .isEqualTo(given);
            assertThat(labels.toArray()).isEqualTo(given);
            assertThat(labels.isSame(Labels.of(given))).isTrue();
        }
    }

    @Test
    void textsAreThoseThatWerePut() {
        String[] given = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 7 == 0 ? "" : "key\u00e9 " + random.nextInt(2_000))
                .toArray(String[]::new);
        for (ColumnStore store : stores()) {
            TextColumn column = TextColumn.owning(
                    "id", 0, 0, List.of(piece(given, 0, 1_600).keptIn(store), piece(given, 1_600, 3_000)));

            for (int i = 0; i < given.length; i++) {
                assertThat(column.value(i)).isEqualTo(given[i]);
                assertThat(column.isMissing(i)).isEqualTo(given[i].isEmpty());
                int other = (i * 31 + 11) % given.length;
                assertThat(column.isSame(i, other)).isEqualTo(given[i].equals(given[other]));
                assertThat(column.hash(i) == column.hash(other)).isEqualTo(given[i].equals(given[other]));
            }
        }
    }

    private static TextColumn.Piece piece(String[] texts, int from, int to) {
        StringBuilder all = new StringBuilder();
        int[] ends = new int[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            all.append(texts[i]);
            length += texts[i].getBytes(StandardCharsets.UTF_8).length;
            ends[i - from] = length;
        }
        return new TextColumn.Piece(all.toString().getBytes(StandardCharsets.UTF_8), ends);
    }

    @Test
    void repeatedKeysAreThoseOfAnEarlierRow() {
        int[] keys = random.ints(20_000, 0, 30_000).toArray();
        Map<Integer, Boolean> seen = new HashMap<>();
        int[] repeated = IntStream.range(0, keys.length)
                .filter(i -> keys[i] > 5 && seen.put(keys[i], true) != null)
                .toArray();
        for (ColumnStore store : stores()) {
            // few different hashes, so that most of them are of several keys
            RepeatedKeys found = RepeatedKeys.of(
                    keys.length,
                    row -> keys[row] > 5 ? RepeatedKeys.mixed(keys[row] % 5_000) : 0,
                    (row, other) -> keys[row] == keys[other],
                    store,
                    3);

            assertThat(found.rows()).isEqualTo(repeated.length);
            assertThat(found.first()).containsExactly(repeated[0], repeated[1], repeated[2]);
        }
    }

    @Test
    void whatIsGivenBackIsUsedAgainAndTheFileHasNoName() throws IOException {
        ColumnStore store = new ColumnStore(0, folder);
        store.put(new byte[1], 1); // a file is there
        ComputedNumbers first = fullOf(1, store);
        long taken = store.bytes();
        first.release();

        ComputedNumbers second = fullOf(2, store);

        assertThat(store.bytes()).isEqualTo(taken);
        assertThat(second.value(9_999)).isEqualTo(2);
        assertThat(Optional.of(second.toArray()[0])).hasValue(2.0);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    private static ComputedNumbers fullOf(double value, ColumnStore store) {
        ComputedNumbers numbers = ComputedNumbers.in(store, 10_000);
        double[] block = new double[100];
        Arrays.fill(block, value);
        for (int from = 0; from < 10_000; from += 100) {
            numbers.put(from, block, 100);
        }
        return numbers;
    }

    @Test
    void aPlaceWithoutRoomIsNamedWithWhatHelps() {
        ColumnStore store = new ColumnStore(0, folder.resolve("not there"));

        assertThatThrownBy(() -> StoredNumbers.owning(new double[] {1, 2, 3}, store))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there")
                .hasMessageContaining("no such file or folder")
                .hasMessageContaining("java.io.tmpdir");
    }
}
