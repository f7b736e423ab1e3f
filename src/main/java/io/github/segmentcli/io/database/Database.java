package io.github.segmentcli.io.database;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A database, with its driver, user and password. Nothing it says, by {@link #name} or in errors, has a password. */
public final class Database {

    private final String url;
    private final List<String> drivers;
    private final Optional<String> user;
    private final Optional<String> password;

    /**
     * @param url as the driver takes it
     * @param drivers jar files, or folders of them
     * @param user empty where the address or the driver has one
     * @param password likewise
     */
    public Database(String url, List<String> drivers, Optional<String> user, Optional<String> password) {
        this.url = url;
        this.drivers = List.copyOf(drivers);
        this.user = user;
        this.password = password;
    }

    /** What messages and results call it: its address without user, password and parameters. */
    public String name() {
        return JdbcUrl.shown(url);
    }

    String kind() {
        return JdbcUrl.kind(url);
    }

    /** Whether the database is a file of this machine. */
    boolean isFile() {
        return JdbcUrl.file(url).isPresent();
    }

    /**
     * Connects, without a transaction for each statement.
     *
     * @param isRead whether the connection is for reading only, which the database is told as far as it can be
     * @throws StorageException when it cannot be reached or does not let us in
     */
    Connection connect(boolean isRead) {
        Driver driver = Drivers.find(url, drivers);
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        if (isRead && isFile() && kind().equals("sqlite")) {
            properties.setProperty("open_mode", "1");
        }
        if (isRead && kind().equals("duckdb")) {
            properties.setProperty("jdbc_stream_results", "true");
            if (isFile()) {
                properties.setProperty("duckdb.read_only", "true");
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(driver.getClass().getClassLoader());
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw new RequestException(name() + " is no address that its driver takes. Look at how it is written.");
            }
            if (isRead && !isFile()) {
                readOnly(connection);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw unreachable(e);
        } catch (LinkageError e) {
            throw Drivers.incomplete(drivers, e);
        } catch (SegmentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreachable(new SQLException(e.getMessage(), e));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Some drivers know no such connections. */
    private static void readOnly(Connection connection) {
        try {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            // the statement is a query all the same
        }
    }

    private StorageException unreachable(SQLException e) {
        String words = words(e);
        boolean isAboutUser = words.matches("(?i).*(passw|authentic|login|access denied|credential|user).*");
        return new StorageException(
                "Cannot connect to " + name() + ": " + words
                        + (isAboutUser
                                ? " Give the user with --user and the password with --password-file or SEGMENT_PASSWORD, or"
                                        + " both as the driver has it."
                                : ""),
                scrubbed(e));
    }

    /** What the database says, as a sentence on one line, without secrets. */
    String words(SQLException e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String words = scrubbed(text).strip().replaceAll("\\s+", " ").replaceFirst("^ERROR: ", "");
        return Shown.text(words) + (words.matches(".*[.!?]") ? "" : ".");
    }

    /** The same failure without secrets, for the trace that {@code --debug} shows. */
    SQLException scrubbed(SQLException e) {
        SQLException safe = new SQLException(scrubbed(String.valueOf(e.getMessage())), e.getSQLState());
        safe.setStackTrace(e.getStackTrace());
        return safe;
    }

    private String scrubbed(String text) {
        Set<String> secrets = new LinkedHashSet<>(JdbcUrl.secrets(url));
        password.ifPresent(secrets::add);
        String safe = text.replace(url, name());
        for (String secret : secrets) {
            safe = secret.isEmpty() ? safe : safe.replace(secret, "***");
        }
        return JdbcUrl.withoutSecrets(safe);
    }
}
