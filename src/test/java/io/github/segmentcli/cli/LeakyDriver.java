package io.github.segmentcli.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A driver that says everything it was told, in its log and in every failure. */
public final class LeakyDriver implements Driver {

    /** A jar of this driver alone. */
    static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("leaky.jar");
        String name = LeakyDriver.class.getName();
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/services/java.sql.Driver"));
            zip.write(name.getBytes(StandardCharsets.UTF_8));
            String path = name.replace('.', '/') + ".class";
            zip.putNextEntry(new ZipEntry(path));
            try (var bytes = LeakyDriver.class.getClassLoader().getResourceAsStream(path)) {
                bytes.transferTo(zip);
            }
        }
        return jar;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:leaky:");
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        String told = "url " + url + ", properties " + properties + ", password " + properties.getProperty("password");
        Logger.getLogger("leaky").severe(told);
        if (url.contains("closed")) {
            throw new SQLException("Login failed: " + told, new IllegalStateException(told));
        }
        return (Connection) Proxy.newProxyInstance(
                LeakyDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement")) {
                        throw new SQLException("No statement: " + told, "42000");
                    }
                    return null;
                });
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("leaky");
    }
}
