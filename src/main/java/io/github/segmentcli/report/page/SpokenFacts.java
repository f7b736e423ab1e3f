package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.profile.Figure;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.Trait;
import io.github.segmentcli.report.SpokenNumbers;
import io.github.segmentcli.roles.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The strongest facts on a segment, each a column and what a person would say of it. */
record SpokenFacts(Page page) {

    /** {@code Spend on wines} and {@code about 600, twice the average}. */
    record Fact(String column, String said) {}

    /** At most {@code most}, the strongest first, no column twice. */
    List<Fact> of(int c, int most) {
        SegmentProfile segment = page.found.segment(c);
        List<Fact> facts = new ArrayList<>();
        List<String> columnsUsed = new ArrayList<>();
        for (Trait trait : segment.traits()) {
            if (facts.size() < most && !columnsUsed.contains(trait.column())) {
                fact(c, segment, trait).ifPresent(facts::add);
                columnsUsed.add(trait.column());
            }
        }
        return facts;
    }

    private Optional<Fact> fact(int c, SegmentProfile segment, Trait trait) {
        Optional<Figure> share = figure(segment, trait, Figure.Measure.SEGMENT_SHARE);
        if (share.isPresent()) {
            double overall = figure(segment, trait, Figure.Measure.OVERALL_SHARE)
                    .map(Figure::value)
                    .orElse(Double.NaN);
            boolean flag = is(trait.column(), ColumnRole.FLAG)
                    || is(trait.column(), ColumnRole.OUTCOME)
                            && share.get().level().filter("1"::equals).isPresent();
            String level =
                    flag ? "" : share.get().level().map(name -> ": " + name).orElse("");
            return Optional.of(new Fact(
                    page.labels.plain(trait.column()) + level,
                    SpokenNumbers.share(share.get().value())
                            + (overall == overall ? " (all: " + SpokenNumbers.share(overall) + ")" : "")));
        }
        return page.found.profiles().numbers().stream()
                .filter(column -> column.column().equals(trait.column()))
                .findFirst()
                .flatMap(column -> number(c, column, segment, trait));
    }

    private Optional<Fact> number(int c, NumberColumnProfile column, SegmentProfile segment, Trait trait) {
        // a value that seems to stand for a gap is not in the figures of the trait
        OptionalDouble own = figure(segment, trait, Figure.Measure.SEGMENT_MEAN)
                .map(mean -> OptionalDouble.of(mean.value()))
                .orElseGet(() -> page.typical(column, column.segments().get(c)));
        OptionalDouble all = figure(segment, trait, Figure.Measure.OVERALL_MEAN)
                .map(mean -> OptionalDouble.of(mean.value()))
                .orElseGet(() -> page.typical(column, column.overall()));
        return own.isEmpty() || all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        page.labels.plain(column.column()),
                        said(
                                column,
                                Page.unlessRounding(own.getAsDouble(), column),
                                Page.unlessRounding(all.getAsDouble(), column))));
    }

    private String said(NumberColumnProfile column, double mean, double all) {
        if (column.date()) {
            return "around " + SpokenNumbers.month(mean) + " (all: " + SpokenNumbers.month(all) + ")";
        }
        if (column.areYears()) {
            return "around " + Math.round(mean) + " (all: " + Math.round(all) + ")";
        }
        if (page.isShare(column)) {
            return "about " + Figures.percent(Math.rint(mean * 100) / 100) + " (all: "
                    + Figures.percent(Math.rint(all * 100) / 100) + ")";
        }
        Optional<String> unit = page.labels.unit(column.column());
        boolean ratio = all > 0
                && column.overall().min().orElse(-1) >= 0
                && !is(column.column(), ColumnRole.AGE)
                && !is(column.column(), ColumnRole.RATING);
        return SpokenNumbers.about(mean, unit)
                + (ratio
                        ? ", " + SpokenNumbers.ratio(mean / all)
                                + (page.isByMedian(column) ? " the median" : " the average")
                        : " (all: " + SpokenNumbers.about(all, unit).substring("about ".length()) + ")");
    }

    private boolean is(String column, ColumnRole role) {
        return page.found.prepared().understanding().is(column, role);
    }

    private static Optional<Figure> figure(SegmentProfile segment, Trait trait, Figure.Measure measure) {
        return segment.figures().stream()
                .filter(figure -> trait.figures().contains(figure.id()) && figure.measure() == measure)
                .findFirst();
    }
}
