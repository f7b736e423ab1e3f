package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.output.WriteGuard;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segment setup}: installs the program in a folder of the PATH, with shell completion and manual page. */
@Command(
        addMethodSubcommands = false,
        header = "Installs the program, its completion and its manual page.",
        description = {"segment setup", "sudo segment setup --prefix /usr/local"},
        customSynopsis = "segment setup [--prefix DIR]")
final class SetupCommand implements Action {

    /** The first bytes of the built program. */
    private static final String LAUNCHER = "#!/bin/sh\n# segment: ";

    @Mixin(name = "Installation")
    private Installation installation = new Installation();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** Where to install, and whether to make the archive for a fast start. */
    static final class Installation {
        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description = "The folder that bin, lib and share are in (default: .local in the home folder).")
        private String prefix;

        @Option(
                names = "--no-archive",
                description =
                        "Leave out the archive of class data, which takes some seconds to make and halves the time of a start.")
        private boolean noArchive;
    }

    @Override
    public int run(Session session) throws IOException {
        Path prefix = prefix(session);
        Path program = program();
        Path installed = prefix.resolve("lib/segment/segment");
        Path link = prefix.resolve("bin/segment");
        List<Shell> shells = Shell.installed(session.around().variable("PATH"));
        try {
            boolean again = isOurs(link, installed);
            install(session.guard(), program, installed, link, again);
            for (Shell shell : shells) {
                put(session.guard(), shell.file(prefix), shell.script(), again);
            }
            put(session.guard(), prefix.resolve("share/man/man1/segment.1"), ManPage.text(), again);
        } catch (FileSystemException e) {
            throw new StorageException(
                    "Cannot write \"" + e.getFile() + "\": " + StorageException.reason(e)
                            + ". Choose another folder with --prefix.",
                    e);
        }
        boolean fast = !installation.noArchive && train(installed);
        tell(session, prefix, link, shells, fast);
        return ExitCode.DONE;
    }

    /** The executable that is running: a shell script followed by a jar. */
    private static Path program() throws IOException {
        if (SetupCommand.class.getModule().isNamed()) {
            throw new RequestException(
                    "This segment came with its own Java, its completion and its manual page, so there is"
                            + " nothing to set up. To have it on the path, unpack its archive in a folder whose bin is there.");
        }
        String launcher = System.getProperty("segment.executable");
        try {
            Path file = launcher != null
                    ? Path.of(launcher)
                    : Path.of(SetupCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
            if (Files.isRegularFile(file)) {
                return file.toRealPath();
            }
        } catch (java.net.URISyntaxException | InvalidPathException e) {
            // refused below
        }
        throw new RequestException(
                "Only the built program can install itself. Build it, and run target/segment setup.");
    }

    private Path prefix(Session session) {
        String home = session.around().variable("HOME");
        String asked = installation.prefix;
        if (asked == null && home.isEmpty()) {
            throw new RequestException("There is no home folder to install into. Name a folder with --prefix DIR.");
        }
        if (asked != null && asked.isBlank()) {
            throw new RequestException("--prefix: the name of the folder is empty. Name one with --prefix DIR.");
        }
        try {
            Path prefix = asked == null ? Path.of(home, ".local") : Path.of(Values.folder("--prefix", asked));
            return prefix.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new RequestException("--prefix: " + Shown.cell(asked) + " cannot be a folder here. Choose another.");
        }
    }

    private static void install(WriteGuard guard, Path program, Path installed, Path link, boolean again)
            throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !again) {
            throw new StorageException(
                    "\"" + link + "\" is another program. Move it away, or choose another folder with" + " --prefix.");
        }
        Files.createDirectories(installed.getParent());
        if (!Files.exists(installed) || !Files.isSameFile(program, installed)) {
            guard.installed(installed, again, LAUNCHER).writeProgram(program);
        }
        Files.createDirectories(link.getParent());
        if (!again) {
            Files.createSymbolicLink(link, link.getParent().relativize(installed));
        }
    }

    private static boolean isOurs(Path link, Path installed) throws IOException {
        return Files.isSymbolicLink(link)
                && link.getParent()
                        .resolve(Files.readSymbolicLink(link))
                        .normalize()
                        .equals(installed);
    }

    /** Writes a file that does not exist or that an earlier installation wrote; replaces nothing else. */
    private static void put(WriteGuard guard, Path file, String text, boolean again) throws IOException {
        Files.createDirectories(file.getParent());
        String mark = text.substring(0, text.indexOf('\n') + 1);
        guard.installed(file, again, mark).write(text);
    }

    private static boolean train(Path installed) throws IOException {
        try {
            return ClassArchive.train(installed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell(Session session, Path prefix, Path link, List<Shell> shells, boolean fast) {
        StringBuilder text = new StringBuilder();
        text.append("Installed ").append(link).append('\n');
        for (Shell shell : shells) {
            text.append("  completion  ").append(shell.file(prefix)).append('\n');
        }
        text.append("  manual      ")
                .append(prefix.resolve("share/man/man1/segment.1"))
                .append('\n');
        text.append("  fast start  ").append(fast ? "yes" : "no").append('\n');
        List<String> path = List.of(session.around().variable("PATH").split(":"));
        if (!path.contains(link.getParent().toString())) {
            text.append("\nPut it on your path:\n  export PATH=\"")
                    .append(link.getParent())
                    .append(":$PATH\"\n");
        }
        for (Shell shell : shells) {
            shell.startupHint(prefix, session.around().variable("HOME"))
                    .ifPresent(remedy -> text.append('\n').append(remedy).append('\n'));
        }
        text.append("\nA line for crontab, every Monday at six:\n  0 6 * * 1  ")
                .append(forCron(link))
                .append(" --input customers.csv --k 5 --output segments --force --quiet > segments.json\n");
        session.out().print(text);
    }

    /** A path quoted for a crontab line: as a word of the shell, with % escaped, which cron reads as a line break. */
    private static String forCron(Path path) {
        return Shell.word(path).replace("%", "\\%");
    }
}
