/**
 * The roles of columns in a table of purchases (customer, date, order, amount, status ...) and the meaning of the words in status
 * columns, in English, German, French and Spanish. Open {@code TransactionFinder} first.
 */
package io.github.segmentcli.roles.purchases;
