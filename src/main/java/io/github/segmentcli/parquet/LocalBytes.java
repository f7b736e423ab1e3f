package io.github.segmentcli.parquet;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file of this machine. */
final class LocalBytes implements RandomBytes {

    private final FileInputStream in;
    private final FileChannel channel;

    LocalBytes(Path file) throws IOException {
        this.in = new FileInputStream(file.toFile());
        this.channel = in.getChannel();
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, from, length), at);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
