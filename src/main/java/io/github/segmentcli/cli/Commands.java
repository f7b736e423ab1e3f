package io.github.segmentcli.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by name. Only the command that is called is built, because building the model of its options takes a large part
 * of the start-up time.
 */
final class Commands {

    /** In the order of help. */
    static final List<String> NAMES =
            List.of("check", "score", "compare", "export", "rfm", "setup", "completion", "help");

    static {
        // No option has a type of java.sql; without its converters that module is not loaded.
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*");
    }

    private Commands() {}

    /** Whether the arguments call a command other than the fit, which has no name. */
    static boolean isCommand(String[] args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /** The command of that name; an empty name is the fit. */
    static CommandLine named(String name) {
        Action action = switch (name) {
            case "" -> new FitCommand();
            case "check" -> new CheckCommand();
            case "score" -> new ScoreCommand();
            case "compare" -> new CompareCommand();
            case "export" -> new ExportCommand();
            case "rfm" -> new RfmCommand();
            case "setup" -> new SetupCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
        CommandLine line = new CommandLine(action)
                .setCommandName(name.isEmpty() ? "segment" : "segment " + name)
                .setExpandAtFiles(false)
                .setUsageHelpLongOptionsMaxWidth(34);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return line;
    }

    /** The models of the options of all commands, the fit first. */
    static List<CommandSpec> all() {
        List<CommandSpec> all = new ArrayList<>();
        all.add(named("").getCommandSpec());
        NAMES.forEach(name -> all.add(named(name).getCommandSpec()));
        return all;
    }
}
