package io.github.segmentcli.spark;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.PartLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;

/**
 * A table whose lines of CSV text are made by the executors, in blocks, and come to the driver in the order of the partitions.
 *
 * @param source what messages call it
 * @param form what it is, in a sentence
 * @param columns their names
 * @param numbers for each column whether it has numbers
 * @param notices about what was left out
 * @param blocks the lines of each partition, some after the other
 * @param parts the file of each partition; empty where they are of no files, or of one only
 */
record BlockTable(
        String source,
        String form,
        List<String> columns,
        List<Boolean> numbers,
        List<Notice> notices,
        JavaRDD<LineBlock> blocks,
        List<String> parts,
        PartLines lineNumbers)
        implements TextTable {

    @Override
    public Optional<List<String>> names() {
        return Optional.of(columns);
    }

    @Override
    public Places places() {
        return parts.isEmpty() ? Places.ROWS : Places.ROWS.in(lineNumbers);
    }

    @Override
    public boolean isNumbers(int column) {
        return numbers.get(column);
    }

    @Override
    public Optional<InputStream> lines() {
        return Optional.of(new BlockStream(source, blocks, parts, lineNumbers));
    }

    @Override
    public Rows rows() {
        throw new IllegalStateException("its rows come as lines");
    }
}
