package io.github.segmentcli.cli;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.database.JdbcUrl;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.pipeline.RunContext.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A command whose options have been parsed, from the command line, the environment and a file of settings. */
record Call(CommandLine line, ParseResult parsed, Configuration configuration) {

    /** The origin of a value that was not given. */
    static final String DEFAULT = "default";

    private static final String UNSET = "";

    static Call parse(CommandLine line, String[] args, Surroundings around) {
        Configuration configuration = Configuration.of(args, around.environment());
        configuration.requireOnce(line.getCommandSpec());
        line.setDefaultValueProvider(configuration);
        ParseResult parsed = line.parseArgs(args);
        Call call = new Call(line, parsed, configuration);
        if (!line.isUsageHelpRequested() && !line.isVersionHelpRequested()) {
            configuration.requireKnown(line.getCommandSpec());
            if (System.getProperty("segment.nowhere") != null) {
                call.requireWholePaths();
            }
        }
        return call;
    }

    /**
     * Refuses relative paths when the current folder has been deleted: the launcher then changes to another folder, in which they
     * would name other files.
     */
    private void requireWholePaths() {
        for (OptionSpec option : line.getCommandSpec().options()) {
            boolean path =
                    option.paramLabel().equals("FILE") || option.paramLabel().equals("DIR");
            String value = value(option);
            if (path && !value.isEmpty() && !value.equals("-") && !value.startsWith("/") && !JdbcUrl.is(value)) {
                throw new StorageException(option.longestName() + ": " + Shown.path(value)
                        + " lies in the current folder, which has been deleted. Go to another, or write whole paths.");
            }
        }
    }

    /** A guard that knows every file named by an option, so that no file that is read can be overwritten. */
    WriteGuard guard() {
        Map<String, String> files = new LinkedHashMap<>();
        configuration.path().ifPresent(path -> files.put("--config", path));
        for (OptionSpec option : line.getCommandSpec().options()) {
            String value = value(option);
            if (option.paramLabel().equals("FILE") && !value.isEmpty()) {
                files.put(
                        option.longestName(),
                        JdbcUrl.is(value) ? JdbcUrl.file(value).orElse("") : value);
            }
        }
        return WriteGuard.of(files);
    }

    Action action() {
        return line.getCommand();
    }

    ConsoleOptions console() {
        return (ConsoleOptions) line.getMixins().get(HelpPage.GENERAL);
    }

    /** Every option by its long name, in the order of help. */
    Map<String, Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (CommandSpec group : line.getCommandSpec().mixins().values()) {
            for (OptionSpec option : group.options()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    settings.put(Configuration.name(option), new Setting(shown(option), origin(option)));
                }
            }
        }
        return settings;
    }

    /** The settings in the format of {@code --config}, with the origin of each as a comment. */
    String printed() {
        StringBuilder text = new StringBuilder("# segment " + HelpPage.versionNumber()
                + ": every option, its value and where that came from. Fit to be given to --config.\n");
        Map<String, Setting> settings = settings();
        settings.remove("print-config");
        settings.remove("config");
        int longest = 0;
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Setting> setting : settings.entrySet()) {
            String value = setting.getValue().value();
            String shown =
                    value.isEmpty() ? "# " + setting.getKey() + " =" : ConfigFile.format(setting.getKey(), value);
            lines.add(shown);
            longest = Math.max(longest, Math.min(shown.length(), 48));
        }
        int at = 0;
        for (Setting setting : settings.values()) {
            String shown = lines.get(at++);
            text.append(shown)
                    .append(" ".repeat(Math.max(1, longest + 2 - shown.length())))
                    .append("# ")
                    .append(setting.origin())
                    .append('\n');
        }
        return text.toString();
    }

    List<String> suspects() {
        return configuration.suspects(line.getCommandSpec());
    }

    private String origin(OptionSpec option) {
        if (parsed.hasMatchedOption(option)) {
            return "command line";
        }
        return configuration.origin(option).orElse(DEFAULT);
    }

    private static String value(OptionSpec option) {
        Object value = option.getValue();
        return value == null ? UNSET : text(value);
    }

    /** A value as it may be shown and written: of a database's address and of queries without passwords. */
    private static String shown(OptionSpec option) {
        String value = value(option);
        return JdbcUrl.is(value)
                ? JdbcUrl.shown(value)
                : option.longestName().equals("--query") ? JdbcUrl.withoutSecrets(value) : value;
    }

    /** A value in the form in which it may be typed. */
    static String text(Object value) {
        if (value instanceof boolean[] times) {
            return Boolean.toString(times.length > 0 && times[0]);
        }
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Object::toString).toList());
        }
        return value.toString();
    }
}
