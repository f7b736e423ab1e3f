package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of the fit, by feature. All other words count as missing values. */
final class Words {

    private Words() {}

    /** The words that count as yes: the word of the fit, and the usual notations of true. */
    static Set<String> yes(FittedFeature feature) {
        Set<String> words = new LinkedHashSet<>(feature.level().stream().toList());
        words.addAll(List.of("1", "1.0", "true", "TRUE", "t"));
        feature.otherLevel().ifPresent(words::remove);
        return words;
    }

    /** The words that count as no: the word of the fit, if any, and the usual notations of false. */
    static Set<String> no(FittedFeature feature) {
        Set<String> words = new LinkedHashSet<>(feature.otherLevel().stream().toList());
        words.addAll(List.of("0", "0.0", "false", "FALSE", "f"));
        feature.level().ifPresent(words::remove);
        return words;
    }

    /** For a level of a category: the levels of the other features of the same column. */
    static Set<String> others(FittedFeature feature, List<FittedFeature> features) {
        Set<String> others = ofColumn(feature.column(), features);
        feature.level().ifPresent(others::remove);
        return others;
    }

    /** All levels of a column in the fit, in the order of its features. */
    static Set<String> ofColumn(String column, List<FittedFeature> features) {
        Set<String> words = new LinkedHashSet<>();
        for (FittedFeature feature : features) {
            if (feature.column().equals(column)) {
                words.addAll(feature.order());
                feature.level().ifPresent(words::add);
                feature.otherLevel().ifPresent(words::add);
            }
        }
        return words;
    }
}
