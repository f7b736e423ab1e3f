package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import java.util.Arrays;
import java.util.List;

/** What other columns of the table say of a column whose name and values leave it open. */
final class OtherColumns {

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
        boolean there = Arrays.stream(meanings).anyMatch(OtherColumns::isIdOfACustomer);
        for (int j = 0; there && j < meanings.length; j++) {
            boolean named = NameMeaning.of(meanings[j].column()).ids().isEmail();
            boolean guessed = meanings[j].role() == ColumnRole.OTHER_ID && meanings[j].confidence() == Confidence.GUESS;
            if (!(columns.get(j) instanceof NumberColumn)
                    && meanings[j].confidence() != Confidence.TOLD
                    && (meanings[j].role() == ColumnRole.ID && named
                            || guessed && (named || WordRoles.areAddresses(columns.get(j))))) {
                meanings[j] = new ColumnMeaning(
                        meanings[j].column(),
                        ColumnRole.TEXT,
                        Confidence.LIKELY,
                        "addresses, beside the customers' id");
            }
        }
    }

    private static boolean isIdOfACustomer(ColumnMeaning meaning) {
        IdWords name = NameMeaning.of(meaning.column()).ids();
        boolean unique = meaning.evidence().contains("different in nearly every row");
        return !name.isEmail()
                && (meaning.role() == ColumnRole.ID && name.isCustomerId()
                        || meaning.role() == ColumnRole.OTHER_ID && unique && !name.isThingId() && !name.isOrderId());
    }
}
