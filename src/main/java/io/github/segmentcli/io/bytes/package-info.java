/**
 * The bytes of an input as UTF-8 text, whatever it is written in: a file, standard input or a named pipe, gzip or not, read
 * as often as they are wanted. Begin with {@code Source}.
 */
package io.github.segmentcli.io.bytes;
