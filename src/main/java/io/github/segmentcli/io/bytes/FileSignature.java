package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Knows by their first bytes the files that are no delimited text, and says what to do with them. */
public final class FileSignature {

    private FileSignature() {}

    /** Whether these are the first bytes of a ZIP archive that holds a part of a workbook of Excel. */
    static boolean isWorkbook(byte[] b, int length) {
        String head = new String(b, 0, length, StandardCharsets.ISO_8859_1);
        return starts(b, "PK\u0003\u0004")
                && Stream.of("xl/", "[Content_Types].xml", "_rels/", "docProps/")
                        .anyMatch(head::contains);
    }

    /** Whether these are the first bytes of a Parquet file. */
    static boolean isParquet(byte[] b, int length) {
        return length >= 4 && (starts(b, "PAR1") || starts(b, "PARE"));
    }

    /** @throws InputException naming the kind of file, when it is a known one that is not text */
    public static void requireText(String source, byte[] b, int length) {
        if (length >= 4) {
            if (starts(b, "PK\u0003\u0004") || starts(b, "PK\u0005\u0006")) {
                String inside = new String(b, 0, length, StandardCharsets.ISO_8859_1);
                throw inside.contains("opendocument.spreadsheet")
                        ? spreadsheet(source, "an OpenDocument spreadsheet (.ods)")
                        : not(source, "a ZIP archive", "Unpack it and name the CSV file inside.");
            }
            if (starts(b, "\u00d0\u00cf\u0011\u00e0")) {
                if (new String(b, 0, length, StandardCharsets.UTF_16LE).contains("EncryptedPackage")) {
                    throw not(source, "an Excel workbook with a password", "Save it without one, and name that file.");
                }
                throw spreadsheet(source, "an old Excel workbook (.xls)");
            }
            if (starts(b, "PAR1")) {
                throw not(source, "a Parquet file in a gzip file", "Unpack it and name the Parquet file.");
            }
            if (starts(b, "%PDF")) {
                throw not(source, "a PDF document", "Export the table it was made from as CSV.");
            }
            if (starts(b, "\u0089PNG") || starts(b, "GIF8") || starts(b, "\u00ff\u00d8\u00ff")) {
                throw not(source, "an image", "Name the table as a CSV file.");
            }
            if (starts(b, "BZh")) {
                throw not(source, "packed with bzip2", "Unpack it first: bunzip2 FILE.");
            }
            if (starts(b, "\u00fd7zX")) {
                throw not(source, "packed with xz", "Unpack it first: unxz FILE.");
            }
            if (starts(b, "(\u00b5/\u00fd")) {
                throw not(source, "packed with zstd", "Unpack it first: unzstd FILE.");
            }
            if (starts(b, "7z\u00bc\u00af")) {
                throw not(source, "a 7-Zip archive", "Unpack it and name the CSV file inside.");
            }
            if (starts(b, "SQLite format 3")) {
                throw not(
                        source,
                        "an SQLite database",
                        "Export the table: sqlite3 -header -csv FILE 'select * from TABLE'.");
            }
            if (starts(b, "ARROW1") || starts(b, "Obj\u0001") || starts(b, "ORC")) {
                throw not(source, "a binary table (Arrow, Avro or ORC)", "Export it as CSV.");
            }
        }
        if (length >= 2 && b[0] == 0x1f && (b[1] & 0xff) == 0x8b) {
            throw not(source, "packed with gzip twice", "Unpack it once: gunzip FILE.");
        }
    }

    /** @param text the beginning of the file, decoded */
    public static void requireTable(String source, String text) {
        String start = text.stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw not(source, "a web page", "Download the file itself; a log-in or error page was saved instead.");
        }
        if (lower.startsWith("<?xml")) {
            throw not(source, "an XML document", "Export the data as CSV.");
        }
        if (lower.startsWith("{\\rtf")) {
            throw not(source, "a rich text document", "Save the table as plain CSV.");
        }
        boolean object = lower.startsWith("{") && lower.matches("(?s)\\{\\s*(\"([^\"]|\\\\\")*\"\\s*:.*|})");
        boolean array = lower.startsWith("[") && lower.matches("(?s)\\[\\s*[{\\[\"].*");
        if (object || array) {
            throw not(
                    source, "JSON", "Write an object on each line, for example with jq -c '.[]', and name that file.");
        }
    }

    private static boolean starts(byte[] b, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= b.length || (b[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static InputException spreadsheet(String source, String kind) {
        return not(source, kind, "Save it as Excel Workbook (.xlsx) or the sheet as CSV UTF-8, and name that file.");
    }

    private static InputException not(String source, String kind, String remedy) {
        return new InputException(source + ": this is " + kind + ", not delimited text. " + remedy);
    }
}
