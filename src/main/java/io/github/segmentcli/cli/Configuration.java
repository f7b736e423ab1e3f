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

/** What the environment and a file of settings say about options that are not on the command line. */
final class Configuration implements IDefaultValueProvider {

    /** Variables of that form that are no options: they are for the launcher. */
    private static final List<String> LAUNCHER = List.of("SEGMENT_JAVA", "SEGMENT_OPTS");

    private static final String PREFIX = "SEGMENT_";

    private final ConfigFile file;
    private final Map<String, String> environment;

    private Configuration(ConfigFile file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** Finds the file named by the arguments or the environment, and reads it. */
    static Configuration of(String[] args, Map<String, String> environment) {
        String path = environment.get(variable("config"));
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals("--config") && i + 1 < args.length) {
                path = args[i + 1];
            } else if (args[i].startsWith("--config=")) {
                path = args[i].substring("--config=".length());
            }
        }
        return new Configuration(path == null ? ConfigFile.none() : ConfigFile.read(path), environment);
    }

    /** The value for an option that the command line leaves open, or null for its default. */
    @Override
    public String defaultValue(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option) || isAboutItself(option)) {
            return null;
        }
        String name = name(option);
        String variable = environment.get(variable(name));
        if (variable != null) {
            return variable;
        }
        ConfigFile.Entry entry = file.entries().get(name);
        return entry == null ? null : entry.value();
    }

    /** Where {@link #defaultValue} found the option's value: {@code SEGMENT_K} or {@code segment.conf, line 3}. */
    Optional<String> origin(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option) || isAboutItself(option)) {
            return Optional.empty();
        }
        String name = name(option);
        if (environment.containsKey(variable(name))) {
            return Optional.of(variable(name));
        }
        ConfigFile.Entry entry = file.entries().get(name);
        return entry == null ? Optional.empty() : Optional.of(file.place(entry.line()));
    }

    /** @throws RequestException if the file sets something that no command knows */
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

    /** Variables that look like options but are none, with what was probably meant. */
    List<String> suspects(CommandSpec command) {
        List<String> suspects = new ArrayList<>();
        for (String variable : environment.keySet().stream().sorted().toList()) {
            if (!variable.startsWith(PREFIX) || LAUNCHER.contains(variable)) {
                continue;
            }
            String name =
                    variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            if (Commands.all().stream().noneMatch(other -> names(other).contains(name))) {
                Suggestions.nearest(name, names(command))
                        .ifPresent(meant ->
                                suspects.add(variable + " is no setting. Did you mean " + variable(meant) + "?"));
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
