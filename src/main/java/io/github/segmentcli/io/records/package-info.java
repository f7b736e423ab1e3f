/**
 * Bytes cut into blocks of whole records, records into cells, by the quote rules of Commons CSV. Begin with {@code
 * BlockReader} for the blocks and {@code RecordSplitter} for the rules.
 */
package io.github.segmentcli.io.records;
