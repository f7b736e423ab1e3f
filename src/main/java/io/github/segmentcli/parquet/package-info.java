/**
 * Parquet files. {@link io.github.segmentcli.parquet.ParquetTable} reads one as the texts that a CSV file of it would have. Footer and
 * page headers are read by parquet-format-structures, levels and values by parquet-column; {@code ChunkPages} stands between them,
 * instead of parquet-hadoop. No other room knows the libraries of {@code org.apache.parquet}.
 */
package io.github.segmentcli.parquet;
