package io.github.segmentcli.rfm.lines;

/**
 * The lines that one thing became of, such as those without a date.
 *
 * @param reason what became of them
 * @param detail the word of the file that says more, such as a state or the code of a currency; empty for none
 * @param lines how many; 0 where only money is moved
 * @param money of them as it stands in the file, 0 without amounts
 */
public record OutcomeTotal(LineOutcome reason, String detail, long lines, double money) {

    /** Whether these are the lines of a name that stands for no customer, such as guest. */
    public boolean isPlaceholder() {
        return reason == LineOutcome.NO_CUSTOMER && !detail.isEmpty();
    }

    /** For people. */
    public String text() {
        return reason.text() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
