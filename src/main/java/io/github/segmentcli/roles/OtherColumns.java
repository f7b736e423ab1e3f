package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.names.IdWords;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import io.github.segmentcli.roles.purchases.TransactionFinder;
import java.util.Arrays;
import java.util.List;

/** What other columns of the table say of a column whose name and values leave it open. */
final class OtherColumns {

    private static final int MIN_CUSTOMERS = 20;
    /** The minimum number of different full names, below the name of a customer, that are people and not kinds of customers. */
    private static final int MIN_NAMES = 5;

    /** The parts of the rows that repeat a customer, of whom a name alone says less than an id. */
    private static final double MOSTLY = 0.5;

    private static final double SOMETIMES = 0.2;

    private OtherColumns() {}

    /** {@code Nom} beside {@code Prénom} holds names of people, few though they be. */
    static void namesBesideNames(List<Column> columns, ColumnMeaning[] meanings, List<String> asked) {
        boolean named = columns.stream()
                .anyMatch(column -> !(column instanceof NumberColumn)
                        && NameMeaning.of(column.name()).people().isNameOfAPerson());
        for (int j = 0; named && j < meanings.length; j++) {
            String name = columns.get(j).name();
            if (columns.get(j) instanceof CategoryColumn
                    && meanings[j].role() == ColumnRole.CATEGORY
                    && meanings[j].confidence() != Confidence.TOLD
                    && !asked.contains(name)
                    && NameMeaning.of(name).people().isNameOfSomebody()) {
                meanings[j] = new ColumnMeaning(
                        name,
                        ColumnRole.TEXT,
                        Confidence.LIKELY,
                        "named like the names of people, beside others of them");
            }
        }
    }

    /** An e-mail address names the customers where nothing else does; beside their id it is a way to write to them. */
    static void addressesBesideIds(List<Column> columns, ColumnMeaning[] meanings) {
        boolean there = Arrays.stream(meanings).anyMatch(OtherColumns::isIdOfACustomer)
                && !TransactionFinder.isExport(TransactionFinder.holds(columns));
        for (int j = 0; there && j < meanings.length; j++) {
            boolean named = NameMeaning.of(meanings[j].column()).ids().isEmail();
            boolean guessed = meanings[j].role() == ColumnRole.OTHER_ID && meanings[j].confidence() == Confidence.GUESS;
            if (!(columns.get(j) instanceof NumberColumn)
                    && meanings[j].confidence() != Confidence.TOLD
                    && (meanings[j].role() == ColumnRole.ID && named
                            || guessed && (named || CellForms.areAddresses(columns.get(j))))) {
                meanings[j] = new ColumnMeaning(
                        meanings[j].column(),
                        ColumnRole.TEXT,
                        Confidence.LIKELY,
                        "addresses, beside the customers' id");
            }
        }
    }

    /** {@code Kunde} with names of people or firms is what the customers are called, where another column has their ids. */
    static void namesBesideIds(List<Column> columns, ColumnMeaning[] meanings) {
        List<ColumnMeaning> ids = Arrays.stream(meanings)
                .filter(meaning -> meaning.role() == ColumnRole.ID || meaning.role() == ColumnRole.OTHER_ID)
                .filter(OtherColumns::isIdOfACustomer)
                .toList();
        for (int j = 0; j < meanings.length; j++) {
            ColumnMeaning named = meanings[j];
            boolean others = ids.size() > 1 || ids.size() == 1 && ids.get(0) != named;
            if (others
                    && named.role() == ColumnRole.ID
                    && named.confidence() != Confidence.TOLD
                    && !(columns.get(j) instanceof NumberColumn)
                    && isBareName(NameMeaning.of(named.column()))
                    && CellForms.areFullNames(columns.get(j))) {
                meanings[j] = new ColumnMeaning(
                        named.column(), ColumnRole.TEXT, Confidence.LIKELY, "names, beside the customers' id");
            } else if (others
                    && named.role() == ColumnRole.ID
                    && named.confidence() == Confidence.LIKELY
                    && columns.get(j) instanceof CategoryColumn
                    && isBareName(NameMeaning.of(named.column()))
                    && ids.stream().anyMatch(id -> id.confidence() == Confidence.CERTAIN)) {
                meanings[j] = new ColumnMeaning(
                        named.column(), ColumnRole.CATEGORY, Confidence.LIKELY, "repeats, beside an id that does not");
            }
        }
    }

    /**
     * Names of people that repeat beside amounts and days or numbers of pieces name the customers of purchases where no id does, and
     * in a file without a header so do the codes at its beginning.
     */
    static void customersOfPurchases(
            List<Column> columns, NumberFacts[] facts, ColumnMeaning[] meanings, List<String> asked) {
        boolean amounts = false;
        boolean lines = false;
        for (int j = 0; j < meanings.length; j++) {
            NameMeaning name = NameMeaning.of(meanings[j].column());
            boolean words = meanings[j].role() == ColumnRole.CATEGORY && isBareName(name);
            if (isIdOfACustomer(meanings[j]) || name.ids().isCustomerId() && !words || name.isOfACustomer()) {
                return;
            }
            boolean decimals = facts[j] != null && !facts[j].whole();
            amounts |= meanings[j].role() == ColumnRole.AMOUNT || isUnnamed(meanings[j]) && decimals;
            lines |= meanings[j].role() == ColumnRole.DATE
                    || meanings[j].role() == ColumnRole.COUNT
                    || meanings[j].role() == ColumnRole.OTHER_ID;
        }
        for (int j = 0; amounts && lines && j < meanings.length; j++) {
            Column column = columns.get(j);
            NameMeaning name = NameMeaning.of(column.name());
            boolean few = isBareName(name) && repeats(column, facts[j], MIN_NAMES, MOSTLY);
            boolean names = (name.people().isNameOfSomebody() && repeats(column, facts[j], MIN_CUSTOMERS, MOSTLY)
                                    || few && CellForms.haveDifferentFirstWords(column))
                            && CellForms.areFullNames(column)
                    || isNameOfACustomer(name) && repeats(column, facts[j], MIN_CUSTOMERS, MOSTLY);
            boolean codes = j == 0
                    && (isUnnamed(meanings[j]) || name.words().equals(List.of("id")))
                    && (facts[j] != null ? facts[j].whole() && facts[j].least() > 0 : CellForms.areNumerals(column))
                    && repeats(column, facts[j], MIN_CUSTOMERS, SOMETIMES);
            String whose = CellForms.areFullNames(column) ? "names of people" : "names of customers";
            String why = names ? whose : "the first column, of numerals";
            if ((names || codes) && meanings[j].confidence() != Confidence.TOLD && !asked.contains(column.name())) {
                meanings[j] = meanings[j].as(ColumnRole.ID, Confidence.LIKELY, why + ", though it repeats");
                return;
            }
        }
    }

    /** {@code Cliente}, {@code Customer Name}: what a customer is called, or of which kind. */
    private static boolean isBareName(NameMeaning name) {
        return name.ids().isBareCustomer() && !name.ids().isEmail()
                || name.people().isNameOfAPerson() && name.has(NameVocabulary.OWNERS);
    }

    /** {@code custname}, {@code nom client}; but not the name of an agent. */
    private static boolean isNameOfACustomer(NameMeaning name) {
        return name.people().isNameOfAPerson()
                && name.has(NameVocabulary.OWNERS)
                && !name.has(NameVocabulary.NUMBERED)
                && !name.has(NameVocabulary.PARTS_OF_A_NAME);
    }

    /** Whether a part of the rows has a value of an earlier row. */
    private static boolean repeats(Column column, NumberFacts facts, int least, double part) {
        int present = column.rows() - column.missing();
        long distinct = facts != null
                ? facts.distinctByHand()
                : column instanceof CategoryColumn words ? words.levelsPresent() : ((TextColumn) column).distinct();
        return distinct >= least && present - distinct >= part * present;
    }

    /** {@code column_1}, as a column of a file without a header is called. */
    private static boolean isUnnamed(ColumnMeaning meaning) {
        return meaning.column().matches("column_\\d+");
    }

    private static boolean isIdOfACustomer(ColumnMeaning meaning) {
        IdWords name = NameMeaning.of(meaning.column()).ids();
        boolean unique = meaning.evidence().matches(".*different in (nearly )?every row") && name.isId();
        return !name.isEmail()
                && (meaning.role() == ColumnRole.ID && name.isCustomerId()
                        || meaning.role() == ColumnRole.OTHER_ID && unique && !name.isThingId() && !name.isOrderId());
    }
}
