package io.github.segmentcli.cli;

import io.github.segmentcli.roles.RoleSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options on the columns: which are features, and their roles. */
final class ColumnOptions {

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that identifies a customer (default: found among unique columns, with a notice).")
    private String id;

    @Option(
            names = "--columns",
            paramLabel = "LIST",
            description =
                    "The columns to segment by, as names or globs: spend,visits,\"share_*\" (default: every usable number).")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "LIST", description = "Columns not to segment by, as names or globs.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "A column that says how many customers a row stands for.")
    private String weight;

    @Option(
            names = "--as",
            paramLabel = "COLUMN=ROLE",
            description =
                    "What a column is, where it was taken for something else: id, amount, rating, code, flag, ordered ... (segment check shows the roles). ordered may give the order of words, tier=ordered:bronze<silver<gold, which count in equal steps; hobbies=choices:flags makes yes or no of each of several choices in a cell. May be given several times, with globs.")
    private List<String> roles = new ArrayList<>();

    List<RoleSettings.Told> roles() {
        return ItemList.of("--as", roles).stream().map(RoleSettings.Told::parse).toList();
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    List<String> columns() {
        return ItemList.of("--columns", columns);
    }

    List<String> exclude() {
        return ItemList.of("--exclude", exclude);
    }

    Optional<String> weight() {
        return Optional.ofNullable(weight);
    }
}
