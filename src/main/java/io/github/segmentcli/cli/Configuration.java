package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values from environment variables and the settings file, for options that are not on the command line. */
final class Configuration implements IDefaultValueProvider {

    /** Variables with the prefix that are not options: the path of the settings file, and variables for the launcher. */
    private static final List<String> OTHERS =
            List.of("SEGMENT_CONFIG", "SEGMENT_JAVA", "SEGMENT_OPTS", DatabaseOptions.PASSWORD);

    private static final String PREFIX = "SEGMENT_";

    private final String path;
    private final ConfigFile file;
    private final Map<String, String> environment;

    private Configuration(String path, ConfigFile file, Map<String, String> environment) {
        this.path = path;
        this.file = file;
        this.environment = environment;
    }

    /** Finds the file named by the arguments or the environment, and reads it. */
    static Configuration of(String[] args, Map<String, String> environment) {
        String path = set(environment, variable("config")).orElse(null);
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals("--config") && i + 1 < args.length) {
                path = args[i + 1];
            } else if (args[i].startsWith("--config=")) {
                path = args[i].substring("--config=".length());
            }
        }
        return new Configuration(path, path == null ? ConfigFile.none() : ConfigFile.read(path), environment);
    }

    /** The path of the settings file, if one was named. */
    Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** The value of a variable. An empty one counts as not set, since scripts often unset a variable in this way. */
    private static Optional<String> set(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }

    /**
     * The value of an option that is not on the command line; null for its default. A dollar sign is doubled, because picocli 4.7.7
     * replaces what it takes for variables in values that are not on the command line.
     */
    @Override
    public String defaultValue(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option) || isAboutItself(option)) {
            return null;
        }
        String name = name(option);
        return set(environment, variable(name))
                .or(() -> Optional.ofNullable(file.entries().get(name)).map(ConfigFile.Entry::value))
                .map(value -> value.replace("$", "$$"))
                .orElse(null);
    }

    /** Where {@link #defaultValue} found the option's value: {@code SEGMENT_K} or {@code segment.conf, line 3}. */
    Optional<String> origin(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option) || isAboutItself(option)) {
            return Optional.empty();
        }
        String name = name(option);
        if (set(environment, variable(name)).isPresent()) {
            return Optional.of(variable(name));
        }
        ConfigFile.Entry entry = file.entries().get(name);
        return entry == null ? Optional.empty() : Optional.of(file.place(entry.line()));
    }

    /** @throws RequestException if the file sets an option twice that is not a list */
    void requireOnce(CommandSpec command) {
        for (OptionSpec option : command.options()) {
            ConfigFile.Entry entry = file.entries().get(name(option));
            if (entry != null && entry.secondLine() > 0 && !option.isMultiValue()) {
                throw new RequestException(file.place(entry.secondLine()) + ": " + Shown.cell(name(option))
                        + " is already set in line " + entry.line() + ". Remove one of them.");
            }
        }
    }

    /** @throws RequestException if the file has a key that is not an option of any command */
    void requireKnown(CommandSpec command) {
        Map<String, ConfigFile.Entry> unknown = new LinkedHashMap<>(file.entries());
        names(command).forEach(unknown::remove);
        if (unknown.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>(names(command));
        for (CommandSpec other : Commands.all()) {
            names(other).forEach(unknown::remove);
            known.addAll(names(other));
        }
        for (Map.Entry<String, ConfigFile.Entry> entry : unknown.entrySet()) {
            Optional<String> meant = Suggestions.nearest(entry.getKey(), known);
            if (meant.isEmpty()) {
                meant = Suggestions.option(
                                entry.getKey(),
                                known.stream().map(name -> "--" + name).toList())
                        .map(option -> option.substring(2).replace(' ', '='));
            }
            throw new RequestException(file.place(entry.getValue().line()) + ": there is no option "
                    + Shown.cell(entry.getKey()) + "."
                    + meant.map(name -> " Did you mean \"" + name + "\"?").orElse(" segment --help lists them."));
        }
    }

    /** Messages about variables with the prefix that do not name an option, with the option that was probably meant. */
    List<String> suspects(CommandSpec command) {
        List<String> suspects = new ArrayList<>();
        for (String variable : environment.keySet().stream().sorted().toList()) {
            if (!variable.startsWith(PREFIX)
                    || OTHERS.contains(variable)
                    || set(environment, variable).isEmpty()) {
                continue;
            }
            String name =
                    variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            if (Commands.all().stream().noneMatch(other -> names(other).contains(name))) {
                suspects.add(variable + " is no setting."
                        + Suggestions.nearest(name, names(command))
                                .map(meant -> " Did you mean " + variable(meant) + "?")
                                .orElse(" A setting is called after an option, such as SEGMENT_K."));
            }
        }
        return suspects;
    }

    /** The long name without dashes. */
    static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }

    static List<String> names(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !isAboutItself(option))
                .map(Configuration::name)
                .toList();
    }

    private static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Options that only make sense on the command line. */
    private static boolean isAboutItself(OptionSpec option) {
        return option.usageHelp()
                || option.versionHelp()
                || option.longestName().equals("--print-config")
                || option.longestName().equals("--config");
    }
}
