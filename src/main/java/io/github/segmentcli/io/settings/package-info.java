/**
 * What is known about a file before it is read, as {@code ReadSettings}, and how it was understood, as {@code Dialect}.
 */
package io.github.segmentcli.io.settings;
