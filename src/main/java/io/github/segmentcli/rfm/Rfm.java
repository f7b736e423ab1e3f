package io.github.segmentcli.rfm;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineRuns;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.lines.TransactionLines;
import io.github.segmentcli.rfm.purchases.TransactionTotals;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.rfm.settings.TransactionRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Recency, frequency and monetary value of customers from the lines of their invoices.
 *
 * <p>Recency counts from a day of reference, by default the last day in the file, to the day of the last purchase that was
 * not cancelled. Frequency counts purchases, not lines. What does not count is in the accounts of the result, with its
 * reason.
 *
 * <p>Lines may come in pieces, in the order of the file: {@link #fold} may be called for several pieces at a time, {@link
 * #take} for one after the other. However the lines are cut, the result is the same but for the rounding of sums.
 */
public final class Rfm {

    /** So many lines of a whole table are folded at a time. */
    private static final int PIECE = 1 << 16;

    private final String source;
    private final RfmSettings settings;
    private final TransactionColumns found;
    private final TransactionTotals books;
    private final LineFold.Before before = new LineFold.Before();
    private long rows;

    /** @param source what messages call the file */
    public Rfm(String source, TransactionColumns found, RfmSettings settings) {
        this.source = source;
        this.settings = settings;
        this.found = found;
        this.books = new TransactionTotals(found.roles().containsKey(TransactionRole.AMOUNT)
                && found.roles().containsKey(TransactionRole.INVOICE));
    }

    /** What a piece comes to. */
    public static final class Folded {
        private final TransactionLines ledger;
        private final int leading;
        private final LineRuns runs;
        private final LineFold.Before end;

        private Folded(TransactionLines ledger, int leading, LineRuns runs, LineFold.Before end) {
            this.ledger = ledger;
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
        TransactionLines ledger = new TransactionLines(table, rfm.found, settings.clock());
        for (int from = 0; from < table.rows(); from += PIECE) {
            rfm.books.take(new LineFold(ledger, settings).fold(from, Math.min(table.rows(), from + PIECE), rfm.before));
        }
        rfm.rows = table.rows();
        return rfm.customers(workers);
    }

    /** Goes through a piece of the file; safe to be called by several threads. */
    public Folded fold(Table piece) {
        TransactionLines ledger = new TransactionLines(piece, found, settings.clock());
        LineFold fold = new LineFold(ledger, settings);
        int leading = fold.leading();
        LineFold.Before end = new LineFold.Before();
        return new Folded(ledger, leading, fold.fold(leading, ledger.rows(), end), end);
    }

    /** Takes in what a piece came to; called in the order of the file. */
    public void take(Folded piece) {
        if (piece.leading > 0) {
            books.take(new LineFold(piece.ledger, settings).fold(0, piece.leading, before));
        }
        if (piece.leading < piece.ledger.rows()) {
            before.become(piece.end);
        }
        books.take(piece.runs);
        rows += piece.ledger.rows();
    }

    /** The customers, once all lines were taken. */
    public RfmCustomers customers(Workers workers) {
        List<Notice> notices = new ArrayList<>();
        return new CustomerAssembly(source, settings, found, books, rows, notices).customers(workers);
    }
}
