package io.github.segmentcli.profile;

import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a run mean and what sentences call them: the {@link Lexicon} reads each name on its own, and here the values,
 * the roles and the other columns are looked at, too. Of two columns that would have been called the same, neither speaks for
 * their role alone.
 */
final class ColumnTerms {

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
        Term term = Lexicon.term(column, form.whole(), number.date(), number.unit());
        boolean year = term.kind() != Term.Kind.YEAR && number.areYears() && understanding.is(column, ColumnRole.YEAR);
        boolean negative = !number.date()
                && number.overall().max().orElse(1) <= 0
                && number.overall().min().orElse(0) < 0;
        boolean share = term.kind() == Term.Kind.AMOUNT
                && understanding.is(column, ColumnRole.SHARE)
                && number.overall().min().orElse(-1) >= 0
                && number.overall().max().orElse(2) <= 1;
        boolean counted = term.kind() == Term.Kind.AMOUNT
                && term.role() == BusinessTerm.OTHER
                && term.isPlural()
                && understanding.is(column, ColumnRole.COUNT);
        Term read = counted ? term.counted() : term;
        return negative ? read.negative() : share ? read.share() : year ? read.year() : read;
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
