package io.github.segmentcli.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What the Debian package has besides the tree of a release. */
final class DebianFiles {

    private DebianFiles() {}

    /** Writes the control file, the manual page and the changelogs, compressed without a time in them. */
    static void write(Path project, Path tree, String version, OffsetDateTime time, Path folder) throws IOException {
        String control = Files.readString(project.resolve("src/dist/deb/control"));
        String changelog = Files.readString(project.resolve("src/dist/deb/changelog"));
        Path java = tree.resolve("lib/segment");
        long kilobytes = 0;
        for (Path file : Tools.files(tree)) {
            kilobytes += (Files.size(file) + 1023) / 1024;
        }
        Tools.write(
                folder.resolve("control/control"),
                control.replace("@version@", version)
                        .replace("@architecture@", Dist.architecture())
                        .replace("@installed.size@", Long.toString(kilobytes))
                        .replace("@glibc.minor@", Integer.toString(OwnJava.libcMinor(java))));
        gzip(
                changelog
                        .replace("@version@", version)
                        .replace(
                                "@time@",
                                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
                                        .format(time)),
                folder.resolve("doc/changelog.gz"));
        gzip(Files.readString(tree.resolve("share/man/man1/segment.1")), folder.resolve("man/segment.1.gz"));
    }

    private static void gzip(String text, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(file.getParent());
        byte[] compressed = bytes.toByteArray();
        compressed[8] = 2; // the header says that it is compressed as well as can be
        Files.write(file, compressed);
    }
}
