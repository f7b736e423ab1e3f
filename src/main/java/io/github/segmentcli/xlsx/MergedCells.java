package io.github.segmentcli.xlsx;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Places;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The merged cells of a sheet, of which only the first has the value (ECMA-376, 18.3.1.54 and 18.3.1.55). They stand behind the
 * rows, where the reader of rows does not come, so the part of the sheet is searched for them.
 */
final class MergedCells {

    /** Cells from one corner to the other; rows from 1, columns from 0. */
    private record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        @Override
        public String toString() {
            return Places.letters(firstColumn) + firstRow + ":" + Places.letters(lastColumn) + lastRow;
        }
    }

    private static final String ELEMENT = "mergeCell";
    private static final Pattern MERGED =
            Pattern.compile("mergeCell\\s[^>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']");

    private static final Pattern RELATION = Pattern.compile("<[^>]*Relationship\\s[^>]*>");
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** As many characters as an element may have. */
    private static final int LONGEST = 200;

    private final List<Area> areas = new ArrayList<>();

    /** @param relation the id that the workbook refers to the sheet with */
    static MergedCells of(Path file, String relation) throws IOException {
        MergedCells merged = new MergedCells();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<ZipEntry> part = part(zip, relation);
            if (part.isPresent()) {
                try (InputStream in = zip.getInputStream(part.get())) {
                    merged.search(in);
                }
            }
        }
        return merged;
    }

    /** The part of a sheet; empty in workbooks that keep it elsewhere, which then have no merged cells for us. */
    private static Optional<ZipEntry> part(ZipFile zip, String relation) throws IOException {
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            return Optional.empty();
        }
        String text;
        try (InputStream in = zip.getInputStream(relations)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return RELATION.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(element ->
                        attribute(element, "Id").filter(relation::equals).isPresent())
                .flatMap(element -> attribute(element, "Target").stream())
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target)
                .map(zip::getEntry)
                .filter(entry -> entry != null)
                .findFirst();
    }

    private static Optional<String> attribute(String element, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=[\"']([^\"']*)[\"']").matcher(element);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private void search(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        String rest = "";
        for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
            String text = rest + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
            int end = Math.max(0, text.length() - LONGEST);
            if (text.contains(ELEMENT)) {
                Matcher found = MERGED.matcher(text);
                while (found.find()) {
                    areas.add(new Area(
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(4)),
                            column(found.group(1)),
                            column(found.group(3))));
                    end = Math.max(end, found.end());
                }
            }
            rest = text.substring(end);
        }
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
    }

    /** What is told of those that lie within the rows and columns of a table: all its customers but one lack the value. */
    Optional<Notice> within(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        List<Area> inside = areas.stream()
                .filter(area -> area.lastRow >= firstRow
                        && area.firstRow <= lastRow
                        && area.lastColumn >= firstColumn
                        && area.firstColumn <= lastColumn)
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        int others = inside.size() - 1;
        return Optional.of(Notice.warning(
                "merged_cells",
                "The cells " + inside.get(0)
                        + (others == 0
                                ? ""
                                : others == 1 ? ", and others in one place," : ", and others in " + others + " places,")
                        + " are merged. Only the first of them has the value; the others were read as missing values. Unmerge them in"
                        + " a spreadsheet program, and fill in the value where it holds."));
    }
}
