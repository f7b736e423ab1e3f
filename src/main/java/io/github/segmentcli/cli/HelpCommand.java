package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment help score}: the same as {@code segment score --help}. */
@Command(
        header = "Shows the help of a command.",
        description = {"segment help", "segment help check"},
        customSynopsis = "segment help [COMMAND]")
final class HelpCommand implements Action {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
    private String command = "";

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        if (!command.isEmpty() && !Commands.NAMES.contains(command)) {
            throw new RequestException("there is no command \"" + Shown.brief(command) + "\". There are: "
                    + String.join(", ", Commands.NAMES) + ".");
        }
        session.out()
                .print(HelpPage.full(
                        Commands.named(command).getCommandSpec(),
                        session.around().width()));
        return ExitCode.DONE;
    }
}
