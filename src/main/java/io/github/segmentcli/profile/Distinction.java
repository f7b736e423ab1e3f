package io.github.segmentcli.profile;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a segment differs from the others, before it is put into words.
 *
 * @param term what the column is called and means
 * @param order of the column among all, for a stable order of words
 * @param feature whether the segments were made from it; only then may it enter a name
 * @param z distance of the segment from the overall figure in overall standard deviations, signed; of a feature that was
 *     transformed, in transformed units, because there it moved the segments
 * @param median whether medians are quoted: means of transformed columns say little
 * @param own the figure of the segment: mean, median, or share of the level
 * @param overall the same over all customers
 * @param level the level, for categories
 * @param yes whether that level means yes
 * @param gaps whether more than one customer in twenty has no word in the column, so that a share is of those known; of numbers, whether
 *     a value that seems to stand for a gap was left out
 */
record Distinction(
        Term term,
        int order,
        boolean feature,
        double z,
        boolean median,
        double own,
        double overall,
        Optional<String> level,
        boolean yes,
        boolean gaps) {

    private static final Set<String> STATES =
            Set.of("active", "inactive", "dormant", "married", "retired", "online", "frozen");
    private static final Set<BusinessTerm> TO_HAVE = EnumSet.of(
            BusinessTerm.SPEND,
            BusinessTerm.FREQUENCY,
            BusinessTerm.VISITS,
            BusinessTerm.CHILDREN,
            BusinessTerm.DISCOUNT,
            BusinessTerm.RETURNS);
    /** The least share that is more than half in whole percent, as it is shown. */
    private static final double MOST = 0.505;

    private static final double NEARLY_ALL = 0.9;
    /** No group of people is this old on average. */
    private static final double OLDEST = 110;

    private static final double MANY = 3;
    /** The mean of a count below which one in twenty has any, at most. */
    private static final double HARDLY_ANY = 0.05;

    int direction() {
        return z > 0 ? 1 : -1;
    }

    /** The same for all segments. */
    String key() {
        return term.column() + "\n" + level.orElse("");
    }

    double strength() {
        return Math.abs(z);
    }

    /** The role's sense: +1 for old whether that shows in a high age or an early birth year. */
    int sense() {
        return term.sense(direction());
    }

    /** Whether the column scores what customers spend, such as a spending score. */
    boolean isScoreOfSpend() {
        return term.role() == BusinessTerm.SCORE
                && term.plain().toLowerCase(Locale.ROOT).contains("spend");
    }

    /** In plain words: {@code low income}, {@code mostly Female}, {@code no partner}. */
    String phrase() {
        return phrase(false);
    }

    /** @param ownWords the column's, though its role has a phrase */
    String phrase(boolean ownWords) {
        if (level.isEmpty()) {
            if (isNone()) {
                return "no " + term.noun();
            }
            if (ownWords) {
                return degree() + " " + term.noun();
            }
            if (term.role() == BusinessTerm.AGE && !term.qualified() && sense() < 0 && isYoung()) {
                return "young";
            }
            if (term.role() == BusinessTerm.TENURE && !term.qualified() && sense() < 0 && !isNew()) {
                return "shorter tenure";
            }
            // 999 for an unknown age makes nobody older
            return term.role() == BusinessTerm.AGE && !term.reversed() && own > OLDEST
                    ? degree() + " " + term.noun()
                    : term.phrase(direction(), degree());
        }
        String often = own < overall ? "less often " : own >= MOST ? "mostly " : "more often ";
        if (!yes) {
            return often + label();
        }
        if (own >= NEARLY_ALL) {
            return flag();
        }
        return own <= 1 - NEARLY_ALL
                ? (isState() ? "not " : "no ") + withoutVerb()
                : often + (isSomethingToHave() ? "with " : "") + flag();
    }

    /** {@code home owner} for {@code home owner flag}. */
    String flag() {
        return term.plain().replaceFirst("(?<=.) (flag|indicator)$", "");
    }

    /** Revenue, children, discounts: of these nobody says that customers more often are it. */
    private boolean isSomethingToHave() {
        return TO_HAVE.contains(term.role()) && flag().equals(withoutVerb()) && !isState();
    }

    /** {@code is active} is active. */
    private String withoutVerb() {
        return flag().replaceFirst("^(is|was|has|owns) (?=.)", "");
    }

    /** {@code finished}, {@code email verified}, {@code active}: what somebody is and not what there is. */
    private boolean isState() {
        String last = flag().substring(flag().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.length() > 3 && last.endsWith("ed") || STATES.contains(last);
    }

    /** Whether hardly anyone has any: a mean of 0.004 is not few. */
    private boolean isNone() {
        return term.kind() == Term.Kind.COUNT && direction() < 0 && !median && own >= 0 && own < HARDLY_ANY;
    }

    /** High or low, many or few, as suits the column; a few more are not many. */
    private String degree() {
        boolean more = own < MANY || own < 1.5 * overall;
        boolean fewer = own > overall / 1.5;
        if (term.kind() == Term.Kind.COUNT && (direction() > 0 ? more : fewer)) {
            return direction() > 0 ? "more" : "fewer";
        }
        return term.degree(direction());
    }

    /** Younger than the others is not young: that is said of a mean below 35 years only. */
    boolean isYoung() {
        return own > 0 && !term.reversed() && own < 35;
    }

    /**
     * Whether a tenure below that of others is short in itself: 31 months beside 36 make nobody new. It is where it is at most half of
     * theirs or a year; a date since when is read as the header has it.
     */
    boolean isNew() {
        return term.reversed() || term.kind() == Term.Kind.DATE || own <= overall / 2 || own <= aYear();
    }

    /** Whether customers may be welcomed: where the unit is known, in their first year. */
    boolean isJustStarting() {
        return isNew() && (aYear() == 0 || own <= aYear());
    }

    /** A year in the unit of the column; 0 where that is not known. */
    private double aYear() {
        String words = (term.plain() + " " + term.unit().orElse("")).toLowerCase(Locale.ROOT);
        return words.contains("day") ? 365 : words.contains("month") ? 12 : words.contains("year") ? 1 : 0;
    }

    /** The level as it stands, with its column where the level alone says little. */
    private String label() {
        // the number of an answer orders it and names nothing: 3 - agree
        String word =
                PlainWords.answer(level.orElseThrow().replaceFirst("^\\d{1,2}\\s*[-:.)=\u2013]\\s*(?=\\p{L})", ""));
        boolean clear = word.length() >= 3
                && word.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                && Lexicon.isNamedByItsLevels(term.column());
        if (clear) {
            return word;
        }
        return word.matches("[0-9]+") ? term.plain() + " " + word : word + " (" + term.plain() + ")";
    }
}
