package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment help score}: shows every option of a command; {@code segment score --help} shows the most used ones. */
@Command(
        addMethodSubcommands = false,
        header = "Shows every option, of a command too.",
        description = {"segment help", "segment help setup", "segment help --man > segment.1"},
        customSynopsis = "segment help [COMMAND]")
final class HelpCommand implements Action {

    @Mixin(name = "What to show")
    private Pages pages = new Pages();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** The command whose help is shown. */
    static final class Pages {
        @Parameters(
                arity = "0..1",
                paramLabel = "COMMAND",
                completionCandidates = Names.class,
                description = "The command to explain.")
        private String command = "";

        @Option(names = "--man", description = "The manual page in roff, for all commands.")
        private boolean man;
    }

    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Commands.NAMES.iterator();
        }
    }

    @Override
    public int run(Session session) {
        String command = pages.command;
        if (!command.isEmpty() && !Commands.NAMES.contains(command)) {
            String meant = Suggestions.nearest(command, Commands.NAMES)
                    .map(near -> " Did you mean segment help " + near + "?")
                    .orElse(" There are: " + String.join(", ", Commands.NAMES) + ".");
            throw new RequestException("There is no command " + Shown.cell(command) + "." + meant);
        }
        if (pages.man) {
            session.out().print(ManPage.text());
            return ExitCode.DONE;
        }
        session.out()
                .print(HelpPage.full(
                        Commands.named(command).getCommandSpec(),
                        session.around().width()));
        return ExitCode.DONE;
    }
}
