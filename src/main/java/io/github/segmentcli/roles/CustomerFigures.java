package io.github.segmentcli.roles;

import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.roles.names.NameMeaning;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises a table with one row per customer by its header: columns named like a figure of a whole customer. */
public final class CustomerFigures {

    private static final int SHOWN = 3;

    private CustomerFigures() {}

    /** The columns named like an age, an income, a number of orders or the time since the last one, in their order. */
    public static List<String> in(Collection<String> columns) {
        return columns.stream()
                .filter(name -> NameMeaning.of(name).isOfACustomer())
                .toList();
    }

    /** A remedy for the user of {@code segment rfm} if a file without dates of purchases looks like a table of customers. */
    public static Optional<String> advice(String source, Collection<String> columns) {
        List<String> found = in(columns);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("Its columns " + shown(found) + " look like those of a table with one row per customer,"
                        + " which needs no segment rfm: segment --input " + Understanding.shell(source) + ".");
    }

    /** The first of some columns, in quotes. */
    public static String shown(List<String> columns) {
        return columns.stream().limit(SHOWN).map(ColumnNames::quote).collect(Collectors.joining(", "));
    }
}
