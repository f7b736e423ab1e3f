package io.github.segmentcli.io;

import io.github.segmentcli.data.TextTable;
import java.nio.file.Path;
import java.util.Optional;

/** None, so that nothing but {@link #has} and {@link #isSession} is asked. */
final class NoRemoteFiles implements RemoteFiles {

    @Override
    public boolean has(String name) {
        return false;
    }

    @Override
    public boolean isSession(String address) {
        return false;
    }

    @Override
    public String whole(String name) {
        throw new IllegalStateException(name);
    }

    @Override
    public RemoteInput input(String name) {
        throw new IllegalStateException(name);
    }

    @Override
    public Path copy(String name) {
        throw new IllegalStateException(name);
    }

    @Override
    public RemoteOutput folder(String name, boolean force) {
        throw new IllegalStateException(name);
    }

    @Override
    public RemoteOutput file(String name) {
        throw new IllegalStateException(name);
    }

    @Override
    public TextTable table(String address, Optional<String> sql, Optional<String> table) {
        throw new IllegalStateException(address);
    }
}
