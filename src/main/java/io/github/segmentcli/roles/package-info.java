/**
 * What each column of a table is (its role: id, amount, rating, yes and no ...) and what the rows are (customers, purchases,
 * answers of a survey ...), decided once, on all rows, with the evidence and how sure it is. Every other room asks here. Open
 * {@link io.github.segmentcli.roles.Understanding} first.
 *
 * <p>More than 3,000 lines, because the words of names in four languages and the rules on values decide together.
 */
package io.github.segmentcli.roles;
