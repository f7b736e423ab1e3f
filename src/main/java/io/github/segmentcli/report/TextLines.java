package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the lines of a text for a terminal: paragraphs wrapped to its width, headings, items, and what all summaries end with. */
final class TextLines {

    private static final String PLOTS = "plots/";
    private static final String PAGE = "report.html";
    private static final int MIN_NAME = 16;
    /** The widest paragraph that the eye still follows from line to line. */
    private static final int WIDEST_PROSE = 110;

    final TextPaint paint;
    private final int width;
    private final RowNoun noun;
    private final StringBuilder text = new StringBuilder();

    /** @param noun in place of "customer" in what is said */
    TextLines(TextStyle style, RowNoun noun) {
        this.noun = noun;
        this.width = style.width();
        this.paint = new TextPaint(style.colour());
    }

    void line(String content) {
        text.append(content).append('\n');
    }

    /** A blank line and a name in bold. */
    void heading(String name) {
        line("");
        line(paint.strong(name));
    }

    /** A paragraph in lines of {@code look}, indented by some cells. */
    void indented(String paragraph, int indent, Function<String, String> look) {
        TextCells.wrapped(noun.said(paragraph), Math.min(width, WIDEST_PROSE) - indent)
                .forEach(line -> line(" ".repeat(indent) + look.apply(line)));
    }

    /** A paragraph behind a mark of one cell. */
    void item(String mark, String paragraph) {
        List<String> lines = TextCells.wrapped(noun.said(paragraph), Math.min(width, WIDEST_PROSE) - 4);
        line("  " + mark + " " + lines.get(0));
        lines.subList(1, lines.size()).forEach(rest -> line("    " + rest));
    }

    /** Notices that come before anything else. */
    void first(List<Notice> notices) {
        notices.stream().filter(Notice::comesFirst).forEach(notice -> indented(notice.text(), 0, paint::strong));
    }

    /** The other notices, warnings first. */
    void notices(List<Notice> all) {
        List<Notice> others = all.stream()
                .filter(notice -> !notice.comesFirst())
                .sorted((a, b) -> b.level().compareTo(a.level()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        heading("Notices");
        for (Notice notice : others) {
            boolean warning = notice.level() == Notice.Level.WARNING;
            item(warning ? paint.warning("!") : "·", TextCells.shown(notice.text()));
        }
    }

    /** The sizes and shares of segments beside their shares in the fit. */
    void segments(Scores scores) {
        boolean fit = width >= 4 + MIN_NAME + 11 + 8 + 12;
        int name = width - 4 - 11 - 8 - (fit ? 12 : 0);
        line("");
        line(paint.faint("    " + TextCells.left("Segment", name) + TextCells.right(noun.first(), 11)
                + TextCells.right("Share", 8) + (fit ? TextCells.right("In the fit", 12) : "")));
        for (Scores.SegmentCount count : scores.segments()) {
            String id = TextCells.right(Integer.toString(count.segment().id()), 2);
            List<String> lines =
                    TextCells.wrapped(TextCells.shown(count.segment().name()), name);
            line(paint.segment(count.segment().colour(), id) + "  "
                    + paint.strong(TextCells.left(lines.get(0), name))
                    + TextCells.right(Figures.count(count.size()), 11)
                    + TextCells.right(percent(scores.share(count)), 8)
                    + (fit ? TextCells.right(percent(count.segment().share()), 12) : ""));
            lines.subList(1, lines.size()).forEach(rest -> line("    " + paint.strong(rest)));
        }
    }

    /** A share for a narrow column: {@code <0.1%} for "under 0.1%". */
    static String percent(double share) {
        return Figures.percent(share).replace("under ", "<").replace("over ", ">");
    }

    /** The names of the files in a folder, pictures as a count, and which to open first. */
    void files(String folder, List<String> files) {
        heading("Files in " + TextCells.shown(folder));
        List<String> named = new ArrayList<>(
                files.stream().filter(file -> !file.startsWith(PLOTS)).toList());
        int pictures = files.size() - named.size();
        if (pictures > 0) {
            named.add(PLOTS + " (" + Figures.count(pictures, "picture") + ")");
        }
        indented(String.join(", ", named), 2, Function.identity());
        if (files.contains(PAGE)) {
            String page = TextCells.shown(folder + (folder.endsWith("/") ? "" : "/") + PAGE);
            indented("Next: open " + page + " in a browser.", 0, Function.identity());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
