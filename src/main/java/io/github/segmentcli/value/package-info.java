/**
 * Customer lifetime value: models of repeat purchases ({@code BgNbd}, {@code ParetoNbd}) and of the money of a purchase
 * ({@code GammaGamma}), fitted by maximum likelihood. {@code PurchaseHistories} in, {@code CustomerValues} out; no files. Open
 * {@code CustomerValues} first.
 */
package io.github.segmentcli.value;
