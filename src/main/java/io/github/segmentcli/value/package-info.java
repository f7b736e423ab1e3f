/**
 * What a customer will probably buy: models of buying and leaving ({@code BgNbd}, {@code ParetoNbd}) and of the money of a
 * purchase ({@code GammaGamma}), fitted by maximum likelihood. Knows nothing of files and of shops: it takes {@code
 * PurchaseHistories} and gives {@code CustomerValues}.
 */
package io.github.segmentcli.value;
