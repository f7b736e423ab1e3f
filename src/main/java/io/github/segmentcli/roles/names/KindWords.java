package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.BANDS;
import static io.github.segmentcli.roles.names.NameVocabulary.CODED_PLACES;
import static io.github.segmentcli.roles.names.NameVocabulary.CODES;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DISTANCES;
import static io.github.segmentcli.roles.names.NameVocabulary.EDUCATION;
import static io.github.segmentcli.roles.names.NameVocabulary.KINDS_OF_THINGS;
import static io.github.segmentcli.roles.names.NameVocabulary.LEADING_CODES;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERED;
import static io.github.segmentcli.roles.names.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.RESULTS;
import static io.github.segmentcli.roles.names.NameVocabulary.SHORT_BANDS;
import static io.github.segmentcli.roles.names.NameVocabulary.THINGS;

import java.util.List;
import java.util.Set;

/**
 * What the words of a column's name say of kinds: codes, classes, levels and things that have numbers.
 *
 * @param name of the column, in words
 */
public record KindWords(NameMeaning name) {

    /** {@code sex}, {@code job_code}, {@code store type}: its numbers are names of kinds. */
    public boolean isCode() {
        return isCodeOfAPlace()
                || isKindOfOwner()
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

    /** {@code custcat}: a category of customers, which is no step as a category of ages is. */
    private boolean isKindOfOwner() {
        return name.words().size() == 2
                && name.last().equals("cat")
                && OWNERS.contains(name.words().get(0));
    }

    /** {@code settlement size}, {@code firm_size}: how many there are, or of which step; the numbers tell. */
    public boolean isSizeOfAPlace() {
        return name.words().size() == 2
                && name.last().equals("size")
                && Set.of(
                                "settlement",
                                "city",
                                "town",
                                "place",
                                "company",
                                "firm",
                                "business",
                                "market",
                                "store",
                                "shop")
                        .contains(name.words().get(0));
    }

    /** {@code zip code of home}, {@code area_code_res_phone}. */
    private boolean isCodeOfAPlace() {
        for (int i = 1; i < name.words().size(); i++) {
            if (name.words().get(i).matches("codes?")
                    && CODED_PLACES.contains(name.words().get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code FLVRESULT}: what came out of a test. */
    public boolean isResult() {
        return RESULTS.contains(name.last()) && !name.measures();
    }

    /** A name of two kinds if the values are 0 and 1: {@code sex}; but {@code desk} and {@code early_class} say that there is one. */
    public boolean isOfTwoKinds() {
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
    public boolean isThing() {
        return !name.words().isEmpty() && name.words().size() <= 2 && THINGS.contains(name.last()) && !name.measures();
    }

    /** {@code EDUCATION}: up to 9 these are levels; larger numbers are years. */
    public boolean isEducation() {
        return name.words().size() == 1 && EDUCATION.contains(name.last());
    }

    /** A name of kinds that are never measured, as an area may be. */
    public boolean isKind() {
        return isCode() && !name.measures() && !name.last().equals("area");
    }

    /** {@code age_group}, {@code income band}: its numbers are steps. */
    public boolean isBand() {
        return name.has(BANDS)
                || name.words().size() > 1 && SHORT_BANDS.contains(name.last()) && !isKindOfOwner()
                || name.isJoined(Set.of("age", "income", "spend"), Set.of("group", "class", "band", "bracket"));
    }

    /** {@code last_used_app_version}: kinds even if written with decimals. */
    public boolean isVersion() {
        return name.last().equals("version") || name.last().equals("release");
    }
}
