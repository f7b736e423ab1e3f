package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.CustomerFigures;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.names.NameWords;
import io.github.segmentcli.roles.purchases.StatusColumns;
import io.github.segmentcli.roles.purchases.TransactionFinder;
import io.github.segmentcli.roles.purchases.TransactionFinder.Holds;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a transaction file is for what, found by names and by what the columns hold.
 *
 * @param roles the column of each role that there is one for
 * @param states the columns that say what became of a line, and how
 * @param others further columns that must be read, for conditions
 * @param email the column of e-mail addresses beside another one of customers
 * @param untaken columns that have a word of a role and were not taken for it, of refunds, currencies and orders
 * @param describing columns named like a figure of a whole customer, such as an age or a number of orders
 */
public record TransactionColumns(
        Map<TransactionRole, String> roles,
        Map<String, StatusColumns.Kind> states,
        List<String> others,
        Optional<String> email,
        Map<TransactionRole, String> untaken,
        List<String> describing) {

    public TransactionColumns {
        Map<TransactionRole, String> copy = new EnumMap<>(TransactionRole.class);
        copy.putAll(roles);
        roles = Collections.unmodifiableMap(copy);
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        others = List.copyOf(others);
        untaken = Map.copyOf(untaken);
        describing = List.copyOf(describing);
    }

    /** @param table whose columns are what they are in the whole file */
    public static TransactionColumns of(Table table, RfmSettings settings) {
        return of(table.source(), TransactionFinder.holds(table), settings);
    }

    /**
     * @param source what messages call the file
     * @param columns all of the file, in its order
     * @throws io.github.segmentcli.RequestException when a named column is not there
     * @throws InputException when no column of customers or dates can be found, or one holds something else
     */
    public static TransactionColumns of(String source, Map<String, Holds> columns, RfmSettings settings) {
        return new Finder(source, columns, settings).found();
    }

    public Optional<String> name(TransactionRole role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** Whether there are amounts, or quantities and prices. */
    public boolean hasAmounts() {
        return roles.containsKey(TransactionRole.AMOUNT)
                || roles.containsKey(TransactionRole.QUANTITY) && roles.containsKey(TransactionRole.PRICE);
    }

    /** Columns whose cells are words as they stand: keys, states and whatever conditions ask for. */
    public List<String> words() {
        Set<String> names = new LinkedHashSet<>();
        for (TransactionRole role :
                List.of(TransactionRole.CUSTOMER, TransactionRole.INVOICE, TransactionRole.CURRENCY)) {
            name(role).ifPresent(names::add);
        }
        names.addAll(states.keySet());
        names.addAll(others);
        for (TransactionRole role : List.of(
                TransactionRole.DATE,
                TransactionRole.AMOUNT,
                TransactionRole.QUANTITY,
                TransactionRole.PRICE,
                TransactionRole.REFUNDED)) {
            name(role).ifPresent(names::remove);
        }
        return List.copyOf(names);
    }

    /** A sentence on the option that takes e-mail addresses for customers; empty where there is no column of them. */
    public String emailAdvice() {
        return email.map(name -> " " + ColumnNames.quote(name)
                        + " has e-mail addresses, which name customers too: add --customer " + Understanding.shell(name)
                        + ".")
                .orElse("");
    }

    /** Every column that matters. */
    public List<String> used() {
        Set<String> names = new LinkedHashSet<>(roles.values());
        names.addAll(states.keySet());
        names.addAll(others);
        return List.copyOf(names);
    }

    /** Where there is a lot to choose from. */
    private record Finder(String source, Map<String, Holds> columns, RfmSettings settings) {

        private static final List<String> IDENTIFYING =
                List.of("id", "ids", "no", "nr", "number", "key", "code", "name", "nom", "nombre", "uid");

        TransactionColumns found() {
            settings.columns().forEach(this::requireThere);
            TransactionFinder finder = new TransactionFinder(columns, settings.columns());
            Map<TransactionRole, String> roles = finder.found();
            require(roles, TransactionRole.CUSTOMER, "customers", candidates());
            require(roles, TransactionRole.DATE, "dates", List.of());
            String date = roles.get(TransactionRole.DATE);
            if (columns.get(date) == Holds.WORDS) {
                throw wrong(TransactionRole.DATE, date, "dates");
            }
            for (TransactionRole role : List.of(
                    TransactionRole.AMOUNT,
                    TransactionRole.QUANTITY,
                    TransactionRole.PRICE,
                    TransactionRole.REFUNDED)) {
                if (roles.containsKey(role) && columns.get(roles.get(role)) != Holds.NUMBERS) {
                    throw wrong(role, roles.get(role), "numbers");
                }
            }
            Map<TransactionRole, String> untaken = new EnumMap<>(TransactionRole.class);
            for (TransactionRole role :
                    List.of(TransactionRole.REFUNDED, TransactionRole.CURRENCY, TransactionRole.INVOICE)) {
                finder.other(role, roles).ifPresent(name -> untaken.put(role, name));
            }
            return new TransactionColumns(
                    roles, states(roles), conditions(), email(roles), untaken, CustomerFigures.in(columns.keySet()));
        }

        private Optional<String> email(Map<TransactionRole, String> roles) {
            return columns.keySet().stream()
                    .filter(name -> columns.get(name) == Holds.WORDS
                            && !roles.containsValue(name)
                            && TransactionRole.isEmail(name))
                    .min(Comparator.comparingInt(TransactionRole.CUSTOMER::rank));
        }

        private void requireThere(TransactionRole role, String named) {
            if (!columns.containsKey(named)) {
                throw ColumnNames.unknown(source, role.flag(), named, List.copyOf(columns.keySet()));
            }
        }

        private Map<String, StatusColumns.Kind> states(Map<TransactionRole, String> roles) {
            Map<String, StatusColumns.Kind> states = new LinkedHashMap<>();
            for (String name : columns.keySet()) {
                if (!roles.containsValue(name) && !isConditionOn(name)) {
                    StatusColumns.kindOf(name).ifPresent(kind -> states.put(name, kind));
                }
            }
            return states;
        }

        private boolean isConditionOn(String name) {
            return settings.conditions().stream()
                    .anyMatch(condition -> condition.column().equals(name));
        }

        private List<String> conditions() {
            List<String> names = new ArrayList<>();
            for (Condition condition : settings.conditions()) {
                if (!columns.containsKey(condition.column())) {
                    throw ColumnNames.unknown(
                            source,
                            condition.wanted() ? "--where" : "--where-not",
                            condition.column(),
                            List.copyOf(columns.keySet()));
                }
                names.add(condition.column());
            }
            return names;
        }

        /** Columns that may name customers though their names don't say so. */
        private List<String> candidates() {
            return columns.keySet().stream()
                    .filter(name -> columns.get(name) != Holds.DATES)
                    .filter(name -> NameWords.of(name).stream().anyMatch(IDENTIFYING::contains))
                    .limit(3)
                    .toList();
        }

        private void require(
                Map<TransactionRole, String> roles, TransactionRole role, String what, List<String> likely) {
            if (roles.containsKey(role)) {
                return;
            }
            List<String> names = List.copyOf(columns.keySet());
            throw new InputException(source + ": no column looks like one of " + what + ". Name it with "
                    + role.flag()
                    + (likely.isEmpty() ? "" : ", perhaps " + role.flag() + " \"" + likely.get(0) + "\"")
                    + ". It has: " + String.join(", ", names.subList(0, Math.min(30, names.size()))) + "."
                    + CustomerFigures.advice(source, names)
                            .map(advice -> " " + advice)
                            .orElse(""));
        }

        private InputException wrong(TransactionRole role, String name, String what) {
            return new InputException(source + ", column \"" + name + "\": holds "
                    + (columns.get(name) == Holds.DATES
                            ? "dates"
                            : columns.get(name) == Holds.NUMBERS ? "numbers" : "words")
                    + ", not " + what + ". Name another with " + role.flag()
                    + (role == TransactionRole.DATE
                            ? ", write its dates one way, best as 2024-12-31, or give the order of day and month with --date-order."
                            : "."));
        }
    }
}
