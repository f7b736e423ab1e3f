package io.github.segmentcli.io;

/** Some whole records as they stand one after the other, in UTF-8; a buffer that is filled again and again. */
final class Block {

    byte[] bytes = new byte[0];
    /** Records begin here ... */
    int from;
    /** ... and the last one's line end is just before here. */
    int to;
    /** Whether there is a quote or an escape anywhere. */
    boolean special;
    /** Whether there is a byte beyond ASCII. */
    boolean wide;
    /** Whether there is a byte of zero. */
    boolean nul;
    /** Whether there is a carriage return. */
    boolean returns;
    /** Bytes of the file read when this block was cut, for progress. */
    long position;
}
