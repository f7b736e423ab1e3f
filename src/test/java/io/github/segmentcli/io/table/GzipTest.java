package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed files: whole, in several members, cut off, and larger than they look. */
class GzipTest {

    private static final String HEADER = "id,spend\n";
    private static final String ROWS = "a,1.5\nb,2\nc,40\n";

    @TempDir
    private Path folder;

    @Test
    void membersOneAfterTheOtherAreOneFile() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(HEADER + "a,1.5\nb,"));
        both.write(packed("2\nc,40\n"));

        Loaded loaded = read(both.toByteArray());

        assertThat(loaded.table().rows()).isEqualTo(3);
        assertThat(loaded.dialect().compressed()).isTrue();
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = packed(HEADER + ROWS.repeat(5_000));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("customers.csv.gz: the gzip data is damaged or cut off.");
    }

    @Test
    void bytesBehindTheEndAreToldAndASecondMemberIsNone() throws IOException {
        byte[] whole = packed(HEADER + ROWS);
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(whole);
        more.write("c4,9,lost\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(whole);
        two.write(packed(ROWS));

        assertThat(codes(read(whole))).doesNotContain("trailing_bytes");
        assertThat(codes(read(two.toByteArray()))).doesNotContain("trailing_bytes");
        assertThat(read(more.toByteArray()).notices())
                .anyMatch(notice -> notice.text().startsWith("10 bytes follow the end of the gzip data"));
        assertThat(inPieces(more.toByteArray()).notices())
                .anyMatch(notice -> notice.text().startsWith("10 bytes follow the end of the gzip data"));
    }

    private static List<String> codes(Loaded loaded) {
        return loaded.notices().stream().map(Notice::code).toList();
    }

    @Test
    void whatUnpacksToFarMoreThanItsSizeIsRefusedInGoodTime() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb, 1 << 16)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] row = ("a,1" + "0".repeat(4_000) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 25_000; i++) {
                out.write(row);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);

        assertThatThrownBy(() -> read(bomb.toByteArray()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("customers.csv.gz: the gzip data unpacks to more than")
                .hasMessageContaining("unpack it first");
    }

    private Loaded read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("customers.csv.gz"), bytes);
        return TableReader.read(file.toString(), ReadSettings.DEFAULTS, Workers.sequential(), Progress.NONE);
    }

    private PiecesRead inPieces(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("customers.csv.gz"), bytes);
        return PieceReader.read(
                file.toString(), ReadSettings.DEFAULTS, Map.of(), Workers.sequential(), Progress.NONE, new RowCount());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
