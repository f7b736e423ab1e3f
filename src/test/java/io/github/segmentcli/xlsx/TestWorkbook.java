package io.github.segmentcli.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written as the standard has them (ECMA-376), without a library, so that any cell can be made. */
public final class TestWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> merged = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private boolean isFrom1904;
    private boolean hasStyles = true;
    private StringBuilder rows = new StringBuilder();
    private int row;

    /** Days are counted from 1904. */
    public TestWorkbook from1904() {
        isFrom1904 = true;
        return this;
    }

    /** Without the part that says how numbers are shown, as some programs write. */
    public TestWorkbook withoutStyles() {
        hasStyles = false;
        return this;
    }

    /** Ends the sheet that the rows since the last one are of. */
    public TestWorkbook sheet(String name) {
        sheets.put(name, rows.toString());
        rows = new StringBuilder();
        row = 0;
        return this;
    }

    /** The same, with merged cells such as {@code A2:A4}. */
    public TestWorkbook sheet(String name, String... merges) {
        StringBuilder cells = new StringBuilder();
        for (String area : merges) {
            cells.append("<mergeCell ref=\"").append(area).append("\"/>");
        }
        merged.put(name, "<mergeCells count=\"" + merges.length + "\">" + cells + "</mergeCells>");
        return sheet(name);
    }

    /** The same, for a sheet that is not shown. */
    public TestWorkbook hiddenSheet(String name) {
        states.put(name, "hidden");
        return sheet(name);
    }

    /** The next row: null for no cell, text as text, numbers and booleans as such, others as {@link #number} and the like give them. */
    public TestWorkbook row(Object... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        cells(cells);
        return this;
    }

    /** A row that is hidden. */
    public TestWorkbook hiddenRow(Object... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\" hidden=\"1\">");
        cells(cells);
        return this;
    }

    private void cells(Object... cells) {
        for (int j = 0; j < cells.length; j++) {
            String at = (j < 26 ? "" : String.valueOf((char) ('A' + j / 26 - 1))) + (char) ('A' + j % 26) + row;
            Object cell = cells[j];
            if (cell instanceof Raw raw) {
                rows.append("<c r=\"").append(at).append('"').append(raw.xml);
            } else if (cell instanceof String text) {
                rows.append("<c r=\"")
                        .append(at)
                        .append("\" t=\"s\"><v>")
                        .append(shared.size())
                        .append("</v></c>");
                shared.add(escaped(text));
            } else if (cell instanceof Boolean flag) {
                rows.append("<c r=\"")
                        .append(at)
                        .append("\" t=\"b\"><v>")
                        .append(flag ? 1 : 0)
                        .append("</v></c>");
            } else if (cell != null) {
                rows.append("<c r=\"").append(at).append("\"><v>").append(cell).append("</v></c>");
            }
        }
        rows.append("</row>");
    }

    /** Rows without cells. */
    public TestWorkbook skip(int count) {
        row += count;
        return this;
    }

    /** A number shown in a format. */
    public Raw number(Object value, String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return new Raw(" s=\"" + (formats.indexOf(format) + 1) + "\"><v>" + value + "</v></c>");
    }

    /** A text within the sheet itself. */
    public static Raw inline(String text) {
        return new Raw(" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>");
    }

    /** An error, such as {@code #N/A}. */
    public static Raw error(String code) {
        return new Raw(" t=\"e\"><v>" + code + "</v></c>");
    }

    /** A formula with the value that was computed last; {@code type} is n, str, b or e, and a value of null none. */
    public static Raw formula(String formula, String type, String value) {
        return new Raw(" t=\"" + type + "\"><f>" + escaped(formula) + "</f>"
                + (value == null ? "" : "<v>" + value + "</v>") + "</c>");
    }

    /** The rest of an element {@code c} behind its address. */
    public record Raw(String xml) {}

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder();
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int n = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                n++;
                types.append("<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/>");
                names.append("<sheet name=\"" + escaped(sheet.getKey()) + "\" sheetId=\"" + n + "\""
                        + (states.containsKey(sheet.getKey()) ? " state=\"" + states.get(sheet.getKey()) + "\"" : "")
                        + " r:id=\"rId" + n + "\"/>");
                relations.append("<Relationship Id=\"rId" + n + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + n + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData>"
                                + merged.getOrDefault(sheet.getKey(), "") + "</worksheet>");
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                            + (hasStyles
                                    ? "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                                    : "")
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE
                            + "sharedStrings+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr"
                            + (isFrom1904 ? " date1904=\"1\"" : "") + "/><sheets>" + names + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            if (hasStyles) {
                put(zip, "xl/styles.xml", styles());
            }
            put(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + MAIN + "\">"
                            + String.join(
                                    "",
                                    shared.stream()
                                            .map(text -> "<si><t xml:space=\"preserve\">" + text + "</t></si>")
                                            .toList())
                            + "</sst>");
        }
        return file;
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int f = 0; f < formats.size(); f++) {
            codes.append("<numFmt numFmtId=\"" + (164 + f) + "\" formatCode=\"" + escaped(formats.get(f)) + "\"/>");
            cells.append("<xf numFmtId=\"" + (164 + f) + "\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
