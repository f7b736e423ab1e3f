/**
 * Strict JSON, written and read: keys in the order they are given, finite numbers only, nothing read that the standard
 * does not allow. {@link io.github.segmentcli.json.JsonWriter} streams a document out;
 * {@link io.github.segmentcli.json.JsonReader} reads a bounded one into a {@link io.github.segmentcli.json.JsonValue} that
 * knows where it stood, so that a faulty file is told by line and column.
 */
package io.github.segmentcli.json;
