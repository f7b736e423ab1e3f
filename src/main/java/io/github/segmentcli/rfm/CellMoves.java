package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.IdForm;
import io.github.segmentcli.rfm.lines.EmailCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which customers are in another cell than they were.
 *
 * @param since the day of the earlier cells
 * @param moves from cell to cell, those of most customers first; those who stayed are in none
 * @param stayed customers in the same cell
 * @param came customers that were not there
 * @param gone customers that are not there any more
 */
public record CellMoves(LocalDate since, List<Move> moves, int stayed, int came, int gone) {

    /** Customers that went the same way. */
    public record Move(String from, String to, int customers) {}

    public CellMoves {
        moves = List.copyOf(moves);
    }

    /** A warning when none of today's customers is known, as happens when the ids are written differently. */
    static Optional<Notice> noCommonIds(RfmModel before, List<RfmCustomer> now) {
        if (now.isEmpty()
                || before.cellOf().isEmpty()
                || now.stream().anyMatch(customer -> before.cellOf().containsKey(EmailCase.compared(customer.id())))) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                "no_id_is_known",
                "0 of " + Figures.count(now.size()) + " ids are known, so nobody can be followed from one cell to"
                        + " another. In the earlier run an id had the form "
                        + ColumnNames.quote(
                                IdForm.of(Collections.min(before.cellOf().keySet())))
                        + ", today " + ColumnNames.quote(IdForm.of(now.get(0).id()))
                        + " (9 is a digit, a and A are letters). If they are the same customers, write the ids one way in both files, or name the column"
                        + " that has them with --customer."));
    }

    static CellMoves between(RfmModel before, RfmCustomers now) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        int stayed = 0;
        int came = 0;
        int known = 0;
        for (RfmCustomer customer : now.customers()) {
            String from = before.cellOf().get(EmailCase.compared(customer.id()));
            String to = customer.cellOrScore();
            if (from == null) {
                came++;
            } else {
                known++;
                stayed += from.equals(to) ? 1 : 0;
                counts.computeIfAbsent(from, cell -> new LinkedHashMap<>()).merge(to, 1, Integer::sum);
            }
        }
        List<Move> moves = new ArrayList<>();
        counts.forEach((from, tos) -> tos.forEach((to, customers) -> {
            if (!from.equals(to)) {
                moves.add(new Move(from, to, customers));
            }
        }));
        moves.sort(Comparator.comparingInt(Move::customers)
                .reversed()
                .thenComparing(Move::from)
                .thenComparing(Move::to));
        return new CellMoves(before.asOf(), moves, stayed, came, before.cellOf().size() - known);
    }
}
