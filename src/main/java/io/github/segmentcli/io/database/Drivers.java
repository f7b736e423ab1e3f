package io.github.segmentcli.io.database;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** Finds the driver of a database in jar files, which a class loader of its own keeps apart from the program. */
final class Drivers {

    /** Where the drivers of usual databases are found at Maven Central. */
    private static final Map<String, String> COORDINATES = Map.ofEntries(
            Map.entry("postgresql", "org.postgresql:postgresql"),
            Map.entry("mysql", "com.mysql:mysql-connector-j"),
            Map.entry("mariadb", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("sqlserver", "com.microsoft.sqlserver:mssql-jdbc"),
            Map.entry("oracle", "com.oracle.database.jdbc:ojdbc11"),
            Map.entry("sqlite", "org.xerial:sqlite-jdbc"),
            Map.entry("duckdb", "org.duckdb:duckdb_jdbc"),
            Map.entry("snowflake", "net.snowflake:snowflake-jdbc"),
            Map.entry("redshift", "com.amazon.redshift:redshift-jdbc42"),
            Map.entry("clickhouse", "com.clickhouse:clickhouse-jdbc"),
            Map.entry("h2", "com.h2database:h2"));

    /** By the jar files. Some drivers have libraries of the system, which a second loader could not load again. */
    private static final Map<List<String>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private Drivers() {}

    /**
     * The driver that takes an address. Loggers of the JDK, which drivers write addresses to, are silenced for the process.
     *
     * @param files jar files, or folders of them
     * @throws RequestException when there is none
     */
    static Driver find(String url, List<String> files) {
        String shown = JdbcUrl.shown(url);
        if (files.isEmpty()) {
            throw new RequestException(shown + " needs the database's JDBC driver. Name its file with --driver, such as"
                    + " --driver " + example(url));
        }
        LogManager.getLogManager().reset();
        List<URL> urls = urls(files);
        ClassLoader loader = LOADERS.computeIfAbsent(
                urls.stream().map(URL::toString).toList(),
                jars -> new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
        int found = 0;
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                found++;
                if (driver.acceptsURL(url)) {
                    return driver;
                }
            }
        } catch (ServiceConfigurationError | LinkageError | SQLException e) {
            throw incomplete(files, e);
        }
        throw new RequestException("--driver: "
                + (found == 0 ? "there is no JDBC driver in " : "no driver takes " + shown + " among those of ")
                + Shown.path(String.join(", ", files)) + ". Name another file, such as " + example(url));
    }

    static RequestException incomplete(List<String> files, Throwable e) {
        return new RequestException(
                "--driver: what " + Shown.path(String.join(", ", files)) + " holds cannot be used as a driver ("
                        + Shown.text(JdbcUrl.withoutSecrets(String.valueOf(e.getMessage())))
                        + "). A later version may be needed, or the files that the driver itself needs, also with --driver.");
    }

    private static String example(String url) {
        String kind = JdbcUrl.kind(url);
        String coordinates = COORDINATES.get(kind);
        return coordinates == null
                ? "driver.jar; the makers of the database offer it."
                : coordinates.substring(coordinates.indexOf(':') + 1) + ".jar; it is " + coordinates
                        + " at Maven Central.";
    }

    private static List<URL> urls(List<String> files) {
        List<URL> urls = new ArrayList<>();
        for (String file : files) {
            String shown = "--driver: cannot read " + Shown.path(file) + ": ";
            try {
                Path path = Path.of(file);
                if (!Files.isReadable(path)) {
                    throw new StorageException(
                            shown + (Files.exists(path) ? "permission denied." : "there is no such file."));
                }
                if (Files.isDirectory(path)) {
                    try (Stream<Path> inside = Files.list(path)) {
                        for (Path jar : inside.filter(name -> name.toString().endsWith(".jar"))
                                .sorted()
                                .toList()) {
                            urls.add(url(jar));
                        }
                    }
                } else {
                    urls.add(url(path));
                }
            } catch (InvalidPathException e) {
                throw new StorageException(shown + "no file can have that name.", e);
            } catch (IOException e) {
                throw new StorageException(shown + Shown.reason(e) + ".", e);
            }
        }
        return urls;
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
