package io.github.segmentcli.render.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG with its resolution: with a palette of up to 256 colours, which takes a quarter of the bytes and half
 * of the time, or as 24-bit RGB where the palette would be visibly different.
 *
 * <p>ImageIO is not used, because loading it takes longer than writing the picture. Pixels that equal those above them, nearly
 * all in a chart, are found by comparing whole lines.
 */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte RGB = 2;
    private static final byte INDEXED = 3;
    private static final byte RGBA = 6;
    private static final byte NONE = 0;
    private static final byte UP = 2;
    private static final int LEVEL = 3;

    private PngFile() {}

    /**
     * @param image of type {@link BufferedImage#TYPE_INT_RGB}
     * @param dotsPerInch at which the picture has its natural size
     */
    public static byte[] of(BufferedImage image, double dotsPerInch) {
        byte[] perMetre = number((int) Math.rint(dotsPerInch / 0.0254));
        byte[] resolution = join(perMetre, perMetre, new byte[] {1});
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        Optional<IndexedColours> colours = IndexedColours.of(pixels, width);
        return colours.isPresent()
                ? file(image, INDEXED, resolution, colours.get().table(), indexedLines(pixels, width, colours.get()))
                : file(image, RGB, resolution, new byte[0], lines(pixels, width));
    }

    /** With transparency and without a resolution, for an image inside another file. Of type TYPE_INT_ARGB. */
    static byte[] withAlpha(BufferedImage image) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < image.getHeight(); y++) {
            lines.write(NONE);
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                lines.writeBytes(
                        new byte[] {(byte) (pixel >> 16), (byte) (pixel >> 8), (byte) pixel, (byte) (pixel >>> 24)});
            }
        }
        return file(image, RGBA, new byte[0], new byte[0], lines.toByteArray());
    }

    private static byte[] file(BufferedImage image, byte colours, byte[] resolution, byte[] table, byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        out.writeBytes(SIGNATURE);
        byte[] depth = {8, colours, 0, 0, 0};
        chunk(out, "IHDR", join(number(image.getWidth()), number(image.getHeight()), depth));
        if (resolution.length > 0) {
            chunk(out, "pHYs", resolution);
        }
        if (table.length > 0) {
            chunk(out, "PLTE", table);
        }
        chunk(out, "IDAT", deflate(lines));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /**
     * Writes each line as the difference to the line above (PNG filter "up"), which compresses areas and straight edges best.
     */
    private static byte[] lines(int[] pixels, int width) {
        byte[] bytes = new byte[pixels.length / width * (1 + 3 * width)];
        int line = 0;
        for (int from = 0; from < pixels.length; from += width) {
            bytes[line] = UP;
            for (int x = nextChange(pixels, from, width, 0); x < width; x = nextChange(pixels, from, width, x + 1)) {
                int here = pixels[from + x];
                int before = from == 0 ? 0 : pixels[from - width + x];
                int to = line + 1 + 3 * x;
                bytes[to] = (byte) ((here >> 16) - (before >> 16));
                bytes[to + 1] = (byte) ((here >> 8) - (before >> 8));
                bytes[to + 2] = (byte) (here - before);
            }
            line += 1 + 3 * width;
        }
        return bytes;
    }

    private static byte[] indexedLines(int[] pixels, int width, IndexedColours colours) {
        byte[] bytes = new byte[pixels.length / width * (1 + width)];
        int line = 0;
        for (int from = 0; from < pixels.length; from += width) {
            bytes[line] = NONE;
            if (from > 0) {
                System.arraycopy(bytes, line - width, bytes, line + 1, width);
            }
            for (int x = nextChange(pixels, from, width, 0); x < width; x = nextChange(pixels, from, width, x + 1)) {
                bytes[line + 1 + x] = colours.indexOf(pixels[from + x]);
            }
            line += 1 + width;
        }
        return bytes;
    }

    /** The next pixel of a line, from {@code x} on, that differs from the line above; the width where none does. */
    static int nextChange(int[] pixels, int from, int width, int x) {
        if (x >= width || from == 0 || pixels[from + x] != pixels[from - width + x]) {
            return Math.min(x, width);
        }
        int same = Arrays.mismatch(pixels, from + x, from + width, pixels, from - width + x, from);
        return same < 0 ? width : x + same;
    }

    /** Compressed in zlib's format. */
    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeBytes(number(data.length));
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(number((int) check.getValue()));
    }

    private static byte[] number(int n) {
        return new byte[] {(byte) (n >> 24), (byte) (n >> 16), (byte) (n >> 8), (byte) n};
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
