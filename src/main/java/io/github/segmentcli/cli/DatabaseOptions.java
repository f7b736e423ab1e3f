package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.TableQuery;
import io.github.segmentcli.io.database.Database;
import io.github.segmentcli.io.database.JdbcUrl;
import io.github.segmentcli.io.database.Query;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options on databases that are read or written: what to read, the driver, user and password. */
final class DatabaseOptions {

    /** The variable that may hold the password. No option does, because others can see the command line. */
    static final String PASSWORD = "SEGMENT_PASSWORD";

    @Option(names = "--query", paramLabel = "SQL", description = "The query whose rows are the customers.")
    private String query;

    @Option(names = "--query-file", paramLabel = "FILE", description = "A file with the query.")
    private String queryFile;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table or view of customers; a schema before a point.")
    private String table;

    @Option(
            names = "--driver",
            paramLabel = "FILE",
            description =
                    "The jar of the database's JDBC driver, or a folder of jars. Give it again for a further file.")
    private List<String> drivers;

    @Option(names = "--user", paramLabel = "NAME", description = "The user of the database (default: the driver's).")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the password (default: the variable SEGMENT_PASSWORD, or the driver's own"
                            + " means, such as .pgpass).")
    private String passwordFile;

    /**
     * The query, where the input is a database.
     *
     * @param input as given
     * @throws RequestException when options on what to read stand beside a file, or no query was given
     */
    Optional<TableQuery> query(String input, Session session) {
        List<String> given = Stream.of(
                        query == null ? null : "--query",
                        queryFile == null ? null : "--query-file",
                        table == null ? null : "--table")
                .filter(option -> option != null)
                .toList();
        boolean isSession = RemoteFiles.get().isSession(input);
        if (!isSession && !JdbcUrl.is(input)) {
            if (!given.isEmpty()) {
                throw new RequestException(given.get(0)
                        + " is for a database, and --input names a file. Give an address such as"
                        + " --input jdbc:postgresql://localhost/shop, or leave it out.");
            }
            return Optional.empty();
        }
        if (given.size() != 1) {
            throw new RequestException(
                    given.isEmpty()
                            ? "--input is a database. Say what to read: --table NAME, --query SQL or --query-file FILE."
                            : String.join(" and ", given) + " contradict each other. Give one of them.");
        }
        Optional<String> sql = Optional.ofNullable(query)
                .or(() -> Optional.ofNullable(queryFile).map(file -> SmallFile.text("--query-file", file)));
        if (sql.or(() -> Optional.ofNullable(table)).filter(String::isBlank).isPresent()) {
            throw new RequestException(given.get(0) + " is empty. Write a query such as SELECT * FROM customers.");
        }
        Optional<String> named = Optional.ofNullable(table);
        return Optional.of(
                isSession
                        ? () -> RemoteFiles.get().table(input, sql, named)
                        : new Query(database(input, session), sql, named));
    }

    /** The database of an address, which {@code --driver}, {@code --user} and the password are for. */
    Database database(String url, Session session) {
        Optional<String> password = Optional.ofNullable(passwordFile)
                .map(file -> SmallFile.text("--password-file", file)
                        .lines()
                        .findFirst()
                        .orElse(""))
                .or(() -> Optional.of(session.around().variable(PASSWORD)).filter(text -> !text.isEmpty()));
        return new Database(url, driverFiles(), Optional.ofNullable(user), password);
    }

    private List<String> driverFiles() {
        return drivers == null
                ? List.of()
                : ItemList.of("--driver", drivers).stream()
                        .flatMap(list -> Stream.of(list.split(File.pathSeparator)))
                        .filter(file -> !file.isBlank())
                        .toList();
    }
}
