package io.github.segmentcli.report.table;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the table of a million customers takes, without reading the input or touching a disk. */
@Tag("timing")
class AssignmentTableTiming {

    private static final int ROWS = 1_000_000;

    @Test
    void aMillionCustomers() throws IOException {
        Segmentation found = large(Sample.of(60, 5, 3).segmentation());
        for (AssignmentSettings settings :
                new AssignmentSettings[] {AssignmentSettings.DEFAULTS, new AssignmentSettings(false, true)}) {
            long[] nanos = new long[7];
            long checksum = 0;
            for (int run = 0; run < nanos.length; run++) {
                Sum out = new Sum();
                long start = System.nanoTime();
                AssignmentTable.write(found, settings, Workers.sequential(), out);
                nanos[run] = System.nanoTime() - start;
                checksum = out.crc.getValue();
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%s: %,d rows, median %d ms, best %d ms, checksum %08x%n",
                    settings, ROWS, nanos[3] / 1_000_000, nanos[0] / 1_000_000, checksum);
        }
    }

    private static Segmentation large(Segmentation small) {
        SplittableRandom random = new SplittableRandom(1);
        int[] labels = new int[ROWS];
        int[] seconds = new int[ROWS];
        double[] distances = new double[ROWS];
        double[] secondDistances = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = random.nextInt(5);
            seconds[i] = (labels[i] + 1) % 5;
            distances[i] = random.nextDouble() * 3;
            secondDistances[i] = distances[i] + random.nextDouble();
        }
        byte[] header = "customer_id,annual_spend,orders_per_year,recency_days,region".getBytes(StandardCharsets.UTF_8);
        byte[] record = "C1234567,1240.55,12.25,31.50,North".getBytes(StandardCharsets.UTF_8);
        Records records = visitor -> {
            visitor.record(-1, header, 0, header.length);
            for (int i = 0; i < ROWS; i++) {
                visitor.record(i, record, 0, record.length);
            }
        };
        Loaded input = small.input();
        return new Segmentation(
                new Loaded(
                        input.table(),
                        input.dialect(),
                        Map.of(),
                        ROWS,
                        0,
                        input.faults(),
                        input.notices(),
                        input.sha256(),
                        records),
                small.prepared(),
                small.selection(),
                small.structure(),
                small.stability(),
                Assignment.owning(labels, distances, seconds, secondDistances),
                small.nearBoundary(),
                small.projection(),
                small.profiles(),
                small.notices(),
                small.provenance(),
                small.lineage(),
                small.audit(),
                small.special());
    }

    private static final class Sum extends OutputStream {
        private final CRC32 crc = new CRC32();

        @Override
        public void write(int b) {
            crc.update(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            crc.update(bytes, from, length);
        }
    }
}
