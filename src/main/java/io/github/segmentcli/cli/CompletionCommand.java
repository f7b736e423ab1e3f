package io.github.segmentcli.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segment completion}: a script for the shell. */
@Command(
        header = "Prints a script that lets bash or zsh complete commands and options.",
        description = {
            "source <(segment completion)",
            "segment completion > ~/.local/share/bash-completion/completions/segment"
        },
        customSynopsis = "segment completion")
final class CompletionCommand implements Action {

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
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
