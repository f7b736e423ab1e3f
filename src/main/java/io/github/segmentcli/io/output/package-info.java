/**
 * Results as whole files or none: {@code OutputFolder} for a folder in which files appear together, {@code NewFile} for a
 * single one. Open {@code WriteGuard} first, which everything that is written passes.
 */
package io.github.segmentcli.io.output;
