/**
 * Flattens the cloud of customers to two dimensions so that it can be drawn. Open {@code Pca} first.
 */
package io.github.segmentcli.project;
