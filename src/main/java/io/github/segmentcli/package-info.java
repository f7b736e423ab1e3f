/**
 * What every room of the program may use: the three kinds of error, notices, progress, random streams and threads.
 *
 * <p>The packages below are rooms that the data walks through in one direction; {@code pipeline.Segmenter} is the walk.
 */
package io.github.segmentcli;
