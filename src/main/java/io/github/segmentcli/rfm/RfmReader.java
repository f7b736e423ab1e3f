package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.InputFile;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.Pieces;
import io.github.segmentcli.io.table.PiecesRead;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.TransactionFinder.Holds;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes customers out of a file of transactions of any length: lines are folded as they are read, and not kept. */
public final class RfmReader {

    private final InputFile file;
    private final ReadSettings read;
    private final RfmSettings settings;
    private final Workers workers;
    private final Progress progress;
    /** The whole file; null until it is read as a table. */
    private Loaded loaded;

    private RfmReader(String path, ReadSettings read, RfmSettings settings, Workers workers, Progress progress) {
        this.file = InputFile.open(path, read);
        this.read = read.with(settings.clock());
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * @param path of a delimited text file, plain or gzip; {@code -} is standard input
     * @param read how to read it; what it says of columns is not used
     * @throws io.github.segmentcli.InputException if the file cannot be read as meant, or nobody bought anything
     * @throws io.github.segmentcli.RequestException when a named column is not there, or a choice has to be made
     */
    public static RfmCustomers read(
            String path, ReadSettings read, RfmSettings settings, Workers workers, Progress progress) {
        return new RfmReader(path, read, settings, workers, progress).customers();
    }

    private RfmCustomers customers() {
        RfmCustomers made = customers(settings);
        boolean chosen = settings.columns().containsKey(TransactionRole.CUSTOMER);
        Optional<String> email = made.found().email();
        if (email.isPresent() && !chosen && NamedByEmail.isWorthATry(made)) {
            try {
                made = NamedByEmail.better(made, customers(settings.with(TransactionRole.CUSTOMER, email.get())));
            } catch (InputException e) {
                // nobody can be named by these addresses
            }
        }
        return NamedByEmail.withDoubt(made);
    }

    private RfmCustomers customers(RfmSettings asked) {
        Map<String, ColumnReading> head = file.head().orElse(Map.of());
        List<String> words = new ArrayList<>();
        if (loaded == null) {
            try {
                TransactionColumns found = found(head, asked);
                words.addAll(found.words());
                found.email().ifPresent(words::add);
                Optional<RfmCustomers> made =
                        read.rejects().isEmpty() ? inPieces(head, found, asked) : Optional.empty();
                if (made.isPresent()) {
                    return made.get();
                }
            } catch (UnsureException e) {
                // read the whole file, with names of customers and invoices as text
                head.keySet().stream()
                        .filter(name ->
                                TransactionRole.CUSTOMER.isNameOf(name) || TransactionRole.INVOICE.isNameOf(name))
                        .forEach(words::add);
            }
            loaded = file.table(read.with(ColumnHints.keepingText(words)), workers, progress);
        }
        List<Notice> notices = new ArrayList<>(loaded.notices());
        if (loaded.rejected() > 0) {
            notices.add(Notice.warning(
                    "rejected",
                    Figures.count(loaded.rejected()) + " of " + Figures.count(loaded.rowsIn())
                            + " lines are no lines of this table; they were set aside with --rejects and are in no"
                            + " figure."));
        }
        return withNotices(Rfm.of(loaded.table(), asked, workers), notices);
    }

    /** The beginning of the file does not show what the columns are for; the whole file may. */
    private static final class UnsureException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsureException(InputException cause) {
            super(cause);
        }
    }

    private TransactionColumns found(Map<String, ColumnReading> head, RfmSettings asked) throws UnsureException {
        Map<String, Holds> columns = new LinkedHashMap<>();
        head.forEach((name, reading) -> columns.put(name, holds(reading)));
        try {
            return TransactionColumns.of(file.name(), columns, asked);
        } catch (InputException e) {
            throw new UnsureException(e);
        }
    }

    private static Holds holds(ColumnReading reading) {
        return switch (reading) {
            case NUMBER, NUMBER_COMMA, DURATION, DURATION_MINUTES -> Holds.NUMBERS;
            case DATE, DATE_DIGITS, DATE_DAY_FIRST, DATE_MONTH_FIRST, DATE_YEAR_FIRST -> Holds.DATES;
            case CATEGORY, BOOLEAN, TEXT -> Holds.WORDS;
        };
    }

    private Optional<RfmCustomers> inPieces(
            Map<String, ColumnReading> head, TransactionColumns found, RfmSettings asked) {
        List<String> words = found.words();
        Map<String, ColumnReading> readings = new LinkedHashMap<>();
        for (String name : found.used()) {
            if (!words.contains(name)) {
                readings.put(name, head.get(name));
            }
        }
        ColumnHints hints = new ColumnHints(Optional.empty(), List.of(), List.of(), words, false, false, readings);
        Rfm rfm = new Rfm(file.name(), found, asked);
        Optional<PiecesRead> done;
        try (OrderedTasks taking = new OrderedTasks(workers.threads() > 1)) {
            done = file.pieces(read.with(hints), workers, progress, new Pieces<Rfm.Folded>() {
                @Override
                public void begin(Form form) {}

                @Override
                public Rfm.Folded work(Piece piece) {
                    return rfm.fold(piece.table());
                }

                @Override
                public void take(Rfm.Folded worked) {
                    taking.run(() -> rfm.take(worked));
                }
            });
            taking.finish();
        }
        return done.map(pieces -> withNotices(rfm.customers(workers), pieces.notices()));
    }

    /** Adds the notices of reading, except those on columns that were not used. */
    private static RfmCustomers withNotices(RfmCustomers customers, List<Notice> reading) {
        List<String> used = customers.found().used();
        List<Notice> notices = new ArrayList<>();
        for (Notice notice : reading) {
            if (notice.column().isEmpty() || used.contains(notice.column().get())) {
                notices.add(notice);
            }
        }
        notices.addAll(customers.notices());
        return customers.with(notices);
    }
}
