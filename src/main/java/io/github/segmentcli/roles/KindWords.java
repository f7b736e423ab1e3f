package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.NameVocabulary.BANDS;
import static io.github.segmentcli.roles.NameVocabulary.CODED_PLACES;
import static io.github.segmentcli.roles.NameVocabulary.CODES;
import static io.github.segmentcli.roles.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.NameVocabulary.DISTANCES;
import static io.github.segmentcli.roles.NameVocabulary.EDUCATION;
import static io.github.segmentcli.roles.NameVocabulary.KINDS_OF_THINGS;
import static io.github.segmentcli.roles.NameVocabulary.LEADING_CODES;
import static io.github.segmentcli.roles.NameVocabulary.NUMBERED;
import static io.github.segmentcli.roles.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.NameVocabulary.RESULTS;
import static io.github.segmentcli.roles.NameVocabulary.SHORT_BANDS;
import static io.github.segmentcli.roles.NameVocabulary.THINGS;

import java.util.List;
import java.util.Set;

/**
 * What the words of a column's name say of kinds: codes, classes, levels and things that have numbers.
 *
 * @param name of the column, in words
 */
record KindWords(NameMeaning name) {

    boolean isCode() {
        return isCodeOfAPlace()
                || !name.has(COUNTS)
                        && !name.has(DISTANCES)
                        && (CODES.contains(name.last())
                                || name.last().length() > 4 && name.last().endsWith("type")
                                || name.words().size() > 1 && name.last().equals("name")
                                || name.words().equals(List.of("marriage"))
                                || NUMBERED.contains(name.last())
                                || name.words().size() > 1
                                        && LEADING_CODES.contains(name.words().get(0))
                                        && !name.has(AMOUNTS)
                                        && !WordForms.isPlural(name.last())
                                || WordForms.isProfession(name.last()));
    }

    /** {@code zip code of home}, {@code area_code_res_phone}. */
    private boolean isCodeOfAPlace() {
        for (int i = 1; i < name.words().size(); i++) {
            if (name.words().get(i).equals("code")
                    && CODED_PLACES.contains(name.words().get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code FLVRESULT}: what came out of a test. */
    boolean isResult() {
        return RESULTS.contains(name.last()) && !name.measures();
    }

    /** A name of two kinds if the values are 0 and 1: {@code sex}; but {@code desk} and {@code early_class} say that there is one. */
    boolean isOfTwoKinds() {
        return isCode() && !NUMBERED.contains(name.last()) && !name.last().equals("ownership") && !isOneOfAKind();
    }

    /** {@code elevated_platform}: a thing with its kind before it; but {@code passenger class} has kinds. */
    private boolean isOneOfAKind() {
        return name.words().size() > 1
                && KINDS_OF_THINGS.contains(name.last())
                && name.words().subList(0, name.words().size() - 1).stream()
                        .noneMatch(word -> OWNERS.contains(word) || THINGS.contains(word));
    }

    /** {@code Policy}, {@code Numero carta}: a thing that has a number, without a word for id. */
    boolean isThing() {
        return !name.words().isEmpty() && name.words().size() <= 2 && THINGS.contains(name.last()) && !name.measures();
    }

    /** {@code EDUCATION}: up to 9 these are levels; larger numbers are years. */
    boolean isEducation() {
        return name.words().size() == 1 && EDUCATION.contains(name.last());
    }

    /** A name of kinds that are never measured, as an area may be. */
    boolean isKind() {
        return isCode() && !name.measures() && !name.last().equals("area");
    }

    boolean isBand() {
        return name.has(BANDS)
                || name.words().size() > 1 && SHORT_BANDS.contains(name.last())
                || name.isJoined(Set.of("age", "income", "spend"), Set.of("group", "class", "band", "bracket"));
    }

    /** {@code last_used_app_version}: kinds even if written with decimals. */
    boolean isVersion() {
        return name.last().equals("version") || name.last().equals("release");
    }
}
