package io.github.segmentcli.render.format;

import java.util.Arrays;
import java.util.Optional;

/**
 * Colour quantisation: at most 256 colours that represent those of an image, so that a pixel takes one byte instead of three.
 *
 * <p>A chart has a few main colours, and along the edges of letters and lines thousands of shades of one or two pixels each.
 * Colours are put into 32 x 32 x 32 bins, and each bin is represented by its most frequent colour. The palette starts with the
 * most frequent colour; then the bin with the largest error is added, error being the squared distance to the nearest palette
 * colour times the square root of the bin's frequency. So areas keep their exact colours, and shades at edges change invisibly:
 * the root mean squared error is below one level of 255 in all pictures with marks. An image with a larger error is refused.
 *
 * <p>Only pixels that differ from the pixel above are counted, which in a chart is about one in twenty.
 */
final class IndexedColours {

    private static final int MOST = 256;
    private static final int BINS = 1 << 15;

    /** The largest accepted mean squared error over the counted pixels; above it, differences would be visible. */
    private static final double MAX_ERROR = 40;

    private final int[] table;
    private final byte[] indexOfBin;

    private IndexedColours(int[] table, byte[] indexOfBin) {
        this.table = table;
        this.indexOfBin = indexOfBin;
    }

    /** @param pixels line by line, as 0xRRGGBB; empty when 256 colours are too few */
    static Optional<IndexedColours> of(int[] pixels, int width) {
        int[] counts = new int[BINS];
        int[] colours = new int[BINS];
        int[] leads = new int[BINS];
        int used = 0;
        for (int from = 0; from < pixels.length; from += width) {
            for (int x = PngFile.nextChange(pixels, from, width, 0);
                    x < width;
                    x = PngFile.nextChange(pixels, from, width, x + 1)) {
                int colour = pixels[from + x] & 0xFFFFFF;
                int bin = bin(colour);
                used += counts[bin]++ == 0 ? 1 : 0;
                // Boyer and Moore's majority vote: a colour that more than half of the bin's pixels have wins.
                if (colours[bin] == colour) {
                    leads[bin]++;
                } else if (leads[bin]-- == 0) {
                    colours[bin] = colour;
                    leads[bin] = 1;
                }
            }
        }
        int[] bins = new int[used];
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                bins[bins.length - used--] = bin;
            }
        }
        return chosen(bins, counts, colours);
    }

    private static Optional<IndexedColours> chosen(int[] bins, int[] counts, int[] colours) {
        int n = bins.length;
        int[] red = new int[n];
        int[] green = new int[n];
        int[] blue = new int[n];
        double[] weights = new double[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            int colour = colours[bins[i]];
            red[i] = colour >> 16;
            green[i] = colour >> 8 & 255;
            blue[i] = colour & 255;
            weights[i] = Math.sqrt(counts[bins[i]]);
            next = weights[i] > weights[next] ? i : next;
        }
        int[] distances = new int[n];
        Arrays.fill(distances, Integer.MAX_VALUE);
        byte[] nearest = new byte[n];
        int[] table = new int[Math.min(MOST, n)];
        for (int taken = 0; taken < table.length; taken++) {
            table[taken] = colours[bins[next]];
            int r = red[next];
            int g = green[next];
            int b = blue[next];
            double worst = -1;
            for (int i = 0; i < n; i++) {
                int dr = red[i] - r;
                int dg = green[i] - g;
                int db = blue[i] - b;
                int distance = dr * dr + dg * dg + db * db;
                if (distance < distances[i]) {
                    distances[i] = distance;
                    nearest[i] = (byte) taken;
                }
                double need = distances[i] * weights[i];
                if (need > worst) {
                    worst = need;
                    next = i;
                }
            }
        }
        byte[] indexOfBin = new byte[BINS];
        double error = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            indexOfBin[bins[i]] = nearest[i];
            error += (double) distances[i] * counts[bins[i]];
            all += counts[bins[i]];
        }
        return error <= MAX_ERROR * all ? Optional.of(new IndexedColours(table, indexOfBin)) : Optional.empty();
    }

    private static int bin(int colour) {
        return colour >> 9 & 0x7C00 | colour >> 6 & 0x3E0 | colour >> 3 & 0x1F;
    }

    /** The colours, three bytes each. */
    byte[] table() {
        byte[] bytes = new byte[3 * table.length];
        for (int i = 0; i < table.length; i++) {
            bytes[3 * i] = (byte) (table[i] >> 16);
            bytes[3 * i + 1] = (byte) (table[i] >> 8);
            bytes[3 * i + 2] = (byte) table[i];
        }
        return bytes;
    }

    byte indexOf(int colour) {
        return indexOfBin[bin(colour & 0xFFFFFF)];
    }
}
