package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.UnpackedSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at the parts of a workbook before they are read: whether it is one, whole, and no larger than it may be. */
final class PackedFile {

    private static final int MAX_PARTS = 10_000;

    private PackedFile() {}

    /**
     * Whether the workbook has a part for styles, without which the reader cannot report formats.
     *
     * @throws InputException when it is no workbook that can be read
     */
    static boolean hasStyles(String source, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new InputException(
                        source + ": this is a binary workbook (.xlsb). Save it as Excel Workbook (.xlsx).");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new InputException(
                        source + ": this is a ZIP archive, and no Excel workbook. Unpack it and name the file"
                                + " with the customers.");
            }
            requireModestSize(source, zip, file.toFile().length());
            try (InputStream types = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
                return new String(types.readNBytes(1 << 20), StandardCharsets.UTF_8)
                        .contains("spreadsheetml.styles+xml");
            }
        }
    }

    private static void requireModestSize(String source, ZipFile zip, long packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        Enumeration<? extends ZipEntry> parts = zip.entries();
        for (int part = 0; parts.hasMoreElements(); part++) {
            ZipEntry entry = parts.nextElement();
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (UnpackedSize.isBeyondMeasure(unpacked, packed)) {
                        throw new InputException(
                                source + ": the workbook unpacks to more than " + UnpackedSize.MAX_TIMES
                                        + " times its size, which no customer file does. If it is sound, save the sheet as CSV.");
                    }
                }
            }
            if (part > MAX_PARTS) {
                throw new InputException(source + ": the workbook has more than " + MAX_PARTS
                        + " parts, which no customer file has. If it is sound, save the sheet as CSV.");
            }
        }
    }
}
