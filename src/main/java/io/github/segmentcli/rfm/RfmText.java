package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import io.github.segmentcli.value.CustomerValues;
import io.github.segmentcli.value.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The result of {@code segment rfm} as text. */
public final class RfmText {

    private static final int MAX_MOVES = 20;
    private static final int MAX_STATES = 50;

    private RfmText() {}

    /**
     * Lines that end with {@code \n}, without colour.
     *
     * @param moves since an earlier month, if one was named
     */
    public static String of(RfmCustomers made, Optional<CellMoves> moves) {
        StringBuilder text = new StringBuilder();
        made.notices().stream()
                .filter(Notice::comesFirst)
                .forEach(notice -> text.append(notice.text()).append('\n'));
        text.append(Figures.count(made.size(), "customer") + " of " + made.source() + " as of " + made.asOf() + "\n\n"
                + lines(made) + "\n" + states(made) + cells(made) + cuts(made));
        made.values().ifPresent(values -> text.append(value(values, made.size())));
        moves.ifPresent(moved -> text.append(moves(moved)));
        return text.toString();
    }

    /** What became of all lines: counts and money add up to those of the file, money in another currency apart. */
    static String lines(RfmCustomers made) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what became of the lines", "lines", "money"));
        for (OutcomeTotal outcome : made.outcomes()) {
            rows.add(List.of(
                    outcome.text(),
                    outcome.lines() == 0 ? "" : Figures.count(outcome.lines()),
                    money(outcome.money())));
        }
        rows.add(List.of(
                "all of the file"
                        + made.onlyCurrency()
                                .filter(currency -> made.priced())
                                .map(currency -> ", money in " + currency)
                                .orElse(""),
                Figures.count(made.lines()),
                money(made.moneyOfCurrency())));
        return TextCells.table(rows, made.priced() ? 3 : 2, 1, made.priced() ? 3 : 2);
    }

    /** The words of columns such as a status, and what was made of them. */
    private static String states(RfmCustomers made) {
        if (made.states().isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what the states say", "word", "taken as", "lines"));
        made.states().stream()
                .limit(MAX_STATES)
                .forEach(word -> rows.add(
                        List.of(word.column(), word.word(), word.meaning().text(), Figures.count(word.lines()))));
        int more = made.states().size() - MAX_STATES;
        return TextCells.table(rows, 4, 3, 4) + (more > 0 ? "and " + Figures.count(more) + " more words\n" : "") + "\n";
    }

    private static String cells(RfmCustomers made) {
        List<CellFigures> cells = CellFigures.of(made);
        if (cells.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cell", "customers", "share", "recency", "frequency", "money", "share"));
        double money = cells.stream().mapToDouble(CellFigures::monetary).sum();
        for (CellFigures cell : cells) {
            rows.add(List.of(
                    cell.name(),
                    Figures.count(cell.customers()),
                    Figures.percent((double) cell.customers() / made.size()),
                    cell.customers() == 0 ? "" : Figures.number(cell.recencyDays()),
                    cell.customers() == 0 ? "" : Figures.number(cell.frequency()),
                    money(cell.monetary()),
                    money > 0 && cell.monetary() >= 0 ? Figures.percent(cell.monetary() / money) : ""));
        }
        return TextCells.table(rows, made.priced() ? 7 : 5, 1, made.priced() ? 7 : 5) + "\n";
    }

    private static String cuts(RfmCustomers made) {
        ScoreCuts cuts = made.cuts();
        return "Scores are 1 to " + cuts.bins() + ". Recency rises below " + listed(cuts.recency())
                + " days, frequency above " + listed(cuts.frequency()) + " purchases"
                + (cuts.monetary().isEmpty() ? "" : ", money above " + listed(cuts.monetary())) + ".\n";
    }

    private static String listed(List<Double> cuts) {
        return cuts.stream().map(Figures::number).collect(Collectors.joining(", "));
    }

    private static String value(CustomerValues values, int customers) {
        double purchases = 0;
        double money = 0;
        for (int i = 0; i < customers; i++) {
            purchases += values.expected(i);
            money += values.hasWorth() ? values.worth(i) : 0;
        }
        String text = "\nIn the next " + Figures.count(values.settings().horizonDays())
                + " days all customers are expected to buy " + Figures.number(purchases) + " times"
                + (values.hasWorth() ? ", for " + money(money) + " in money of today" : "")
                + " (" + values.model() + ": " + parameters(values.lifetime())
                + values.spend()
                        .map(spend -> "; gamma-gamma: " + parameters(spend))
                        .orElse("") + ").\n";
        if (!values.groups().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("repeats before the holdout", "customers", "expected in it", "actual"));
            for (CustomerValues.Group group : values.groups()) {
                rows.add(List.of(
                        group.repeats() + (group.repeats() == CustomerValues.LAST_GROUP ? " or more" : ""),
                        Figures.count(group.customers()),
                        Figures.number(group.expected()),
                        Figures.number(group.actual())));
            }
            text += "\n" + TextCells.table(rows, 4, 1, 4);
        }
        return text;
    }

    private static String parameters(Estimate estimate) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < estimate.names().size(); k++) {
            parts.add(estimate.names().get(k) + " "
                    + Figures.number(estimate.values().get(k)));
        }
        return String.join(", ", parts);
    }

    private static String moves(CellMoves moves) {
        StringBuilder text = new StringBuilder("\nSince " + moves.since() + ": " + Figures.count(moves.stayed())
                + " stayed in their cell, " + Figures.countAre(moves.came()) + " new, " + Figures.countAre(moves.gone())
                + " gone.\n");
        moves.moves().stream()
                .limit(MAX_MOVES)
                .forEach(move -> text.append(
                        "  " + move.from() + " to " + move.to() + ": " + Figures.count(move.customers()) + "\n"));
        int more = moves.moves().size() - MAX_MOVES;
        return text + (more > 0 ? "  and " + more + " smaller moves\n" : "");
    }

    /** Money to the cent, thousands set apart. */
    private static String money(double value) {
        String text = Figures.grouped(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN));
        return text.replace('-', Figures.MINUS);
    }
}
