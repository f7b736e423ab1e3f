/**
 * How a file is laid out, found in its beginning: encoding, delimiter, quote, lines above the header, the header itself.
 * Begin with {@code Sniffer}; what it finds is a {@code records.Layout}.
 */
package io.github.segmentcli.io.dialect;
