package io.github.segmentcli.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in one process for many commands of a shell, because a start takes longer than most of them: a process of its own waits
 * in the folder of the commands, and a script of the name of the program sends it there. Whatever is started elsewhere, or reads standard
 * input, runs in a process of its own as usual.
 *
 * <p>Arguments, environment and streams are those of the script's process, as the system knows them. So it needs {@code /proc}, and
 * bash, which can open sockets.
 */
public final class WaitingProgram implements AutoCloseable {

    private final Process process;
    private final String script;

    /** @param folder where the commands are given */
    public WaitingProgram(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath());
        List<String> waiting = new ArrayList<>(command);
        waiting.add(WaitingProgram.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(waiting).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        process = builder.start();
        String port =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        script = String.join(
                "\n",
                "#!/bin/bash",
                "exec 9<>/dev/tcp/127.0.0.1/" + port,
                // in a process of its own, so that the streams of this one are never others than its caller gave
                "(echo $$ >&9)",
                "read -r code <&9",
                "exec 9>&-",
                "[ \"$code\" = alone ] || exit \"$code\"",
                "exec '" + String.join("' '", command) + "' -Dsegment.executable=\"$0\" " + Main.class.getName()
                        + " \"$@\"",
                "");
    }

    /** That of this process, with absolute paths. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The text of a program in bash that does the same as {@link Main}. */
    public String script() {
        return script;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Answers the numbers of processes with their exit codes, one after the other, until it or its parent is ended. */
    public static void main(String[] args) throws IOException {
        Thread orphan = new Thread(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException e) {
                // the end as well
            }
            Runtime.getRuntime().halt(0);
        });
        orphan.setDaemon(true);
        orphan.start();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                try (Socket asked = server.accept()) {
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.UTF_8));
                    String answer = run(Path.of("/proc", in.readLine()));
                    asked.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String run(Path caller) throws IOException {
        // bash, the script, and its arguments
        List<String> words = words(caller.resolve("cmdline"));
        String[] args = words.subList(2, words.size()).toArray(String[]::new);
        boolean isHere = caller.resolve("cwd").toRealPath().equals(Path.of("").toRealPath());
        if (!isHere || Arrays.stream(args).anyMatch(arg -> arg.equals("-") || arg.endsWith("=-"))) {
            return "alone";
        }
        Map<String, String> environment = new LinkedHashMap<>();
        words(caller.resolve("environ")).forEach(variable -> {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        });
        System.setProperty("segment.executable", words.get(1));
        try (PrintWriter out = stream(caller.resolve("fd/1"));
                PrintWriter err = stream(caller.resolve("fd/2"))) {
            return Integer.toString(Main.run(new Surroundings(out, err, environment, Terminal.NONE), args));
        }
    }

    private static PrintWriter stream(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.APPEND), true);
    }

    private static List<String> words(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        // each ends with a zero
        return List.of(text.split("\0", -1))
                .subList(0, (int) text.chars().filter(c -> c == 0).count());
    }
}
