package io.github.segmentcli.cli;

import io.github.segmentcli.Shown;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns picocli's exceptions about a command line into messages of the usual form. */
final class UsageErrors {

    private UsageErrors() {}

    static String sentence(ParameterException e) {
        CommandLine line = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), line);
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs a value: " + option.longestName() + " " + option.paramLabel() + ".";
        }
        if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given more than once. Give it once.";
        }
        if (!(e.getArgSpec() instanceof OptionSpec option)) {
            return e.getCause() instanceof TypeConversionException conversion
                    ? line.getCommandName() + ": " + conversion.getMessage()
                    : e.getMessage();
        }
        String place = place(option, line);
        if (option.arity().max() == 0) {
            return place + ": " + Shown.cell(String.valueOf(e.getValue())) + " is neither true nor false.";
        }
        if (e.getCause() instanceof TypeConversionException conversion) {
            return place + ": " + conversion.getMessage();
        }
        return place + ": " + e.getMessage();
    }

    /** Where a value came from: the flag, the environment variable, or the line of the settings file. */
    private static String place(ArgSpec arg, CommandLine line) {
        OptionSpec option = (OptionSpec) arg;
        boolean typed = line.getParseResult() != null && line.getParseResult().hasMatchedOption(option);
        if (!typed && line.getDefaultValueProvider() instanceof Configuration configuration) {
            Optional<String> origin = configuration.origin(option);
            if (origin.isPresent()) {
                return origin.get().startsWith("SEGMENT_")
                        ? origin.get()
                        : origin.get() + ", " + Configuration.name(option);
            }
        }
        return option.longestName();
    }

    private static String unknown(String typed, CommandLine line) {
        String command = line.getCommandName();
        if (typed.startsWith("-") && typed.length() > 1) {
            String bare = typed.indexOf('=') > 0 ? typed.substring(0, typed.indexOf('=')) : typed;
            List<String> options = new ArrayList<>();
            line.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
            return "There is no option " + Shown.text(bare) + "."
                    + Suggestions.option(bare, options)
                            .map(meant -> " Did you mean " + meant + "?")
                            .orElse(" " + command + " --help lists them.");
        }
        if (command.equals("segment")) {
            Optional<String> meant = Suggestions.nearest(typed, Commands.NAMES);
            if (Commands.NAMES.contains(typed)) {
                return "The command comes first: segment " + typed + " ...";
            }
            if (isFile(typed)) {
                return Shown.path(typed) + " is not an option. To segment that file, write --input " + Shown.text(typed)
                        + ".";
            }
            if (meant.isPresent()) {
                return "There is no command " + Shown.cell(typed) + ". Did you mean segment " + meant.get() + "?";
            }
        }
        return Shown.cell(typed) + " does not belong to any option. " + command + " --help lists them.";
    }

    private static boolean isFile(String typed) {
        try {
            return Files.exists(Path.of(typed));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
