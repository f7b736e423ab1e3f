package io.github.segmentcli.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for zsh: a function that can be put in a folder of fpath, or sourced. */
final class ZshCompletion {

    private ZshCompletion() {}

    static String script() {
        StringBuilder text = new StringBuilder("""
                #compdef segment
                # Completion of segment for zsh.
                _segment() {
                    local curcontext=$curcontext
                    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
                        local -a commands
                        commands=(
                """);
        for (String name : Commands.NAMES) {
            String summary =
                    HelpPage.summary(Commands.named(name).getCommandSpec()).replaceAll("[.:] .*|\\.$", "");
            text.append("            ").append(quoted(name + ":" + summary)).append('\n');
        }
        text.append("""
                        )
                        _describe command commands
                        return
                    fi
                    case $words[2] in
                """);
        for (String name : Commands.NAMES) {
            text.append("    ").append(name).append(")\n");
            text.append("        shift words\n        (( CURRENT-- ))\n");
            arguments(text, Commands.named(name).getCommandSpec());
        }
        text.append("    *)\n");
        arguments(text, Commands.named("").getCommandSpec());
        text.append("""
                    esac
                }
                if [[ $funcstack[1] == _segment ]]; then
                    _segment "$@"
                else
                    compdef _segment segment
                fi
                """);
        return text.toString();
    }

    private static void arguments(StringBuilder text, CommandSpec command) {
        text.append("        _arguments -S");
        for (OptionSpec option : Completion.options(command)) {
            for (String name : option.names()) {
                text.append(" \\\n            ").append(quoted(argument(option, name)));
            }
        }
        List<String> operands = Completion.operands(command);
        if (!operands.isEmpty()) {
            text.append(" \\\n            ").append(quoted("1::word:(" + String.join(" ", operands) + ")"));
        }
        text.append(" ;;\n");
    }

    /** An option in the syntax of {@code _arguments}. {@code =} or {@code +} after a name means that the value may follow directly. */
    private static String argument(OptionSpec option, String name) {
        Completion.ValueKind value = Completion.valueKind(option);
        StringBuilder text = new StringBuilder();
        text.append(option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")");
        text.append(name);
        if (value != Completion.ValueKind.NONE) {
            text.append(name.startsWith("--") ? "=" : "+");
        }
        text.append('[').append(escaped(Completion.summary(option))).append(']');
        if (value != Completion.ValueKind.NONE) {
            text.append(':').append(escaped(option.paramLabel())).append(':');
        }
        text.append(
                switch (value) {
                    case NONE -> "";
                    case FILE -> "_files";
                    case FOLDER -> "_files -/";
                    case CHOICE -> "(" + String.join(" ", Completion.choices(option)) + ")";
                    case OTHER -> " ";
                });
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
