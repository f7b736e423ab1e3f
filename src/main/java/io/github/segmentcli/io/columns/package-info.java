/**
 * One walk through the rows of a file: blocks are parsed on all threads, and the cells of each column are gathered in chunks,
 * in the order of the file. Begin with {@code BlockScan}.
 */
package io.github.segmentcli.io.columns;
