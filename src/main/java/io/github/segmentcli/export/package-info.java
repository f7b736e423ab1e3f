/**
 * Exports models for other programs: a {@link io.github.segmentcli.model.SegmentModel} in; out come an SQL query and a PMML
 * document that assign customers as {@code segment score} does, and a JSON Schema of customer records. Open {@code SqlScoring}
 * first.
 */
package io.github.segmentcli.export;
