/**
 * Customers from a database and segments into one, through any JDBC driver, which is loaded from its own file. Begin with {@code
 * Query}; no other room knows {@code java.sql}.
 */
package io.github.segmentcli.io.database;
