package io.github.segmentcli.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Other programs, and folders as a whole. */
final class Tools {

    private Tools() {}

    /**
     * Runs a tool of the JDK in this process and returns what it printed.
     *
     * @throws IOException if it fails, with what it printed
     */
    static String jdk(String name, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("this Java has no " + name + "; build with a JDK"))
                .run(print, print, arguments);
        String said = out.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IOException(name + " ended with " + exit + ": " + said);
        }
        return said;
    }

    /**
     * Runs a program to its end and returns its standard output.
     *
     * @throws IOException if it cannot be started or fails
     */
    static byte[] run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            byte[] out = in.readAllBytes();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + exit);
            }
            return out;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String text(String... command) throws IOException {
        return new String(run(List.of(command)), StandardCharsets.UTF_8);
    }

    /** Deletes a folder and all that is in it; does nothing if there is none. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The regular files below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a text, and the folders that it is in. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
