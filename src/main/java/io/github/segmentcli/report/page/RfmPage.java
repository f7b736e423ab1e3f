package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.rfm.BuyingHabits;
import io.github.segmentcli.rfm.CellFigures;
import io.github.segmentcli.rfm.CellMoves;
import io.github.segmentcli.rfm.RevenueShares;
import io.github.segmentcli.rfm.RfmCustomers;
import io.github.segmentcli.rfm.ScoreGrid;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.lines.StateWord;
import io.github.segmentcli.value.CustomerValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The page of customers made out of transactions: cells, grid, revenue, cohorts, what is expected, what was left out. One file
 * without network access; no data of single customers.
 */
public final class RfmPage {

    private static final int HEAT = 8;
    private static final int MAX_COHORTS = 24;
    private static final int MAX_STATES = 100;

    private final RfmCustomers rfm;
    private final Optional<CellMoves> moves;
    private final Html html = new Html();

    private RfmPage(RfmCustomers rfm, Optional<CellMoves> moves) {
        this.rfm = rfm;
        this.moves = moves;
    }

    /** The page as HTML; {@code version} of this program is shown at its end. */
    public static String of(RfmCustomers rfm, Optional<CellMoves> moves, String version) {
        return new RfmPage(rfm, moves).write(version);
    }

    private String write(String version) {
        String title = Figures.count(rfm.size(), "customer") + " as of " + rfm.asOf();
        html.head(title, version);
        html.open("main").open("header class='overview'");
        html.element("p class='source'", Table.fileName(rfm.source())).element("h1", title);
        facts();
        html.close("header");
        cells();
        grid();
        revenue();
        moves.ifPresent(this::moved);
        cohorts();
        rfm.values().ifPresent(this::value);
        lines();
        states();
        html.notices(rfm.notices());
        return html.close("main").end(version, "no customer ids");
    }

    private void facts() {
        BuyingHabits habits = rfm.habits();
        html.open("dl class='facts'");
        html.fact("First purchase", habits.first().toString(), "last on " + habits.last());
        ScoreGrid grid = ScoreGrid.of(rfm);
        html.fact("Bought once", Figures.percent(grid.once()), "of the customers");
        if (rfm.priced()) {
            html.fact("Money", Figures.number(grid.monetary()), "paid less given back");
        }
        if (!habits.gapDays().isEmpty()) {
            html.fact(
                    "Comes back after",
                    habits.gapDays().get(2) + " days",
                    "in the middle; one time in ten only after "
                            + habits.gapDays().get(4));
        }
        html.close("dl");
    }

    private void cells() {
        List<CellFigures> cells = CellFigures.of(rfm);
        if (cells.isEmpty()) {
            return;
        }
        html.section("cells", "Who they are", "");
        double money = cells.stream().mapToDouble(CellFigures::monetary).sum();
        head("Cell", "Customers", "Share", "Days since", "Purchases", "Money", "Share of money");
        for (CellFigures cell : cells) {
            double share = (double) cell.customers() / rfm.size();
            boolean some = cell.customers() > 0;
            html.open("tr").element("th scope='row'", cell.name());
            figure(Figures.count(cell.customers()));
            heat(Figures.percent(share), share / 0.4);
            figure(some ? Figures.number(cell.recencyDays()) : Page.NOTHING);
            figure(some ? Figures.number(cell.frequency()) : Page.NOTHING);
            figure(rfm.priced() ? Figures.number(cell.monetary()) : Page.NOTHING);
            if (money > 0 && cell.monetary() >= 0) {
                heat(Figures.percent(cell.monetary() / money), cell.monetary() / money / 0.6);
            } else {
                figure(Page.NOTHING);
            }
            html.close("tr");
        }
        tableEnd();
    }

    /** Recency by frequency: how many customers, and what they are worth on average. */
    private void grid() {
        html.section("grid", "Recency and frequency", "");
        ScoreGrid grid = ScoreGrid.of(rfm);
        int bins = rfm.cuts().bins();
        String[] names = new String[bins + 1];
        names[0] = "Recency";
        for (int f = 1; f <= bins; f++) {
            names[f] = "F" + f;
        }
        html.lead("Customers in each pair of scores" + (rfm.priced() ? ", and their mean money" : "") + ". R" + bins
                + " bought most recently, F" + bins + " most often.");
        head(names);
        for (int r = bins; r >= 1; r--) {
            html.open("tr").element("th scope='row'", "R" + r);
            for (int f = 1; f <= bins; f++) {
                int customers = grid.customers(r, f);
                String mean = rfm.priced() && customers > 0 ? " · " + Figures.number(grid.mean(r, f)) : "";
                heat(Figures.count(customers) + mean, (double) customers / Math.max(1, grid.most()));
            }
            html.close("tr");
        }
        tableEnd();
    }

    private void revenue() {
        List<Double> deciles = RevenueShares.deciles(rfm);
        double total = deciles.stream().mapToDouble(Double::doubleValue).sum();
        if (deciles.isEmpty() || !(total > 0)) {
            return;
        }
        html.section(
                "revenue",
                "How much comes from how few",
                "The tenth of the customers that spent most brings "
                        + Figures.percent(Math.min(1, deciles.get(0) / total)) + " of the money.");
        double[] x = new double[11];
        double[] y = new double[11];
        for (int d = 1; d <= 10; d++) {
            x[d] = d / 10.0;
            y[d] = y[d - 1] + deciles.get(d - 1) / total;
        }
        html.open("div class='curves wide'").open("figure").open("figcaption").element("b", "Share of the money");
        html.element(
                        "span class='faint'",
                        "by share of the customers, those who spent most first; dashed: if all had spent the same")
                .close("figcaption");
        CurveOfShares chart = new CurveOfShares(html, Axis.of(0, 1, 5));
        chart.open(
                "Share of the money by share of the customers; the figures stand in the table below",
                true,
                "0%",
                "20%",
                "40%",
                "60%",
                "80%",
                "100%");
        chart.line("line", x, y);
        chart.line("chosen", new double[] {0, 1}, new double[] {0, 1});
        chart.close();
        html.close("figure").close("div");
        head("Customers", "Money", "Share", "Up to here");
        for (int d = 0; d < 10; d++) {
            html.open("tr").element("th scope='row'", 10 * d + " to " + 10 * (d + 1) + "%");
            figure(Figures.number(deciles.get(d)));
            heat(Page.fixed(100 * deciles.get(d) / total, 1) + "%", deciles.get(d) / total);
            figure(Page.fixed(100 * y[d + 1], 1) + "%");
            html.close("tr");
        }
        tableEnd();
    }

    private void moved(CellMoves cellMoves) {
        html.section(
                "moves",
                "Who moved",
                "Since " + cellMoves.since() + " " + Figures.count(cellMoves.stayed()) + " stayed in their cell, "
                        + Figures.countAre(cellMoves.came()) + " new, and " + Figures.countAre(cellMoves.gone())
                        + " gone.");
        head("From", "To", "Customers");
        for (CellMoves.Move move : cellMoves.moves()) {
            html.open("tr").element("th scope='row'", move.from()).element("td", move.to());
            figure(Figures.count(move.customers()));
            html.close("tr");
        }
        tableEnd();
    }

    private void cohorts() {
        List<BuyingHabits.Cohort> all = rfm.habits().cohorts();
        List<BuyingHabits.Cohort> shown = all.subList(Math.max(0, all.size() - MAX_COHORTS), all.size());
        int months = Math.min(
                MAX_COHORTS,
                shown.stream().mapToInt(cohort -> cohort.active().size()).max().orElse(0));
        if (shown.size() < 2) {
            return;
        }
        html.section(
                "cohorts",
                "Cohorts",
                "The share of the customers who first bought in a month that bought again 1, 2, 3 months later"
                        + (shown.size() < all.size() ? "; the last " + MAX_COHORTS + " months" : "") + ".");
        String[] names = new String[months + 1];
        names[0] = "First month";
        names[1] = "Customers";
        for (int m = 1; m < months; m++) {
            names[m + 1] = "+" + m;
        }
        head(names);
        for (BuyingHabits.Cohort cohort : shown) {
            html.open("tr")
                    .element("th scope='row' class='whole'", cohort.month().toString());
            figure(Figures.count(cohort.customers()));
            for (int m = 1; m < Math.min(months, cohort.active().size()); m++) {
                double share = (double) cohort.active().get(m) / cohort.customers();
                heat(Figures.percent(share), share / 0.5);
            }
            html.close("tr");
        }
        tableEnd();
    }

    private void value(CustomerValues values) {
        html.section("value", "What is expected", "");
        double purchases = 0;
        double money = 0;
        for (int i = 0; i < rfm.size(); i++) {
            purchases += values.expected(i);
            money += values.hasWorth() ? values.worth(i) : 0;
        }
        html.lead(
                "Within " + Figures.count(values.settings().horizonDays()) + " days all customers are expected to buy "
                        + Figures.number(purchases) + " times"
                        + (values.hasWorth() ? ", for " + Figures.number(money) + " in money of today" : "") + ", by "
                        + values.model() + (values.hasWorth() ? " and gamma-gamma." : "."));
        for (String doubt : values.doubts()) {
            html.note(Character.toUpperCase(doubt.charAt(0)) + doubt.substring(1) + ".");
        }
        if (values.groups().size() < 2) {
            html.close("section");
            return;
        }
        List<CustomerValues.Group> groups = values.groups();
        double most = groups.stream()
                .mapToDouble(g -> Math.max(g.expected(), g.actual()))
                .max()
                .orElse(1);
        double[] x = groups.stream()
                .mapToDouble(g -> g.repeats() / (double) CustomerValues.LAST_GROUP)
                .toArray();
        html.open("div class='curves wide'").open("figure");
        html.open("figcaption").element("b", "Purchases in the days held out");
        html.element(
                        "span class='faint'",
                        "by repeat purchases before; the line is what the model predicted, the dots what happened")
                .close("figcaption");
        CurveOfShares chart = new CurveOfShares(html, Axis.of(0, Math.max(1e-9, most), 5));
        chart.open(
                "Purchases in the days held out, predicted and actual; the figures stand in the table below",
                false,
                IntStream.rangeClosed(0, CustomerValues.LAST_GROUP)
                        .mapToObj(n -> n + (n == CustomerValues.LAST_GROUP ? "+" : ""))
                        .toArray(String[]::new));
        chart.line(
                "line",
                x,
                groups.stream().mapToDouble(CustomerValues.Group::expected).toArray());
        for (CustomerValues.Group group : groups) {
            chart.dot(group.repeats() / (double) CustomerValues.LAST_GROUP, group.actual());
        }
        chart.close();
        html.close("figure").close("div");
        head("Repeats before", "Customers", "Predicted", "Actual");
        for (CustomerValues.Group group : groups) {
            String name = group.repeats() + (group.repeats() == CustomerValues.LAST_GROUP ? " or more" : "");
            html.open("tr").element("th scope='row'", name);
            figure(Figures.count(group.customers()));
            figure(Figures.number(group.expected()));
            figure(Figures.number(group.actual()));
            html.close("tr");
        }
        tableEnd();
    }

    private void lines() {
        html.section(
                "lines",
                "What became of the lines",
                Figures.count(rfm.lines()) + " lines"
                        + (rfm.priced()
                                ? " with " + Figures.number(rfm.moneyOfCurrency())
                                        + rfm.onlyCurrency()
                                                .map(currency -> " in " + currency)
                                                .orElse("")
                                : "")
                        + "; the rows add up to that"
                        + (rfm.priced() && rfm.onlyCurrency().isPresent()
                                ? ", money in another currency apart."
                                : "."));
        head("Lines", "Count", rfm.priced() ? "Money" : "");
        for (OutcomeTotal outcome : rfm.outcomes()) {
            html.open("tr").element("th scope='row'", outcome.text());
            figure(outcome.lines() == 0 ? Page.NOTHING : Figures.count(outcome.lines()));
            figure(rfm.priced() ? Figures.number(outcome.money()) : "");
            html.close("tr");
        }
        tableEnd();
    }

    /** The words of columns such as a status, and what was made of them. */
    private void states() {
        List<StateWord> states = rfm.states();
        if (states.isEmpty()) {
            return;
        }
        html.section(
                "states",
                "What the states say",
                "The words of the columns that say what became of a line. Those that are not known count and come first.");
        html.open("div class='scroll' tabindex='0'").open("table").open("thead").open("tr");
        for (String name : List.of("Column", "Word", "Taken as")) {
            html.element("th scope='col'", name);
        }
        html.element("th scope='col' class='n'", "Lines").rows();
        for (StateWord word : states.subList(0, Math.min(MAX_STATES, states.size()))) {
            html.open("tr").element("th scope='row'", word.column()).element("td", word.word());
            html.element("td", word.meaning().text());
            figure(Figures.count(word.lines()));
            html.close("tr");
        }
        html.endTable();
        if (states.size() > MAX_STATES) {
            html.note("and " + Figures.count(states.size() - MAX_STATES) + " more words");
        }
        html.close("section");
    }

    private void head(String... names) {
        html.open("div class='scroll' tabindex='0'").open("table").open("thead").open("tr");
        for (int j = 0; j < names.length; j++) {
            html.element("th scope='col' class='%s'", names[j], j == 0 ? "" : "n");
        }
        html.rows();
    }

    private void tableEnd() {
        html.endTable().close("section");
    }

    private void figure(String shown) {
        html.element("td class='n'", shown);
    }

    /** A cell whose ground says how much: 1 and more is hottest. */
    private void heat(String shown, double strength) {
        int step = (int) Math.round(HEAT * Math.max(0, Math.min(1, strength)));
        html.element("td class='%s'", shown, step == 0 ? "n" : "n h" + step);
    }
}
