package io.github.segmentcli.cli;

import io.github.segmentcli.TextCells;
import io.github.segmentcli.pipeline.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the help of a command from picocli's model of its options: purpose, examples, and options grouped by task. */
final class HelpPage {

    /** The group of options that every command has. */
    static final String GENERAL = "General";

    /** The most used options of all commands, in the order of the help. */
    private static final List<String> EVERYDAY = List.of(
            "--input",
            "--model",
            "--baseline",
            "--transactions",
            "--customer",
            "--date",
            "--amount",
            "--id",
            "--columns",
            "--exclude",
            "--k",
            "--min-share",
            "--names",
            "--to",
            "--audit",
            "--value",
            "--fail-on",
            "--output",
            "--plots",
            "--format",
            "--quiet");

    /** Help of up to this many lines is shown in full by {@code --help}. */
    private static final int ONE_SCREEN = 45;

    private HelpPage() {}

    /** The text of {@code --help}: the most used options, one per line, or all options if they fit on one screen. */
    static String everyday(CommandSpec command, int width) {
        String full = full(command, width);
        if (full.lines().count() <= ONE_SCREEN) {
            return full;
        }
        int cells = command.usageMessage().width();
        String name = command.qualifiedName().replaceFirst("segment ?", "");
        StringBuilder text = new StringBuilder();
        head(text, command);
        text.append("\nEveryday options:\n");
        List<OptionSpec> everyday = Completion.options(command).stream()
                .filter(option -> EVERYDAY.contains(option.longestName()))
                .sorted(Comparator.comparingInt(option -> EVERYDAY.indexOf(option.longestName())))
                .toList();
        for (OptionSpec option : everyday) {
            String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
            entry(text, option.longestName() + value, 20, Completion.summary(option), cells);
        }
        if (name.isEmpty()) {
            text.append("\nCommands:\n");
            for (String other : Commands.NAMES) {
                String summary = summary(Commands.named(other).getCommandSpec());
                entry(text, other, 12, summary.split("[.:]( |$)", 2)[0], cells);
            }
        }
        text.append("\n").append(name.isEmpty() ? "segment help" : "segment help " + name);
        text.append(" shows all ").append(Completion.options(command).size()).append(" options");
        text.append(name.isEmpty() ? ", segment help COMMAND those of a command.\n" : ".\n");
        return text.toString();
    }

    /** The short help for a call without arguments. */
    static String brief(CommandSpec command) {
        StringBuilder text = new StringBuilder();
        text.append(summary(command)).append("\n\n");
        text.append("  ").append(examples(command)[0]).append("\n\n");
        text.append(command.qualifiedName()).append(" --help shows the everyday options.\n");
        return text.toString();
    }

    /** Every option, grouped by task. */
    static String full(CommandSpec command, int width) {
        command.usageMessage().width(Math.max(60, Math.min(width, 110)));
        StringBuilder text = new StringBuilder();
        head(text, command);
        Help help = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
        for (Map.Entry<String, CommandSpec> group : command.mixins().entrySet()) {
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(List.copyOf(group.getValue().options()), help.createDefaultParamLabelRenderer());
            text.append('\n').append(group.getKey()).append(":\n").append(layout);
        }
        if (command.qualifiedName().equals("segment")) {
            int cells = command.usageMessage().width();
            text.append("\nCommands:\n");
            for (String name : Commands.NAMES) {
                entry(text, name, 14, summary(Commands.named(name).getCommandSpec()), cells);
            }
            text.append("\nExit codes:\n");
            for (String[] code : ExitCode.ALL) {
                entry(text, code[0], 5, code[1], cells);
            }
        }
        return text.toString();
    }

    private static void head(StringBuilder text, CommandSpec command) {
        TextCells.wrapped(summary(command), command.usageMessage().width())
                .forEach(line -> text.append(line).append('\n'));
        text.append("\nExamples:\n");
        for (String example : examples(command)) {
            text.append("  ").append(example).append('\n');
        }
        text.append("\nUsage:\n");
        for (String synopsis : command.usageMessage().customSynopsis()) {
            text.append("  ").append(synopsis).append('\n');
        }
    }

    /** A term and, in a second column, its wrapped description. */
    private static void entry(StringBuilder text, String term, int column, String words, int width) {
        StringBuilder line = new StringBuilder("  " + term + " ".repeat(column - term.length()));
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > width) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(column + 2));
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    static String summary(CommandSpec command) {
        return command.usageMessage().header()[0];
    }

    static String[] examples(CommandSpec command) {
        return command.usageMessage().description();
    }

    /** The description of an option, with its default filled in. */
    static String description(OptionSpec option) {
        String text = String.join(" ", option.description());
        String initial = option.initialValue() == null ? "" : Call.text(option.initialValue());
        return text.replace("${DEFAULT-VALUE}", initial).replace("%%", "%");
    }

    static String version() {
        return "segment " + versionNumber() + " (Java " + System.getProperty("java.version") + ")";
    }

    static String versionNumber() {
        return Version.NUMBER;
    }
}
