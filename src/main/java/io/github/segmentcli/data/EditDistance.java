package io.github.segmentcli.data;

/**
 * The edit distance of two words in which a swap of neighbouring characters counts as one edit (optimal string alignment): the
 * number of insertions, deletions, replacements and swaps, where no part of a word is edited twice. O(mn) time.
 */
public final class EditDistance {

    private EditDistance() {}

    public static int of(String from, String to) {
        int[] beforeLast = null;
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (beforeLast != null
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
