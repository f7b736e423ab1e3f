package io.github.segmentcli.io.records;

/** Whole records one after the other, as UTF-8 text; a buffer that is reused. */
public final class Block {

    public byte[] bytes = new byte[0];
    /** Records begin here ... */
    public int from;
    /** ... and the last one's line end is just before here. */
    public int to;
    /** Up to here there are bytes of the file; those beyond {@link #to} come again in the next block. */
    public int known;
    /** Whether there is a quote or an escape anywhere. */
    public boolean special;
    /** Whether there is a byte beyond ASCII. */
    public boolean wide;
    /** Whether there is a byte of zero. */
    public boolean nul;
    /** Whether there is a carriage return. */
    boolean returns;
    /** Whether no more bytes follow in the file. */
    public boolean last;
    /** Bytes of the file read when this block was cut, for progress. */
    public long position;
}
