package io.github.segmentcli.io.table;

import io.github.segmentcli.io.cells.CellCounts;

/**
 * What a column's own cells say of its decimal mark.
 *
 * <p>A mark before exactly three digits (1,234) is open: it may set thousands apart or be the decimal one. What tells are the
 * other cells, by their share: the same mark before two digits or behind a zero speaks for decimals, the other mark as the
 * decimal one speaks for thousands, and so do whole numbers below 1,000 that stand bare, because a program that writes
 * 1.5 as 1,500 writes 2 as 2,000. Numbers of four digits without a mark show that thousands are not set apart.
 *
 * @param decimal the mark that the cells speak for
 * @param grade how clearly they do
 * @param votes the cells that do
 */
record DecimalMark(char decimal, Grade grade, long votes) {

    /** How much the cells tell. */
    enum Grade {
        /** The numbers are the same under both readings. */
        NEUTRAL,
        /** No doubt is left. */
        SURE,
        /** One reading is likelier; both are reported. */
        LIKELY,
        /** Every mark stands before three digits, and nothing tells. */
        OPEN,
        /** The cells that tell are too few, or contradict each other. */
        DOUBTFUL
    }

    /** One cell in twenty may be a slip. */
    private static final int CELLS_A_SLIP = 20;

    private static final int FEW = 5;

    static DecimalMark of(CellCounts e) {
        if (e.openPoint == 0 && e.openComma == 0) {
            char decimal = e.commaOnly > e.pointOnly ? ',' : '.';
            return e.pointOnly + e.commaOnly == 0
                    ? new DecimalMark('.', Grade.NEUTRAL, 0)
                    : new DecimalMark(decimal, Grade.SURE, Math.max(e.pointOnly, e.commaOnly));
        }
        if (e.openPoint > 0 && e.openComma > 0) {
            return ofBothOpen(e);
        }
        return e.openComma > 0
                ? ofOneOpen(
                        ',', '.', e.openComma, e.commaOnly, e.commaThrees, e.commaFine, e.pointOnly, e.pointGrouped, e)
                : ofOneOpen(
                        '.', ',', e.openPoint, e.pointOnly, e.pointThrees, e.pointFine, e.commaOnly, e.commaGrouped, e);
    }

    /** Cells such as 1.234 and 1,234, whose mark may be decimal or set thousands apart. */
    private static DecimalMark ofBothOpen(CellCounts e) {
        char decimal = e.commaOnly > e.pointOnly ? ',' : '.';
        long most = Math.max(e.pointOnly, e.commaOnly);
        long fewest = Math.min(e.pointOnly, e.commaOnly);
        long marked = most + e.openPoint + e.openComma;
        boolean isLikely = most >= 2 && most * FEW >= marked && fewest * CELLS_A_SLIP <= most;
        return new DecimalMark(decimal, isLikely ? Grade.LIKELY : Grade.DOUBTFUL, most);
    }

    /**
     * @param mark the one before three digits, in {@code open} cells
     * @param asDecimal cells in which that mark can only be the decimal one
     * @param threes of these, cells with three decimals, as the open ones have
     * @param fine of these, cells with more decimals than three
     * @param asOther cells in which it cannot be
     * @param grouped of these, cells in which it sets thousands apart
     */
    private static DecimalMark ofOneOpen(
            char mark,
            char other,
            long open,
            long asDecimal,
            long threes,
            long fine,
            long asOther,
            long grouped,
            CellCounts e) {
        boolean looksLikeThousands = e.bareShort > 0 && e.bareLong * CELLS_A_SLIP <= open;
        // 1.234 among 12.50 and 7.25 stands out; among 0.123456 and 7.25 it is a decimal whose zeros were not written
        boolean standsOut = threes == 0 && fine < Math.max(2, open) && open * CELLS_A_SLIP <= asDecimal;
        DecimalMark decimals = new DecimalMark(mark, Grade.SURE, asDecimal);
        DecimalMark thousands = new DecimalMark(other, Grade.SURE, asOther + open);
        if (asDecimal > 0 && asOther > 0) {
            boolean isSlip = Math.min(asDecimal, asOther) * CELLS_A_SLIP <= Math.max(asDecimal, asOther);
            DecimalMark likelier = asDecimal > asOther ? decimals : thousands;
            return isSlip ? likelier : likelier.as(Grade.DOUBTFUL);
        }
        if (asDecimal > 0 && looksLikeThousands) {
            boolean isDecimal = asDecimal >= 2 && (asDecimal * FEW >= asDecimal + open || asDecimal > e.bareShort);
            if (isDecimal) {
                return decimals.as(standsOut ? Grade.LIKELY : Grade.SURE);
            }
            boolean isSlip = asDecimal * CELLS_A_SLIP <= open + e.bareShort
                    && e.bareShort > Math.max(1, asDecimal)
                    && e.bareShort * CELLS_A_SLIP >= open;
            return thousands.as(isSlip ? Grade.SURE : Grade.DOUBTFUL);
        }
        if (asDecimal > 0) {
            boolean isMany = asDecimal * CELLS_A_SLIP >= asDecimal + open;
            boolean isMore = asDecimal >= 2 && e.bareLong >= 2;
            boolean isAlike = threes == asDecimal && threes >= 2;
            boolean isSure = isAlike || (isMany && asDecimal >= 2 && !standsOut);
            Grade grade = isSure ? Grade.SURE : isMany || isMore ? Grade.LIKELY : Grade.DOUBTFUL;
            return decimals.as(grade);
        }
        if (asOther > 0) {
            boolean isMany = asOther >= 2 && asOther * CELLS_A_SLIP >= asOther + open;
            boolean isGrouped = grouped >= 2 || grouped * CELLS_A_SLIP >= open && grouped > 0;
            boolean isSure = isGrouped || (isMany && e.bareLong == 0) || isSurelyThousands(open, e);
            return thousands.as(isSure ? Grade.SURE : isMany || looksLikeThousands ? Grade.LIKELY : Grade.DOUBTFUL);
        }
        if (looksLikeThousands && open + e.bareShort >= FEW) {
            return thousands.as(isSurelyThousands(open, e) ? Grade.SURE : Grade.LIKELY);
        }
        if (e.bareLong > 0) {
            boolean isLikely = mark == '.' && open >= 2 && open * CELLS_A_SLIP > open + e.bareLong + e.bareShort;
            return decimals.as(isLikely ? Grade.LIKELY : Grade.DOUBTFUL);
        }
        return decimals.as(Grade.OPEN);
    }

    /** Whether bare whole numbers, hundreds among them, and marked ones make one range from below 1,000 to above. */
    private static boolean isSurelyThousands(long open, CellCounts e) {
        return e.bareLong == 0
                && open >= 2
                && e.bareShort >= 2
                && e.bareHundreds > 0
                && e.bareShort * CELLS_A_SLIP >= open;
    }

    private DecimalMark as(Grade other) {
        return new DecimalMark(decimal, other, votes);
    }
}
