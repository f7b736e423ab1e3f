package io.github.segmentcli.report.page;

import io.github.segmentcli.Notice;
import io.github.segmentcli.TextCells;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes HTML. Text and attribute values are always escaped, so markup in a name is shown and never interpreted; only constants
 * of the program are written raw. Whoever opens an element closes it.
 */
final class Html {

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w:-]+)='([^']*)'");

    private static final Pattern LONG_WORD = Pattern.compile("\\S{10,}");
    private static final Pattern PART_END = Pattern.compile("_+(?=[^_])|\\p{Ll}(?=\\p{Lu})");

    private final StringBuilder out = new StringBuilder(1 << 16);

    /**
     * Opens an element.
     *
     * @param element its tag and attributes, a constant such as {@code a href='%s' class='link'}
     * @param values for each {@code %s}, in order; an attribute whose whole value is null is left out
     */
    Html open(String element, Object... values) {
        int blank = element.indexOf(' ');
        out.append('<').append(blank < 0 ? element : element.substring(0, blank));
        int next = 0;
        for (Matcher attribute = ATTRIBUTE.matcher(element); attribute.find(); ) {
            String value = attribute.group(2);
            if (value.equals("%s") && values[next] == null) {
                next++;
                continue;
            }
            out.append(' ').append(attribute.group(1)).append("=\"");
            int from = 0;
            for (int at = value.indexOf("%s"); at >= 0; at = value.indexOf("%s", from)) {
                out.append(value, from, at);
                escaped(values[next++].toString());
                from = at + 2;
            }
            out.append(value, from, value.length()).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content, such as a path of a drawing; {@code element} and {@code values} as in {@link #open}. */
    Html empty(String element, Object... values) {
        return element(element, "", values);
    }

    /**
     * An element that holds text alone; {@code element} and {@code values} as in {@link #open}. Names, which are in {@code bdi} and
     * {@code th}, may be broken where their words end.
     */
    Html element(String element, String text, Object... values) {
        String tag = element.split(" ", 2)[0];
        open(element, values);
        if (tag.equals("bdi") || tag.equals("th")) {
            name(text);
        } else {
            text(text);
        }
        return close(tag);
    }

    /** Text in which long words such as {@code ONEOFF_PURCHASES} and {@code MonthlyCharges} may be broken between their parts. */
    private void name(String text) {
        String shown = TextCells.shown(text);
        int from = 0;
        for (Matcher word = LONG_WORD.matcher(shown); word.find(); ) {
            for (Matcher end = PART_END.matcher(shown).region(word.start(), word.end()); end.find(); ) {
                escaped(shown.substring(from, end.end()));
                out.append("<wbr>");
                from = end.end();
            }
        }
        escaped(shown.substring(from));
    }

    /** Everything up to the body of a page. */
    Html head(String title, String version) {
        raw("<!doctype html>\n").open("html lang='en'").open("head").open("meta charset='utf-8'");
        open("meta http-equiv='Content-Security-Policy' content='%s'", PageLook.POLICY);
        open("meta name='viewport' content='width=device-width, initial-scale=1'");
        open("meta name='referrer' content='no-referrer'").open("meta name='generator' content='segment %s'", version);
        element("title", title);
        return open("style").raw(PageLook.STYLE).close("style").close("head").open("body");
    }

    /** The end of a page that has no script; returns all of it. */
    String end(String version, String ids) {
        return footer(version, ids).close("body").close("html").raw("\n").toString();
    }

    /** @param ids which ids of customers the page holds */
    Html footer(String version, String ids) {
        String text = "Made by segment " + version + ". This page is one file, asks nothing of the network, and holds ";
        return open("footer").element("p", text + ids + ".").close("footer");
    }

    /** Opens a section that the navigation can jump to; {@code lead} may be empty. */
    Html section(String id, String title, String lead) {
        open("section id='%s' aria-labelledby='%s-title'", id, id).element("h2 id='%s-title'", title, id);
        return lead.isEmpty() ? this : lead(lead);
    }

    /** A section of notices, warnings first; nothing where there are none. */
    void notices(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        section("notices", "Notices", "").open("ul class='notices'");
        notices.stream().sorted((a, b) -> b.level().compareTo(a.level())).forEach(notice -> {
            boolean warning = notice.level() == Notice.Level.WARNING;
            open("li class='%s' data-find=''", warning ? "warning" : "info");
            element("b", warning ? "Look at this" : "Note")
                    .element("span", notice.text())
                    .close("li");
        });
        close("ul").close("section");
    }

    /** A list of links to files beside the page. */
    Html files(List<String> files) {
        open("ul class='files'");
        files.forEach(file -> open("li").element("a href='%s'", file, file).close("li"));
        return close("ul");
    }

    /** A figure of the first screen, with its name and what it says. */
    void fact(String name, String figure, String reading) {
        open("div").element("dt", name).open("dd").element("b", figure).element("span", reading);
        close("dd").close("div");
    }

    /** Opens a table that scrolls sideways, up to the cells of its head; {@code table} is its tag and attributes. */
    Html table(String table, String caption) {
        open("div class='scroll' tabindex='0'").open(table).element("caption class='unseen'", caption);
        return open("thead").open("tr");
    }

    /** Between the head of a table and its rows. */
    Html rows() {
        return close("tr").close("thead").open("tbody");
    }

    Html endTable() {
        return close("tbody").close("table").close("div");
    }

    /** A paragraph that opens a section. */
    Html lead(String text) {
        return element("p class='lead'", text);
    }

    /** A remark under a table or drawing. */
    Html note(String text) {
        return element("p class='note'", text);
    }

    Html text(String text) {
        escaped(TextCells.shown(text));
        return this;
    }

    /** Constant markup, script or style of our own: never anything that came from a file. */
    Html raw(String constant) {
        out.append(constant);
        return this;
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
