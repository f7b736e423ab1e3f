package io.github.segmentcli.render.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the numbered objects of a PDF file, and the cross-reference table with the position of each. */
public final class PdfObjects {

    private final List<byte[]> bodies = new ArrayList<>();

    /** Reserves the number of an object that is added later. */
    int reserve() {
        bodies.add(null);
        return bodies.size();
    }

    void set(int number, String body) {
        bodies.set(number - 1, bytes(body));
    }

    int add(String body) {
        bodies.add(bytes(body));
        return bodies.size();
    }

    /** Adds a compressed stream; {@code entries} are those of its dictionary besides length and filter. */
    int addStream(String entries, byte[] data) {
        byte[] packed = PngFile.deflate(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<< " + entries + "/Length " + packed.length + " /Filter /FlateDecode >>\nstream\n"));
        out.writeBytes(packed);
        out.writeBytes(bytes("\nendstream"));
        bodies.add(out.toByteArray());
        return bodies.size();
    }

    byte[] file(int catalog, int info) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n%"));
        // By convention, four non-ASCII bytes mark the file as binary.
        out.writeBytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < bodies.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(bodies.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(bytes("xref\n0 " + (bodies.size() + 1) + "\n" + table));
        out.writeBytes(bytes("trailer\n<< /Size " + (bodies.size() + 1) + " /Root " + catalog + " 0 R /Info " + info
                + " 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
