package io.github.segmentcli.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for bash. It does not need the bash-completion package. */
final class BashCompletion {

    private BashCompletion() {}

    static String script() {
        StringBuilder text = new StringBuilder("""
                # Completion of segment for bash.
                _segment() {
                    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]}
                    local front= command= options= operands= value=
                    # Bash cuts --name=value into three words unless "=" was taken out of COMP_WORDBREAKS.
                    if [[ $word == "=" ]]; then
                        word=
                    elif [[ $option == "=" ]]; then
                        option=${COMP_WORDS[COMP_CWORD-2]}
                    elif [[ $word == --*=* ]]; then
                        option=${word%%=*} front=${word%%=*}= word=${word#*=}
                    fi
                    if (( COMP_CWORD > 1 )); then
                        command=${COMP_WORDS[1]}
                    fi
                    case $command in
                """);
        for (String name : Commands.NAMES) {
            text.append("    ").append(name).append(")\n");
            command(text, Commands.named(name).getCommandSpec(), 2);
        }
        text.append("    *)\n");
        command(text, Commands.named("").getCommandSpec(), 1);
        text.append("""
                    esac
                    case $value in
                    file)
                        if [[ $front ]]; then
                            local file
                            while IFS= read -r file; do
                                COMPREPLY+=("$file")
                            done < <(compgen -P "$front" -f -- "$word")
                        fi
                        return ;;    # else bash's own completion of files takes over
                    folder) compopt -o dirnames +o default 2>/dev/null ;;
                    other) compopt +o default 2>/dev/null ;;
                    "")
                        compopt +o default 2>/dev/null
                        if [[ $operands && $word != -* ]]; then
                            options=$operands
                        fi
                        COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
                    *)
                        compopt +o default 2>/dev/null
                        COMPREPLY=($(compgen -P "$front" -W "$value" -- "$word")) ;;
                    esac
                }
                complete -o default -F _segment segment
                """);
        return text.toString();
    }

    /** @param at index on the command line of the first operand */
    private static void command(StringBuilder text, CommandSpec command, int at) {
        List<String> names = new ArrayList<>();
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        for (OptionSpec option : Completion.options(command)) {
            names.addAll(List.of(option.names()));
            String value = switch (Completion.valueKind(option)) {
                case NONE -> "";
                case FILE -> "file";
                case FOLDER -> "folder";
                case CHOICE -> String.join(" ", Completion.choices(option));
                case OTHER -> "other";
            };
            if (!value.isEmpty()) {
                byValue.computeIfAbsent(value, key -> new ArrayList<>()).addAll(List.of(option.names()));
            }
        }
        text.append("        options=\"").append(String.join(" ", names)).append("\"\n");
        List<String> operands = at == 1 ? Commands.NAMES : Completion.operands(command);
        if (!operands.isEmpty()) {
            text.append("        if (( COMP_CWORD == ").append(at).append(" )); then operands=\"");
            text.append(String.join(" ", operands)).append("\"; fi\n");
        }
        if (!byValue.isEmpty()) {
            text.append("        case $option in\n");
            byValue.forEach((value, options) -> text.append("        ")
                    .append(String.join("|", options))
                    .append(") value=\"")
                    .append(value)
                    .append("\" ;;\n"));
            text.append("        esac\n");
        }
        text.append("        ;;\n");
    }
}
