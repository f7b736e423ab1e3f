package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.database.JdbcUrl;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.RejectFile;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options on the input file and its format. They become a path and {@link ReadSettings}. */
final class InputOptions {

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE",
            description =
                    "A CSV file or JSON lines, plain or gzip, an Excel workbook (.xlsx) or a Parquet file; - is standard input; jdbc:... is a database.")
    private String input;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook, by name or number (default: the only one with a table).")
    private String sheet;

    @Option(
            names = "--delimiter",
            paramLabel = "MARK",
            completionCandidates = Delimiters.class,
            description =
                    "The separator of cells: a character, or comma, semicolon, tab, pipe, colon, space, or blanks for any number of them (default: found).")
    private String delimiter;

    @Option(
            names = "--quote",
            paramLabel = "MARK",
            completionCandidates = Quotes.class,
            description = "The quote around cells: a character, double, single or none (default: found).")
    private String quote;

    @Option(
            names = "--escape",
            paramLabel = "MARK",
            converter = EscapeConverter.class,
            description =
                    "How a quote is written inside a quoted cell: doubled, or after backslash or another character (default: found).")
    private Character escape;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            completionCandidates = Encodings.class,
            description = "The character set, such as UTF-8 or windows-1252 (default: found).")
    private String encoding;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            converter = DecimalConverter.class,
            description = "The decimal mark of numbers: point or comma (default: found).")
    private Character decimal;

    @Option(
            names = "--null-value",
            paramLabel = "LIST",
            description =
                    "The words that mean a missing value, instead of the usual ones such as NA; COLUMN=VALUE adds one for a single column. An empty cell is always missing.")
    private List<String> nullValues;

    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            converter = DateOrderConverter.class,
            description =
                    "What comes first in dates such as 03/04/2024 and 03/04/05: day-first, month-first or year-first (default:"
                            + " found).")
    private Choice<DateOrder> dateOrder;

    @Option(
            names = "--header",
            description = "The first line has the names of the columns, even if it looks like data.")
    private boolean header;

    @Option(
            names = "--no-header",
            description = "The first line is data; the columns are called column_1, column_2 ...")
    private boolean noHeader;

    @Option(
            names = "--comment",
            paramLabel = "MARK",
            converter = MarkConverter.class,
            description = "Skip lines that begin with this character.")
    private Character comment;

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            converter = LineConverter.class,
            description = "Skip this many lines before the header (default: found).")
    private Integer skipLines;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Set bad rows aside in this file, count them and go on, instead of stopping at the first few.")
    private String rejects;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemoryConverter.class,
            description =
                    "Plan with this much memory, such as 2g or 500m: what goes beyond a quarter of it of a table is kept in a temporary"
                            + " file, and all of it with 0 (default: what Java may use). Does not change the result.")
    private Long memory;

    private static final Set<String> OF_READING = Set.of(
            "input",
            "sheet",
            "delimiter",
            "quote",
            "escape",
            "encoding",
            "decimal",
            "null-value",
            "date-order",
            "header",
            "no-header",
            "comment",
            "skip-lines",
            "rejects",
            "query",
            "query-file",
            "table",
            "driver",
            "user",
            "password-file");

    /** The path of the input among arguments that have not been parsed yet, if it is there. */
    static Optional<String> pathAmong(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--input=")) {
                return Optional.of(args[i].substring("--input=".length()));
            }
            if (i + 1 < args.length && (args[i].equals("--input") || args[i].equals("-i"))) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    /**
     * The path of the input; of a database its address, as it may be shown.
     *
     * @throws RequestException when it was not given
     */
    String path() {
        if (input == null) {
            throw new RequestException("No input was named. Give it with --input FILE, such as --input customers.csv.");
        }
        return JdbcUrl.is(input) ? JdbcUrl.shown(input) : input;
    }

    /** Whether messages have the input as it was typed; of the address of a database they leave out what may be secret. */
    boolean isShownWhole() {
        return path().equals(input);
    }

    /**
     * The options by which {@code segment rfm} reads the same input, as words of a shell: those of this group and of the database
     * that were given, without passwords.
     */
    String words(Session session) {
        List<String> words = new ArrayList<>();
        session.settings().forEach((name, setting) -> {
            if (OF_READING.contains(name) && !setting.origin().equals(Call.DEFAULT)) {
                words.add("--" + name
                        + (setting.value().equals("true") ? "" : " " + Understanding.shell(setting.value())));
            }
        });
        return String.join(" ", words);
    }

    /**
     * @param columns what is known about the columns
     * @param database what to read where the input is a database
     * @param session with the guard that keeps files that are read from being overwritten
     * @param replace whether the file of bad rows may replace an existing file
     */
    ReadSettings toSettings(ColumnHints columns, DatabaseOptions database, Session session, boolean replace) {
        if (header && noHeader) {
            throw new RequestException("--header and --no-header contradict each other. Give one of them.");
        }
        DialectHints dialect = new DialectHints(
                Optional.ofNullable(delimiter),
                Optional.ofNullable(quote),
                Optional.ofNullable(escape),
                Optional.ofNullable(encoding),
                Optional.ofNullable(decimal),
                header ? Optional.of(true) : noHeader ? Optional.of(false) : Optional.empty(),
                Optional.ofNullable(comment),
                skipLines == null ? OptionalInt.empty() : OptionalInt.of(skipLines),
                Optional.ofNullable(nullValues).map(lists -> ItemList.of("--null-value", lists)),
                dateOrder == null ? Optional.empty() : Optional.of(dateOrder.value()));
        ReadSettings any = ReadSettings.DEFAULTS.with(dialect).with(columns).withSheet(Optional.ofNullable(sheet));
        ReadSettings given = memory == null ? any : any.with(any.limits().withMemory(memory));
        ReadSettings file = rejects == null
                ? given
                : given.withRejects(session.guard().file("--rejects", rejects, replace, RejectFile.MARK));
        ReadSettings settings = input == null
                ? file
                : database.query(input, session).map(file::with).orElse(file);
        if (sheet != null && settings.query().isPresent()) {
            throw new RequestException("--sheet is about Excel workbooks, and the input is a database. Leave it out.");
        }
        return settings;
    }

    /** Values of {@code --delimiter} for shell completion; any character is allowed too. */
    static final class Delimiters implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("comma", "semicolon", "tab", "pipe", "colon", "space")
                    .iterator();
        }
    }

    static final class Quotes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("double", "single", "none").iterator();
        }
    }

    /** Values of {@code --encoding} for shell completion; every character set of Java is allowed. */
    static final class Encodings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1").iterator();
        }
    }

    static final class EscapeConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            return switch (text) {
                case "doubled" -> DialectHints.DOUBLED;
                case "backslash" -> '\\';
                default -> {
                    if (text.length() != 1 || text.charAt(0) <= ' ' || text.charAt(0) > '~') {
                        throw new TypeConversionException(
                                Shown.cell(text) + " is not doubled, backslash, or a printable ASCII character.");
                    }
                    yield text.charAt(0);
                }
            };
        }
    }

    static final class DecimalConverter implements ITypeConverter<Character>, Completion.HasChoices {
        @Override
        public List<String> choices() {
            return List.of("point", "comma");
        }

        @Override
        public Character convert(String text) {
            return switch (text.strip()) {
                case "point", "." -> '.';
                case "comma", "," -> ',';
                default -> throw Values.notAmong(text, choices());
            };
        }
    }

    static final class DateOrderConverter extends Choice.Converter<DateOrder> {}

    static final class MarkConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.length() != 1) {
                throw new TypeConversionException(Shown.cell(text) + " is not a single character, such as #.");
            }
            return text.charAt(0);
        }
    }

    static final class MemoryConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return Values.bytes(text);
        }
    }

    static final class LineConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 0, 1_000_000);
        }
    }
}
