package io.github.segmentcli.rfm;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineRuns;
import io.github.segmentcli.rfm.lines.OrderContext;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.lines.TransactionLines;
import io.github.segmentcli.rfm.purchases.TransactionTotals;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Recency, frequency and monetary value of customers from the lines of their invoices.
 *
 * <p>Recency counts from a day of reference, by default the last day in the file, to the day of the last purchase that was
 * not cancelled. Frequency counts purchases, not lines. The result lists the lines and the money that do not count, by reason.
 *
 * <p>Lines may come in pieces, in the order of the file: {@link #fold} may be called for several pieces at a time, {@link
 * #take} for one after the other. The result does not depend on where the file is cut, except for the rounding of sums.
 */
public final class Rfm {

    /** Lines of a table that are folded at a time. */
    private static final int PIECE = 1 << 16;

    private final String source;
    private final RfmSettings settings;
    private final TransactionColumns found;
    private final TransactionTotals totals;
    private final OrderContext context = new OrderContext();
    private final SortedSet<String> units = new TreeSet<>();
    private long rows;

    /** @param source what messages call the file */
    public Rfm(String source, TransactionColumns found, RfmSettings settings) {
        this.source = source;
        this.settings = settings;
        this.found = found;
        this.totals = new TransactionTotals(found.roles().containsKey(TransactionRole.AMOUNT)
                && found.roles().containsKey(TransactionRole.INVOICE));
    }

    /** A piece of the file, folded. Lines at its beginning may continue an order of the piece before, so they wait for {@link #take}. */
    public static final class Folded {
        private final TransactionLines transactions;
        private final int leading;
        private final LineRuns runs;
        private final OrderContext end;

        private Folded(TransactionLines transactions, int leading, LineRuns runs, OrderContext end) {
            this.transactions = transactions;
            this.leading = leading;
            this.runs = runs;
            this.end = end;
        }
    }

    /**
     * @param table invoice lines, in any order
     * @throws io.github.segmentcli.InputException when no column of customers or dates can be found, or nobody bought anything
     * @throws io.github.segmentcli.RequestException when a named column is not there
     */
    public static RfmCustomers of(Table table, RfmSettings settings, Workers workers) {
        Rfm rfm = new Rfm(table.source(), TransactionColumns.of(table, settings), settings);
        for (int from = 0; from < table.rows(); from += PIECE) {
            TransactionLines transactions = new TransactionLines(
                    table, from, Math.min(table.rows(), from + PIECE), rfm.found, settings.clock());
            rfm.units.addAll(transactions.units());
            rfm.totals.take(new LineFold(transactions, settings).fold(0, transactions.rows(), rfm.context));
        }
        rfm.rows = table.rows();
        return rfm.customers(workers);
    }

    /** Folds a piece of the file; several threads may call it at a time. */
    public Folded fold(Table piece) {
        TransactionLines transactions = new TransactionLines(piece, 0, piece.rows(), found, settings.clock());
        LineFold fold = new LineFold(transactions, settings);
        int leading = fold.continuationLines();
        OrderContext end = new OrderContext();
        return new Folded(transactions, leading, fold.fold(leading, transactions.rows(), end), end);
    }

    /** Adds a folded piece to the totals; called in the order of the file, by one thread at a time. */
    public void take(Folded piece) {
        if (piece.leading > 0) {
            totals.take(new LineFold(piece.transactions, settings).fold(0, piece.leading, context));
        }
        if (piece.leading < piece.transactions.rows()) {
            context.copyFrom(piece.end);
        }
        totals.take(piece.runs);
        units.addAll(piece.transactions.units());
        rows += piece.transactions.rows();
    }

    /** The customers, once all lines were taken. */
    public RfmCustomers customers(Workers workers) {
        List<Notice> notices = new ArrayList<>();
        return new CustomerAssembly(source, settings, found, totals, units, rows, notices).customers(workers);
    }
}
