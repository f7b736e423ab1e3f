/**
 * How many segments: several k are tried, measured and compared, one is chosen, and the reason is put into a sentence.
 * Open {@code KSelector} first.
 */
package io.github.segmentcli.select;
