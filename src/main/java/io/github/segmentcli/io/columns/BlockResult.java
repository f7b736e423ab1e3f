package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.records.Fault;
import java.util.List;

/**
 * What one block held. Lines count from 0 at its beginning.
 *
 * @param chunks its columns; null where nobody wants one
 * @param rows its good rows
 * @param records its records, good or bad
 * @param lines it covers
 * @param jumpRows rows that don't stand on the line after the row before; the first row always is one
 * @param jumpLines the lines of these
 * @param badRecords the bad records, as numbers in the order of all records
 * @param faults the first of their faults
 * @param emptyRows records of nothing but delimiters, passed over
 * @param blankLines blank lines that a record follows within the block
 * @param blankAtEnd blank lines after the last record
 * @param fatal what makes reading on pointless, or null
 */
public record BlockResult(
        Chunk[] chunks,
        int rows,
        int records,
        int lines,
        int[] jumpRows,
        int[] jumpLines,
        int[] badRecords,
        List<Fault> faults,
        int emptyRows,
        int blankLines,
        int blankAtEnd,
        Fault fatal) {}
