package io.github.segmentcli.spark;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteOutput;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.output.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * A folder of results on a file system of Hadoop. It is copied into a hidden folder beside its place, which is then renamed, so that it
 * is there whole or not at all. An earlier result is renamed away before and removed after that.
 */
final class HadoopFolder implements RemoteOutput {

    private final FileSystem system;
    private final org.apache.hadoop.fs.Path place;
    private final Path here;

    /** @throws StorageException if it holds files of others, which would be lost with an earlier result */
    HadoopFolder(String name, FileSystem system, org.apache.hadoop.fs.Path place, boolean force, Path here)
            throws IOException {
        this.system = system;
        this.place = system.makeQualified(place);
        this.here = here;
        if (system.exists(place)) {
            mirror(name, force);
        }
    }

    private void mirror(String name, boolean force) throws IOException {
        String shown = Shown.path(name);
        if (!system.getFileStatus(place).isDirectory()) {
            throw new StorageException(
                    "Cannot write to " + shown + ": it is a file. Choose another folder with --output.");
        }
        for (FileStatus entry : system.listStatus(place)) {
            if (entry.getPath().getName().startsWith(".")) {
                continue;
            }
            Path copy = here.resolve(entry.getPath().getName());
            if (entry.isDirectory()) {
                Files.createDirectory(copy);
                for (FileStatus inside : system.listStatus(entry.getPath())) {
                    Files.createFile(copy.resolve(inside.getPath().getName()));
                }
            } else if (entry.getPath().getName().equals(OutputFolder.RECORD)) {
                try (var in = system.open(entry.getPath())) {
                    Files.copy(in, copy);
                }
            } else {
                Files.createFile(copy);
            }
        }
        if (force) {
            requireNothingElse(shown);
        }
    }

    private void requireNothingElse(String shown) throws IOException {
        Map<String, String> ours = RunRecord.files(here.resolve(OutputFolder.RECORD));
        Optional<String> other;
        try (var walk = Files.walk(here)) {
            other = walk.filter(Files::isRegularFile)
                    .map(file -> here.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !ours.containsKey(file))
                    .sorted()
                    .findFirst();
        }
        if (other.isPresent()) {
            throw new StorageException("Cannot write to " + shown + ": it holds files of other origin, such as \""
                    + other.get() + "\", and here a folder is replaced as a whole. Move them away, or choose another"
                    + " folder with --output.");
        }
    }

    @Override
    public Path here() {
        return here;
    }

    @Override
    public void publish(Collection<String> names) throws IOException {
        String mark = UUID.randomUUID().toString();
        org.apache.hadoop.fs.Path parent = place.getParent();
        org.apache.hadoop.fs.Path coming =
                new org.apache.hadoop.fs.Path(parent, "." + place.getName() + ".new-" + mark);
        org.apache.hadoop.fs.Path going = new org.apache.hadoop.fs.Path(parent, "." + place.getName() + ".old-" + mark);
        try {
            system.mkdirs(coming);
            for (String name : names) {
                upload(system, here.resolve(name), new org.apache.hadoop.fs.Path(coming, name));
            }
            boolean isThere = system.exists(place);
            if (isThere) {
                rename(place, going);
            }
            try {
                rename(coming, place);
            } catch (IOException e) {
                if (isThere) {
                    rename(going, place);
                }
                throw e;
            }
            if (isThere) {
                system.delete(going, true);
            }
        } finally {
            system.delete(coming, true);
        }
    }

    static void upload(FileSystem system, Path from, org.apache.hadoop.fs.Path to) throws IOException {
        try (OutputStream out = system.create(to, false)) {
            Files.copy(from, out);
        }
    }

    private void rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    @Override
    public void close() {
        ScratchFolder.delete(here);
    }
}
