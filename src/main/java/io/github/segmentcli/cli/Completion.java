package io.github.segmentcli.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells complete: options and their values, from the same model as the help. */
final class Completion {

    /** The kind of value that an option takes. */
    enum Value {
        /** The option is a switch. */
        NONE,
        FILE,
        FOLDER,
        /** One of a few words, which {@link Completion#words} lists. */
        WORD,
        /** Something that a shell cannot complete, such as a number or the name of a column. */
        OTHER
    }

    /** A converter whose values are one of a few words. */
    interface Words {
        List<String> words();
    }

    private Completion() {}

    /** The options of a command in the order of its help. */
    static List<OptionSpec> options(CommandSpec command) {
        List<OptionSpec> options = new ArrayList<>();
        command.mixins().values().forEach(group -> options.addAll(group.options()));
        return options;
    }

    /** The words that may follow the command itself; empty for most. */
    static List<String> operands(CommandSpec command) {
        List<String> words = new ArrayList<>();
        command.positionalParameters().forEach(operand -> words.addAll(words(operand)));
        return words;
    }

    static Value value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Value.NONE;
        }
        return switch (option.paramLabel()) {
            case "FILE" -> Value.FILE;
            case "DIR" -> Value.FOLDER;
            default -> words(option).isEmpty() ? Value.OTHER : Value.WORD;
        };
    }

    /** The possible values, where they are a few words. */
    static List<String> words(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        } else if (argument.converters().length == 1 && argument.converters()[0] instanceof Words few) {
            words.addAll(few.words());
        }
        return words;
    }

    /** The beginning of an option's description: enough for a list in a shell. */
    static String summary(OptionSpec option) {
        String text = HelpPage.description(option);
        String[] parts = text.split("(?<= .{1,200}): |; | \\(|\\. |\\.$", 2);
        return parts[0];
    }
}
