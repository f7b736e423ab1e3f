/**
 * The choice of the number of segments: a {@link io.github.segmentcli.data.Matrix} in, a {@code Selection} out. Several k are
 * tried and measured, and one is chosen by a rule. Open {@code KSelector} first.
 */
package io.github.segmentcli.select;
