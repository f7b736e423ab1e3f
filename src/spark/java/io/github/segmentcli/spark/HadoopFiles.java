package io.github.segmentcli.spark;

import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.RemoteInput;
import io.github.segmentcli.io.RemoteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.sql.SparkSession;

/**
 * Files of Hadoop's file systems, and tables of a session. A name with a scheme, such as {@code hdfs:} or {@code s3a:}, is one of these
 * files; a name without one is too where the default file system is not that of this machine.
 */
final class HadoopFiles implements RemoteFiles {

    /** How the address of the session's tables begins. */
    private static final String SESSION = "spark:";

    /** A single letter would be a drive. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    /** What is read again of the results of an earlier run. */
    private static final List<String> RESULTS = List.of("model.json", "run.json", "assignments.csv");

    private final SparkSession session;
    private final Configuration conf;
    private final boolean isDefaultLocal;
    private final ScratchFolder scratch = new ScratchFolder();
    private final Map<String, Path> copies = new LinkedHashMap<>();

    HadoopFiles(SparkSession session) {
        this.session = session;
        this.conf = session.sparkContext().hadoopConfiguration();
        this.isDefaultLocal = "file".equals(FileSystem.getDefaultUri(conf).getScheme());
    }

    @Override
    public boolean has(String name) {
        if (name.isBlank() || name.equals("-") || name.startsWith("jdbc:") || isSession(name)) {
            return false;
        }
        return SCHEME.matcher(name).matches() ? isKnown(SCHEME.matcher(name).replaceFirst("$1")) : !isDefaultLocal;
    }

    private boolean isKnown(String scheme) {
        try {
            return FileSystem.getFileSystemClass(scheme, conf) != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String whole(String name) {
        try {
            org.apache.hadoop.fs.Path path = path(name);
            return system(path).makeQualified(path).toString();
        } catch (IOException e) {
            return name;
        }
    }

    private static org.apache.hadoop.fs.Path path(String name) throws IOException {
        try {
            return new org.apache.hadoop.fs.Path(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("no file can have that name", e);
        }
    }

    private FileSystem system(org.apache.hadoop.fs.Path path) throws IOException {
        return system(path, conf);
    }

    /** Without the files of checksums that Hadoop puts beside those of a local disk. */
    static FileSystem system(org.apache.hadoop.fs.Path path, Configuration conf) throws IOException {
        FileSystem system = path.getFileSystem(conf);
        if (system instanceof LocalFileSystem local) {
            local.setWriteChecksum(false);
        }
        return system;
    }

    private FileStatus status(String name) throws IOException {
        org.apache.hadoop.fs.Path path = path(name);
        try {
            return system(path).getFileStatus(path);
        } catch (java.io.FileNotFoundException e) {
            throw new NoSuchFileException(name);
        }
    }

    @Override
    public RemoteInput input(String name) throws IOException {
        return new HadoopInput(name, status(name), session, this::download);
    }

    @Override
    public synchronized Path copy(String name) throws IOException {
        Path made = copies.get(name);
        if (made != null) {
            return made;
        }
        FileStatus status = status(name);
        Path folder = scratch.folder();
        Path copy = folder;
        if (status.isDirectory()) {
            copyResults(status.getPath(), folder);
        } else {
            copy = folder.resolve(status.getPath().getName());
            if (status.getPath().getName().endsWith(".json")) {
                copyResults(status.getPath().getParent(), folder);
            }
            download(status.getPath(), copy);
        }
        copies.put(name, copy);
        return copy;
    }

    private void copyResults(org.apache.hadoop.fs.Path from, Path into) throws IOException {
        for (String result : RESULTS) {
            org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(from, result);
            if (system(file).exists(file)) {
                download(file, into.resolve(result));
            }
        }
    }

    private Path download(org.apache.hadoop.fs.Path file) throws IOException {
        Path copy = scratch.folder().resolve(file.getName());
        download(file, copy);
        return copy;
    }

    private void download(org.apache.hadoop.fs.Path file, Path to) throws IOException {
        try (InputStream in = system(file).open(file)) {
            Files.copy(in, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public RemoteOutput folder(String name, boolean force) throws IOException {
        org.apache.hadoop.fs.Path path = path(name);
        return new HadoopFolder(name, system(path), path, force, scratch.folder());
    }

    @Override
    public RemoteOutput file(String name) throws IOException {
        org.apache.hadoop.fs.Path path = path(name);
        return new HadoopFile(system(path), path, scratch.folder());
    }

    @Override
    public boolean isSession(String address) {
        return address.equals(SESSION);
    }

    @Override
    public TextTable table(String address, Optional<String> sql, Optional<String> table) {
        return SessionTable.of(session, sql, table);
    }
}
