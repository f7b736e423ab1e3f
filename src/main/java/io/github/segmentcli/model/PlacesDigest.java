package io.github.segmentcli.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over the segment ids of the rows of a file, in its order: each id in decimal digits, nothing for a row without a
 * segment, and a line feed after each.
 */
public final class PlacesDigest {

    private final MessageDigest digest;

    public PlacesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The next row is in a segment. */
    public void add(int segmentId) {
        digest.update((segmentId + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The next row is in no segment. */
    public void addNowhere() {
        digest.update((byte) '\n');
    }

    /** Lower-case hex; call it once, at the end. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
