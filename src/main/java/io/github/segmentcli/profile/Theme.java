package io.github.segmentcli.profile;

import java.util.List;

/** What is worth saying in a name: clues of one role and direction together. */
record Theme(List<Clue> clues, boolean wholeRole) {

    private static final double EXTREME = 2;

    Clue first() {
        return clues.get(0);
    }

    double strength() {
        return first().strength();
    }

    Role role() {
        return first().term().role();
    }

    int order() {
        return clues.stream().mapToInt(Clue::order).min().orElseThrow();
    }

    boolean isAdjective() {
        return wholeRole && role().adjective(first().sense()).isPresent();
    }

    boolean isHead() {
        return wholeRole && role().head(first().sense()).isPresent();
    }

    String adjective() {
        Clue clue = first();
        if (role() == Role.AGE && clue.sense() < 0 && clue.isYoung()) {
            return "young";
        }
        if (role() == Role.FREQUENCY && clue.sense() < 0 && clue.own() < 1.2 && clue.own() >= 1) {
            return "one-time";
        }
        return role().adjective(clue.sense()).orElseThrow();
    }

    String head() {
        String head = role().head(first().sense()).orElseThrow();
        return strength() >= EXTREME && head.startsWith("high ") ? "top " + head.substring(5) : head;
    }

    String phrase() {
        Clue clue = first();
        if (wholeRole && clue.level().isEmpty()) {
            return role().phrase(clue.sense()).orElseGet(clue::phrase);
        }
        // Two columns of one role that disagree are told apart by their own words.
        String phrase = clue.phrase(true);
        return strength() >= EXTREME && phrase.startsWith("high ") ? "very " + phrase : phrase;
    }
}
