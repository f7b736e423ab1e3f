/**
 * What the loader understood of a file and what would hurt a segmentation, before anything is fitted: {@link
 * io.github.segmentcli.check.Checker} takes a loaded file and gives a {@link io.github.segmentcli.check.CheckReport}, which
 * {@code CheckText} and {@code CheckJson} write down.
 */
package io.github.segmentcli.check;
