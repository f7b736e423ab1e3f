package io.github.segmentcli.report.page;

import java.util.Map;
import java.util.stream.Collectors;

/** The notices, and how to reproduce the result. */
final class ClosingSections extends Section {

    ClosingSections(Page page) {
        super(page);
    }

    void notices() {
        html.notices(page.found.notices());
    }

    void reproduce() {
        html.section(
                "reproduce",
                "How to make this again",
                "The same file, command and version give the same bytes on any machine.");
        if (!page.settings.command().isEmpty()) {
            RulesSection.copyable(
                    html,
                    "command",
                    "segment "
                            + page.settings.command().stream()
                                    .map(ClosingSections::quoted)
                                    .collect(Collectors.joining(" ")));
        }
        html.open("dl class='evidence'");
        fact("Version", "segment " + page.found.provenance().version());
        fact("Seed", Long.toString(page.found.provenance().seed()));
        fact("Input, SHA-256", page.found.input().sha256());
        html.close("dl");
        settings();
        if (!page.settings.files().isEmpty()) {
            files();
        }
        html.close("section");
    }

    private void fact(String name, String text) {
        html.element("dt", name).element("dd", text);
    }

    private void settings() {
        Map<String, String> settings = page.found.provenance().settings();
        if (settings.isEmpty()) {
            return;
        }
        html.open("details").element("summary", "All settings");
        html.open("dl class='evidence'");
        settings.forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("false")) {
                fact(name, value);
            }
        });
        html.close("dl").close("details");
    }

    private void files() {
        html.open("details").element("summary", "The files beside this page");
        html.files(page.settings.files()).close("details");
    }

    /** Quoted for a POSIX shell. */
    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
