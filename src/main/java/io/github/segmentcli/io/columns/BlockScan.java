package io.github.segmentcli.io.columns;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.Utf8;
import io.github.segmentcli.io.records.Block;
import io.github.segmentcli.io.records.BlockReader;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * One pass over the rows of a file: while blocks are parsed by all workers the next ones are read by one of them, and
 * results are gathered in the order of the file.
 */
public final class BlockScan {

    private static final int BLOCKS_A_THREAD = 4;

    private final Source source;
    private final Layout layout;
    private final ReadSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final int mostBlocks;
    /** What stopped the reading; kept until the blocks before it are dealt with. */
    private RuntimeException failure;

    public BlockScan(Source source, Layout layout, ReadSettings settings, Workers workers, Progress progress) {
        this(source, layout, settings, workers, progress, Integer.MAX_VALUE);
    }

    /** @param mostBlocks that are parsed at once, however many threads there are */
    public BlockScan(
            Source source, Layout layout, ReadSettings settings, Workers workers, Progress progress, int mostBlocks) {
        this.source = source;
        this.layout = layout;
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
        this.mostBlocks = mostBlocks;
    }

    /** Receives what was read, in the order of the file. */
    public interface Visitor {
        /** The line on which the next block begins. */
        long nextLine();

        /**
         * The next block and what it held.
         *
         * @return the block to be filled in its place after the next call of {@link #round}: the same one, or another if the visitor
         *     keeps it
         */
        Block take(Block block, BlockResult result);

        /**
         * The blocks that were read at once have all been taken.
         *
         * @param done the part of the file that was read, 0 where its size is not known
         */
        default void round(double done) {}
    }

    /**
     * @param readersOf makes a reader for each column of each block
     * @param store keeps what was read
     * @param known is told the part of the file that was read, 0 where its size is not known
     * @throws InputException for what makes reading on pointless
     * @throws NotUtf8Exception where text that passed for UTF-8 is not
     */
    public ScanResult scan(BlockParser.ColumnReaders readersOf, ColumnStore store, DoubleConsumer known) {
        ScanResult scan = new ScanResult(layout.width(), layout.dataLine(), settings.mostFaults(), store);
        scan.end(visit(readersOf, new Visitor() {
            @Override
            public long nextLine() {
                return scan.nextLine();
            }

            @Override
            public Block take(Block block, BlockResult result) {
                scan.add(result);
                return block;
            }

            @Override
            public void round(double done) {
                known.accept(done);
            }
        }));
        return scan;
    }

    /**
     * Visits block after block, and fails as {@link #scan} does.
     *
     * @return the SHA-256 of the file
     */
    public String visit(BlockParser.ColumnReaders readersOf, Visitor visitor) {
        BlockParser parser = new BlockParser(layout, settings, readersOf);
        String sha256;
        try (Utf8 text = layout.text(source);
                BlockReader reader = new BlockReader(text, layout, settings.limits())) {
            text.skip(layout.dataAt());
            Round current = new Round();
            Round next = new Round();
            current.fill(reader);
            while (current.filled > 0) {
                Round parsed = current;
                Round filling = next;
                BlockResult[] results = new BlockResult[parsed.filled];
                workers.run(parsed.filled + 1, task -> {
                    if (task == 0) {
                        filling.fill(reader);
                    } else {
                        results[task - 1] = parser.parse(parsed.blocks[task - 1]);
                    }
                });
                double done = partRead(parsed.blocks[results.length - 1]);
                for (int i = 0; i < results.length; i++) {
                    requireSound(results[i], visitor.nextLine());
                    parsed.blocks[i] = visitor.take(parsed.blocks[i], results[i]);
                }
                visitor.round(done);
                if (done > 0) {
                    progress.update(done);
                }
                next = parsed;
                current = filling;
            }
            if (failure instanceof BlockReader.EndlessRecordException endless) {
                throw endless(endless, visitor.nextLine() + endless.line);
            }
            if (failure != null) {
                throw failure;
            }
            sha256 = text.sha256();
        }
        source.requireUnchanged();
        return sha256;
    }

    /** The part of the file that ends with this block, 0 where the size is not known. */
    private double partRead(Block last) {
        return source.size() > 0 ? Math.min(1, (double) last.position / source.size()) : 0;
    }

    private void requireSound(BlockResult result, long line) {
        if (result.fatal() == null) {
            return;
        }
        Fault fatal = result.fatal().below(line);
        if (fatal.problem().equals(BlockParser.NOT_UTF8)) {
            throw new NotUtf8Exception(fatal.line());
        }
        throw new InputException(source.name() + ", " + fatal.text() + "."
                + fatal.remedy().map(r -> " " + r).orElse(""));
    }

    private InputException endless(BlockReader.EndlessRecordException record, long line) {
        String where = source.name() + ", line " + line;
        Optional<String> name =
                record.column < layout.width() ? Optional.of(layout.names().get(record.column)) : Optional.empty();
        where += name.map(column -> ", column \"" + column + "\"").orElse("");
        return new InputException(where + ": "
                + (record.longCell
                        ? "a cell is longer than the limit of "
                                + settings.limits().fieldBytes() + " bytes"
                        : "a row is longer than the limit of "
                                + settings.limits().recordBytes() + " bytes")
                + ". If this is a table at all, check its delimiter and line ends.");
    }

    /** The blocks that are parsed at once. */
    private final class Round {
        private final Block[] blocks = new Block
                [workers.threads() == 1 ? 1 : (int) Math.min(mostBlocks, (long) BLOCKS_A_THREAD * workers.threads())];
        private int filled;

        Round() {
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = new Block();
            }
        }

        void fill(BlockReader reader) {
            filled = 0;
            if (failure != null) {
                return;
            }
            try {
                while (filled < blocks.length && reader.fill(blocks[filled])) {
                    filled++;
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    /** What passed for UTF-8 is not. */
    public static final class NotUtf8Exception extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public final long line;

        NotUtf8Exception(long line) {
            this.line = line;
        }
    }
}
