/**
 * The interpretation of a table: the role of each column (id, amount, rating, yes and no ...) and the kind of the rows (customers,
 * purchases, answers of a survey ...), decided once, from all rows, with evidence and confidence. All other packages use these
 * roles. Open {@link io.github.segmentcli.roles.Understanding} first.
 *
 * <p>More than 25 files and 3,000 lines, because what a column is depends on its values, its name and the columns beside it, and each
 * kind of rows has rules of its own.
 */
package io.github.segmentcli.roles;
