/**
 * Files: a customer file becomes a {@link io.github.segmentcli.data.Table} together with how it was understood, and results
 * become whole files or none. Open {@code TableReader} first.
 */
package io.github.segmentcli.io;
