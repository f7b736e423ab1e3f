package io.github.segmentcli.io.settings;

import io.github.segmentcli.Notice;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.Reader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A block of {@code conformance.txt}: a file and what the loader makes of it.
 *
 * @param settings words such as {@code delimiter=;}
 * @param expected lines
 */
record Conformance(String name, String settings, String input, List<String> expected) {

    static List<Conformance> parse(List<String> lines) {
        List<Conformance> cases = new ArrayList<>();
        String name = "";
        String settings = "";
        for (String line : lines) {
            if (line.startsWith("<")) {
                cases.add(
                        new Conformance(name, settings, line.substring(Math.min(2, line.length())), new ArrayList<>()));
                settings = "";
            } else if (line.startsWith(">")) {
                cases.get(cases.size() - 1).expected().add(line.substring(Math.min(2, line.length())));
            } else if (line.startsWith("@")) {
                settings = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("==")) {
                name = line;
            }
        }
        return cases;
    }

    /** What the loader makes of the input, in the form of {@link #expected()}. */
    List<String> actual(Path folder) {
        List<String> lines = new ArrayList<>();
        try {
            Loaded loaded = new Reader(folder).with(readSettings(folder)).read(bytes());
            lines.addAll(Reader.shown(loaded).lines().toList());
            for (Fault fault : loaded.faults()) {
                lines.add("x " + fault.text());
            }
            for (Notice notice : loaded.notices()) {
                lines.add("! " + notice.code());
            }
        } catch (SegmentException e) {
            String message = e.exitCode() + " " + e.getMessage().replace(folder + "/", "");
            lines.addAll(message.lines().toList());
        }
        return lines.stream().map(Shown::text).toList();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c != '\\') {
                String letter = Character.toString(input.codePointAt(i));
                out.writeBytes(letter.getBytes(StandardCharsets.UTF_8));
                i += letter.length() - 1;
                continue;
            }
            char kind = input.charAt(++i);
            switch (kind) {
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case '\\' -> out.write('\\');
                case 'x' -> {
                    out.write(Integer.parseInt(input.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                case 'u' -> {
                    String letter = String.valueOf((char) Integer.parseInt(input.substring(i + 1, i + 5), 16));
                    out.writeBytes(letter.getBytes(StandardCharsets.UTF_8));
                    i += 4;
                }
                default -> throw new IllegalArgumentException("no escape: \\" + kind);
            }
        }
        return out.toByteArray();
    }

    private ReadSettings readSettings(Path folder) {
        Map<String, String> told = new java.util.LinkedHashMap<>();
        for (String word : settings.isEmpty() ? new String[0] : settings.split(" ")) {
            int equals = word.indexOf('=');
            told.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        Optional<String> order = Optional.ofNullable(told.get("date-order"));
        DialectHints dialect = new DialectHints(
                Optional.ofNullable(told.get("delimiter")),
                Optional.ofNullable(told.get("quote")),
                Optional.ofNullable(told.get("escape")).map(mark -> mark.charAt(0)),
                Optional.ofNullable(told.get("encoding")),
                Optional.ofNullable(told.get("decimal")).map(mark -> mark.charAt(0)),
                told.containsKey("header")
                        ? Optional.of(true)
                        : told.containsKey("no-header") ? Optional.of(false) : Optional.empty(),
                Optional.ofNullable(told.get("comment")).map(mark -> mark.charAt(0)),
                told.containsKey("skip-lines")
                        ? OptionalInt.of(Integer.parseInt(told.get("skip-lines")))
                        : OptionalInt.empty(),
                Optional.ofNullable(told.get("null-value")).map(List::of),
                order.map(
                        text -> DateOrder.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'))));
        ColumnHints columns = new ColumnHints(
                Optional.ofNullable(told.get("id")),
                told.containsKey("features") ? List.of(told.get("features")) : List.of(),
                told.containsKey("exclude") ? List.of(told.get("exclude")) : List.of(),
                List.of(),
                told.containsKey("one-hot"),
                true,
                Map.of());
        ReadSettings read = ReadSettings.DEFAULTS.with(dialect).with(columns);
        return told.containsKey("rejects")
                ? read.withRejects(WriteGuard.NONE.file(
                        "--rejects", folder.resolve("rejects.csv").toString(), true, ""))
                : read;
    }

    @Override
    public String toString() {
        return name;
    }
}
