/**
 * How much the segments depend on choices that could have been made otherwise: the fit is repeated with other seeds, without
 * each column, with other scaling and imputation and without the extremes, and held against the segments at hand. Open
 * {@code Auditor} first.
 */
package io.github.segmentcli.audit;
