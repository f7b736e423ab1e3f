package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class HelpPageTest {

    static List<CommandSpec> commands() {
        return Commands.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpLeadsWithExamplesAndNamesEveryOption(CommandSpec command) {
        String help = HelpPage.full(command, 80);

        assertThat(help.indexOf("Examples:")).isPositive().isLessThan(help.indexOf("Usage:"));
        for (OptionSpec option : command.options()) {
            assertThat(help).contains(option.longestName());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
        assertThat(help.substring(help.indexOf("Usage:")).lines()).allMatch(line -> line.length() <= 80);
        assertThat(help).doesNotContain("${").doesNotContain(": null");
    }

    /** picocli formats descriptions: a percent sign that is not doubled makes it warn on standard error. */
    @ParameterizedTest
    @MethodSource("commands")
    void percentSignsInDescriptionsAreDoubled(CommandSpec command) {
        assertThat(command.options())
                .anySatisfy(option -> assertThat(option.userObject()).isInstanceOf(Field.class));
        for (OptionSpec option : command.options()) {
            if (option.userObject() instanceof Field field) {
                String written =
                        String.join(" ", field.getAnnotation(Option.class).description());
                assertThat(written.replace("%%", "").contains("%"))
                        .as(option.longestName())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleUsesOptionsThatExist(CommandSpec command) {
        for (String example : HelpPage.examples(command)) {
            Matcher options = Pattern.compile("(?<= )--[a-z-]+").matcher(example.split("[|>]")[0]);
            String[] words = example.replaceFirst("^.*?segment ", "").split(" ");
            CommandSpec meant =
                    Commands.isCommand(words) ? Commands.named(words[0]).getCommandSpec() : command;
            while (options.find()) {
                assertThat(meant.optionsMap()).as(example).containsKey(options.group());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theShortHelpFitsOneScreenAndTellsTheWayToTheRest(CommandSpec command) {
        List<String> lines = HelpPage.everyday(command, 80).lines().toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(48);
        assertThat(lines.subList(lines.indexOf("Usage:"), lines.size())).allMatch(line -> line.length() <= 80);
        List<String> named = lines.stream()
                .filter(line -> line.startsWith("  --"))
                .map(line -> line.strip().split("[= ]")[0])
                .toList();
        assertThat(command.optionsMap().keySet()).containsAll(named);
        boolean all = HelpPage.full(command, 80).lines().toList().equals(lines);
        String way = command.qualifiedName().replaceFirst("segment", "segment help");
        assertThat(all || lines.get(lines.size() - 1).startsWith(way + " shows all "))
                .isTrue();
        assertThat(all || named.size() > 4).isTrue();
    }

    @Test
    void theManualNamesEveryOptionOfEveryCommand() {
        String manual = ManPage.text();

        for (CommandSpec command : Commands.all()) {
            for (OptionSpec option : command.options()) {
                assertThat(manual).contains(option.longestName().replace("-", "\\-"));
            }
        }
        assertThat(manual.lines()).noneMatch(line -> line.startsWith("'"));
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void completionKnowsEveryCommandAndOption(Shell shell) {
        String script = shell.script();

        Commands.NAMES.forEach(name -> assertThat(script).contains(name));
        for (CommandSpec command : Commands.all()) {
            for (OptionSpec option : command.options()) {
                String name = option.longestName();
                assertThat(script).contains(shell == Shell.FISH ? "-l " + name.substring(2) + " " : name);
            }
        }
    }

    /** A value that is offered but refused would be a lie, and an option of a few words that offers none a gap. */
    @Test
    void everyValueThatAShellOffersIsTaken() {
        for (CommandSpec command : Commands.all()) {
            for (OptionSpec option : Completion.options(command)) {
                List<String> words = Completion.choices(option);
                if (List.of("HOW", "FORMAT", "RULE", "ORDER", "WHEN", "WHAT", "ADVICE", "SHELL")
                        .contains(option.paramLabel())) {
                    assertThat(words).as(option.longestName()).isNotEmpty();
                }
                for (String word : words) {
                    CommandLine line = Commands.named(command.name().replaceFirst("segment ?", ""));
                    line.parseArgs(option.longestName(), word);
                    assertThat(line.getParseResult().hasMatchedOption(option.longestName()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void helpOfTheFitListsCommandsAndExitCodes() {
        StringWriter out = new StringWriter();

        int exit = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "help");

        assertThat(exit).isZero();
        Commands.NAMES.forEach(name -> assertThat(out.toString()).contains("\n  " + name + " "));
        assertThat(out.toString()).contains("\n  130  interrupted");
    }
}
