/**
 * Makes what a release hands out: an archive and a package with a Java of their own, of which {@link
 * io.github.segmentcli.dist.Dist} is the first to read. Run by the profile {@code dist}; not part of the program.
 */
package io.github.segmentcli.dist;
