package io.github.segmentcli.spark;

import io.github.segmentcli.io.RemoteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;

/** A file on a file system of Hadoop, copied beside its place and renamed. */
final class HadoopFile implements RemoteOutput {

    /** As much of a file that is there as tells what wrote it. */
    private static final int BEGINNING = 256;

    private final FileSystem system;
    private final org.apache.hadoop.fs.Path place;
    private final Path folder;
    private final Path here;

    HadoopFile(FileSystem system, org.apache.hadoop.fs.Path place, Path folder) throws IOException {
        this.system = system;
        this.place = system.makeQualified(place);
        this.folder = folder;
        org.apache.hadoop.fs.Path parent = this.place.getParent();
        boolean hasFolder = parent != null && system.exists(parent);
        this.here = (hasFolder ? folder : folder.resolve("none")).resolve(this.place.getName());
        if (system.exists(place)) {
            if (system.getFileStatus(place).isDirectory()) {
                Files.createDirectory(here);
            } else {
                try (InputStream in = system.open(place)) {
                    Files.write(here, in.readNBytes(BEGINNING));
                }
            }
        }
    }

    @Override
    public Path here() {
        return here;
    }

    @Override
    public void publish(Collection<String> names) throws IOException {
        org.apache.hadoop.fs.Path coming =
                new org.apache.hadoop.fs.Path(place.getParent(), "." + place.getName() + ".new-" + UUID.randomUUID());
        try {
            HadoopFolder.upload(system, here, coming);
            system.delete(place, false);
            if (!system.rename(coming, place)) {
                throw new IOException("cannot rename " + coming + " to " + place);
            }
        } finally {
            system.delete(coming, false);
        }
    }

    @Override
    public void close() {
        ScratchFolder.delete(folder);
    }
}
