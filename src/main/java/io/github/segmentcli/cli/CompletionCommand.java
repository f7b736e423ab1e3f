package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment completion}: a script for the shell. */
@Command(
        addMethodSubcommands = false,
        header = "Prints a script that lets bash or zsh complete commands and options.",
        description = {
            "source <(segment completion)",
            "segment completion > ~/.local/share/bash-completion/completions/segment"
        },
        customSynopsis = "segment completion [bash|zsh]")
final class CompletionCommand implements Action {

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash or zsh; the script is the same.")
    private String shell = "bash";

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        if (!List.of("bash", "zsh").contains(shell)) {
            throw new RequestException(
                    "There is no script for " + Shown.cell(shell) + ". There is one for bash and zsh.");
        }
        session.out().print(script());
        return ExitCode.DONE;
    }

    static String script() {
        CommandLine root = Commands.named("");
        for (String name : Commands.NAMES) {
            root.addSubcommand(name, Commands.named(name));
        }
        return AutoComplete.bash("segment", root);
    }
}
