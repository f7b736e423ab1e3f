package io.github.segmentcli.profile;

import java.util.List;

/** What is worth saying in a name: clues of one role and direction together. */
record DistinctionGroup(List<Distinction> clues, boolean wholeRole) {

    private static final double EXTREME = 2;

    Distinction first() {
        return clues.get(0);
    }

    double strength() {
        return first().strength();
    }

    BusinessTerm role() {
        return first().term().role();
    }

    int order() {
        return clues.stream().mapToInt(Distinction::order).min().orElseThrow();
    }

    boolean isAdjective() {
        boolean nobodyIsNew = role() == BusinessTerm.TENURE && first().sense() < 0 && !first().isNew();
        return wholeRole && !nobodyIsNew && role().adjective(first().sense()).isPresent();
    }

    boolean isHead() {
        return wholeRole && role().head(first().sense()).isPresent();
    }

    String adjective() {
        Distinction clue = first();
        if (role() == BusinessTerm.AGE && clue.sense() < 0 && clue.isYoung()) {
            return "young";
        }
        if (role() == BusinessTerm.FREQUENCY && clue.sense() < 0 && clue.own() < 1.2 && clue.own() >= 1) {
            return "one-time";
        }
        return role().adjective(clue.sense()).orElseThrow();
    }

    String head() {
        String head = role().head(first().sense()).orElseThrow();
        return strength() >= EXTREME && head.startsWith("high ") ? "top " + head.substring(5) : head;
    }

    String phrase() {
        Distinction clue = first();
        if (wholeRole && clue.level().isEmpty()) {
            return role() == BusinessTerm.TENURE
                    ? clue.phrase()
                    : role().phrase(clue.sense()).orElseGet(clue::phrase);
        }
        // Two columns of one role that disagree are named by their own words.
        String phrase = clue.phrase(true);
        return strength() >= EXTREME && phrase.startsWith("high ") ? "very " + phrase : phrase;
    }
}
