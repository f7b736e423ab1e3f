package io.github.segmentcli.export;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of the fit, by feature. All other words count as missing values. */
final class Words {

    private Words() {}

    /** The words that count as yes: the word of the fit in small and capital letters, and the usual notations of true. */
    static Set<String> yes(FittedFeature feature) {
        Set<String> words = inAnyCase(feature.level());
        words.addAll(List.of("1", "1.0", "1.00", "true", "TRUE", "True", "t"));
        words.removeAll(inAnyCase(feature.otherLevel()));
        return words;
    }

    /** The words that count as no: the word of the fit, if any, the empty text if it is {@link #isBlankNo}, and the usual notations of false. */
    static Set<String> no(FittedFeature feature) {
        Set<String> words = isBlankNo(feature) ? new LinkedHashSet<>(Set.of("")) : inAnyCase(feature.otherLevel());
        words.addAll(List.of("0", "0.0", "0.00", "false", "FALSE", "False", "f"));
        words.removeAll(inAnyCase(feature.level()));
        return words;
    }

    /** Whether no was an empty cell in the fit, as in columns of checkboxes. */
    static boolean isBlankNo(FittedFeature feature) {
        return feature.otherLevel().filter(CategoryColumn.BLANK::equals).isPresent();
    }

    private static Set<String> inAnyCase(Optional<String> word) {
        Set<String> forms = new LinkedHashSet<>(word.stream().toList());
        word.ifPresent(one -> {
            String small = one.toLowerCase(Locale.ROOT);
            forms.addAll(List.of(small, one.toUpperCase(Locale.ROOT)));
            if (!small.isEmpty()) {
                int end = small.offsetByCodePoints(0, 1);
                forms.add(small.substring(0, end).toUpperCase(Locale.ROOT) + small.substring(end));
            }
        });
        return forms;
    }

    /** The forms of the level of a category: itself, and 3.0 and 3.00 for 3, as columns of doubles and decimals have whole numbers. */
    static Set<String> own(FittedFeature feature, List<FittedFeature> features) {
        return forms(new LinkedHashSet<>(feature.level().stream().toList()), ofColumn(feature.column(), features));
    }

    /** For a level of a category: the levels of the other features of the same column, in all their forms. */
    static Set<String> others(FittedFeature feature, List<FittedFeature> features) {
        Set<String> known = ofColumn(feature.column(), features);
        Set<String> others = new LinkedHashSet<>(known);
        feature.level().ifPresent(others::remove);
        return forms(others, known);
    }

    /** The forms of each level of an order. */
    static List<Set<String>> places(FittedFeature feature) {
        Set<String> known = new LinkedHashSet<>(feature.order());
        return feature.order().stream().map(word -> forms(Set.of(word), known)).toList();
    }

    private static Set<String> forms(Set<String> words, Set<String> known) {
        Set<String> forms = new LinkedHashSet<>(words);
        for (String word : words) {
            if (word.matches("-?[0-9]{1,15}")) {
                Stream.of(word + ".0", word + ".00")
                        .filter(form -> !known.contains(form))
                        .forEach(forms::add);
            }
        }
        return forms;
    }

    /** All words of a column that have a meaning, in the order of its features. */
    static Set<String> known(String column, List<FittedFeature> features) {
        Set<String> words = new LinkedHashSet<>();
        for (FittedFeature feature : features) {
            if (feature.column().equals(column)) {
                if (feature.kind() == FittedFeature.Kind.BOOLEAN) {
                    words.addAll(yes(feature));
                    words.addAll(no(feature));
                }
                places(feature).forEach(words::addAll);
                words.addAll(own(feature, features));
            }
        }
        return words;
    }

    /** All levels of a column in the fit, in the order of its features; an empty text for a blank cell that means no. */
    static Set<String> ofColumn(String column, List<FittedFeature> features) {
        Set<String> words = new LinkedHashSet<>();
        for (FittedFeature feature : features) {
            if (feature.column().equals(column)) {
                words.addAll(feature.order());
                feature.level().ifPresent(words::add);
                feature.otherLevel().ifPresent(word -> words.add(isBlankNo(feature) ? "" : word));
            }
        }
        return words;
    }
}
