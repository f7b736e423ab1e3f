/**
 * What one cell means: the grammars of numbers and dates, the words for a missing value, and the counts of all cells of a
 * column on which its type is decided. Begin with {@code NumberGrammar}.
 */
package io.github.segmentcli.io.cells;
