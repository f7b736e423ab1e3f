/**
 * Sensitivity of the segments to the choices of the run: the fit is repeated with other seeds, without each column, with other
 * scaling and imputation and without extreme customers, and each result is compared with the original. Open {@code Auditor}
 * first.
 */
package io.github.segmentcli.audit;
