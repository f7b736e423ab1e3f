package io.github.segmentcli.io.table;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.ColumnStore;
import java.util.OptionalLong;

/** Tells that a table is larger than the memory for it, how much disk it will take, and whether there is room for that. */
final class PlaceOfTable {

    private final String source;
    private final ColumnStore store;
    private final Progress progress;
    private boolean announced;

    PlaceOfTable(String source, ColumnStore store, Progress progress) {
        this.source = source;
        this.progress = progress;
        this.store = store;
    }

    /**
     * Tells once, where a part of the table is in the file.
     *
     * @param done the part of the input that was read, 0 where its size is not known
     * @throws StorageException where the disk has no room for the rest
     */
    void tell(double done) {
        if (announced || !store.spills()) {
            return;
        }
        announced = true;
        String folder = Shown.path(store.folder().toString());
        long all = done > 0 ? (long) (store.bytes() / done) : 0;
        long inFile = Math.max(0, all - store.limit());
        OptionalLong room = store.room();
        if (room.isPresent() && inFile > room.getAsLong()) {
            throw StorageException.forRoom(
                    source + ": the table takes about " + megabytes(all) + ", Java has "
                            + megabytes(store.limit()) + " for it, and " + folder + " has room for "
                            + megabytes(room.getAsLong())
                            + " of the rest. Make room, set java.io.tmpdir in SEGMENT_OPTS to a"
                            + " place that has it, or give Java more memory with SEGMENT_OPTS=-Xmx8g.",
                    null);
        }
        progress.say(Notice.info(
                "table_in_file",
                source
                        + (store.limit() == 0
                                ? " is not kept in memory, as asked for: "
                                : " is larger than the " + megabytes(store.limit()) + " of memory for a table: ")
                        + (all > 0 ? "about " + megabytes(inFile) : store.limit() == 0 ? "all of it" : "the rest")
                        + " is kept in a temporary file in " + folder
                        + " until the run ends, beside some 60 bytes for each row of what is computed."));
    }

    private static String megabytes(long bytes) {
        return Figures.count(bytes > 0 ? Math.max(1, bytes >> 20) : 0) + " MB";
    }
}
