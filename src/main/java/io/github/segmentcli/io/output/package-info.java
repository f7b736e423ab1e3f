/**
 * Results as whole files or none: {@code OutputFolder} for a folder in which files appear together, {@code WholeFile} for a
 * single one.
 */
package io.github.segmentcli.io.output;
