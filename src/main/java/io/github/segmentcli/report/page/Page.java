package io.github.segmentcli.report.page;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.render.ShareColumns;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.SegmentColours;
import io.github.segmentcli.roles.RowNoun;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** What all sections use: the run, the settings, the HTML writer, and the formats of numbers. */
final class Page {

    static final String NOTHING = "–";

    private static final String[] NUMBERS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"
    };

    final Segmentation found;
    final ReportSettings settings;
    final Html html = new Html();
    final ColumnLabels labels;
    final Explanations explanations = new Explanations(html);

    Page(Segmentation found, ReportSettings settings) {
        this.found = found;
        this.settings = settings;
        this.labels = found.profiles().labels();
    }

    /** The CSS class that gives an element the colour of a segment. */
    String colour(int c) {
        return "s" + found.segment(c).colour() % SegmentColours.count();
    }

    /** The segment's number in its colour. */
    void chip(int c) {
        html.element("span class='chip %s'", Integer.toString(found.segment(c).id()), colour(c));
    }

    /** The segment's number and name, as the header cell of a row. */
    void who(int c, String link) {
        html.open("th scope='row' data-v='%s'", found.segment(c).id());
        html.open("span class='who'");
        chip(c);
        if (link.isEmpty()) {
            html.element("bdi", found.segment(c).name());
        } else {
            html.open("a href='%s'", link)
                    .element("bdi", found.segment(c).name())
                    .close("a");
        }
        html.close("span").close("th");
    }

    /** The head of a column of figures for a segment: its number and its name, which sorts where {@code sorts}. */
    void segmentHead(int c, boolean sorts) {
        html.open("th scope='col' class='n segment' data-sort='%s'", sorts ? "number" : null);
        chip(c);
        html.element("bdi", found.segment(c).name()).close("th");
    }

    /** The label of a column as the header cell of a row; the name in the file appears on pointing at it. */
    void columnHead(String column, boolean feature) {
        html.open("th scope='row' title='%s'", TextCells.shown(column));
        html.element("bdi", labels.of(column));
        if (!feature) {
            html.text(" *");
        }
        html.close("th");
    }

    /** The anchor of a segment's card. */
    String anchor(int c) {
        return "segment-" + found.segment(c).id();
    }

    /** The header cell of a numeric column that can be sorted. */
    void figureHead(String text) {
        html.element("th scope='col' class='n' data-sort='number'", text);
    }

    /** The same with an explanation behind a mark. */
    void figureHead(String text, String explanation) {
        html.open("th scope='col' class='n' data-sort='number'").element("span", text);
        explanations.mark(explanation);
        html.close("th");
    }

    /** What a column of figures is sorted by, to seven digits; empty for none, which comes last. */
    static String sortKey(OptionalDouble value) {
        return value.isEmpty() || !Double.isFinite(value.getAsDouble())
                ? ""
                : plain(new BigDecimal(value.getAsDouble())
                        .round(new MathContext(7))
                        .doubleValue());
    }

    void textHead(String text) {
        html.element("th scope='col' data-sort='text'", text);
    }

    /** A cell with a figure that sorts by its value. */
    void figureCell(String shown, OptionalDouble value) {
        html.element("td class='n' data-v='%s'", shown, sortKey(value));
    }

    /** An index such as the silhouette: two decimals. */
    static String index(OptionalDouble value) {
        return value.isPresent() ? fixed(value.getAsDouble(), 2) : NOTHING;
    }

    static String fixed(double value, int decimals) {
        return Numerals.fixed(value, decimals);
    }

    /** A value of a column in its unit; a date as a day. */
    String value(OptionalDouble value, NumberColumnProfile column) {
        return value.isEmpty() || column.date() || column.areYears() || isShare(column)
                ? bare(value, column)
                : Figures.number(unlessRounding(value.getAsDouble(), column), column.unit());
    }

    /** A value of a column without its unit, for places where the unit is shown with the column's name. */
    String bare(OptionalDouble value, NumberColumnProfile column) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        if (isShare(column)) {
            return Figures.percent(value.getAsDouble());
        }
        if (column.areYears()) {
            return Long.toString(Math.round(value.getAsDouble()));
        }
        return column.date() ? day(value.getAsDouble()) : Figures.number(unlessRounding(value.getAsDouble(), column));
    }

    /** Whether its means are shares of one: zeros and ones for no and yes, or a share such as 0.54. */
    boolean isShare(NumberColumnProfile column) {
        return ShareColumns.isShare(found, column);
    }

    /** Whether segments are described by the medians of a column: distances were measured on transformed values. */
    boolean isByMedian(NumberColumnProfile column) {
        return found.prepared().recipe().features().stream()
                .anyMatch(feature ->
                        feature.column().equals(column.column()) && feature.transform() != TransformKind.NONE);
    }

    /** The value of a column that describes a segment, or all rows: the mean, or the median after a transform. */
    OptionalDouble typical(NumberColumnProfile column, NumberProfile of) {
        return isByMedian(column) ? of.median() : of.mean();
    }

    /** The value, or 0 where it is 0 but for rounding beside the spread of the column. */
    static double unlessRounding(double value, NumberColumnProfile column) {
        return Figures.unlessRounding(
                value, column.overall().standardDeviation().orElse(0));
    }

    /** The columns that are described by medians, for a note; empty if all are described by means. */
    String medians() {
        return ColumnList.named(found.profiles().measured().stream()
                .filter(this::isByMedian)
                .map(column -> labels.of(column.column()))
                .toList());
    }

    static String day(double epochDay) {
        long day = (long) Math.floor(epochDay);
        return Math.abs(day) > 3_000_000
                ? Figures.number(epochDay)
                : LocalDate.ofEpochDay(day).toString();
    }

    /** A number of things at the beginning of a sentence. */
    static String counted(int count) {
        return count < NUMBERS.length ? NUMBERS[count] : Figures.count(count);
    }

    /** For attributes that scripts and drawings read: few digits, a point, no grouping. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Decimals.shortest(value);
    }

    /** A coordinate of a drawing, to a tenth. */
    static String at(double value) {
        return plain(Math.rint(value * 10) / 10);
    }

    /** What a row is called. */
    RowNoun noun() {
        return found.prepared().understanding().noun();
    }
}
