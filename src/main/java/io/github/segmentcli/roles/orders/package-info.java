/**
 * The order of words: steps of a known scale, how often something happens, degrees of one thing, and ranges of numbers. Knows
 * nothing of columns and tables. Open {@link io.github.segmentcli.roles.orders.OrderedLevels} first.
 */
package io.github.segmentcli.roles.orders;
