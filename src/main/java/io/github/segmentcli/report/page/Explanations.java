package io.github.segmentcli.report.page;

import io.github.segmentcli.roles.RowNoun;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What each index means and which values are good, behind a mark beside its name. */
final class Explanations {

    private static final Map<String, String[]> TEXTS = new LinkedHashMap<>();

    static {
        add(
                "silhouette",
                "Silhouette",
                "How much nearer customers are to their own segment than to the next, from -1 to 1."
                        + " Above 0.5 segments are clearly apart, from 0.25 to 0.5 weakly, below 0.25 hardly.");
        add(
                "stability",
                "Stability",
                "How much of a segment comes back when it is searched in other samples of the same"
                        + " customers (Jaccard similarity, from 0 to 1). Above 0.85 it is highly stable, below 0.6 it may be chance.");
        add(
                "apart",
                "Tells apart",
                "The share of a column's differences between customers that the segments explain (eta"
                        + " squared). 0% says nothing about the segment; above 30% is much for one column.");
        add(
                "cramer",
                "Cramér's V",
                "How closely a category goes with the segments, from 0 (not at all) to 1 (one follows from"
                        + " the other). Above 0.3 is a clear connection.");
        add(
                "f1",
                "F1",
                "How well a short rule stands in for a segment: the harmonic mean of the share of its finds that are right"
                        + " and the share of the segment that it finds. 1 is perfect; above 0.8 the rule is good.");
        add(
                "hopkins",
                "Hopkins statistic",
                "Whether customers lie in clumps: about 0.5 where they lie at random, towards 1 the"
                        + " more they clump. Skewed columns alone can raise it, so it decides nothing by itself.");
        add(
                "gap",
                "Gap",
                "How much tighter the segments are than those of data without groups would be. Larger is better; the"
                        + " smallest k whose gap is within one standard error of the next is chosen.");
        add(
                "inertia",
                "Inertia",
                "The sum of squared distances to the centres of the segments. It always falls with more"
                        + " segments; look for the bend after which it falls slowly.");
        add(
                "calinski",
                "Calinski-Harabasz",
                "The spread between the segments against the spread within, per degree of freedom."
                        + " Higher is better; only values for the same customers can be compared.");
        add(
                "davies",
                "Davies-Bouldin",
                "How wide segments are against their distance to the most similar other one. Lower is"
                        + " better, 0 is best.");
        add(
                "prediction",
                "Prediction strength",
                "Whether segments found in one half of the customers predict those of the other"
                        + " half. The largest k above 0.8 is chosen.");
        add(
                "agreement",
                "Agreement",
                "The adjusted Rand index of two ways to cut the same customers: 1 is the same cut, 0 what"
                        + " chance would give. Above 0.8 is good.");
        add(
                "fence",
                "On the fence",
                "Customers nine tenths of the way, or more, to the border with the next segment: they could as"
                        + " well be there. The fewer the better; up to 10% is usual.");
    }

    private final Html html;
    private final Set<String> marked = new LinkedHashSet<>();

    Explanations(Html html) {
        this.html = html;
    }

    private static void add(String id, String title, String text) {
        TEXTS.put(id, new String[] {title, text});
    }

    /** A small button that opens the explanation. */
    void mark(String id) {
        marked.add(id);
        html.element(
                "button type='button' class='mark' popovertarget='about-%s' aria-label='%s'",
                "?", id, "What is this: " + TEXTS.get(id)[0]);
    }

    /**
     * The explanations that were marked, hidden until asked for.
     *
     * @param noun what a row is called
     */
    void write(RowNoun noun) {
        for (String id : marked) {
            html.open("div popover='' class='about' id='about-%s'", id);
            html.element("b", TEXTS.get(id)[0])
                    .element("p", noun.said(TEXTS.get(id)[1]))
                    .close("div");
        }
    }
}
