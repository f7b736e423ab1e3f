package io.github.segmentcli.rfm.lines;

/** What became of lines, or of their money. The lines and the money of all reasons add up to those of the file. */
public enum LineOutcome {
    /** They are what the table of customers is made of; the money is that of the table. */
    COUNTED("counted", "in the table"),
    CONDITION("condition", "left out as asked"),
    FAILED("failed", "failed"),
    CANCELLED("cancelled", "cancelled"),
    NOT_BOUGHT_YET("not_bought_yet", "no purchase, or none yet"),
    REFUNDED("refunded", "bought and refunded"),
    OTHER_CURRENCY("other_currency", "in another currency"),
    NO_DATE("no_date", "without a date"),
    IMPOSSIBLE_DATE("impossible_date", "on a day that cannot be"),
    AFTER_REFERENCE("after_reference", "after the day of reference"),
    NO_CUSTOMER("no_customer", "without a customer"),
    NOTHING_LEFT("nothing_left", "of customers who bought nothing"),
    /** Money that stands on several lines of an order and is counted once; the lines count. */
    REPEATED_TOTAL("repeated_total", "order totals on further lines of the same order"),
    /** Refunds that are written without a minus: turning them takes twice their money away. */
    REFUND_SIGN("refund_sign", "turning refunds that are written without a minus"),
    /** What a column of refunds says was given back. */
    GIVEN_BACK("given_back", "given back, by the column of refunds");

    private final String code;
    private final String text;

    LineOutcome(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The name for programs. */
    public String code() {
        return code;
    }

    /** The phrase for people. */
    public String text() {
        return text;
    }
}
