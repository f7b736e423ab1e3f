package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where to begin: which segment is worth most, what to do first, and how to get its list. */
final class BriefStart extends Section {

    private static final int OTHERS = 3;

    private final Optional<ValueShares> value;

    BriefStart(Page page, Optional<ValueShares> value) {
        super(page);
        this.value = value;
    }

    void write() {
        List<Integer> segments = IntStream.range(0, page.found.k()).boxed().toList();
        Optional<Integer> richest = value.map(shares -> segments.stream()
                .max(Comparator.comparingDouble(c -> worth(shares, c)))
                .orElseThrow());
        Optional<Integer> first = richest.filter(this::hasAdvice)
                .or(() -> segments.stream()
                        .filter(this::hasAdvice)
                        .max(Comparator.comparingLong(c -> page.found.segment(c).size())))
                .or(() -> richest);
        html.open("dl class='start'");
        if (richest.isPresent()) {
            row("Most valuable");
            mostValuable(value.orElseThrow(), richest.get(), segments);
            html.close("dd");
        } else if (page.noun().buys()) {
            row("Most valuable");
            html.text("Unknown: no column of this file adds up to the money that "
                            + page.noun().many() + " spend. Whoever made this page can name one with --value COLUMN.")
                    .close("dd");
        }
        row("Do first");
        if (first.filter(this::hasAdvice).isPresent()) {
            who(first.get());
            html.text(": " + page.found.segment(first.get()).action().get());
            html.text(first.equals(richest) ? "" : " Of the segments for which there is advice it is the largest.");
        } else {
            first.ifPresent(this::who);
            html.text(first.isPresent() ? ": " : "")
                    .text("What sets the segments apart suggests no offer; decide by the facts below.");
        }
        html.close("dd");
        row("Get its list");
        html.text("Open assignments.csv, in the folder of this page, in a spreadsheet and keep the rows with ");
        if (first.isPresent()) {
            html.element("b", Integer.toString(page.found.segment(first.get()).id()));
        } else {
            html.text("the number of the segment");
        }
        html.text(" in the column segment.").close("dd").close("dl");
    }

    private boolean hasAdvice(int c) {
        return page.found.segment(c).action().isPresent();
    }

    private void mostValuable(ValueShares shares, int richest, List<Integer> segments) {
        who(richest);
        html.text(
                ": " + share(shares, richest) + ", the most per " + page.noun().one() + ".");
        List<String> otherwise = otherwise(shares, richest);
        if (!otherwise.isEmpty()) {
            html.text(" Value is the sum of " + shares.label() + "; by "
                    + String.join(", ", otherwise.subList(0, Math.min(OTHERS, otherwise.size())))
                    + " this segment is below the average.");
        }
        int largest = segments.stream()
                .max(Comparator.comparingDouble(c -> shares.shares().get(c)))
                .orElseThrow();
        if (largest != richest) {
            html.text(" Most in all: ");
            who(largest);
            html.text(", " + share(shares, largest) + ".");
        }
    }

    /** Other columns of spend, which speak against it: the name of the segment may be built on them. */
    private List<String> otherwise(ValueShares shares, int richest) {
        return page.found.profiles().spend().stream()
                .filter(column -> !shares.columns().contains(column.column())
                        && column.segments().get(richest).mean().orElse(0)
                                < column.overall().mean().orElse(0))
                .map(column -> "“" + page.labels.plain(column.column()) + "”")
                .toList();
    }

    private String share(ValueShares shares, int c) {
        return Figures.percent(page.found.segment(c).share()) + " of "
                + page.noun().many() + ", " + Figures.percent(shares.shares().get(c)) + " of value";
    }

    private double worth(ValueShares shares, int c) {
        return shares.shares().get(c) / Math.max(1e-9, page.found.segment(c).share());
    }

    private void row(String name) {
        html.element("dt", name).open("dd");
    }

    private void who(int c) {
        page.chip(c);
        html.element("bdi", page.found.segment(c).name());
    }
}
