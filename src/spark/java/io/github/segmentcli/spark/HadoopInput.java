package io.github.segmentcli.spark;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.PartLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.RemoteInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A file on a file system of Hadoop, or a folder of the parts of a table as Spark writes it, in the order of their names. */
final class HadoopInput implements RemoteInput {

    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    /** Copies a file to this machine. */
    interface Download {
        java.nio.file.Path of(Path file) throws IOException;
    }

    private final String name;
    private final FileStatus status;
    private final SparkSession session;
    private final FileSystem system;
    private final Download download;
    private final List<FileStatus> parts;
    private final PartLines lines = new PartLines();
    private Optional<TextParts> text = Optional.empty();

    HadoopInput(String name, FileStatus status, SparkSession session, Download download) throws IOException {
        this.name = Shown.text(name);
        this.status = status;
        this.session = session;
        this.system =
                HadoopFiles.system(status.getPath(), session.sparkContext().hadoopConfiguration());
        this.download = download;
        this.parts = status.isDirectory() ? parts() : List.of(status);
    }

    /** Without the files that say how the writing ended, and without empty ones. */
    private List<FileStatus> parts() throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (FileStatus entry : system.listStatus(status.getPath())) {
            String file = entry.getPath().getName();
            if (file.startsWith("_") || file.startsWith(".")) {
                continue;
            }
            if (entry.isDirectory()) {
                throw new InputException(name + ": the folder has a folder in it, \"" + Shown.text(file)
                        + "\", and not only the parts of a table. Name that, or read the table with --input spark:"
                        + " --query.");
            }
            if (entry.getLen() > 0) {
                found.add(entry);
            }
        }
        if (found.isEmpty()) {
            throw new InputException(name + ": the folder has no part of a table in it, such as part-00000.csv or"
                    + " part-00000.parquet. Name another.");
        }
        found.sort(Comparator.comparing(entry -> entry.getPath().getName()));
        return found;
    }

    @Override
    public Optional<TextTable> table() throws IOException {
        boolean[] kinds = new boolean[2];
        for (FileStatus part : parts) {
            kinds[isParquet(part) ? 1 : 0] = true;
        }
        if (kinds[0] && kinds[1]) {
            throw new InputException(
                    name + ": some files of the folder are Parquet and others are not. Leave those of one kind.");
        }
        if (kinds[1]) {
            return Optional.of(ParquetParts.table(name, parts, status.isDirectory(), session));
        }
        if (status.isDirectory()) {
            text = Optional.of(new TextParts(system, parts, lines));
        }
        return Optional.empty();
    }

    private boolean isParquet(FileStatus part) throws IOException {
        try (InputStream in = system.open(part.getPath())) {
            return java.util.Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return text.isPresent() ? text.get().open() : system.open(status.getPath());
    }

    @Override
    public long size() {
        return status.isDirectory() ? -1 : status.getLen();
    }

    @Override
    public String version() throws IOException {
        StringBuilder version = new StringBuilder();
        for (FileStatus part : parts) {
            FileStatus now = system.getFileStatus(part.getPath());
            version.append(now.getLen())
                    .append(' ')
                    .append(now.getModificationTime())
                    .append('\n');
        }
        return version.toString();
    }

    @Override
    public Places places() {
        return status.isDirectory() ? Places.LINES.in(lines) : Places.LINES;
    }

    @Override
    public java.nio.file.Path copy() throws IOException {
        if (status.isDirectory()) {
            throw new IOException("the files of the folder are no text and no Parquet. Name one of them");
        }
        return download.of(status.getPath());
    }
}
