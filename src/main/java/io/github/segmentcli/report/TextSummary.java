package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Variation;
import io.github.segmentcli.model.Lineage;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.Trait;
import io.github.segmentcli.render.NeighbourWords;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.Neighbour;
import io.github.segmentcli.select.Vote;
import io.github.segmentcli.validity.SegmentStability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The summary for a terminal: whether there is cluster structure, the segments with their stability, the reason for k, the
 * notices, and the files.
 */
public final class TextSummary {

    private static final int NUMBER = 4;
    private static final int FIGURE = 11;
    private static final int SHARE = 8;
    private static final int BAR = 8;
    private static final int MIN_NAME = 16;
    /** The fewest and the most choices of an audit that are listed. */
    private static final int MIN_CHOICES = 3;

    private static final int MAX_CHOICES = 8;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private final Segmentation found;
    private final TextStyle style;
    private final TextLines text;
    private final TextPaint paint;

    private TextSummary(Segmentation found, TextStyle style) {
        this.found = found;
        this.style = style;
        this.text = new TextLines(style, RowNoun.CUSTOMER);
        this.paint = text.paint;
    }

    /**
     * @param folder the output folder as the user named it
     * @param files the names of the files written to it, in order; may be empty
     */
    public static String of(Segmentation found, String folder, List<String> files, TextStyle style) {
        TextSummary summary = new TextSummary(found, style);
        summary.text.first(found.notices());
        summary.verdict();
        summary.segments();
        summary.choice();
        summary.audit();
        summary.lineage();
        summary.notices();
        if (!files.isEmpty()) {
            summary.text.files(folder, files);
        }
        return summary.text.toString();
    }

    private void verdict() {
        for (Notice warning : found.prepared().understanding().warnings()) {
            // A command to be pasted stands on a line of its own.
            String command = found.prepared().understanding().command().orElse("");
            int at = command.isEmpty() ? -1 : warning.text().indexOf(command);
            String sentence =
                    at < 0 ? warning.text() : warning.text().substring(0, at).strip();
            TextCells.wrapped(TextCells.shown(sentence), style.width() - 2)
                    .forEach(line -> text.line(paint.warning("! ") + line));
            if (at >= 0) {
                text.line("  " + TextCells.shown(warning.text().substring(at)));
            }
        }
        for (String line : TextCells.wrapped(TextCells.shown(found.structure().sentence()), style.width())) {
            text.line(paint.strong(line));
        }
        int rows = found.input().table().rows();
        int used = found.matrix().rows();
        boolean weighted = found.matrix().weights().isPresent();
        String customers = weighted
                ? Figures.count(found.customers()) + rowNoun() + " in " + Figures.count(used) + " rows"
                : used == rows
                        ? Figures.count(rows) + rowNoun()
                        : Figures.count(used) + " of " + Figures.count(rows) + rowNoun();
        int features = found.prepared().recipe().features().size();
        String facts = customers + " of "
                + (found.input().table().source().equals("-")
                        ? "standard input"
                        : TextCells.shown(found.input().table().source()))
                + ", " + features + (features == 1 ? " feature" : " features") + ", k = " + found.k();
        OptionalDouble silhouette = found.validity().silhouette().overall();
        if (silhouette.isPresent()) {
            facts += ", silhouette " + Numerals.fixed(silhouette.getAsDouble(), 2);
        }
        TextCells.wrapped(facts, style.width()).forEach(line -> text.line(paint.faint(line)));
    }

    private String rowNoun() {
        return " " + found.prepared().understanding().noun().many();
    }

    /** The audit: its result in a sentence, the choices that matter, three or more where there are, and how many are not listed. */
    private void audit() {
        if (found.audit().isEmpty()) {
            return;
        }
        Audit audit = found.audit().get();
        text.line("");
        TextCells.wrapped(TextCells.shown(audit.sentence()), style.width()).forEach(text::line);
        List<Variation> made = audit.variations().stream()
                .filter(variation -> variation.failure().isEmpty())
                .toList();
        int listed = Math.min(made.size(), Math.max(MIN_CHOICES, Math.min(MAX_CHOICES, audit.mattering())));
        made.subList(0, listed)
                .forEach(variation -> text.line(paint.faint(
                        "  " + Figures.percent(variation.changedShare()) + " " + TextCells.shown(variation.name()))));
        int others = made.size() - listed;
        int failed = audit.variations().size() - made.size();
        if (others > 0) {
            text.line(paint.faint("  and " + others + (others == 1 ? " other that changes" : " others that change")
                    + " no more than these"));
        }
        if (failed > 0) {
            text.line(paint.faint("  and " + failed + " that could not be tried"));
        }
    }

    private void segments() {
        // A narrow terminal gives up the bar first, then the figures that the page has too.
        int name = style.width() - NUMBER - FIGURE - SHARE;
        boolean stable = !found.stability().isEmpty() && name - FIGURE >= MIN_NAME;
        name -= stable ? FIGURE : 0;
        boolean silhouette = name - FIGURE >= MIN_NAME;
        name -= silhouette ? FIGURE : 0;
        boolean bars = name - BAR >= MIN_NAME;
        name -= bars ? BAR : 0;
        text.line("");
        text.line(paint.faint(" ".repeat(NUMBER)
                + TextCells.left("Segment", name)
                + TextCells.right(found.prepared().understanding().noun().first(), FIGURE)
                + TextCells.right("Share", SHARE)
                + (bars ? " ".repeat(BAR) : "")
                + (silhouette ? TextCells.right("Silhouette", FIGURE) : "")
                + (stable ? TextCells.right("Stability", FIGURE) : "")));
        for (int c = 0; c < found.k(); c++) {
            SegmentProfile segment = found.segment(c);
            StringBuilder row = new StringBuilder();
            row.append(paint.segment(segment.colour(), TextCells.right(Integer.toString(segment.id()), NUMBER - 2)));
            List<String> lines = TextCells.wrapped(TextCells.shown(segment.name()), name);
            row.append("  ").append(paint.strong(TextCells.left(lines.get(0), name)));
            row.append(TextCells.right(Figures.count(segment.size()), FIGURE));
            row.append(TextCells.right(TextLines.percent(segment.share()), SHARE));
            if (bars) {
                row.append(paint.segment(segment.colour(), bar(segment.share())));
            }
            if (silhouette) {
                row.append(TextCells.right(figure(found.validity().silhouette().ofCluster(c)), FIGURE));
            }
            if (stable) {
                found.stability(c)
                        .map(SegmentStability::mean)
                        .ifPresent(mean -> row.append(TextCells.right(Numerals.fixed(mean, 2), FIGURE)));
            }
            text.line(row.toString().stripTrailing());
            lines.subList(1, lines.size()).forEach(rest -> text.line(" ".repeat(NUMBER) + paint.strong(rest)));
            String traits = segment.traits().stream()
                    .limit(2)
                    .map(Trait::sentence)
                    .map(TextCells::shown)
                    .collect(Collectors.joining(" "));
            if (!traits.isEmpty()) {
                text.indented(traits, NUMBER, paint::faint);
            }
        }
        if (found.special().count() > 0) {
            String special = found.prepared().understanding().noun().special();
            text.line(paint.faint(TextCells.right("0", NUMBER - 2) + "  " + TextCells.left(special, name)
                    + TextCells.right(Figures.count(found.special().count()), FIGURE)));
        }
        Figures.roundedShares(found.profiles().segments().stream().mapToDouble(SegmentProfile::share))
                .ifPresent(note -> text.indented(note, NUMBER, paint::faint));
    }

    /** A blank and a bar of at most {@code BAR} cells, which is its length for the largest share. */
    private String bar(double share) {
        double most = found.profiles().segments().stream()
                .mapToDouble(SegmentProfile::share)
                .max()
                .orElse(1);
        int eighths = (int) Math.max(1, Math.rint(share / most * (BAR - 1) * 8));
        String bar = "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt(eighths % 8));
        return " " + TextCells.left(bar, BAR - 1);
    }

    private void choice() {
        text.heading("Why " + found.k());
        text.indented(TextCells.shown(found.selection().reason()), 2, Function.identity());
        others().ifPresent(others -> text.indented(others, 2, paint::faint));
        found.selection().oneMore().ifPresent(this::neighbour);
        found.selection().oneFewer().ifPresent(this::neighbour);
        List<Candidate> tried = found.selection().candidates();
        if (tried.size() < 2) {
            return;
        }
        int fitting = (style.width() - 14) / 7;
        int at = 0;
        while (tried.get(at).k() != found.k()) {
            at++;
        }
        int from = Math.max(0, Math.min(at - fitting / 2, tried.size() - fitting));
        List<Candidate> shown = tried.subList(from, Math.min(tried.size(), from + fitting));
        curve("k", shown, candidate -> Integer.toString(candidate.k()));
        curve(
                "silhouette",
                shown,
                candidate -> figure(candidate.validity().silhouette().overall()));
        if (tried.stream().anyMatch(candidate -> candidate.stability().isPresent())) {
            curve("agreement", shown, candidate -> figure(candidate.stability()));
        }
    }

    private void neighbour(Neighbour neighbour) {
        text.indented(TextCells.shown(NeighbourWords.sentence(found, neighbour)), 2, paint::faint);
    }

    /** The results of the rules for k that did not decide, if there are any. */
    private Optional<String> others() {
        List<Vote> votes = found.selection().votes();
        if (votes.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(votes.subList(1, votes.size()).stream()
                .map(vote -> vote.rule().label() + " "
                        + (vote.k().isPresent() ? Integer.toString(vote.k().getAsInt()) : "none"))
                .collect(Collectors.joining(", ", "Other rules: ", ".")));
    }

    /** The result of a rule, with its name where the clause does not contain it. */
    public static String said(Vote vote) {
        String text = vote.text();
        String name = vote.rule().label();
        String word = name.split("[ -]")[0].toLowerCase(Locale.ROOT);
        if (text.toLowerCase(Locale.ROOT).contains(word)) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": " + text;
    }

    private void curve(String name, List<Candidate> candidates, Function<Candidate, String> figure) {
        StringBuilder row = new StringBuilder("  ").append(paint.faint(TextCells.left(name, 12)));
        for (Candidate candidate : candidates) {
            String cell = TextCells.right(figure.apply(candidate), 7);
            row.append(candidate.k() == found.k() ? paint.strong(cell) : paint.faint(cell));
        }
        text.line(row.toString());
    }

    private void lineage() {
        if (found.lineage().isEmpty()) {
            return;
        }
        List<Lineage.Fate> fates = found.lineage().get().fates().stream()
                .filter(fate -> fate.verdict() != Lineage.Verdict.SURVIVES)
                .toList();
        text.heading("Since the earlier model");
        if (fates.isEmpty()) {
            text.indented("All its segments go on.", 2, Function.identity());
        }
        fates.forEach(fate -> text.item("·", TextCells.shown(fate.sentence())));
    }

    private void notices() {
        List<Notice> notices = new ArrayList<>(found.notices());
        notices.removeAll(found.prepared().understanding().warnings());
        text.notices(notices);
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Numerals.fixed(value.getAsDouble(), 2) : "–";
    }
}
