package io.github.segmentcli.profile;

import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.names.HeaderWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a run mean and what sentences call them: the {@link Lexicon} reads each name on its own, and here the values,
 * the roles and the other columns are looked at, too. Of two columns that would have been called the same, neither speaks for
 * their role alone; {@code older} is said of the customers' own age only, not of that of an account or a partner, nor of a share
 * of people of some age; and ratings are high or low whatever they rate, for four points for spending are no money.
 */
final class ColumnTerms {

    /** Below and above, numbers that are named like an age are not those of grown-ups. */
    private static final double GROWN_UP = 15;

    private static final double OLDEST = 120;

    /** What went down is a low change, and not a large one. */
    private static final Set<String> CHANGES = Set.of(
            "growth",
            "change",
            "delta",
            "diff",
            "difference",
            "trend",
            "wachstum",
            "crecimiento",
            "croissance",
            "crescita");

    /** How often is low, and not few: {@code frecuencia_transacciones}. */
    private static final Pattern FREQUENCY = Pattern.compile("(?i)fre[ckq]u?en[cz]|h(\u00e4|ae?)ufigkeit");

    private final ColumnLabels labels;
    private final Understanding understanding;
    private final Map<String, Term> numbers = new LinkedHashMap<>();

    private ColumnTerms(ColumnLabels labels, Understanding understanding) {
        this.labels = labels;
        this.understanding = understanding;
    }

    /** @param forms of {@code numbers}, in their order */
    static ColumnTerms of(
            List<NumberColumnProfile> numbers,
            List<NumberForm> forms,
            ColumnLabels labels,
            Understanding understanding) {
        ColumnTerms terms = new ColumnTerms(labels, understanding);
        for (int i = 0; i < numbers.size(); i++) {
            NumberColumnProfile number = numbers.get(i);
            terms.numbers.put(
                    number.column(), terms.read(number, forms.get(i)).called(labels.inSentence(number.column())));
        }
        terms.leaveAgesToGrownUps(numbers);
        terms.tellNamesakesApart();
        return terms;
    }

    /** The term of a column of numbers or dates. */
    Term ofNumber(String column) {
        return numbers.get(column);
    }

    boolean isNumber(String column) {
        return numbers.containsKey(column);
    }

    Term ofCategory(String column) {
        return Lexicon.term(column, false, false, Optional.empty()).called(labels.inSentence(column));
    }

    private Term read(NumberColumnProfile number, NumberForm form) {
        String column = number.column();
        Term named = Lexicon.term(column, form.whole(), number.date(), number.unit());
        if (understanding.is(column, ColumnRole.RATING)) {
            return named.rating();
        }
        Term term = number.date() ? named : ofAge(named, number);
        boolean year = term.kind() != Term.Kind.YEAR && number.areYears() && understanding.is(column, ColumnRole.YEAR);
        boolean negative = !number.date()
                && number.overall().max().orElse(1) <= 0
                && number.overall().min().orElse(0) < 0
                && HeaderWords.of(column).words().stream().noneMatch(CHANGES::contains);
        boolean share = term.kind() == Term.Kind.AMOUNT
                && understanding.is(column, ColumnRole.SHARE)
                && number.overall().min().orElse(-1) >= 0
                && number.overall().max().orElse(2) <= 1;
        boolean counted = term.kind() == Term.Kind.AMOUNT
                && term.role() == BusinessTerm.OTHER
                && term.isPlural()
                && !FREQUENCY.matcher(column).find()
                && understanding.is(column, ColumnRole.COUNT);
        boolean people = term.role() == BusinessTerm.AGE || term.role() == BusinessTerm.CHILDREN;
        boolean part = people
                && !term.reversed()
                && !number.date()
                && number.overall().max().orElse(2) <= 1;
        Term read = counted ? term.counted() : part ? term.as(BusinessTerm.OTHER) : term;
        return negative ? read.negative() : share ? read.share() : year ? read.year() : read;
    }

    /** Whose age it is: that of the customers, that of their contract, or that of somebody else. */
    private Term ofAge(Term term, NumberColumnProfile number) {
        String column = term.column();
        boolean grownUp = term.role() == BusinessTerm.OTHER
                && understanding.is(column, ColumnRole.AGE)
                && isAgeOfGrownUps(number)
                && !Lexicon.isAgeOfAnother(column);
        if (grownUp) {
            return term.as(BusinessTerm.AGE);
        }
        if (!Lexicon.isNamedAge(column)) {
            return term;
        }
        if (term.role() == BusinessTerm.AGE) {
            boolean ofThings = understanding.is(column, ColumnRole.DURATION);
            return ofThings || Lexicon.isAgeOfAnother(column) ? term.as(BusinessTerm.OTHER) : term;
        }
        if (term.role() == BusinessTerm.TENURE && understanding.is(column, ColumnRole.AGE)) {
            // The age of a member may be how long one is a member.
            boolean theirs = isAgeOfGrownUps(number) && !Lexicon.isAgeOfAnother(column);
            return term.as(theirs ? BusinessTerm.AGE : BusinessTerm.OTHER);
        }
        return term;
    }

    private static boolean isAgeOfGrownUps(NumberColumnProfile number) {
        return number.overall().q05().orElse(0) >= GROWN_UP
                && number.overall().q95().orElse(OLDEST + 1) <= OLDEST;
    }

    /** Where one of several columns named like an age has those of grown-ups, it is the age of the customers and the others are not. */
    private void leaveAgesToGrownUps(List<NumberColumnProfile> profiles) {
        List<NumberColumnProfile> ages = profiles.stream()
                .filter(number -> ofNumber(number.column()).role() == BusinessTerm.AGE)
                .toList();
        List<NumberColumnProfile> others = ages.stream()
                .filter(number -> Lexicon.isNamedAge(number.column()) && !isAgeOfGrownUps(number))
                .toList();
        if (others.size() < ages.size()) {
            others.forEach(
                    number -> numbers.computeIfPresent(number.column(), (column, term) -> term.as(BusinessTerm.OTHER)));
        }
    }

    private void tellNamesakesApart() {
        List<Term> all = List.copyOf(numbers.values());
        for (Term term : all) {
            boolean alike = all.stream()
                    .anyMatch(other -> other.role() == term.role() && labels.areAlike(other.column(), term.column()));
            if (alike) {
                numbers.put(term.column(), term.asOneOfSeveral());
            }
        }
    }
}
