package io.github.segmentcli.profile;

import io.github.segmentcli.Figures;
import io.github.segmentcli.profile.Figure.Measure;
import io.github.segmentcli.roles.RowNoun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the clues of one segment into sentences, and enters each figure they quote into its book. */
record Wording(FigureBook book) {

    private static final double TIMES = 1.95;

    /** {@code 1,383 customers, 15% of all.} */
    Sentence size(long size, double share, RowNoun noun) {
        String customers = Figures.count(size);
        String percent = Figures.percent(share);
        return new Sentence(
                customers + " " + noun.of(size) + ", " + percent + " of all.",
                List.of(
                        book.enter(Optional.empty(), Measure.SIZE, Optional.empty(), size, customers),
                        book.enter(Optional.empty(), Measure.SHARE_OF_CUSTOMERS, Optional.empty(), share, percent)));
    }

    /** {@code Annual income: 26.3 k$ on average, 60.6 k$ overall.} */
    Sentence alone(Distinction clue) {
        List<String> ids = new ArrayList<>();
        String[] shown = enter(clue, ids);
        String text = clue.level().isPresent()
                ? clue.term().plain() + holds(clue) + shown[0] + known(clue) + ", " + shown[1] + " overall."
                : clue.term().noun() + ": " + shown[0] + (clue.median() ? " in the middle" : " on average")
                        + known(clue) + ", " + shown[1] + " overall.";
        return new Sentence(sentenceCase(text), ids);
    }

    /** {@code On average: spend 812 EUR (2.4 times the overall 338 EUR), age 25.3 (38.9 overall).} Of numbers only. */
    Sentence numbers(List<Distinction> clues, String lead) {
        List<String> ids = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Distinction clue : clues) {
            String[] shown = enter(clue, ids);
            double ratio = clue.own() / clue.overall();
            boolean times = Figures.unlessRounding(clue.overall(), clue.own()) > 0
                    && ratio >= TIMES
                    && clue.term().kind() != Term.Kind.DATE;
            String compared = shown[1] + " overall";
            if (times) {
                String factor = Figures.times(ratio);
                ids.add(book.enter(
                        Optional.of(clue.term().column()),
                        clue.median() ? Measure.RATIO_OF_MEDIANS : Measure.RATIO_OF_MEANS,
                        Optional.empty(),
                        ratio,
                        factor));
                compared = factor + " times the overall " + shown[1];
            }
            parts.add(clue.term().noun() + " " + shown[0] + " (" + compared + ")");
        }
        return new Sentence(lead + list(parts) + ".", ids);
    }

    /** {@code Gender is Female for 62% (56% overall) and customer since 2019-06-24 (2022-04-04 overall).} */
    Sentence others(List<Distinction> clues) {
        List<String> ids = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Distinction clue : clues) {
            String[] shown = enter(clue, ids);
            parts.add(clue.term().plain()
                    + (clue.level().isPresent() ? holds(clue) : " averages ") + shown[0] + known(clue) + " ("
                    + shown[1]
                    + " overall)");
        }
        return new Sentence(sentenceCase(list(parts)) + ".", ids);
    }

    /** {@code Closest to segment 3, Big spenders: spending score 17.1 here, 82.1 there.} */
    Sentence difference(int otherId, String otherName, List<Distinction> here, List<Distinction> there) {
        List<String> ids = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            Distinction mine = here.get(i);
            Distinction theirs = there.get(i);
            boolean share = mine.level().isPresent();
            String[] shown = shown(mine, mine.own(), theirs.own());
            if (shown[0].equals(shown[1])) {
                continue; // no difference to a reader
            }
            Optional<String> column = Optional.of(mine.term().column());
            ids.add(book.enter(column, ownMeasure(mine), mine.level(), mine.own(), shown[0]));
            Measure other = share
                    ? Measure.OTHER_SEGMENT_SHARE
                    : mine.median() ? Measure.OTHER_SEGMENT_MEDIAN : Measure.OTHER_SEGMENT_MEAN;
            ids.add(book.enter(column, other, mine.level(), theirs.own(), shown[1]));
            parts.add(mine.term().noun()
                    + (share ? " " + (mine.yes() ? "" : mine.level().get() + " ") + "for " : " ") + shown[0]
                    + known(mine)
                    + " here, " + shown[1] + " there");
        }
        return new Sentence(
                NearestSegment.opening(otherId, otherName)
                        + (parts.isEmpty()
                                ? "alike to rounding in what tells each from the others"
                                : String.join("; ", parts))
                        + ".",
                ids);
    }

    private String[] enter(Distinction clue, List<String> ids) {
        String[] shown = shown(clue, clue.own(), clue.overall());
        Optional<String> column = Optional.of(clue.term().column());
        Measure overall = clue.level().isPresent()
                ? Measure.OVERALL_SHARE
                : clue.median() ? Measure.OVERALL_MEDIAN : Measure.OVERALL_MEAN;
        ids.add(book.enter(column, ownMeasure(clue), clue.level(), clue.own(), shown[0]));
        ids.add(book.enter(column, overall, clue.level(), clue.overall(), shown[1]));
        return shown;
    }

    /** {@code is North for}; a flag of zeros and ones {@code applies to}. */
    private static String holds(Distinction clue) {
        String level = clue.level().orElseThrow();
        return level.equals("1") && clue.yes() ? " applies to " : " is " + level + " for ";
    }

    /** Shares of words are of the customers whose word is known, and so are numbers among which some seem to stand for a gap. */
    private static String known(Distinction clue) {
        return !clue.gaps() ? "" : clue.level().isPresent() ? " of those known" : " where known";
    }

    private static Measure ownMeasure(Distinction clue) {
        return clue.level().isPresent()
                ? Measure.SEGMENT_SHARE
                : clue.median() ? Measure.SEGMENT_MEDIAN : Measure.SEGMENT_MEAN;
    }

    private static String[] shown(Distinction clue, double one, double other) {
        if (clue.level().isPresent()) {
            return new String[] {Figures.percent(one), Figures.percent(other)};
        }
        double a = Figures.unlessRounding(one, other);
        double b = Figures.unlessRounding(other, one);
        return switch (clue.term().kind()) {
            case DATE -> new String[] {date(a), date(b)};
            case SHARE -> shares(a, b);
            case YEAR -> years(a, b);
            case AMOUNT, COUNT, DURATION, TIME, RATING, NEGATIVE ->
                Figures.apart(a, b, clue.term().unit());
        };
    }

    /** Whole years; with a decimal if these are the same. */
    private static String[] years(double a, double b) {
        String format = Math.round(a) == Math.round(b) && a != b ? "%.1f" : "%.0f";
        return new String[] {String.format(Locale.ROOT, format, a), String.format(Locale.ROOT, format, b)};
    }

    /** As percentages; as numbers if the percentages are the same. */
    private static String[] shares(double a, double b) {
        String[] percents = {Figures.percent(a), Figures.percent(b)};
        return a == b || !percents[0].equals(percents[1]) ? percents : Figures.apart(a, b, Optional.empty());
    }

    private static String date(double epochDay) {
        return LocalDate.ofEpochDay((long) Math.floor(epochDay)).toString();
    }

    private static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    static String sentenceCase(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
