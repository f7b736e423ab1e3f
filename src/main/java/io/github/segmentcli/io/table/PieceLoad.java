package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.TotalWords;
import io.github.segmentcli.io.columns.BlockResult;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.columns.SkippedRows;
import io.github.segmentcli.io.dialect.Sniffer;
import io.github.segmentcli.io.records.Block;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading of one file piece by piece; a piece is a block of whole records.
 *
 * <p>The last rows of what was read are held back until others follow, because only the end of a file can be a total.
 */
final class PieceLoad<T> {

    /** More are not read at once, so that memory does not grow with the number of cores. */
    private static final int MOST_BLOCKS = 12;

    private final Source source;
    private final ReadSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final Pieces<T> pieces;
    private final Layout layout;
    private final PieceColumns columns;
    /** What the cells of each column look like, where the reading is to be judged on all of them in the end; else empty. */
    private final List<CellCounts> counts = new ArrayList<>();

    private final Deque<BlockPiece> held = new ArrayDeque<>();
    private final Set<String> totalsAbove = new HashSet<>();
    private final List<Fault> firstFaults = new ArrayList<>();
    private Optional<RejectFile> rejects = Optional.empty();
    private long faults;
    private long nextLine;
    private long records;
    private long goodRows;
    private final SkippedRows passedOver = new SkippedRows();
    private boolean begun;

    /** @param encoding to assume, or null to find it */
    PieceLoad(
            Source source,
            ReadSettings settings,
            Map<String, List<String>> words,
            Workers workers,
            Progress progress,
            Pieces<T> pieces,
            Encoding encoding) {
        this.source = source;
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
        this.pieces = pieces;
        this.layout = Sniffer.sniff(source, settings, encoding);
        this.columns = new PieceColumns(layout, settings, words);
        this.nextLine = layout.dataLine();
    }

    /** The reading as the sample suggested was wrong for what follows. */
    static final class ReadOtherwiseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadOtherwiseException() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads on trial: the columns as they look in the sample, to be judged on all cells in the end.
     *
     * @throws ReadOtherwiseException when a cell or the verdict on all of them shows that a column is something else
     */
    PiecesRead readOnTrial() {
        for (int j = 0; j < layout.width(); j++) {
            counts.add(new CellCounts());
        }
        return read();
    }

    private boolean isTrial() {
        return !counts.isEmpty();
    }

    /** Judges the columns on all cells, as a reading of the whole table would, and returns what it would tell. */
    private List<Notice> judged() {
        ColumnHints asked = settings.columns();
        TypeInference inference = new TypeInference(
                source.name(), layout, settings.with(ColumnHints.keepingText(asked.asText())), counts::get);
        List<ColumnType> types = inference.verdicts();
        for (int j = 0; j < types.size(); j++) {
            ColumnReading read = asked.readings().get(layout.names().get(j));
            if (read != null && read != types.get(j).reading()) {
                throw new ReadOtherwiseException();
            }
        }
        if (inference.notices().stream().anyMatch(notice -> notice.code().startsWith("open_"))) {
            // other columns may tell, and they were passed over
            throw new ReadOtherwiseException();
        }
        return inference.notices();
    }

    PiecesRead read() {
        boolean isReadTwice = layout.dialect().padded() && settings.rejects().isPresent();
        if (!isTrial() && !isReadTwice) {
            source.keepNoMore();
        }
        pieces.begin(new Pieces.Form(source.name(), layout.names(), layout.dialect()));
        rejects = settings.rejects().map(file -> new RejectFile(file, source, layout));
        try {
            String sha256 = new BlockScan(source, layout, settings, workers, progress, MOST_BLOCKS)
                    .visit(columns, new Gathering());
            requireRows();
            noteTotals();
            work(List.copyOf(held));
            if (rejects.isEmpty() && faults > 0) {
                throw RowFaults.refusal(source.name(), faults, firstFaults);
            }
            if (goodRows == 0) {
                throw new InputException(source.name() + ": all " + records + " rows were rejected. The first: "
                        + firstFaults.get(0).text() + ".");
            }
            rejects.ifPresent(RejectFile::complete);
            return new PiecesRead(layout.dialect(), records, records - goodRows, notices(), sha256);
        } finally {
            rejects.ifPresent(RejectFile::close);
        }
    }

    /** Takes blocks as they come, and works on those that others follow. */
    private final class Gathering implements BlockScan.Visitor {
        @Override
        public long nextLine() {
            return nextLine;
        }

        @Override
        public boolean take(Block block, BlockResult result) {
            held.add(new BlockPiece(layout, block, result, nextLine, settings.mostFaults()));
            nextLine += result.lines();
            records += result.records();
            passedOver.add(result);
            for (int j = 0; j < counts.size(); j++) {
                if (result.chunks()[j] != null) {
                    counts.get(j).add(result.chunks()[j].evidence());
                }
            }
            return true;
        }

        @Override
        public void round(double done) {
            long following = 0;
            for (BlockPiece piece : held) {
                following += piece.rows();
            }
            List<BlockPiece> ready = new ArrayList<>();
            while (!held.isEmpty() && following - held.peek().rows() >= TotalWords.LAST_ROWS) {
                BlockPiece piece = held.remove();
                following -= piece.rows();
                totalsAbove.addAll(piece.totals());
                ready.add(piece);
            }
            work(ready);
        }
    }

    private void requireRows() {
        if (records == 0) {
            throw new InputException(
                    source.name()
                            + " has a header and no rows. A customer file has a line of column names and a row for each customer.");
        }
    }

    /** Makes faults of the totals among the last rows of the file, which are still held. */
    private void noteTotals() {
        long rows = 0;
        for (BlockPiece piece : held) {
            rows += piece.rows();
        }
        long following = rows;
        for (BlockPiece piece : held) {
            following -= piece.rows();
            boolean hasRowsAbove = piece != held.peek() || records > rows;
            piece.noteTotals(following, hasRowsAbove, totalsAbove);
        }
    }

    private void work(List<BlockPiece> ready) {
        workers.run(ready.size(), at -> ready.get(at).assemble(columns, source.name()));
        List<Pieces.Piece> good = new ArrayList<>();
        for (BlockPiece piece : ready) {
            count(piece);
            if (rejects.isPresent() || faults == 0) {
                good.add(piece.good(source.name(), !begun, goodRows));
                begun = true;
            }
            goodRows += piece.goodRows();
        }
        if (isTrial() && faults > 0) {
            throw new ReadOtherwiseException();
        }
        if (rejects.isEmpty() && faults > 0) {
            return;
        }
        List<T> worked = new ArrayList<>();
        good.forEach(piece -> worked.add(null));
        workers.run(good.size(), at -> worked.set(at, pieces.work(good.get(at))));
        worked.forEach(pieces::take);
    }

    private void count(BlockPiece piece) {
        RowFaults bad = piece.faults();
        faults += bad.count();
        for (Fault fault : bad.first()) {
            if (firstFaults.size() < RowFaults.MOST_FAULTS) {
                firstFaults.add(fault);
            }
        }
        rejects.ifPresent(piece::reject);
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(WholeFile.notices(source, records, records - goodRows));
        notices.addAll(layout.notices());
        if (isTrial()) {
            notices.addAll(judged());
        }
        notices.addAll(passedOver.notices());
        return notices;
    }
}
