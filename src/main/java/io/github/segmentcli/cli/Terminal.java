package io.github.segmentcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Finds out which of the standard streams are terminals, and how wide they are.
 *
 * <p>The launcher passes the numbers of the streams that are terminals in the property {@code segment.terminals}, and the width of
 * the terminal in {@code segment.cells}. Without the launcher, the links in {@code /proc/self/fd} are read; if there are none,
 * the JDK tells only whether both input and output are terminals. The default width is 80.
 *
 * @param together whether output and errors go to one place that is known: one terminal, pipe or file
 * @param cells the width
 */
record Terminal(boolean input, boolean output, boolean error, boolean together, int cells) {

    static final Terminal NONE = new Terminal(false, false, false);

    private static final int USUAL_CELLS = 80;
    private static final int MIN_CELLS = 20;

    /** Terminals of the default width. */
    Terminal(boolean input, boolean output, boolean error) {
        this(input, output, error, output && error, USUAL_CELLS);
    }

    /** Whether a reader of the output sees what goes to standard error too, or reads a terminal, so that nothing need be said twice. */
    boolean isReadOnce() {
        return output || together;
    }

    static Terminal ofProcess() {
        String property = System.getProperty("segment.terminals");
        if (property != null) {
            int cells = cells(System.getProperty("segment.cells", "")).orElse(USUAL_CELLS);
            return new Terminal(
                    property.indexOf('0') >= 0,
                    property.indexOf('1') >= 0,
                    property.indexOf('2') >= 0,
                    areTogether(),
                    cells);
        }
        if (Files.exists(Path.of("/proc/self/fd"))) {
            return new Terminal(isTerminal(0), isTerminal(1), isTerminal(2), areTogether(), USUAL_CELLS);
        }
        boolean both = System.console() != null;
        return new Terminal(both, both, both);
    }

    /** Parses a width; empty for 0, which means that the terminal does not know it. */
    static OptionalInt cells(String width) {
        try {
            int cells = Integer.parseInt(width.strip());
            return cells < 1 ? OptionalInt.empty() : OptionalInt.of(Math.max(MIN_CELLS, cells));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean areTogether() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1"))
                    .equals(Files.readSymbolicLink(Path.of("/proc/self/fd/2")));
        } catch (IOException | RuntimeException e) {
            return false;
        }
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
