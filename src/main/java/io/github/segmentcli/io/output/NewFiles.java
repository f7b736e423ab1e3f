package io.github.segmentcli.io.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Single files that belong together: none is put into its place before all are written. */
public final class NewFiles implements AutoCloseable {

    private record Written(NewFile file, NewFile.Writing writing) {}

    private final List<Written> written = new ArrayList<>();

    /** Writes the content of a file; may throw {@link UncheckedIOException}. */
    public interface Content {
        void writeTo(OutputStream out);
    }

    /** Writes a text in UTF-8 beside the place of a file. */
    public void add(NewFile file, String content) {
        add(file, out -> {
            try {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes a file beside its place. */
    public void add(NewFile file, Content content) {
        NewFile.Writing writing = file.begin();
        written.add(new Written(file, writing));
        try {
            content.writeTo(writing.out());
            writing.finish();
        } catch (UncheckedIOException e) {
            throw file.unwritable(e.getCause());
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /** Puts all files into their places, in the order in which they were added. */
    public void complete() {
        for (Written each : written) {
            try {
                each.writing().complete();
            } catch (IOException e) {
                throw each.file().unwritable(e);
            }
        }
    }

    /** Without {@link #complete} before it: leaves no file behind. */
    @Override
    public void close() {
        written.forEach(each -> each.writing().close());
    }
}
