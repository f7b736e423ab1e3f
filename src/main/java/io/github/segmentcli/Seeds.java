package io.github.segmentcli;

import java.util.SplittableRandom;

/**
 * Random streams addressed by what they are for, never by when they are asked for, so that no schedule, thread count or
 * order of stages can change a draw.
 *
 * <p>The address (a purpose and any number of integers) is hashed into the seed of a {@link SplittableRandom}: FNV-1a over
 * the purpose, then one round of the 64-bit finaliser of MurmurHash3 for each integer. Seeds are never made by adding a
 * constant, because two such seeds can give one stream, merely shifted.
 */
public record Seeds(long root) {

    /** The stream for one purpose, such as {@code stream("start", k, restart)}. */
    public SplittableRandom stream(String purpose, long... address) {
        long hash = mix(root ^ 0x9E3779B97F4A7C15L);
        long name = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            name = (name ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        hash = mix(hash ^ name);
        for (long part : address) {
            hash = mix(hash * 31 + part);
        }
        return new SplittableRandom(hash);
    }

    /** Seeds for a part of the work that has streams of its own, such as replicate {@code b} of a bootstrap. */
    public Seeds child(String purpose, long... address) {
        return new Seeds(stream(purpose, address).nextLong());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
