package io.github.segmentcli.profile;

import java.util.Optional;

/**
 * What a known business column means, and the words a name takes from it. All words are relative to the other customers of
 * the file: high is above its average.
 *
 * <p>An adjective stands before a noun ({@code frequent buyers}), a head is such a noun ({@code high spenders}), a phrase
 * stands alone ({@code low income}). What is empty is made from the column's own words.
 */
enum BusinessTerm {
    RECENCY("lapsed", "recent", "", "", "not seen lately", "seen lately"),
    TENURE("long-standing", "newer", "", "", "long tenure", "short tenure"),
    AGE("older", "younger", "", "", "older", "younger"),
    FREQUENCY("frequent", "occasional", "", "", "many purchases", "few purchases"),
    SPEND("", "", "high spenders", "low spenders", "high spend", "low spend"),
    VISITS("", "", "frequent visitors", "rare visitors", "many visits", "few visits"),
    BASKET("", "", "", "", "large baskets", "small baskets"),
    DISCOUNT("", "", "deal seekers", "", "many deals", "few deals"),
    RETURNS("", "", "", "", "many returns", "few returns"),
    CASH_ADVANCE("", "", "cash advance users", "", "many cash advances", "few cash advances"),
    INSTALMENTS("", "", "instalment buyers", "", "many instalments", "few instalments"),
    ONE_OFF("", "", "one-off buyers", "", "many one-off purchases", "few one-off purchases"),
    FULL_PAYMENT("", "", "full payers", "", "many full payments", "few full payments"),
    CHURN("", "", "", "", "high churn", "low churn"),
    CHURN_RISK("", "", "", "", "high churn risk", "low churn risk"),
    INCOME("", "", "", "", "high income", "low income"),
    BALANCE("", "", "", "", "high balance", "low balance"),
    CHILDREN("", "", "", "", "more children", "fewer children"),
    SCORE("", "", "", "", "", ""),
    OTHER("", "", "", "", "", "");

    private final String adjectiveHigh;
    private final String adjectiveLow;
    private final String headHigh;
    private final String headLow;
    private final String phraseHigh;
    private final String phraseLow;

    BusinessTerm(
            String adjectiveHigh,
            String adjectiveLow,
            String headHigh,
            String headLow,
            String phraseHigh,
            String phraseLow) {
        this.adjectiveHigh = adjectiveHigh;
        this.adjectiveLow = adjectiveLow;
        this.headHigh = headHigh;
        this.headLow = headLow;
        this.phraseHigh = phraseHigh;
        this.phraseLow = phraseLow;
    }

    Optional<String> adjective(int direction) {
        return given(direction > 0 ? adjectiveHigh : adjectiveLow);
    }

    Optional<String> head(int direction) {
        return given(direction > 0 ? headHigh : headLow);
    }

    Optional<String> phrase(int direction) {
        return given(direction > 0 ? phraseHigh : phraseLow);
    }

    private static Optional<String> given(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
