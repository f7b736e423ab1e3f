package io.github.segmentcli.io.dialect;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.FileSignature;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RecordSplitter;
import io.github.segmentcli.io.records.RowForm;
import io.github.segmentcli.io.records.Tokens;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a file is laid out from its beginning: encoding, marks, lines before the header, header, columns. Whatever
 * the user said is obeyed; whatever is out of the ordinary is reported in a notice.
 */
public final class Sniffer {

    private final String source;
    private final ReadSettings settings;
    private final DialectHints hints;
    private final FileSample sample;
    private final boolean isPadded;
    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();
    private final List<Notice> notices = new ArrayList<>();
    private final Optional<TextTable> table;
    private final Places places;
    private final long firstLine;

    private Sniffer(Source source, ReadSettings settings, Encoding forced) {
        this.source = source.name();
        this.table = source.table();
        this.places = source.places();
        // above the rows of a file with names stands a header that it does not have
        this.firstLine = table.flatMap(TextTable::names).isPresent() ? 0 : 1;
        table.ifPresent(made -> notices.addAll(made.notices()));
        this.settings = settings;
        this.missing = new MissingWords(settings.dialect().nullValues());
        FileSample start = FileSample.of(source, settings, forced);
        Optional<String> given = settings.dialect().delimiter();
        this.isPadded = given.isPresent()
                ? given.get().equals(DialectHints.BLANKS)
                : new PaddedColumns(this.source, start, settings.dialect(), missing).areThere();
        this.sample = isPadded ? start.withSingleBlanks() : start;
        this.hints = isPadded ? settings.dialect().withDelimiter(Optional.of(" ")) : settings.dialect();
        if (isPadded && given.isEmpty()) {
            notices.add(Notice.info(
                    "padded_columns",
                    "The columns are padded with blanks, so any number of blanks was taken for one delimiter. If that is wrong,"
                            + " name the delimiter with --delimiter."));
        }
    }

    /** @param forced the encoding to assume, or null to find it */
    public static Layout sniff(Source source, ReadSettings settings, Encoding forced) {
        ReadSettings read = source.table()
                .map(made -> settings.with(settings.dialect()
                        .ofMadeText(source.name(), made.form(), made.names().isPresent())))
                .orElse(settings);
        return new Sniffer(source, read, forced).layout();
    }

    private Layout layout() {
        sample.requireContent(source);
        FileSignature.requireTable(source, sample.start());
        noticeEncoding();
        FileStart start = FileStart.of(source, sample, hints, firstLine, settings.limits());
        start.delimiter()
                .ifPresent(named -> notices.add(Notice.info(
                        "sep_line",
                        "The first line says that " + DialectSniffer.name(named)
                                + " is the delimiter; it was obeyed and is no data.")));
        Tokens tokens = new DialectSniffer(
                        source, sample, start.at(), start.delimiter().isPresent() ? withDelimiter(start) : hints)
                .tokens();
        List<FileSample.Row> rows = sample.records(tokens, start.at(), start.line());
        if (rows.isEmpty()) {
            return unreadable(tokens);
        }
        requireDelimiter(rows, tokens, start);
        int first = hints.skipLines().isPresent() ? 0 : preamble(rows);
        if (first > 0) {
            noticePreamble(rows, first);
        }
        int skipped = first == 0 ? start.skipped() : (int) rows.get(first).line() - 1;
        rows = rows.subList(first, rows.size());
        boolean header = hints.header().isPresent() ? hints.header().get() : isHeader(rows);
        requireLines(rows.get(0), header);
        if (!header && hints.header().isEmpty()) {
            notices.add(Notice.info(
                    "no_header",
                    "The first row looks like data, so the columns are called column_1, column_2 ...; if it names them, add"
                            + " --header."));
        }
        return columns(rows, header, tokens, skipped);
    }

    /** A single row without a header is read only if it was asked for, and no name is longer than a cell may be. */
    private void requireLines(FileSample.Row row, boolean header) {
        Limits limits = settings.limits();
        boolean isTold = hints.header().isPresent();
        boolean isLong = row.width() > limits.columns() || row.next() - row.at() > limits.fieldBytes();
        boolean isDoubtful = isLong || (header ? SingleLineCheck.holdsMark(sample, row.at()) : !isTold);
        if (SingleLineCheck.is(sample) && isDoubtful) {
            throw SingleLineCheck.refusal(source, sample, row.at(), row.width());
        }
        for (String name : header ? row.cells() : List.<String>of()) {
            if (name.length() > limits.fieldBytes()) {
                throw new InputException(
                        source + ", line " + row.line() + ": a name is longer than the limit of " + limits.fieldBytes()
                                + " bytes. If this is a table at all, check its delimiter and line ends.");
            }
        }
    }

    /** @throws InputException where either answer could lose something, unless bad rows are set aside */
    private boolean isHeader(List<FileSample.Row> rows) {
        FileSample.Row first = rows.get(0);
        List<FileSample.Row> body = rows.subList(1, rows.size());
        HeaderDetection detection = new HeaderDetection(missing);
        return switch (detection.outcome(first, body)) {
            case HEADER -> true;
            case ROW -> false;
            case UNDECIDED -> {
                if (settings.rejects().isPresent()) {
                    yield detection.isLikelyHeader(first, body);
                }
                throw new InputException(source + ", line " + first.line() + ": " + Shown.cell(titleOf(rows))
                        + " may be the names of the columns or the first customer. Say which with --header or"
                        + " --no-header.");
            }
        };
    }

    /** @throws InputException where a line above the header may be a customer, unless bad rows are set aside */
    private int preamble(List<FileSample.Row> rows) {
        Preamble preamble = new Preamble(rows, new HeaderDetection(missing));
        int first = preamble.records(
                hints.header().filter(given -> !given).isPresent(),
                settings.rejects().isPresent());
        if (first > 0 && preamble.holdsFigures(first) && settings.rejects().isEmpty()) {
            long line = rows.get(first).line();
            throw new InputException(source + ", line " + line + ": this line looks like the header, but the "
                    + (line == 2 ? "line" : "lines")
                    + " above it may hold customers. If they are titles, add --skip-lines "
                    + (line - 1) + "; else take the header to the top.");
        }
        return first;
    }

    private Layout columns(List<FileSample.Row> rows, boolean header, Tokens tokens, int skipped) {
        FileSample.Row first = rows.get(0);
        boolean labelled =
                header && hints.skipLines().isEmpty() && AnswerLabels.are(first, rows.subList(1, rows.size()));
        List<FileSample.Row> body = header ? rows.subList(labelled ? 2 : 1, rows.size()) : rows;
        List<String> wished = labelled ? AnswerLabels.named(first, rows.get(1)) : first.cells();
        if (labelled) {
            noticeLabels(first, rows.get(1), wished);
        }
        if (header && !first.sound() && settings.rejects().isEmpty()) {
            throw new InputException(source + ", line " + first.line()
                    + ": in the header, text follows a closing quote, or quotes stand within names. Double the quotes inside a"
                    + " name, or add --quote none if quotes mean nothing in this file.");
        }
        int width = first.width();
        boolean spare = false;
        int rowWidth = commonWidth(body.stream().filter(FileSample.Row::sound).toList());
        if (width > 1 && first.cells().get(width - 1).isBlank() && lastIsBlank(body, width)) {
            // every line ends with a delimiter
            width--;
            spare = true;
            notices.add(Notice.info(
                    "trailing_delimiter", "Every line ends with a delimiter; the empty column after it was dropped."));
        } else if (header && rowWidth == width + 1 && lastIsBlank(body, width + 1)) {
            spare = true;
            noticeSpareCell(first, body);
        } else if (header && rowWidth > 0 && rowWidth != width) {
            throw new InputException(source + ", line " + first.line() + ": the header names " + width
                    + (width == 1 ? " column" : " columns") + ", but the rows have " + rowWidth
                    + (rowWidth == 1 ? " cell" : " cells") + " (the first is line "
                    + body.get(0).line() + "). " + widthRemedy(rowWidth - width));
        }
        if (width > settings.limits().columns()) {
            throw new InputException(source + ": has " + width + " columns; the limit is "
                    + settings.limits().columns() + ". Leave out what no segmentation needs.");
        }
        List<CellCounts> guesses = guesses(body, width);
        if (header && first.nextLine() > first.line() + 1) {
            requireNoRows(first, tokens, new RowForm(width, spare, guesses));
        }
        List<String> names;
        byte[] headerText;
        if (header) {
            HeaderNames named = new HeaderNames(first, wished, width);
            names = named.names();
            notices.addAll(named.notices());
            headerText = named.areAsWritten() ? sample.line(first) : named.written(tokens);
        } else {
            names = HeaderNames.numbered(width);
            headerText = String.join(tokens.delimiter(), names).getBytes(StandardCharsets.UTF_8);
        }
        FileSample.Row top = labelled ? rows.get(1) : header ? first : null;
        int dataAt = top == null ? first.at() : top.next();
        long dataLine = top == null ? first.line() : top.nextLine();
        Dialect dialect = new Dialect(
                tokens.delimiter(),
                tokens.quote() < 0 ? Optional.empty() : Optional.of((char) tokens.quote()),
                (char) (tokens.escape() < 0 ? Math.max(tokens.quote(), 0) : tokens.escape()),
                sample.encoding().name(),
                sample.lineEnd(),
                header,
                hints.decimal().orElse('.'),
                skipped,
                sample.isCompressed(),
                MissingWords.shown(hints.nullValues()),
                sample.encoding().markLength() > 0,
                isPadded,
                tokens.blanksBeforeQuote());
        return new Layout(
                dialect,
                sample.encoding(),
                tokens,
                names,
                spare,
                headerText,
                dataAt,
                dataLine,
                settings.limits(),
                guesses,
                notices,
                places,
                table.isPresent(),
                numbers(names));
    }

    private Set<String> numbers(List<String> names) {
        Set<String> found = new HashSet<>();
        for (int j = 0; j < names.size(); j++) {
            if (table.isPresent() && table.get().isNumbers(j)) {
                found.add(names.get(j));
            }
        }
        return found;
    }

    /**
     * The header has one name less than the rows have cells, and their last one is empty: either each row ends with a delimiter
     * too many, or the first cell is a row name without a name of its own and the last column is empty.
     */
    private void noticeSpareCell(FileSample.Row first, List<FileSample.Row> body) {
        RowNames names = new RowNames(first, body);
        String name = Shown.cell(first.cells().get(0));
        if (names.areLikely() && settings.rejects().isEmpty()) {
            throw new InputException(source + ", line " + first.line() + ": the header names " + first.width()
                    + " columns, and the rows have " + (first.width() + 1)
                    + " cells, of which the last is empty. If the first cell ("
                    + Shown.cell(body.get(0).cells().get(0))
                    + ") is the name of the row, as R writes it, give it a name in the"
                    + " header; if it is " + name + ", take the delimiter at the end of the rows out.");
        }
        String why = "Every row ends with a delimiter that the header has not; the empty column after it was dropped.";
        notices.add(
                names.arePossible()
                        ? Notice.warning(
                                "trailing_delimiter",
                                why + " If the first cell of each row is its name and not " + name
                                        + ", every name belongs one column further on: give the first cell a name in the header.")
                        : Notice.info("trailing_delimiter", why));
    }

    private String widthRemedy(int more) {
        if (more == 1) {
            return "If the first cell of each row is a row name, give it a name in the header; else correct the header.";
        }
        return "Correct the header, or name the right delimiter with --delimiter.";
    }

    /** A quote that opens in the header must not reach over the first rows. */
    private void requireNoRows(FileSample.Row header, Tokens tokens, RowForm form) {
        RecordSplitter splitter =
                new RecordSplitter(tokens, form, settings.limits().fieldBytes());
        splitter.split(sample.bytes(), header.at(), sample.length());
        if (splitter.isSwallowing()) {
            throw new InputException(source + ", line " + header.line()
                    + ": a quote opens in the header and closes some lines below, and these lines look like rows. Take the quote"
                    + " out, or add --quote none if quotes mean nothing in this file.");
        }
    }

    private List<CellCounts> guesses(List<FileSample.Row> body, int width) {
        List<CellCounts> guesses = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            CellCounts guess = new CellCounts();
            for (FileSample.Row row : body) {
                if (j < row.width()) {
                    guess.note(row.cells().get(j), 1, missing, numbers, dates);
                }
            }
            guesses.add(guess);
        }
        return guesses;
    }

    private static boolean lastIsBlank(List<FileSample.Row> rows, int width) {
        for (FileSample.Row row : rows) {
            if (row.width() == width && !row.cells().get(width - 1).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The width that nine of ten rows have; 0 if there is none. */
    private static int commonWidth(List<FileSample.Row> rows) {
        for (FileSample.Row candidate : rows.subList(0, Math.min(rows.size(), 11))) {
            int width = candidate.width();
            long same = rows.stream().filter(row -> row.width() == width).count();
            if (same * 10 >= rows.size() * 9L) {
                return width;
            }
        }
        return 0;
    }

    private void noticePreamble(List<FileSample.Row> rows, int first) {
        long lines = rows.get(first).line() - rows.get(0).line();
        notices.add(Notice.info(
                "preamble",
                (lines == 1 ? "A line" : lines + " lines") + " above the header "
                        + (lines == 1 ? "was" : "were") + " skipped: "
                        + Shown.cell(titleOf(rows.subList(0, first))) + (first > 1 ? " ..." : "")
                        + ". If that is wrong, add --skip-lines 0."));
    }

    private void noticeLabels(FileSample.Row header, FileSample.Row row, List<String> names) {
        Optional<String> made =
                names.stream().filter(name -> !header.cells().contains(name)).findFirst();
        notices.add(Notice.info(
                "answer_labels",
                "Line " + row.line() + " was left out: "
                        + made.map(name -> "it names the parts of questions, so that columns are called "
                                        + Shown.cell(name) + " and the like")
                                .orElse("below each question it says "
                                        + Shown.cell(AnswerLabels.shown(row).orElse("")) + " or nothing")
                        + ", as survey services write it. If it is an answer, add --skip-lines 0."));
    }

    private static String titleOf(List<FileSample.Row> rows) {
        for (FileSample.Row row : rows) {
            if (row.filled() > 0) {
                return String.join(" ", row.cells()).strip();
            }
        }
        return "";
    }

    private void noticeEncoding() {
        if (source.endsWith(".gz") && !sample.isCompressed()) {
            notices.add(Notice.info(
                    "not_gzip", "The file's name ends with .gz, but it is plain text; it was read as it is."));
        }
        Encoding encoding = sample.encoding();
        if (encoding.sniffed()) {
            notices.add(Notice.info(
                    "encoding",
                    "The file is not UTF-8; it was read as " + encoding.name()
                            + ". If names look wrong, say how it was written with --encoding."));
        }
    }

    private DialectHints withDelimiter(FileStart start) {
        return hints.withDelimiter(hints.delimiter().or(start::delimiter));
    }

    private void requireDelimiter(List<FileSample.Row> rows, Tokens tokens, FileStart start) {
        boolean given = hints.delimiter().isPresent() || start.delimiter().isPresent();
        if (given && rows.stream().allMatch(row -> row.width() == 1)) {
            DialectHints open = hints.withDelimiter(Optional.empty());
            Tokens found = new DialectSniffer(source, sample, start.at(), open).tokens();
            boolean better = sample.records(found, start.at(), 1).get(0).width() > 1;
            if (better) {
                throw new InputException(source + ": the delimiter " + DialectSniffer.name(tokens.delimiter())
                        + " does not occur in the header. The file looks delimited by "
                        + DialectSniffer.name(found.delimiter()) + ".");
            }
        }
    }

    /** The sample holds no whole record: there is none, or a quote stays open. Reading on tells which. */
    private Layout unreadable(Tokens tokens) {
        RecordSplitter splitter = new RecordSplitter(tokens);
        splitter.split(sample.bytes(), 0, sample.length());
        boolean open = splitter.lastCell() < sample.length() && sample.bytes()[splitter.lastCell()] == tokens.quote();
        throw new InputException(
                open
                        ? source
                                + ", line 1: a quote opens in the header and never closes. Close it, or add --quote none."
                        : source
                                + " has no rows. A customer file has a line of column names and a row for each customer.");
    }
}
