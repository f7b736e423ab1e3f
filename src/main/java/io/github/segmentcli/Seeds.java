package io.github.segmentcli;

import java.util.SplittableRandom;

/**
 * Makes independent random streams from the seed of a run. A stream depends only on the seed, on its purpose and on the
 * numbers given with it, so neither the number of threads nor the order of requests changes a draw.
 *
 * <p>Purpose and numbers are hashed into the seed of a {@link SplittableRandom}: FNV-1a over the purpose, then one round of
 * the 64-bit finaliser of MurmurHash3 for each number. Adding a constant to the seed instead would be wrong: for some
 * constants the two streams are the same, shifted by a few draws.
 *
 * @param root the seed of the run, as given with {@code --seed}
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

    /** Seeds for a part of the work that needs several streams, such as replicate {@code b} of a bootstrap. */
    public Seeds child(String purpose, long... address) {
        return new Seeds(stream(purpose, address).nextLong());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
