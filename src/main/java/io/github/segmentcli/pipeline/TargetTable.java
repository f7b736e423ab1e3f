package io.github.segmentcli.pipeline;

import io.github.segmentcli.io.database.Query;
import io.github.segmentcli.io.database.SegmentRows;
import io.github.segmentcli.io.database.SegmentTable;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.report.table.SegmentRecords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a database that gets the segments of a run, once its folder is complete. */
final class TargetTable {

    private static final int RUN_ID = 16;

    private TargetTable() {}

    /**
     * Writes the rows.
     *
     * @param sha256 of the input
     * @param id what the id of a customer is called; empty where the number of its row stands for it
     */
    static void write(
            SegmentTable target,
            SegmentRows rows,
            SegmentModel model,
            String sha256,
            Instant started,
            Optional<String> id,
            Optional<Query> query) {
        Map<Integer, String> names = Stream.concat(
                        model.segments().stream().map(segment -> Map.entry(segment.id(), segment.name())),
                        Stream.of(Map.entry(SegmentModel.SPECIAL, model.noun().special())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        target.write(
                rows,
                new SegmentTable.Run(
                        runId(sha256, started),
                        started,
                        names,
                        id.orElse(SegmentRecords.ROW),
                        id.isPresent() ? query : Optional.empty()));
    }

    /** The same for a run's rows and its {@code run.json}. */
    static String runId(String sha256, Instant started) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((sha256 + " " + started).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, RUN_ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
