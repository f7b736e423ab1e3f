package io.github.segmentcli.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells complete: options and their values, from the same model as the help. */
final class Completion {

    /** What kind of value an option takes. */
    enum ValueKind {
        /** The option is a switch. */
        NONE,
        FILE,
        FOLDER,
        /** One of a few words, which {@link Completion#choices} lists. */
        CHOICE,
        /** Something that a shell cannot complete, such as a number or the name of a column. */
        OTHER
    }

    /** A converter that accepts only a few words, or that has a few words worth suggesting. */
    interface HasChoices {
        List<String> choices();
    }

    /**
     * Where the first clause of a description ends: at ": ", "; ", " (" or the end of a sentence. A colon counts only after a
     * blank, so not directly after the first word. The bound of 200 is there because Java's look-behind needs one.
     */
    private static final Pattern CLAUSE_END = Pattern.compile("(?<= .{1,200}): |; | \\(|\\. |\\.$");

    private Completion() {}

    /** The options of a command in the order of its help. */
    static List<OptionSpec> options(CommandSpec command) {
        List<OptionSpec> options = new ArrayList<>();
        command.mixins().values().forEach(group -> options.addAll(group.options()));
        return options;
    }

    /** The words that may follow the command itself; empty for most. */
    static List<String> operands(CommandSpec command) {
        List<String> choices = new ArrayList<>();
        command.positionalParameters().forEach(operand -> choices.addAll(choices(operand)));
        return choices;
    }

    /** The kind of value of an option, recognised by its arity, its label and its choices. */
    static ValueKind valueKind(OptionSpec option) {
        if (option.arity().max() == 0) {
            return ValueKind.NONE;
        }
        return switch (option.paramLabel()) {
            case "FILE" -> ValueKind.FILE;
            case "DIR" -> ValueKind.FOLDER;
            default -> choices(option).isEmpty() ? ValueKind.OTHER : ValueKind.CHOICE;
        };
    }

    /** The possible values, where they are a few words. */
    static List<String> choices(ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        } else if (argument.converters().length == 1 && argument.converters()[0] instanceof HasChoices converter) {
            choices.addAll(converter.choices());
        }
        return choices;
    }

    /** The beginning of an option's description: enough for a list in a shell. */
    static String summary(OptionSpec option) {
        return CLAUSE_END.split(HelpPage.description(option), 2)[0];
    }
}
