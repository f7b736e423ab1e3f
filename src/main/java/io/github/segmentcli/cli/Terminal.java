package io.github.segmentcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out which of the standard streams are terminals.
 *
 * <p>The launcher passes the numbers of those that are in the property {@code segment.terminals}. Without the launcher, the
 * links in {@code /proc/self/fd} are read, and where there are none the JDK is asked, which only knows whether both input and
 * output are.
 */
record Terminal(boolean input, boolean output, boolean error) {

    static final Terminal NONE = new Terminal(false, false, false);

    static Terminal ofProcess() {
        String told = System.getProperty("segment.terminals");
        if (told != null) {
            return new Terminal(told.indexOf('0') >= 0, told.indexOf('1') >= 0, told.indexOf('2') >= 0);
        }
        if (Files.exists(Path.of("/proc/self/fd"))) {
            return new Terminal(isTerminal(0), isTerminal(1), isTerminal(2));
        }
        boolean both = System.console() != null;
        return new Terminal(both, both, both);
    }

    private static boolean isTerminal(int stream) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
