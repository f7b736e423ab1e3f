package io.github.segmentcli.io.database;

import io.github.segmentcli.RequestException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a table as its database has it.
 *
 * @param schema empty where the table is found without
 * @param quote what stands around names in statements
 */
record TableName(Optional<String> schema, String table, String quote) {

    /** How many other tables a message names. */
    private static final int MAX_NAMES = 12;

    /**
     * The table or view of that name: as it stands in the schema of the connection, else in other letters of upper and lower case, else
     * in another schema; empty where there is none.
     *
     * @param option that names it
     * @throws RequestException where several might be meant
     */
    static Optional<TableName> find(Connection connection, String name, String option) throws SQLException {
        TableName wanted = of(connection, name);
        List<TableName> all = all(connection, wanted.schema).stream()
                .filter(found -> wanted.schema
                        .map(schema -> schema.equalsIgnoreCase(found.schema.orElse("")))
                        .orElse(true))
                .filter(found -> wanted.table.equalsIgnoreCase(found.table))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String own = Optional.ofNullable(isCatalogue(connection) ? connection.getCatalog() : connection.getSchema())
                .orElse("");
        List<List<TableName>> better = List.of(
                all.stream()
                        .filter(found -> found.table.equals(wanted.table)
                                && found.schema.orElse("").equals(own))
                        .toList(),
                all.stream()
                        .filter(found -> found.schema.orElse("").equals(own))
                        .toList(),
                all.stream().filter(found -> found.table.equals(wanted.table)).toList(),
                all);
        return Optional.of(better.stream()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .findFirst()
                .orElseThrow(() -> new RequestException(option + ": several tables may be meant by \"" + name + "\": "
                        + all.stream().map(TableName::plain).sorted().collect(Collectors.joining(", "))
                        + ". Write the schema before a point, and small and capital letters as they are there.")));
    }

    /** MySQL calls a schema a catalogue. */
    private static boolean isCatalogue(Connection connection) throws SQLException {
        return !connection.getMetaData().supportsSchemasInTableDefinitions();
    }

    private String plain() {
        return schema.map(name -> name + ".").orElse("") + table;
    }

    /** A name that the user wrote, for a table that may not be there: as the database would take it without quotes. */
    static TableName of(Connection connection, String name) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String mark = metadata.getIdentifierQuoteString();
        String quote = mark == null || mark.isBlank() ? "" : mark.strip();
        int point = name.lastIndexOf('.');
        Optional<String> schema =
                point < 0 ? Optional.empty() : Optional.of(folded(metadata, name.substring(0, point)));
        return new TableName(schema, folded(metadata, name.substring(point + 1)), quote);
    }

    private static String folded(DatabaseMetaData metadata, String name) throws SQLException {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return name;
        }
        return metadata.storesUpperCaseIdentifiers()
                ? name.toUpperCase(Locale.ROOT)
                : metadata.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** @param wanted the schema that is meant, where the user named one */
    private static List<TableName> all(Connection connection, Optional<String> wanted) throws SQLException {
        String quote = of(connection, "x").quote;
        boolean isCatalogue = isCatalogue(connection);
        String catalogue = isCatalogue && wanted.isPresent() ? wanted.get() : connection.getCatalog();
        List<TableName> all = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(catalogue, null, "%", null)) {
            while (tables.next()) {
                String type = String.valueOf(tables.getString("TABLE_TYPE"));
                if (type.contains("INDEX") || type.contains("SEQUENCE") || type.contains("TYPE")) {
                    continue;
                }
                String schema = tables.getString(isCatalogue ? "TABLE_CAT" : "TABLE_SCHEM");
                all.add(new TableName(Optional.ofNullable(schema), tables.getString("TABLE_NAME"), quote));
            }
        }
        return all;
    }

    /** The tables there are, for a message: {@code . There are: orders, customers.} */
    static String others(Connection connection) {
        try {
            List<String> names = all(connection, Optional.empty()).stream()
                    .filter(found -> found.schema
                            .filter(schema -> schema.matches("(?i)pg_.*|information_schema|sys"))
                            .isEmpty())
                    .map(found -> found.table)
                    .filter(table -> !table.startsWith("sqlite_"))
                    .distinct()
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? "."
                    : ". There " + (names.size() == 1 ? "is: " : "are: ")
                            + names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
                            + (names.size() > MAX_NAMES ? " ..." : "") + ".";
        } catch (SQLException e) {
            return ".";
        }
    }

    /** The name in a statement. */
    @Override
    public String toString() {
        return Stream.concat(schema.stream(), Stream.of(table))
                .map(this::quoted)
                .collect(Collectors.joining("."));
    }

    /** A name of a column or table in a statement. */
    String quoted(String name) {
        return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
    }
}
