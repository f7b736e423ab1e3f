package io.github.segmentcli.score;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Checks of new customers against those of the fit. A model assigns any row to some segment; these checks warn about columns in
 * another unit, with another decimal mark or with another meaning.
 */
final class ScoreNotices {

    /** A column is reported when more than this share of its values lie outside the range of the fit. */
    private static final double OUTSIDE = 0.05;

    /** Significance level: how often the check of a column may warn although nothing changed. */
    private static final double CHANCE = 0.001;

    private final SegmentModel model;
    private final List<BinCounts> tallies;
    private final List<String> columns;
    private final long rows;
    private final long assigned;
    private final List<Notice> notices = new ArrayList<>();

    ScoreNotices(SegmentModel model, List<BinCounts> tallies, List<String> columns, long rows, long assigned) {
        this.model = model;
        this.tallies = tallies;
        this.columns = columns;
        this.rows = rows;
        this.assigned = assigned;
    }

    List<Notice> all() {
        if (rows == 0) {
            return List.of();
        }
        unknownColumns();
        for (BinCounts tally : tallies) {
            if (tally.isAbsent()) {
                absent(tally);
            } else {
                missing(tally);
                words(tally);
                if (!scale(tally)) {
                    range(tally);
                    distribution(tally);
                }
            }
        }
        if (assigned < rows) {
            notices.add(Notice.info(
                    "not_placed",
                    ColumnPhrases.of(rows - assigned, rows)
                            + " could not be placed: they have a gap, and the model drops customers with gaps."));
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

    private void absent(BinCounts tally) {
        if (!tally.reference().feature()) {
            notices.add(Notice.info(
                            "column_absent",
                            ColumnNames.quote(tally.column())
                                    + " described the customers of the fit, but cannot be found"
                                    + " in the file in that form. The segments don't depend on it.")
                    .about(tally.column()));
        }
    }

    private void missing(BinCounts tally) {
        Reference reference = tally.reference();
        if (!reference.feature()) {
            return;
        }
        if (tally.present() == 0) {
            notices.add(Notice.warning(
                            "all_missing",
                            ColumnNames.quote(tally.column())
                                    + " has no value in the whole file, so every customer was" + " given "
                                    + fill(tally.column()) + ".")
                    .about(tally.column()));
            return;
        }
        double before = (double) reference.missing() / reference.rows();
        double now = (double) tally.missing() / tally.rows();
        double error = Math.sqrt(Math.max(before * (1 - before), 1.0 / reference.rows())
                * (1.0 / tally.rows() + 1.0 / reference.rows()));
        if (now > before + 0.05 && now > before + 4 * error) {
            notices.add(Notice.warning(
                            "more_missing",
                            ColumnNames.quote(tally.column()) + " is missing for "
                                    + ColumnPhrases.of(tally.missing(), tally.rows()) + "; in the fit it was "
                                    + Figures.percent(before) + ".")
                    .about(tally.column()));
        }
    }

    /** The value that the model fills in for a missing one, for a sentence. */
    private String fill(String column) {
        for (FittedFeature feature : model.recipe().features()) {
            if (feature.column().equals(column) && feature.kind() == FittedFeature.Kind.NUMBER) {
                return Figures.number(feature.fill());
            }
        }
        return "the same value";
    }

    private void words(BinCounts tally) {
        if (tally.unseenRows() > 0) {
            String effect = tally.reference().feature() ? "They count as a gap." : "The segments don't depend on them.";
            notices.add((tally.reference().feature()
                            ? Notice.warning("unseen_words", unseen(tally, effect))
                            : Notice.info("unseen_words", unseen(tally, effect)))
                    .about(tally.column()));
        }
    }

    private String unseen(BinCounts tally, String effect) {
        return ColumnNames.quote(tally.column()) + ": " + ColumnPhrases.of(tally.unseenRows(), tally.rows())
                + " have a word that the fit did not have, such as " + ColumnPhrases.quoted(tally.unseen()) + ". "
                + effect;
    }

    /**
     * Reports a numeric column whose mean has changed by a power of ten ({@link BinCounts#powerOfTen}), as it does in another
     * unit or with a misread decimal mark. Returns whether it was reported.
     */
    private boolean scale(BinCounts tally) {
        if (!(tally.reference() instanceof Reference.Numbers numbers) || tally.present() == 0) {
            return false;
        }
        long power = tally.powerOfTen();
        if (power == 0) {
            return false;
        }
        String times =
                Figures.number(StrictMath.pow(10, Math.abs(power))) + (power > 0 ? " times as much" : "th of it");
        notices.add(Notice.warning(
                        "other_scale",
                        ColumnNames.quote(tally.column()) + " is " + Figures.number(tally.mean())
                                + " on average, where it was "
                                + Figures.number(numbers.mean()) + " in the fit: about " + (power > 0 ? "" : "a ")
                                + times
                                + ". Is it in another unit, or was a decimal mark misread (--decimal)?")
                .about(tally.column()));
        return true;
    }

    private void range(BinCounts tally) {
        long outside = tally.below() + tally.above();
        if (!(tally.reference() instanceof Reference.Numbers numbers) || outside <= OUTSIDE * tally.present()) {
            return;
        }
        double expected = 2.0 * tally.present() / (numbers.rows() + 1);
        if (outside <= expected + 4 * Math.sqrt(expected * (1 + expected))) {
            return;
        }
        boolean mostlyAbove = tally.above() >= tally.below();
        notices.add(Notice.warning(
                        "out_of_range",
                        ColumnNames.quote(tally.column()) + ": " + ColumnPhrases.of(outside, tally.rows())
                                + " lie outside the range of the fit, most of them "
                                + (mostlyAbove
                                        ? "above " + Figures.number(numbers.greatest())
                                        : "below " + Figures.number(numbers.least()))
                                + ". Does the column still mean the same, in the same unit?")
                .about(tally.column()));
    }

    private void distribution(BinCounts tally) {
        PopulationStability stability = tally.stability(CHANCE);
        if (tally.reference().feature() && stability.isMajor()) {
            notices.add(Notice.warning(
                            "other_distribution",
                            String.format(
                                    Locale.ROOT,
                                    "%s is distributed otherwise than in the fit (stability index %.2f; 0.25 is much)."
                                            + " segment compare tells what that means for the segments.",
                                    ColumnNames.quote(tally.column()),
                                    stability.index()))
                    .about(tally.column()));
        }
    }
}
