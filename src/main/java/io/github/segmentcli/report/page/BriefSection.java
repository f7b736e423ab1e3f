package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.report.UseAdvice;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.validity.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The brief: the first screen, and one printed sheet. How many segments, whether to use them, what to know about the data
 * first, and for each segment who it is, what to do and how to get the list. Where there are no segments it says so, and
 * names nobody.
 */
final class BriefSection extends Section {

    private static final int FACTS = 3;
    private static final int MAX_ALERTS = 4;
    private static final int SHORT = 40;
    private static final double MANY_GAPS = 0.05;
    private static final int MAX_ON_A_SHEET = 8;

    /** Notices that are no warnings, and without which the segments would be misunderstood: what limits on sizes cost, and who is in none. */
    private static final List<String> NEEDED = List.of("size_limits", "special_customers");

    BriefSection(Page page) {
        super(page);
    }

    void write() {
        html.open("section id='brief' class='brief' aria-label='Brief'");
        page.found.notices().stream()
                .filter(Notice::comesFirst)
                .forEach(notice -> html.element("p class='part'", notice.text()));
        light();
        alerts();
        if (page.found.structure().verdict() == Structure.Verdict.NONE) {
            nobody();
        } else {
            segments();
        }
        html.close("section");
    }

    /** The heading of the page, above all tabs. */
    void heading() {
        html.open("header class='overview'");
        html.element("p class='source'", page.found.input().table().fileName());
        html.element("h1", title(page)).close("header");
    }

    static String title(Page page) {
        int k = page.found.k();
        String rows = Figures.count(page.found.customers(), page.noun().one());
        if (page.found.structure().verdict() == Structure.Verdict.NONE) {
            return "No segments among " + rows;
        }
        return Page.counted(k)
                + (page.noun() == RowNoun.CUSTOMER ? " customer" : "")
                + (k == 1 ? " segment in " : " segments in ")
                + rows;
    }

    /** The traffic light, and the sentence of the verdict that it follows from. */
    private void light() {
        UseAdvice advice = UseAdvice.of(page.found);
        String style = switch (advice) {
            case GOOD -> "natural";
            case CARE -> "constructed";
            case NOT -> "none";
        };
        html.open("p class='verdict light %s'", style);
        html.element("strong class='badge'", advice.words()).text(" ");
        Structure structure = page.found.structure();
        String sentence = structure.sentence();
        int colon = sentence.indexOf(": ");
        if (colon > 0 && colon < SHORT) {
            html.element("b", sentence.substring(0, colon) + ".").text(" ");
            sentence = Character.toUpperCase(sentence.charAt(colon + 2)) + sentence.substring(colon + 3);
        }
        html.element("span", sentence);
        boolean hasSoftBorders = structure.verdict() == Structure.Verdict.REPRODUCIBLE
                || structure.verdict() == Structure.Verdict.CONSTRUCTED;
        if (hasSoftBorders && advice != UseAdvice.NOT) {
            html.text(" ")
                    .element("span", "Near a border, " + page.noun().many() + " could be in either of two segments.");
        }
        html.close("p");
    }

    private void alerts() {
        List<String> alerts = new ArrayList<>();
        int unplaced = page.found.input().table().rows() - page.found.matrix().rows();
        if (unplaced > 0) {
            alerts.add(
                    Figures.count(unplaced, "row") + (unplaced == 1 ? " was" : " were") + " left out of the segments.");
        }
        gaps().ifPresent(alerts::add);
        page.found.notices().stream()
                .filter(notice -> notice.level() == Notice.Level.WARNING && !notice.comesFirst()
                        || NEEDED.contains(notice.code()))
                .forEach(notice -> alerts.add(notice.text()));
        if (alerts.isEmpty()) {
            return;
        }
        html.open("div class='alerts'").element("b", "Know this first");
        html.open("ul");
        alerts.stream().limit(MAX_ALERTS).forEach(alert -> html.element("li", alert));
        if (alerts.size() > MAX_ALERTS) {
            html.open("li").open("a href='#notices'");
            html.text(Figures.count(alerts.size() - MAX_ALERTS) + " more in Data")
                    .close("a")
                    .close("li");
        }
        html.close("ul").close("div");
    }

    /** The features of which at least {@link #MANY_GAPS} of the values are missing. */
    private Optional<String> gaps() {
        double rows = page.found.matrix().rows();
        List<FittedFeature> gappy = page.found.prepared().recipe().features().stream()
                .filter(feature -> feature.missing() >= MANY_GAPS * rows)
                .sorted(Comparator.comparingInt(feature -> -feature.missing()))
                .toList();
        return gappy.isEmpty()
                ? Optional.empty()
                : Optional.of("Missing values were filled in: "
                        + gappy.stream()
                                .limit(FACTS)
                                .map(feature -> ColumnNames.quote(feature.column()) + " for "
                                        + Figures.percent(feature.missing() / rows))
                                .collect(Collectors.joining(", "))
                        + (gappy.size() > FACTS ? " and " + (gappy.size() - FACTS) + " more" : "") + " of "
                        + page.noun().many() + ".");
    }

    /** What to do where there are no segments. */
    private void nobody() {
        String rows = page.noun().many();
        html.open("dl class='start'");
        html.element("dt", "Most valuable").element("dd", "No segment: the " + rows + " are one group.");
        html.element("dt", "Do first")
                .element(
                        "dd",
                        "Treat these " + rows
                                + " as one group; nothing in this data is a reason for a campaign for a part of them. Other"
                                + " columns may show segments: ask whoever made this page to add what " + rows
                                + " do, how often, how much, how long ago (--columns).");
        html.element("dt", "Get a list").element("dd", "There is none but the whole file.");
        html.close("dl");
        html.open("p class='faint'").text("The groups that were tried, and why they don't hold, are in the tabs ");
        html.element("a href='#segments'", "Segments").text(" and ");
        html.element("a href='#trust'", "Trust").text(".").close("p");
    }

    private void segments() {
        Optional<ValueShares> value = ValueShares.of(page);
        if (UseAdvice.of(page.found) != UseAdvice.NOT && page.found.k() > 1) {
            new BriefStart(page, value).write();
        }
        SpokenFacts facts = new SpokenFacts(page);
        html.open("div class='%s'", page.found.k() > MAX_ON_A_SHEET ? "personas many" : "personas");
        for (int c = 0; c < page.found.k(); c++) {
            segment(c, facts.of(c, FACTS), value);
        }
        html.close("div");
        html.open("p class='faint'");
        html.text("Figures are averages"
                + (page.medians().isEmpty() ? ". " : "; those of " + page.medians() + " are medians. "));
        html.text(value.isPresent() ? "Value: the sum of " + value.get().label() + ". " : "");
        Figures.roundedShares(IntStream.range(0, page.found.k())
                        .mapToDouble(c -> page.found.segment(c).share()))
                .ifPresent(note -> html.text(note + " "));
        html.text("The segment of everybody is in assignments.csv. New "
                + page.noun().many() + ": segment score --model model.json --input FILE.");
        html.close("p");
    }

    private void segment(int c, List<SpokenFacts.Fact> facts, Optional<ValueShares> value) {
        SegmentProfile segment = page.found.segment(c);
        html.open("article class='persona %s' data-find=''", page.colour(c));
        html.open("div class='persona-who'").open("h2");
        page.chip(c);
        html.open("a href='#%s'", page.anchor(c))
                .element("bdi", segment.name())
                .close("a")
                .close("h2");
        html.open("p")
                .element("b", Figures.percent(segment.share()))
                .text(" of " + page.noun().many() + " ");
        html.element("span class='faint'", "(" + Figures.count(segment.size()) + ")")
                .close("p");
        value.ifPresent(shares -> html.open("p")
                .element("b", Figures.percent(shares.shares().get(c)))
                .text(" of value")
                .close("p"));
        html.close("div");
        html.open("ul class='persona-facts'");
        for (SpokenFacts.Fact fact : facts) {
            html.open("li")
                    .open("b")
                    .element("bdi", fact.column())
                    .text(":")
                    .close("b")
                    .text(" " + fact.said())
                    .close("li");
        }
        html.close("ul");
        html.open("div class='persona-do'");
        html.open("p").element("b", "What to do").text(" ");
        html.text(segment.action().orElse("What sets them apart suggests no offer of its own."));
        html.close("p");
        String why = segment.reasons().stream().limit(2).collect(Collectors.joining(", "));
        if (!why.isEmpty()) {
            html.open("p class='why'").element("b", "Why").text(" " + why + ".").close("p");
        }
        list(segment);
        html.close("div").close("article");
    }

    /** How to get the customers of a segment. */
    private void list(SegmentProfile segment) {
        String id = "list-" + segment.id();
        html.open("p class='list'").element("b", "Their list").text(" ");
        html.element(
                "code id='%s' class='unseen'", "SELECT * FROM 'assignments.csv' WHERE segment = " + segment.id(), id);
        html.text("assignments.csv, segment = " + segment.id() + " ");
        html.element("button type='button' class='copy scripted' data-copy='%s' hidden=''", "Copy as SQL", id);
        html.close("p");
    }
}
