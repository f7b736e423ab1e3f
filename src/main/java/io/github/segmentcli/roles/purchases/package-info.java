/**
 * Which column of a table of purchases is for what (customer, date, order, amount, state ...), and what the words of such columns mean, in
 * English, German, French and Spanish. Open {@code TransactionFinder} first.
 */
package io.github.segmentcli.roles.purchases;
