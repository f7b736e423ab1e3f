package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.AVERAGES;
import static io.github.segmentcli.roles.names.NameVocabulary.BASKETS;
import static io.github.segmentcli.roles.names.NameVocabulary.CHANGES;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.CURRENCY_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.DEALS;
import static io.github.segmentcli.roles.names.NameVocabulary.DISCOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERS;
import static io.github.segmentcli.roles.names.NameVocabulary.PAID_TIMES;
import static io.github.segmentcli.roles.names.NameVocabulary.PHYSICAL;
import static io.github.segmentcli.roles.names.NameVocabulary.POINTS;
import static io.github.segmentcli.roles.names.NameVocabulary.PRICES;
import static io.github.segmentcli.roles.names.NameVocabulary.QUALITIES;
import static io.github.segmentcli.roles.names.NameVocabulary.SPEND;

import java.util.Set;

/**
 * What the words of a column's name say of money: prices, amounts, discounts, and what is no money though it is named alike.
 *
 * @param name of the column, in words
 */
public record MoneyWords(NameMeaning name) {

    /** {@code pts_saldo}: a balance of points or miles is no money. */
    public boolean isOfPoints() {
        return name.has(POINTS) && !isInMoney();
    }

    /** {@code penalty_fares}. */
    public boolean endsInAmounts() {
        return name.words().size() > 1 && WordForms.isPlural(name.last()) && AMOUNTS.contains(name.last());
    }

    /** {@code MntMeatProducts} is an amount of money, although it contains a word for counts. */
    public boolean isSpend() {
        return name.has(SPEND)
                && !name.has(NUMBERS)
                && !isAmountOfThings()
                && !name.times().isTimeSpent();
    }

    /** {@code Custo-benef\u00edcio}, {@code value for money}: what is rated, unless the values are larger than those of a rating. */
    public boolean isValueForMoney() {
        return name.has(PRICES) && name.has(QUALITIES)
                || name.words().size() > 2 && String.join(" ", name.words()).contains("value for money")
                || String.join("", name.words()).contains("preisleistung");
    }

    /** {@code spend}, {@code average basket}, {@code income (k$)}: an amount of money. */
    public boolean isAmount() {
        boolean physical = name.has(PHYSICAL) && !name.has(SPEND);
        if (isAmountOfThings() || name.times().isTimeSpent() || isBalanceOfDays()) {
            return false;
        }
        return name.has(AMOUNTS) && !physical && !isTotalOfTimes()
                || name.has(DEALS) && name.last().equals("size")
                || name.has(AVERAGES) && name.has(BASKETS)
                || isRateOfPay()
                || isInMoney();
    }

    /** {@code amount_of_customers}: how many there are. */
    private boolean isAmountOfThings() {
        return name.words().size() > 1
                && name.words().get(0).equals("amount")
                && (name.counts().endsInOwners() || COUNTS.contains(name.last()));
    }

    /** {@code Leave Balance}: days off that are left. */
    private boolean isBalanceOfDays() {
        return name.last().equals("balance") && name.has(Set.of("leave", "vacation", "holiday", "pto"));
    }

    /** {@code class_frequency_total}: nothing but the word total may mean money. */
    private boolean isTotalOfTimes() {
        return (name.counts().isFrequency() || name.has(Set.of("rfm", "score")))
                && name.words().stream().noneMatch(word -> AMOUNTS.contains(word) && !word.equals("total"));
    }

    /** {@code price_off_peak}: of a piece, which may be far below 1. */
    public boolean isPrice() {
        return name.has(PRICES);
    }

    /** {@code hourly_rate}: what is paid for a time. */
    public boolean isRateOfPay() {
        return name.words().size() == 2
                && name.last().equals("rate")
                && PAID_TIMES.contains(name.words().get(0));
    }

    /** {@code Amt_Chng_Q4_Q1}: how one amount or count is to another. */
    public boolean isChange() {
        return name.has(CHANGES);
    }

    /** {@code ListPriceDiff}: of two amounts, which may be small. */
    public boolean isDifference() {
        return name.has(Set.of("diff", "difference", "differenz", "diferencia", "differenza"));
    }

    /** {@code avg_discount}: a part of a price or money; but {@code discount_amount} is money. */
    public boolean isDiscount() {
        return name.has(DISCOUNTS) && !name.has(SPEND);
    }

    /** {@code Annual Income (k$)}, {@code daily_rate_eur}. */
    public boolean isInMoney() {
        return name.unit().filter(WordForms::isMoney).isPresent()
                || name.name().chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    /** {@code currency}, {@code waehrung}: codes of currencies. */
    public boolean isCurrency() {
        return name.has(CURRENCY_WORDS);
    }
}
