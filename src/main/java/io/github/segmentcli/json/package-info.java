/**
 * Reads and writes strict JSON: keys in the order they are given, finite numbers only. {@link
 * io.github.segmentcli.json.JsonWriter} writes a document; {@link io.github.segmentcli.json.JsonReader} reads one of bounded
 * size into {@link io.github.segmentcli.json.JsonValue}s, which keep their line and column for error messages. Open {@code
 * JsonWriter} first.
 */
package io.github.segmentcli.json;
