package io.github.segmentcli.cli;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.database.JdbcUrl;
import io.github.segmentcli.io.database.SegmentTable;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options on the table of a database that gets the segments. */
final class TargetOptions {

    /** What becomes of the rows that are there. */
    enum Mode {
        REPLACE,
        APPEND
    }

    @Option(
            names = "--write-to",
            paramLabel = "URL",
            description =
                    "Write the segment of each customer to this database too: jdbc:...; --driver, --user and the password"
                            + " are for it as well.")
    private String url;

    @Option(
            names = "--to-table",
            paramLabel = "NAME",
            description = "The table to write to, made if it is not there; a schema before a point.")
    private String table;

    @Option(
            names = "--write-mode",
            paramLabel = "MODE",
            converter = ModeConverter.class,
            description =
                    "replace the rows of the table or append to them, in one transaction (default: ${DEFAULT-VALUE}).")
    private Choice<Mode> mode = new Choice<>(Mode.REPLACE);

    /** @throws RequestException when one option lacks the other */
    Optional<SegmentTable> table(DatabaseOptions database, Session session) {
        if (url == null && table == null) {
            return Optional.empty();
        }
        if (url == null) {
            throw new RequestException("--to-table needs a database. Name it with --write-to, such as"
                    + " --write-to jdbc:postgresql://localhost/shop.");
        }
        if (!JdbcUrl.is(url)) {
            throw new RequestException("--write-to is not the address of a database. Write one such as"
                    + " --write-to jdbc:postgresql://localhost/shop, or --output for a folder.");
        }
        if (table == null || table.isBlank()) {
            throw new RequestException("--write-to needs a table. Name it with --to-table, such as"
                    + " --to-table customer_segments; it is made if it is not there.");
        }
        return Optional.of(new SegmentTable(database.database(url, session), table, mode.value() == Mode.APPEND));
    }

    /** What was written, for standard error. */
    static List<Notice> told(Optional<SegmentTable> target, long rows) {
        return target.stream()
                .map(written -> Notice.info(
                        "table_written",
                        Figures.count(rows, "customer") + " " + (written.appends() ? "added to" : "written to")
                                + " the table " + written.name() + " of "
                                + written.database().name() + "."))
                .toList();
    }

    static final class ModeConverter extends Choice.Converter<Mode> {}
}
