package io.github.segmentcli.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A shell that can complete commands, options and values, and where its script belongs. */
enum Shell {
    BASH("share/bash-completion/completions/segment", BashCompletion::script),
    ZSH("share/zsh/site-functions/_segment", ZshCompletion::script),
    FISH("share/fish/vendor_completions.d/segment.fish", FishCompletion::script);

    /** Usual folders of shells, searched besides PATH, which cron and sudo shorten. */
    private static final List<String> USUAL = List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private final String place;
    private final Supplier<String> script;

    Shell(String place, Supplier<String> script) {
        this.place = place;
        this.script = script;
    }

    String script() {
        return script.get();
    }

    /** The path of the completion script relative to the folder that contains bin, lib and share. */
    Path file(Path prefix) {
        return prefix.resolve(place);
    }

    /** The shells of this machine. */
    static List<Shell> installed(String path) {
        return Stream.of(values()).filter(shell -> shell.isInstalled(path)).toList();
    }

    private boolean isInstalled(String path) {
        return Stream.concat(Stream.of(path.split(":")), USUAL.stream()).anyMatch(folder -> {
            try {
                return Files.isExecutable(Path.of(folder, Values.name(this)));
            } catch (InvalidPathException e) {
                return false;
            }
        });
    }

    /**
     * What the user must add to a startup file so that the shell finds the script; empty if nothing is needed.
     *
     * @param home the home folder, or empty
     */
    Optional<String> remedy(Path prefix, String home) {
        boolean shared = prefix.equals(Path.of("/usr"));
        return switch (this) {
            case BASH -> Optional.empty();
            case ZSH ->
                shared || prefix.equals(Path.of("/usr/local"))
                        ? Optional.empty()
                        : Optional.of("zsh looks for it once this stands in ~/.zshrc, above compinit:\n  fpath=("
                                + word(file(prefix).getParent()) + " $fpath)");
            case FISH ->
                shared || !home.isEmpty() && prefix.equals(Path.of(home, ".local"))
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
