package io.github.segmentcli.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish: a line for each command, option and operand. */
final class FishCompletion {

    /** The name of the fit inside the script; on the command line it has none. */
    private static final String FIT = "fit";

    private FishCompletion() {}

    static String script() {
        StringBuilder text = new StringBuilder(
                """
                # Completion of segment for fish.
                function __segment_command
                    set -l words (commandline -opc)
                    if set -q words[2]; and contains -- $words[2] COMMANDS
                        echo $words[2]
                    else
                        echo FIT
                    end
                end
                function __segment_word
                    test (count (commandline -opc)) -eq $argv[1]
                end
                complete -c segment -f
                """.replace("COMMANDS", String.join(" ", Commands.NAMES)).replace("FIT", FIT));
        for (String name : Commands.NAMES) {
            text.append("complete -c segment -n '__segment_word 1' -a ").append(name);
            text.append(" -d ")
                    .append(quote(HelpPage.summary(Commands.named(name).getCommandSpec())))
                    .append('\n');
        }
        appendCommand(text, FIT, Commands.named("").getCommandSpec());
        for (String name : Commands.NAMES) {
            appendCommand(text, name, Commands.named(name).getCommandSpec());
        }
        return text.toString();
    }

    private static void appendCommand(StringBuilder text, String name, CommandSpec command) {
        String when = "test (__segment_command) = " + name;
        for (OptionSpec option : Completion.options(command)) {
            text.append("complete -c segment -n ").append(quote(when));
            for (String flag : option.names()) {
                text.append(flag.startsWith("--") ? " -l " : " -s ").append(flag.replaceFirst("^--?", ""));
            }
            text.append(
                    switch (Completion.valueKind(option)) {
                        case NONE -> "";
                        case FILE -> " -r -F";
                        case FOLDER -> " -x -a '(__fish_complete_directories)'";
                        case CHOICE -> " -x -a " + quote(String.join(" ", Completion.choices(option)));
                        case OTHER -> " -x";
                    });
            text.append(" -d ").append(quote(Completion.summary(option))).append('\n');
        }
        List<String> operands = Completion.operands(command);
        if (!operands.isEmpty()) {
            text.append("complete -c segment -n ").append(quote(when + "; and __segment_word 2"));
            text.append(" -a ").append(quote(String.join(" ", operands))).append('\n');
        }
    }

    private static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
