package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.roles.names.HeaderWords;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameParts;
import io.github.segmentcli.roles.names.NameVocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises tables whose rows are figures of groups: of kinds of customers, of combinations of kinds, of answers to questions. */
record TotalsFinder(TableFacts in) {

    private static final int MAX_TOTALS = 200;
    /** The same where the groups have many customers each. */
    private static final int MAX_GROUPS = 2_000;

    private static final int MANY_CUSTOMERS = 100;

    /** The least share of the possible combinations of kinds that a table of their totals has. */
    private static final double MOST_OF_A_CROSSING = 0.3;

    /** The same where nothing is counted; and the least rows and most kinds of such a table. */
    private static final double NEARLY_ALL = 0.7;

    /** The least share of the rows in which a kind is another that alone tells them apart. */
    private static final double ALONE = 0.9;

    private static final int MIN_CELLS = 50;
    private static final int MAX_KINDS = 6;

    private static final Set<ColumnRole> KINDS = Set.of(
            ColumnRole.CATEGORY,
            ColumnRole.CODE,
            ColumnRole.ORDERED,
            ColumnRole.DATE,
            ColumnRole.YEAR,
            ColumnRole.FLAG,
            ColumnRole.EARLIER_RESULT);

    private static final Set<String> COUNTED = NameVocabulary.words(
            "customers users clients members kunden buyers clientes clienti klanten mitglieder membres"
                    + " adherents abonnes usuarios socios abbonati utenti leden klientow klienci uzytkownikow abonentow"
                    + " kunder medlemmar medlemmer subscribers abonnenten abonados suscriptores assinantes abonnees");

    /** A figure called so and no more is the number of those in a row. */
    private static final Set<String> NUMBERS = NameVocabulary.words(
            "count n anzahl nombre numero freq frequency haufigkeit effectif cantidad quantidade liczba aantal antal");

    /** Which of them are counted. */
    private static final Set<String> STATES_OF_COUNTED = NameVocabulary.words(
            "active new lost paying billed churned retained unique aktive neue activos nuevos actifs nouveaux attivi nuovi ativos novos");

    private static final Set<String> NUMBER_OF = NameVocabulary.words(
            "amount n no nb nr num number of count anzahl anz nombre de total numero numer liczba ilosc antal"
                    + " aantal cantidad qtd quantidade quantita di");

    /** Why the rows are totals; empty where they are not. */
    Optional<String> evidence() {
        if (isTotals()) {
            return Optional.of("each row names another group and counts its customers");
        }
        if (isSummedByKinds()) {
            return Optional.of("each row is another combination of kinds, of which nearly all are there");
        }
        if (areNumbersOfKinds()) {
            return Optional.of("each row is another combination of kinds, and how many there are");
        }
        return areSummedAnswers()
                ? Optional.of("each row is a question and an answer, with figures of all who gave it")
                : Optional.empty();
    }

    private boolean isTotals() {
        if (in.rows() > MAX_GROUPS || in.columns().isEmpty()) {
            return false;
        }
        boolean many = in.facts().values().stream().anyMatch(TotalsFinder::countsManyCustomers);
        boolean counted = in.facts().values().stream().anyMatch(TotalsFinder::countsCustomers);
        Column first = in.columns().get(0);
        boolean groups = !(first instanceof NumberColumn)
                && in.distinct(first) == first.rows()
                && !NameMeaning.of(first.name()).ids().isCustomerId();
        return groups && (many || counted && in.rows() <= MAX_TOTALS) || isCrossing();
    }

    /**
     * Whether each row is another combination of kinds, such as region, segment and quarter, of which most are there, and counts its
     * customers. No file of customers has each combination once.
     */
    private boolean isCrossing() {
        return in.facts().values().stream().anyMatch(TotalsFinder::countsCustomers)
                && in.count(ColumnRole.ID) == 0
                && (isCrossing(kinds(), MOST_OF_A_CROSSING) || isCrossing(cohorts(), MOST_OF_A_CROSSING));
    }

    /** The same where nothing is counted, but figures stand beside few kinds of which nearly all combinations are there. */
    private boolean isSummedByKinds() {
        List<Column> kinds = kinds();
        return in.rows() >= MIN_CELLS
                && in.rows() <= MAX_GROUPS
                && kinds.size() <= MAX_KINDS
                && kinds.size() < in.columns().size()
                && in.count(ColumnRole.ID) + in.count(ColumnRole.OTHER_ID) == 0
                && isCrossing(kinds, NEARLY_ALL);
    }

    /** Whether nothing but how many there are stands beside kinds, of which each combination comes once. */
    private boolean areNumbersOfKinds() {
        List<Column> kinds = kinds();
        List<Column> others =
                in.columns().stream().filter(column -> !kinds.contains(column)).toList();
        return in.rows() >= MIN_CELLS
                && kinds.size() > 2
                && others.size() == 1
                && in.facts().containsKey(others.get(0).name())
                && in.facts().get(others.get(0).name()).whole()
                && (countsCustomers(in.facts().get(others.get(0).name()))
                        || NUMBERS.contains(String.join(
                                " ", NameMeaning.of(others.get(0).name()).words())))
                && isCrossing(kinds, 0);
    }

    /** The kinds, and the months or weeks since each began. */
    private List<Column> cohorts() {
        List<Column> kinds = kinds();
        return in.columns().stream()
                .filter(column -> kinds.contains(column)
                        || in.role(column) == ColumnRole.DURATION
                                && column.missing() == 0
                                && in.facts().containsKey(column.name())
                                && in.facts().get(column.name()).whole())
                .toList();
    }

    private List<Column> kinds() {
        return in.columns().stream()
                .filter(column ->
                        KINDS.contains(in.role(column)) && column.missing() == 0 && !(column instanceof TextColumn))
                .filter(column -> !(column instanceof DateColumn dates && areMoments(dates)))
                .toList();
    }

    /** Whether there are times of day in it, which periods that figures are summed by have not. */
    private static boolean areMoments(DateColumn dates) {
        for (int i = 0; i < dates.rows(); i++) {
            if (dates.value(i) != Math.rint(dates.value(i))) {
                return true;
            }
        }
        return false;
    }

    /** Questions that repeat beside answers, and all figures with decimals, as those of each person are not. */
    private boolean areSummedAnswers() {
        Optional<Column> question = named(NameVocabulary.QUESTIONS);
        boolean repeats = question.isPresent() && in.distinct(question.get()) * 2 <= in.rows();
        List<NumberFacts> figures = in.facts().values().stream()
                .filter(column -> in.role(column.column()) != ColumnRole.COUNTER)
                .toList();
        return repeats
                && named(NameVocabulary.RESPONSES).isPresent()
                && in.rows() <= MAX_GROUPS
                && in.count(ColumnRole.ID) == 0
                && !figures.isEmpty()
                && figures.stream().noneMatch(NumberFacts::whole);
    }

    private Optional<Column> named(Set<String> last) {
        return in.columns().stream()
                .filter(column -> !(column instanceof NumberColumn) && !(column instanceof DateColumn))
                .filter(column -> last.contains(NameMeaning.of(column.name()).last()))
                .findFirst();
    }

    private boolean isCrossing(List<Column> kinds, double most) {
        Set<List<Object>> cells = new HashSet<>();
        for (int row = 0; row < in.rows(); row++) {
            int at = row;
            cells.add(kinds.stream().map(column -> kind(column, at)).toList());
        }
        double possible = 1;
        for (int j = 0; j < kinds.size(); j++) {
            // of two columns that say the same, such as a region and its number, one is counted
            possible *= isToldByOthers(kinds, j) ? 1 : in.distinct(kinds.get(j));
        }
        return kinds.size() > 1 && cells.size() == in.rows() && in.rows() >= most * possible && !isToldByOne(kinds);
    }

    /** Whether one kind, such as the time of an answer, is another in nearly every row, so that each combination must be. */
    private boolean isToldByOne(List<Column> kinds) {
        return kinds.stream()
                .filter(column -> !(column instanceof DateColumn dates && areDays(dates)))
                .anyMatch(column -> in.distinct(column) >= ALONE * in.rows());
    }

    /** Whether hardly a day is left out, as in figures of each day. */
    private static boolean areDays(DateColumn dates) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < dates.rows(); i++) {
            first = Math.min(first, dates.value(i));
            last = Math.max(last, dates.value(i));
        }
        return (last - first) * ALONE <= dates.rows();
    }

    /** Whether an earlier column has another level wherever this one has. */
    private boolean isToldByOthers(List<Column> kinds, int j) {
        for (int other = 0; other < j; other++) {
            Column before = kinds.get(other);
            Set<List<Object>> pairs = new HashSet<>();
            for (int row = 0; row < in.rows(); row++) {
                pairs.add(List.of(kind(before, row), kind(kinds.get(j), row)));
            }
            if (pairs.size() == in.distinct(before)) {
                return true;
            }
        }
        return false;
    }

    private static Object kind(Column column, int row) {
        return column instanceof CategoryColumn category
                ? (Object) category.code(row)
                : column instanceof NumberColumn number ? number.value(row) : ((DateColumn) column).epochDay(row);
    }

    /** {@code customers}, {@code n_clients}, number of customers: how many there are. */
    private static boolean countsCustomers(NumberFacts facts) {
        List<String> words = HeaderWords.of(facts.column().name()).words().stream()
                .map(NameParts::plain)
                .toList();
        return !words.isEmpty()
                && facts.whole()
                && facts.least() >= 0
                && COUNTED.contains(words.get(words.size() - 1))
                && (words.size() == 1
                        || words.size() <= 3
                                && words.subList(0, words.size() - 1).stream()
                                        .allMatch(
                                                word -> NUMBER_OF.contains(word) || STATES_OF_COUNTED.contains(word)));
    }

    /** {@code billed_customers}, by the hundred in most rows. */
    private static boolean countsManyCustomers(NumberFacts facts) {
        NameMeaning name = NameMeaning.of(facts.column().name());
        double[] sample = facts.sample();
        return name.counts().endsInOwners()
                && !name.has(Set.of("user", "users", "subscribers", "contacts"))
                && facts.whole()
                && sample.length > 0
                && sample[sample.length / 2] >= MANY_CUSTOMERS;
    }
}
