package io.github.segmentcli.report.table;

import io.github.segmentcli.data.TypedRows;
import io.github.segmentcli.data.TypedRows.Kind;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.CategoryColumnProfile;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.roles.ColumnMeaning;
import io.github.segmentcli.xlsx.WorkbookOutput;
import io.github.segmentcli.xlsx.WorkbookOutput.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Writes {@code segments.xlsx}: the segments, what their customers are like in each column, and what each column is. */
public final class BriefWorkbook {

    private static final String SHARE = "0.0%";
    private static final String COUNT = "#,##0";
    private static final String FIGURE = "#,##0.##";

    private BriefWorkbook() {}

    /** @param out is neither flushed nor closed */
    public static void write(Segmentation found, OutputStream out) throws IOException {
        try (WorkbookOutput book = new WorkbookOutput(out)) {
            segments(found, book);
            numbers(found, book);
            words(found, book);
            dictionary(found, book);
        }
    }

    private static Column text(String name) {
        return new Column(name, Kind.TEXT, "");
    }

    private static Column number(String name, String format) {
        return new Column(name, Kind.NUMBER, format);
    }

    private static void segments(Segmentation found, WorkbookOutput book) throws IOException {
        List<Column> columns = List.of(
                number("Segment", "0"),
                text("Name"),
                number("Customers", COUNT),
                number("Share", SHARE),
                text("Description"),
                text("Suggested action"),
                text("Rule"));
        try (TypedRows sheet = book.sheet("Segments", columns)) {
            for (SegmentProfile segment : found.profiles().segments()) {
                sheet.row(Arrays.asList(
                        (long) segment.id(),
                        segment.name(),
                        segment.size(),
                        segment.share(),
                        segment.description(),
                        segment.action().orElse(null),
                        segment.rule().map(rule -> rule.sql()).orElse(null)));
            }
        }
    }

    private static void numbers(Segmentation found, WorkbookOutput book) throws IOException {
        List<Column> columns =
                new ArrayList<>(List.of(number("Segment", "0"), text("Name"), text("Column"), text("Unit")));
        for (String name : List.of("Mean", "Mean of all", "Median", "Least", "Greatest")) {
            columns.add(number(name, FIGURE));
        }
        columns.add(number("Missing", COUNT));
        try (TypedRows sheet = book.sheet("Numbers", columns)) {
            for (int c = 0; c < found.k(); c++) {
                SegmentProfile segment = found.segment(c);
                for (NumberColumnProfile column : found.profiles().measured()) {
                    NumberProfile profile = column.segments().get(c);
                    sheet.row(Arrays.asList(
                            (long) segment.id(),
                            segment.name(),
                            column.column(),
                            column.unit().orElse(null),
                            figure(column, profile.mean()),
                            figure(column, column.overall().mean()),
                            figure(column, profile.median()),
                            figure(column, profile.min()),
                            figure(column, profile.max()),
                            profile.missing()));
                }
            }
        }
    }

    /** Dates as days. */
    private static Object figure(NumberColumnProfile column, OptionalDouble value) {
        if (value.isEmpty()) {
            return null;
        }
        return column.date() ? LocalDate.ofEpochDay(Math.round(value.getAsDouble())) : (Object) value.getAsDouble();
    }

    private static void words(Segmentation found, WorkbookOutput book) throws IOException {
        List<Column> columns = List.of(
                number("Segment", "0"),
                text("Name"),
                text("Column"),
                text("Word"),
                number("Customers", COUNT),
                number("Share", SHARE),
                number("Share of all", SHARE));
        try (TypedRows sheet = book.sheet("Words", columns)) {
            for (int c = 0; c < found.k(); c++) {
                SegmentProfile segment = found.segment(c);
                for (CategoryColumnProfile column : found.profiles().categories()) {
                    for (CategoryColumnProfile.Level level : column.levels()) {
                        CategoryColumnProfile.LevelInSegment here =
                                level.segments().get(c);
                        sheet.row(Arrays.asList(
                                (long) segment.id(),
                                segment.name(),
                                column.column(),
                                level.name(),
                                here.count(),
                                here.share(),
                                level.share()));
                    }
                }
            }
        }
    }

    private static void dictionary(Segmentation found, WorkbookOutput book) throws IOException {
        List<Column> columns = List.of(text("Column"), text("Role"), text("Certainty"), text("Because"));
        try (TypedRows sheet = book.sheet("Dictionary", columns)) {
            for (ColumnMeaning meaning : found.prepared().understanding().columns()) {
                sheet.row(Arrays.asList(
                        meaning.column(),
                        meaning.role().word(),
                        meaning.confidence().word(),
                        meaning.evidence()));
            }
        }
    }
}
