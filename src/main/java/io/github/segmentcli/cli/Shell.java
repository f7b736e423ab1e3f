package io.github.segmentcli.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A supported shell, and where its completion script is installed. */
enum Shell {
    BASH("share/bash-completion/completions/segment", BashCompletion::script),
    ZSH("share/zsh/site-functions/_segment", ZshCompletion::script),
    FISH("share/fish/vendor_completions.d/segment.fish", FishCompletion::script);

    /** Also searched, because cron and sudo shorten PATH. */
    private static final List<String> COMMON_FOLDERS =
            List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private final String relativePath;
    private final Supplier<String> script;

    Shell(String relativePath, Supplier<String> script) {
        this.relativePath = relativePath;
        this.script = script;
    }

    String script() {
        return script.get();
    }

    /** The path of the completion script below {@code prefix}, the folder that contains bin, lib and share. */
    Path file(Path prefix) {
        return prefix.resolve(relativePath);
    }

    /**
     * The shells that are installed.
     *
     * @param path the value of PATH
     */
    static List<Shell> installed(String path) {
        return Stream.of(values()).filter(shell -> shell.isInstalled(path)).toList();
    }

    private boolean isInstalled(String path) {
        return Stream.concat(Stream.of(path.split(":")), COMMON_FOLDERS.stream())
                .anyMatch(folder -> {
                    try {
                        return Files.isExecutable(Path.of(folder, Values.name(this)));
                    } catch (InvalidPathException e) {
                        return false;
                    }
                });
    }

    /**
     * A message that tells the user what to add to a startup file so that the shell finds the script; empty if nothing is needed.
     *
     * @param home the home folder, or empty
     */
    Optional<String> startupHint(Path prefix, String home) {
        boolean systemWide = prefix.equals(Path.of("/usr"));
        return switch (this) {
            case BASH -> Optional.empty();
            case ZSH ->
                systemWide || prefix.equals(Path.of("/usr/local"))
                        ? Optional.empty()
                        : Optional.of("zsh looks for it once this stands in ~/.zshrc, above compinit:\n  fpath=("
                                + word(file(prefix).getParent()) + " $fpath)");
            case FISH ->
                systemWide || !home.isEmpty() && prefix.equals(Path.of(home, ".local"))
                        ? Optional.empty()
                        : Optional.of("fish looks for it once this stands in ~/.config/fish/config.fish:\n  source "
                                + word(file(prefix)));
        };
    }

    /** A path as a word of the shell, quoted where it has characters that need it. */
    static String word(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9/._+-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
