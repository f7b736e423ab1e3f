package io.github.segmentcli.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the manual page in roff, from the same model of the options as {@link HelpPage}. */
final class ManPage {

    private final StringBuilder roff = new StringBuilder();

    private ManPage() {}

    static String text() {
        ManPage page = new ManPage();
        page.write();
        return page.roff.toString();
    }

    private void write() {
        CommandSpec fit = Commands.named("").getCommandSpec();
        roff.append(".TH SEGMENT 1 \"\" \"segment ")
                .append(HelpPage.versionNumber())
                .append("\" \"User Commands\"\n");
        section("NAME");
        line("segment \\- customer segmentation from the command line");
        section("SYNOPSIS");
        for (String synopsis : fit.usageMessage().customSynopsis()) {
            roff.append(".B ");
            line(escaped(synopsis));
            roff.append(".br\n");
        }
        section("DESCRIPTION");
        line(escaped(HelpPage.summary(fit)));
        paragraph(
                "Standard output carries the summary and nothing else: text on a terminal, JSON in a pipe. Progress,"
                        + " notices and errors go to standard error. The files of a run appear together, at its end, or not at all.");
        section("EXAMPLES");
        examples(fit);
        section("OPTIONS");
        groups(fit);
        for (String name : Commands.NAMES) {
            command(name, Commands.named(name).getCommandSpec());
        }
        section("SETTINGS");
        line(
                "Options are taken from the command line, then from variables such as SEGMENT_K and SEGMENT_MIN_SHARE, then from"
                        + " the file named by \\-\\-config, which holds lines such as");
        line(".PP");
        line(".nf");
        line("k = 5");
        line("min\\-share = 5%");
        line(".fi");
        section("ENVIRONMENT");
        term("SEGMENT_OPTS", "Options for Java, such as \\-Xmx8g.");
        term("SEGMENT_JAVA", "The java program to use; not where segment came with its own.");
        term("NO_COLOR", "When set, text is not coloured.");
        section("EXIT STATUS");
        for (String[] code : ExitCode.ALL) {
            term(code[0], escaped(code[1]));
        }
    }

    private void command(String name, CommandSpec command) {
        section("SEGMENT " + name.toUpperCase(java.util.Locale.ROOT));
        line(escaped(HelpPage.summary(command)));
        examples(command);
        groups(command);
    }

    private void groups(CommandSpec command) {
        boolean fit = command.qualifiedName().equals("segment");
        for (Map.Entry<String, CommandSpec> group : command.mixins().entrySet()) {
            if (fit || !group.getKey().equals(HelpPage.GENERAL)) {
                roff.append(".SS ").append(escaped(group.getKey())).append('\n');
                for (OptionSpec option : group.getValue().options()) {
                    term(names(option), escaped(HelpPage.description(option)));
                }
            }
        }
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(names.isEmpty() ? "" : ", ").append(escaped(name));
        }
        if (option.arity().max() > 0) {
            names.append(" ").append(escaped(option.paramLabel()));
        }
        return names.toString();
    }

    private void examples(CommandSpec command) {
        line(".PP");
        line(".nf");
        for (String example : HelpPage.examples(command)) {
            line(escaped(example));
        }
        line(".fi");
    }

    private void section(String name) {
        roff.append(".SH ").append(name).append('\n');
    }

    private void paragraph(String text) {
        line(".PP");
        line(escaped(text));
    }

    private void term(String term, String text) {
        roff.append(".TP\n.B ").append(term).append('\n').append(text).append('\n');
    }

    private void line(String text) {
        roff.append(text).append('\n');
    }

    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
