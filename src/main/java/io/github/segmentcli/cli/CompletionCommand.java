package io.github.segmentcli.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment completion}: a script for the shell. */
@Command(
        addMethodSubcommands = false,
        header = "Prints a script that lets bash, zsh or fish complete commands, options, values and files.",
        description = {
            "source <(segment completion bash)",
            "segment completion zsh > ~/.zsh/functions/_segment",
            "segment completion fish > ~/.config/fish/completions/segment.fish"
        },
        customSynopsis = "segment completion [bash|zsh|fish]")
final class CompletionCommand implements Action {

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            converter = ShellConverter.class,
            description = "bash, zsh or fish (default: bash).")
    private Choice<Shell> shell = new Choice<>(Shell.BASH);

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        session.out().print(shell.value().script());
        return ExitCode.DONE;
    }

    static final class ShellConverter extends Choice.Converter<Shell> {}
}
