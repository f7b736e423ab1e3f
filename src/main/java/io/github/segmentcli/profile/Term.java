package io.github.segmentcli.profile;

import java.util.Optional;

/**
 * What a column is called in running text, and what it means.
 *
 * @param column the name in the header
 * @param plain for the middle of a sentence: {@code minimum payments}, {@code spend on wines}; the header itself where its
 *     words are codes or those of another column
 * @param role what the column means, OTHER when unknown
 * @param qualified whether it is one part of its role only: spend on wines, purchases on the web, {@code Spend} beside {@code
 *     spend}
 * @param reversed whether large values mean little of the role: a late birth year is a low age
 * @param kind how high and low are said
 * @param unit as shown behind figures
 */
record Term(
        String column,
        String plain,
        BusinessTerm role,
        boolean qualified,
        boolean reversed,
        Kind kind,
        Optional<String> unit) {

    /** What stands behind the name of a thing that is rated: cars rating. */
    static final String RATING = " rating";

    /** AMOUNT is high or low, COUNT many or few, DURATION long or short; YEAR is late or early and takes no commas. */
    enum Kind {
        AMOUNT("high", "low"),
        COUNT("many", "few"),
        DURATION("long", "short"),
        YEAR("late", "early"),
        TIME("late", "early"),
        DATE("late", "early"),
        /** Points on a scale, whatever they are given for. */
        RATING("high", "low"),
        /** A share of one, such as 0.54, shown as 54 %. */
        SHARE("high", "low"),
        /** Nothing above 0, such as refunds of -95: the further from 0, the larger. */
        NEGATIVE("small", "large");

        private final String high;
        private final String low;

        Kind(String high, String low) {
            this.high = high;
            this.low = low;
        }
    }

    /** The same under other words. */
    Term called(String words) {
        return new Term(column, words, role, qualified, reversed, kind, unit);
    }

    /** The same in another role, of which it is all. */
    Term as(BusinessTerm other) {
        return new Term(column, plain, other, false, reversed, kind, unit);
    }

    /** The same as one of several of its role, for which the role's words alone would be ambiguous. */
    Term asOneOfSeveral() {
        return new Term(column, plain, role, true, reversed, kind, unit);
    }

    /** The same of a column of ratings: of what is rated nothing is known but how it was liked. */
    Term rating() {
        return new Term(
                column, plain, role == BusinessTerm.SCORE ? role : BusinessTerm.OTHER, false, false, Kind.RATING, unit);
    }

    /** The same of a column of shares of one. */
    Term share() {
        return new Term(column, plain, role, qualified, reversed, Kind.SHARE, unit);
    }

    /** The same of a column of years, which are no amounts: the year since when someone is a customer says how long. */
    Term year() {
        return new Term(column, plain, role, qualified, role == BusinessTerm.TENURE || reversed, Kind.YEAR, unit);
    }

    /** The same of a column whose values are all 0 or less. */
    Term negative() {
        return new Term(column, plain, BusinessTerm.OTHER, false, false, Kind.NEGATIVE, unit);
    }

    /** +1 when the column is high in the sense of its role, for a mean above (+1) or below (-1) the overall one. */
    int sense(int direction) {
        return reversed ? -direction : direction;
    }

    /** High or low, many or few, as suits the column. */
    String degree(int direction) {
        return direction > 0 ? kind.high : kind.low;
    }

    /** The same of a column that counts: many distinct titles. */
    Term counted() {
        return new Term(column, plain, role, qualified, reversed, Kind.COUNT, unit);
    }

    /** Whether the name is that of several things: seats purchased. */
    boolean isPlural() {
        for (String word : plain.split(" ")) {
            if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
                return true;
            }
        }
        return false;
    }

    /** The column's words after {@link #degree}: the {@code number of} visits and the flight {@code count} are in the degree already. */
    String noun() {
        if (kind == Kind.COUNT && plain.startsWith("number of ")) {
            return plain.substring("number of ".length());
        }
        if (kind == Kind.COUNT && plain.endsWith(" count")) {
            String one = plain.substring(0, plain.length() - " count".length());
            return one.endsWith("s") ? one : one.matches(".*[^aeiou]y") ? one.replaceFirst("y$", "ies") : one + "s";
        }
        return kind == Kind.RATING && Lexicon.isThing(plain) ? plain + RATING : plain;
    }

    /** For a name or trait: the role's phrase when the column is all of the role, else its own words after the degree. */
    String phrase(int direction, String degree) {
        return (qualified ? Optional.<String>empty() : role.phrase(sense(direction)))
                .orElseGet(() -> degree + " " + noun());
    }
}
