package io.github.segmentcli.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over the segment ids of the rows of a file, in its order: each id in decimal digits, nothing for a row without a
 * segment, and a line feed after each.
 */
public final class AssignmentDigest {

    private static final int LONGEST = 12;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[8192];
    private int length;

    public AssignmentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The next row is in a segment. */
    public void add(int segmentId) {
        reserve();
        if (segmentId >= 0 && segmentId < 10) {
            buffer[length++] = (byte) ('0' + segmentId);
        } else {
            for (byte digit : Integer.toString(segmentId).getBytes(StandardCharsets.US_ASCII)) {
                buffer[length++] = digit;
            }
        }
        buffer[length++] = '\n';
    }

    /** The next row is in no segment. */
    public void addNowhere() {
        reserve();
        buffer[length++] = '\n';
    }

    private void reserve() {
        if (length + LONGEST > buffer.length) {
            digest.update(buffer, 0, length);
            length = 0;
        }
    }

    /** The digest in lower-case hexadecimal digits. Call it once, after the last row. */
    public String hex() {
        digest.update(buffer, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }
}
