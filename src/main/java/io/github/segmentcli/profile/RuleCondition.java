package io.github.segmentcli.profile;

/**
 * That the bin of a column lies in [from, to); one end is the column's own, except for a level, which is one bin.
 *
 * @param column its place among the columns of the search
 * @param bins how many the column has
 */
record RuleCondition(int column, int from, int to, int bins) {

    /** Whether it bounds the column from below. */
    boolean isLower() {
        return to == bins;
    }

    boolean holds(int bin) {
        return bin >= from && bin < to;
    }

    /** Whether both bound the same column from the same side, so that the tighter one makes the other idle. */
    boolean isOnTheSideOf(RuleCondition other) {
        return column == other.column && (from == 0) == (other.from == 0) && (to == bins) == (other.to == bins);
    }

    boolean isWithin(RuleCondition other) {
        return from >= other.from && to <= other.to;
    }

    boolean isSame(RuleCondition other) {
        return column == other.column && from == other.from && to == other.to;
    }
}
