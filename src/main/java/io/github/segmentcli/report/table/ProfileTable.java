package io.github.segmentcli.report.table;

import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.CategoryColumnProfile;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.profile.SegmentProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes {@code profiles.csv}, a tidy table: a row per segment and numeric column, and a row per segment, category column and
 * level. Cells that don't apply to a kind of column are empty. Numbers are not rounded; dates are days since 1970-01-01.
 */
public final class ProfileTable {

    private static final List<String> HEADER = List.of(
            "segment",
            "segment_name",
            "column",
            "kind",
            "feature",
            "unit",
            "level",
            "count",
            "missing",
            "mean",
            "standard_deviation",
            "min",
            "q05",
            "q25",
            "median",
            "q75",
            "q95",
            "max",
            "share",
            "overall_mean",
            "overall_share",
            "z",
            "index",
            "lift",
            "v_test",
            "eta_squared",
            "cramers_v");

    private final CsvOutput out;

    private ProfileTable(CsvOutput out) {
        this.out = out;
    }

    /** Writes the table in UTF-8, with commas, decimal points and {@code \n}. {@code out} is neither flushed nor closed. */
    public static void write(Segmentation found, OutputStream out) throws IOException {
        ProfileTable table = new ProfileTable(CsvOutput.plain(out));
        table.header();
        for (int c = 0; c < found.k(); c++) {
            for (NumberColumnProfile column : found.profiles().numbers()) {
                table.number(found.segment(c), column, column.segments().get(c));
            }
            for (CategoryColumnProfile column : found.profiles().categories()) {
                for (CategoryColumnProfile.Level level : column.levels()) {
                    table.level(
                            found.segment(c), column, level, level.segments().get(c));
                }
            }
        }
        table.out.flush();
    }

    private void header() throws IOException {
        for (int at = 0; at < HEADER.size(); at++) {
            if (at > 0) {
                out.delimiter();
            }
            out.text(HEADER.get(at));
        }
        out.endLine();
    }

    private void number(SegmentProfile segment, NumberColumnProfile column, NumberProfile values) throws IOException {
        opening(
                segment,
                column.column(),
                column.date() ? "date" : "number",
                column.feature(),
                column.unit().orElse(""));
        text("");
        whole(values.count());
        whole(values.missing());
        figure(values.mean());
        figure(values.standardDeviation());
        figure(values.min());
        figure(values.q05());
        figure(values.q25());
        figure(values.median());
        figure(values.q75());
        figure(values.q95());
        figure(values.max());
        text("");
        figure(column.overall().mean());
        text("");
        figure(values.z());
        figure(values.index());
        text("");
        figure(values.vTest());
        figure(column.etaSquared());
        text("");
        out.endLine();
    }

    private void level(
            SegmentProfile segment,
            CategoryColumnProfile column,
            CategoryColumnProfile.Level level,
            CategoryColumnProfile.LevelInSegment values)
            throws IOException {
        opening(segment, column.column(), "category", column.feature(), "");
        text(level.name());
        whole(values.count());
        nothing(10);
        figure(OptionalDouble.of(values.share()));
        text("");
        figure(OptionalDouble.of(level.share()));
        nothing(2);
        figure(values.lift());
        figure(values.vTest());
        text("");
        figure(column.cramersV());
        out.endLine();
    }

    private void opening(SegmentProfile segment, String column, String kind, boolean feature, String unit)
            throws IOException {
        out.whole(segment.id());
        text(segment.name());
        text(column);
        text(kind);
        text(feature ? "true" : "false");
        text(unit);
    }

    private void nothing(int cells) throws IOException {
        for (int cell = 0; cell < cells; cell++) {
            out.delimiter();
        }
    }

    private void text(String value) throws IOException {
        out.delimiter();
        out.text(value);
    }

    private void whole(long value) throws IOException {
        out.delimiter();
        out.whole(value);
    }

    private void figure(OptionalDouble value) throws IOException {
        out.delimiter();
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            out.exact(value.getAsDouble());
        }
    }
}
