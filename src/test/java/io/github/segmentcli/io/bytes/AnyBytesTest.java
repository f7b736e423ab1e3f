package io.github.segmentcli.io.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.MutatedTable;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are: a table or a message, the same by every way through the loader. */
class AnyBytesTest {

    private static final int A_FEW = 150;
    /** Of the long variants: {@code mvn test -Dgroups=slow -Dexcluded.groups= -Dtest=AnyBytesTest -Dfuzz.seeds=20000}. */
    private static final int MANY = Integer.getInteger("fuzz.seeds", 200_000);

    private static final List<String> PIECES = List.of(
            ",",
            ",",
            ",",
            ";",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"",
            "\"\"",
            "\t",
            "|",
            " ",
            "1",
            "2",
            "12.5",
            "-3",
            "1,5",
            "a",
            "b",
            "x y",
            "'",
            "\\",
            "\\\"",
            "NA",
            "2024-01-31",
            "31.12.2023",
            "\u00e9",
            "\u20ac 5",
            "\u2603",
            "#",
            "0",
            "007",
            "id",
            "name",
            "12345678901234567890",
            "1e5",
            "1e999",
            "5\" pipe",
            "\"q,q\"",
            "\"q\nq\"");

    @TempDir
    private Path folder;

    @Test
    void theByteReaderAndCommonsCsvSeeTheSameInAnyFile() {
        sameByEveryWay(0, A_FEW, AnyBytesTest::file);
    }

    @Test
    @Tag("slow")
    void theByteReaderAndCommonsCsvSeeTheSameInVeryManyFiles() {
        sameByEveryWay(1_000_000, MANY, AnyBytesTest::file);
    }

    @Test
    void aTableWithAFewWrongBytesIsTheSameByEveryWay() {
        sameByEveryWay(0, A_FEW, MutatedTable::of);
    }

    @Test
    void ofAZeroByteAndAByteThatIsNotUtf8TheFirstIsToldInBlocksOfAnySize() {
        String rows = "\uFEFFid,a\n1,2\n2,3%s\n3,4\n4,5%s\n5,6\n";
        for (String[] marks : new String[][] {{"\0", "\u00bb"}, {"\u00bb", "\0"}, {"\0\u00bb", ""}, {"\u00bb\0", ""}}) {
            byte[] text = String.format(rows, (Object[]) marks).getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[text.length - 1];
            int at = 0;
            for (byte b : text) {
                if (b != (byte) 0xc2) {
                    bytes[at++] = b;
                }
            }

            String zeroFirst = String.join("", marks).startsWith("\0") ? "holds a zero byte" : "is not UTF-8";
            for (int block : new int[] {1, 7, 12, 20, 1000}) {
                Reader reader =
                        new Reader(folder).with(ReadSettings.DEFAULTS.with(Limits.DEFAULTS.withBlocksOf(block)));
                assertThat(reader.error(bytes))
                        .as("blocks of %s", block)
                        .contains(", line 3")
                        .contains(zeroFirst);
            }
        }
    }

    @Test
    @Tag("slow")
    void veryManyTablesWithAFewWrongBytesAreTheSameByEveryWay() {
        sameByEveryWay(1_000_000, MANY, MutatedTable::of);
    }

    @Test
    void bytesOfAnyKindGiveATableOrAMessage() {
        anyBytes(0, A_FEW);
    }

    @Test
    @Tag("slow")
    void veryManyBytesOfAnyKindGiveATableOrAMessage() {
        anyBytes(1_000_000, MANY);
    }

    /** With and without the byte lane, in blocks of some and of all bytes, by one, two and five threads. */
    private void sameByEveryWay(int first, int count, IntFunction<byte[]> files) {
        try (Workers two = new Workers(2);
                Workers five = new Workers(5)) {
            IntStream.range(first, first + count).forEach(seed -> sameByEveryWay(seed, files.apply(seed), two, five));
        }
    }

    private void sameByEveryWay(int seed, byte[] bytes, Workers two, Workers five) {
        ReadSettings tiny = ReadSettings.DEFAULTS.with(Limits.DEFAULTS.withBlocksOf(1 + seed % 50));
        if (seed % 3 == 0) {
            tiny = tiny.withRejects(WriteGuard.NONE.file(
                    "--rejects", folder.resolve("rejects.csv").toString(), true, ""));
        }
        ReadSettings larger = tiny.with(Limits.DEFAULTS.withBlocksOf(97 + seed % 1_000));
        Reader reader = new Reader(folder);
        Workers one = Workers.sequential();

        String lane = Reader.everything(reader.with(tiny), bytes, one);
        String laneByTwo = Reader.everything(reader.with(tiny), bytes, two);
        String largerByFive = Reader.everything(reader.with(larger), bytes, five);
        String commons = Reader.everything(reader.with(tiny.withByteReader(false)), bytes, one);
        String whole = Reader.everything(reader.with(tiny.with(Limits.DEFAULTS)), bytes, one);

        assertThat(commons).as("seed %s, Commons CSV alone", seed).isEqualTo(lane);
        assertThat(laneByTwo).as("seed %s, two threads", seed).isEqualTo(lane);
        assertThat(largerByFive)
                .as("seed %s, five threads, larger blocks", seed)
                .isEqualTo(lane);
        assertThat(whole).as("seed %s, one block", seed).isEqualTo(lane);
    }

    private void anyBytes(int first, int count) {
        IntStream.range(first, first + count).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = seed % 2 == 0 ? file(seed) : new byte[random.nextInt(300)];
            int flips = seed % 2 == 0 ? 1 + random.nextInt(3) : bytes.length;
            for (int k = 0; k < flips && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Reader reader = new Reader(folder)
                    .with(ReadSettings.DEFAULTS
                            .withRejects(WriteGuard.NONE.file(
                                    "--rejects", folder.resolve("rejects.csv").toString(), true, ""))
                            .with(Limits.DEFAULTS.withBlocksOf(64)));

            try {
                Loaded loaded = reader.read(bytes);
                AtomicLong seen = new AtomicLong();
                loaded.records().visit((row, record, from, to) -> seen.incrementAndGet());

                assertThat(loaded.rowsIn())
                        .as("seed %s", seed)
                        .isEqualTo(loaded.table().rows() + loaded.rejected());
                assertThat(seen)
                        .as("records and header, seed %s", seed)
                        .hasValue(loaded.table().rows() + 1L);
            } catch (SegmentException e) {
                assertThat(e.getMessage()).as("seed %s", seed).isNotBlank().doesNotContain("\u0000");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    /** A file that is mostly a table: rows of one width, of pieces that go wrong now and then. */
    private static byte[] file(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int width = 1 + random.nextInt(4);
            boolean wild = random.nextInt(3) == 0;
            int rows = random.nextInt(12);
            String end = List.of("\n", "\n", "\r\n", "\r").get(random.nextInt(4));
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < width; j++) {
                    int pieces = wild ? random.nextInt(4) : 1;
                    for (int k = 0; k < pieces; k++) {
                        String piece = PIECES.get(
                                wild || random.nextInt(20) == 0
                                        ? random.nextInt(PIECES.size())
                                        : 15 + random.nextInt(5));
                        out.write(piece.getBytes(StandardCharsets.UTF_8));
                    }
                    out.write((j == width - 1 ? end : ",").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
