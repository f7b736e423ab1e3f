package io.github.segmentcli.score;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compares new customers with those of the fit. A model assigns every row to some segment, whatever its values are; these checks
 * warn about columns in another unit, with another decimal mark or with another meaning.
 */
final class ScoreNotices {

    /** A column is reported when more than this share of its values lie outside the range of the fit. */
    private static final double OUTSIDE = 0.05;

    /** Significance level of the test of one column: the probability of a warning when nothing has changed. */
    private static final double CHANCE = 0.001;

    static final String OTHER_DISTRIBUTION = "other_distribution";
    static final String OTHER_UNIT = "other_unit";

    private final SegmentModel model;
    private final List<BinCounts> histograms;
    private final List<String> columns;
    private final long rows;
    private final long assigned;
    private final List<Notice> notices = new ArrayList<>();

    ScoreNotices(SegmentModel model, List<BinCounts> histograms, List<String> columns, long rows, long assigned) {
        this.model = model;
        this.histograms = histograms;
        this.columns = columns;
        this.rows = rows;
        this.assigned = assigned;
    }

    List<Notice> all() {
        if (rows == 0) {
            return List.of();
        }
        unknownColumns();
        goneColumns();
        for (BinCounts histogram : histograms) {
            if (histogram.isAbsent()) {
                absent(histogram);
            } else {
                missing(histogram);
                words(histogram);
                if (!unit(histogram) && !scale(histogram)) {
                    range(histogram);
                    distribution(histogram);
                }
            }
        }
        if (assigned < rows) {
            notices.add(
                    Notice.info(
                            "not_placed",
                            ColumnPhrases.share(rows - assigned, rows)
                                    + " could not be placed: they have a missing value, and the model leaves such customers out."));
        }
        return List.copyOf(notices);
    }

    private void unknownColumns() {
        Set<String> known = new HashSet<>(model.columns());
        List<String> unknown =
                columns.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            notices.add(Notice.info(
                    "unknown_columns",
                    ColumnPhrases.quoted(unknown)
                            + (unknown.size() == 1 ? " is not a column" : " are not columns")
                            + " of the model and " + (unknown.size() == 1 ? "was" : "were") + " ignored."));
        }
    }

    /** Columns of the fit without a reference, such as dates that describe, which are no longer in the file. */
    private void goneColumns() {
        Set<String> told = new HashSet<>(columns);
        told.addAll(model.recipe().columnsNeeded());
        model.references().forEach(reference -> told.add(reference.column()));
        model.recipe().choices().forEach(choices -> told.add(choices.column()));
        model.idColumn().ifPresent(told::add);
        model.weightColumn().ifPresent(told::add);
        List<String> gone =
                model.columns().stream().filter(name -> !told.contains(name)).toList();
        if (!gone.isEmpty()) {
            Notice notice = Notice.info(
                    "column_absent",
                    ColumnPhrases.quoted(gone)
                            + (gone.size() == 1 ? " was a column" : " were columns")
                            + " of the file of the fit and cannot be found in this one. The segments don't depend on "
                            + (gone.size() == 1 ? "it." : "them."));
            notices.add(gone.size() == 1 ? notice.about(gone.get(0)) : notice);
        }
    }

    private void absent(BinCounts histogram) {
        if (!histogram.reference().feature()) {
            notices.add(Notice.info(
                            "column_absent",
                            ColumnNames.quote(histogram.column())
                                    + " described the customers of the fit, but cannot be found"
                                    + " in the file in that form. The segments don't depend on it.")
                    .about(histogram.column()));
        }
    }

    private void missing(BinCounts histogram) {
        Reference reference = histogram.reference();
        if (!reference.feature()) {
            return;
        }
        if (histogram.present() == 0) {
            notices.add(Notice.warning(
                            "all_missing",
                            ColumnNames.quote(histogram.column())
                                    + " has no value in the whole file, so every customer was" + " given "
                                    + fill(histogram.column()) + ".")
                    .about(histogram.column()));
            return;
        }
        double before = (double) reference.missing() / reference.rows();
        double now = (double) histogram.missing() / histogram.rows();
        double error = Math.sqrt(Math.max(before * (1 - before), 1.0 / reference.rows())
                * (1.0 / histogram.rows() + 1.0 / reference.rows()));
        if (now > before + 0.05 && now > before + 4 * error) {
            notices.add(Notice.warning(
                            "more_missing",
                            ColumnNames.quote(histogram.column()) + " is missing for "
                                    + ColumnPhrases.share(histogram.missing(), histogram.rows())
                                    + "; in the fit it was "
                                    + Figures.percent(before) + ".")
                    .about(histogram.column()));
        }
    }

    /** The value that the model imputes for a missing one, as a part of a sentence. */
    private String fill(String column) {
        for (FittedFeature feature : model.recipe().features()) {
            if (feature.column().equals(column) && feature.kind() == FittedFeature.Kind.NUMBER) {
                return Figures.number(feature.fill());
            }
        }
        return "the same value";
    }

    private void words(BinCounts histogram) {
        if (histogram.unseenRows() > 0) {
            String effect =
                    histogram.reference().feature() ? "They count as missing." : "The segments don't depend on them.";
            notices.add((histogram.reference().feature()
                            ? Notice.warning("unseen_words", unseen(histogram, effect))
                            : Notice.info("unseen_words", unseen(histogram, effect)))
                    .about(histogram.column()));
        }
    }

    private String unseen(BinCounts histogram, String effect) {
        return ColumnNames.quote(histogram.column()) + ": "
                + ColumnPhrases.share(histogram.unseenRows(), histogram.rows())
                + " have a word that the fit did not have, such as " + ColumnPhrases.quoted(histogram.unseen()) + ". "
                + effect;
    }

    /** Reports numbers in another unit, whose range and mean then mean nothing. Returns whether it did. */
    private boolean unit(BinCounts histogram) {
        Optional<UnitChange> change = UnitChange.of(model, histogram.column(), histogram.units());
        change.ifPresent(found ->
                notices.add(Notice.warning(OTHER_UNIT, found.ofPlaced()).about(histogram.column())));
        return change.isPresent();
    }

    /**
     * Reports a numeric column whose mean has changed by a power of ten ({@link BinCounts#powerOfTen}), as it does in another
     * unit or with a misread decimal mark. Returns whether it was reported.
     */
    private boolean scale(BinCounts histogram) {
        if (!(histogram.reference() instanceof Reference.Numbers numbers) || histogram.present() == 0) {
            return false;
        }
        long power = histogram.powerOfTen();
        if (power == 0) {
            return false;
        }
        String times =
                Figures.number(StrictMath.pow(10, Math.abs(power))) + (power > 0 ? " times as much" : "th of it");
        notices.add(Notice.warning(
                        "other_scale",
                        ColumnNames.quote(histogram.column()) + " is " + Figures.number(histogram.mean())
                                + " on average, where it was "
                                + Figures.number(numbers.mean()) + " in the fit: about " + (power > 0 ? "" : "a ")
                                + times
                                + ". Is it in another unit, or was a decimal mark misread (--decimal)?")
                .about(histogram.column()));
        return true;
    }

    private void range(BinCounts histogram) {
        long outside = histogram.below() + histogram.above();
        if (!(histogram.reference() instanceof Reference.Numbers numbers) || outside <= OUTSIDE * histogram.present()) {
            return;
        }
        double expected = 2.0 * histogram.present() / (numbers.rows() + 1);
        if (outside <= expected + 4 * Math.sqrt(expected * (1 + expected))) {
            return;
        }
        boolean mostlyAbove = histogram.above() >= histogram.below();
        notices.add(Notice.warning(
                        "out_of_range",
                        ColumnNames.quote(histogram.column()) + ": " + ColumnPhrases.share(outside, histogram.rows())
                                + " lie outside the range of the fit, most of them "
                                + (mostlyAbove
                                        ? "above " + bound(histogram, numbers.greatest())
                                        : "below " + bound(histogram, numbers.least()))
                                + ". Does the column still mean the same"
                                + (histogram.isDates() ? "?" : ", in the same unit?"))
                .about(histogram.column()));
    }

    private static String bound(BinCounts histogram, double value) {
        return histogram.isDates()
                ? LocalDate.ofEpochDay((long) Math.floor(value)).toString()
                : Figures.number(value);
    }

    private void distribution(BinCounts histogram) {
        // Values that are missing have a notice of their own.
        PopulationStability stability = histogram.stabilityOfValues(CHANCE);
        if (histogram.reference().feature() && stability.isMajor()) {
            notices.add(Notice.warning(
                            OTHER_DISTRIBUTION,
                            String.format(
                                    Locale.ROOT,
                                    "%s is distributed otherwise than in the fit (drift index %.2f; 0.25 is much)."
                                            + " segment compare tells what that means for the segments.",
                                    ColumnNames.quote(histogram.column()),
                                    stability.index()))
                    .about(histogram.column()));
        }
    }
}
