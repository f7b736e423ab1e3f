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
 * Reads one file piece by piece and hands the pieces to {@link Pieces}; a piece is a block of whole records. {@link TableLoad}
 * reads a file at once.
 *
 * <p>A row of totals is only recognised among the last rows of a file. Blocks are therefore held back until it is known that
 * enough rows follow.
 */
final class PieceLoad<T> {

    /** The maximum number of blocks in memory, so that memory does not grow with the number of cores. */
    private static final int MAX_BLOCKS = 12;

    private final Source source;
    private final ReadSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final Pieces<T> pieces;
    private final Layout layout;
    private final PieceColumns columns;
    /** By column: what its cells look like, to verify its type after the last row. Empty when types are not verified. */
    private final List<CellCounts> counts = new ArrayList<>();

    private final Deque<BlockPiece> heldBack = new ArrayDeque<>();
    /** Blocks whose pieces were processed, to be filled again. */
    private final Deque<Block> freeBlocks = new ArrayDeque<>();

    /** The words for totals in blocks that are no longer held back. */
    private final Set<String> totalsAbove = new HashSet<>();

    private final List<Fault> firstFaults = new ArrayList<>();
    private Optional<RejectFile> rejects = Optional.empty();
    private long faults;
    private long nextLine;
    private long records;
    private long goodRows;
    private final SkippedRows skipped = new SkippedRows();
    private boolean hasFirstPiece;

    /**
     * Finds the layout of the file.
     *
     * @param words by name of a category: its levels, when they are known from an earlier file
     * @param pieces receives the pieces
     * @param encoding the encoding of the file, or null to detect it
     */
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

    /** Thrown when a column is not of the type that the settings give for it, so that the file must be read again. */
    static final class TypeMismatchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TypeMismatchException() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads the columns with the types of the settings, which come from a sample, and verifies the types on all cells.
     *
     * @throws TypeMismatchException when a cell, or all cells of a column together, show that it is of another type
     */
    PiecesRead readAndVerifyTypes() {
        for (int j = 0; j < layout.width(); j++) {
            counts.add(new CellCounts());
        }
        return read();
    }

    private boolean verifiesTypes() {
        return !counts.isEmpty();
    }

    /**
     * Infers the types from all cells, as {@link TableLoad} does, and compares them with those that were used.
     *
     * @return the notices of the inference
     */
    private List<Notice> verifyTypes() {
        ColumnHints given = settings.columns();
        TypeInference inference = new TypeInference(
                source.name(), layout, settings.with(ColumnHints.keepingText(given.asText())), counts::get);
        List<ColumnType> types = inference.types();
        for (int j = 0; j < types.size(); j++) {
            ColumnReading used = given.readings().get(layout.names().get(j));
            if (used != null && used != types.get(j).reading()) {
                throw new TypeMismatchException();
            }
        }
        if (inference.notices().stream().anyMatch(notice -> notice.code().startsWith("open_"))) {
            // The columns that were not read may settle an open question, such as the order of day and month.
            throw new TypeMismatchException();
        }
        return inference.notices();
    }

    /**
     * Reads the file, with the types of the settings where given.
     *
     * @throws InputException when there are no rows, or faults and no file for rejected rows
     */
    PiecesRead read() {
        // Rejected rows of columns that are padded with blanks are copied from the file as they are there.
        boolean isReadTwice = layout.dialect().padded() && settings.rejects().isPresent();
        if (!verifiesTypes() && !isReadTwice) {
            source.keepNoMore();
        }
        pieces.begin(new Pieces.Form(source.name(), layout.names(), layout.dialect()));
        rejects = settings.rejects().map(file -> new RejectFile(file, source, layout));
        try {
            String sha256 = new BlockScan(source, layout, settings, workers, progress, MAX_BLOCKS)
                    .visit(columns, new BlockQueue());
            requireRows();
            markTotals();
            process(List.copyOf(heldBack));
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

    /** Takes blocks as they are read, and processes those that enough rows follow. */
    private final class BlockQueue implements BlockScan.Visitor {
        @Override
        public long nextLine() {
            return nextLine;
        }

        @Override
        public Block take(Block block, BlockResult result) {
            heldBack.add(new BlockPiece(layout, block, result, nextLine, settings.mostFaults()));
            nextLine += result.lines();
            records += result.records();
            skipped.add(result);
            for (int j = 0; j < counts.size(); j++) {
                if (result.chunks()[j] != null) {
                    counts.get(j).add(result.chunks()[j].evidence());
                }
            }
            Block free = freeBlocks.poll();
            return free != null ? free : new Block();
        }

        @Override
        public void round(double done) {
            long following = 0;
            for (BlockPiece piece : heldBack) {
                following += piece.rows();
            }
            List<BlockPiece> ready = new ArrayList<>();
            while (!heldBack.isEmpty() && following - heldBack.peek().rows() >= TotalWords.LAST_ROWS) {
                BlockPiece piece = heldBack.remove();
                following -= piece.rows();
                totalsAbove.addAll(piece.totals());
                ready.add(piece);
            }
            process(ready);
        }
    }

    private void requireRows() {
        if (records == 0) {
            throw TableReader.noRows(source);
        }
    }

    /** Marks the totals among the last rows of the file, which are still held back, as faults. */
    private void markTotals() {
        long rows = 0;
        for (BlockPiece piece : heldBack) {
            rows += piece.rows();
        }
        long following = rows;
        for (BlockPiece piece : heldBack) {
            following -= piece.rows();
            boolean hasRowsAbove = piece != heldBack.peek() || records > rows;
            piece.markTotals(following, hasRowsAbove, totalsAbove);
        }
    }

    /** Makes tables of blocks, counts and writes their faults, and hands the good rows to {@link Pieces}. */
    private void process(List<BlockPiece> ready) {
        workers.run(ready.size(), at -> ready.get(at).assemble(columns, source.name()));
        List<Pieces.Piece> good = new ArrayList<>();
        for (BlockPiece piece : ready) {
            countFaults(piece);
            if (rejects.isPresent() || faults == 0) {
                good.add(piece.good(source.name(), !hasFirstPiece, goodRows));
                hasFirstPiece = true;
            }
            goodRows += piece.goodRows();
        }
        if (verifiesTypes() && faults > 0) {
            throw new TypeMismatchException();
        }
        if (rejects.isEmpty() && faults > 0) {
            return;
        }
        List<T> results = new ArrayList<>();
        good.forEach(piece -> results.add(null));
        workers.run(good.size(), at -> results.set(at, pieces.work(good.get(at))));
        results.forEach(pieces::take);
        ready.forEach(piece -> freeBlocks.add(piece.block()));
    }

    private void countFaults(BlockPiece piece) {
        RowFaults found = piece.faults();
        faults += found.count();
        for (Fault fault : found.first()) {
            if (firstFaults.size() < RowFaults.MAX_FAULTS) {
                firstFaults.add(fault);
            }
        }
        rejects.ifPresent(piece::reject);
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(WholeFile.notices(source, records, records - goodRows));
        notices.addAll(layout.notices());
        if (verifiesTypes()) {
            notices.addAll(verifyTypes());
        }
        notices.addAll(skipped.notices());
        return notices;
    }
}
