package io.github.segmentcli.io.bytes;

/**
 * Makes one blank of each run of blanks and tabs, and drops those at the beginning and end of a line, so that columns padded
 * with blanks become cells with one blank between them. What stands in double quotes within a line is kept.
 */
public final class BlankRuns {

    private boolean begun;
    private boolean blank;
    private boolean quoted;
    private boolean closed;

    /**
     * Handles the next bytes of a text.
     *
     * @param out has room for one byte more than are given
     * @return how many bytes were put into {@code out}
     */
    public int single(byte[] in, int from, int length, byte[] out) {
        int n = 0;
        for (int i = from; i < from + length; i++) {
            byte c = in[i];
            if (c == '\n' || c == '\r') {
                begun = false;
                blank = false;
                quoted = false;
                closed = false;
                out[n++] = c;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                blank = begun;
                closed = false;
            } else {
                boolean opens = c == '"' && !quoted && (!begun || blank || closed);
                closed = c == '"' && quoted;
                quoted = opens || (quoted && !closed);
                if (blank) {
                    out[n++] = ' ';
                }
                blank = false;
                begun = true;
                out[n++] = c;
            }
        }
        return n;
    }
}
