package io.github.segmentcli.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB of the machine, which speaks the SQL of MySQL, started on a free port with a folder of its own. */
final class MariaDbServer implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

    private final Process process;
    private final Path folder;
    private final int port;

    private MariaDbServer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static MariaDbServer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("segment-mariadb");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> user = System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                : List.of();
        String data = "--datadir=" + folder.resolve("data");
        Process install = start(
                user, folder, "mariadb-install-db", "--no-defaults", data, "--auth-root-authentication-method=normal");
        if (!install.waitFor(120, TimeUnit.SECONDS) || install.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("log")));
        }
        Process server = start(
                user,
                folder,
                PROGRAM.toString(),
                "--no-defaults",
                data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--skip-grant-tables",
                "--skip-networking=0",
                "--character-set-server=utf8mb4");
        return new MariaDbServer(server, folder, port);
    }

    private static Process start(List<String> user, Path folder, String... program) throws IOException {
        List<String> command = new ArrayList<>(user);
        command.addAll(List.of(program));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/test?user=root&createDatabaseIfNotExist=true";
    }

    /** Connects as soon as the server is up, which takes some seconds. */
    Connection connect() throws SQLException, InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                return DriverManager.getConnection(url());
            } catch (SQLException e) {
                if (tries == 300 || !process.isAlive()) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PostgresServer.remove(folder);
    }
}
