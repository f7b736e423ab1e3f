package io.github.segmentcli.spark;

import java.io.Serializable;

/**
 * Some lines of CSV text of a partition.
 *
 * @param rows how many rows they are; a cell may hold line ends
 * @param sum a checksum of all text of the partition up to the end of this
 */
record LineBlock(byte[] text, int rows, long sum) implements Serializable {}
