package io.github.segmentcli.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to try with a segment, where its traits are known business terms; empty otherwise. The first rule wins. An action
 * quotes no figure and rests on nothing but the traits it names.
 */
final class Actions {

    private final Set<String> traits = new HashSet<>();

    private Actions(List<Clue> telling) {
        for (Clue clue : telling) {
            if (clue.level().isEmpty() || clue.yes()) {
                traits.add((clue.sense() > 0 ? "high " : "low ") + clue.term().role());
            }
            boolean score =
                    clue.term().role() == Role.SCORE && clue.term().plain().contains("spend");
            if (score) {
                traits.add((clue.sense() > 0 ? "high " : "low ") + Role.SPEND);
            }
        }
        forgetTheUndecided();
    }

    /** Roles whose columns disagree lead to nothing. */
    private void forgetTheUndecided() {
        for (Role role : Role.values()) {
            if (high(role) && low(role)) {
                traits.remove("high " + role);
                traits.remove("low " + role);
            }
        }
    }

    /** @param telling the clues worth saying */
    static Optional<String> of(List<Clue> telling) {
        return new Actions(telling).choose();
    }

    private Optional<String> choose() {
        boolean valuable = high(Role.SPEND) || high(Role.FREQUENCY);
        if (high(Role.CHURN)) {
            return Optional.of("Keep: find out why they leave, and approach them before the next renewal.");
        }
        if (high(Role.RECENCY) && valuable) {
            return Optional.of("Win back: valuable but not seen lately; a personal offer pays here first.");
        }
        if (high(Role.CASH_ADVANCE)) {
            return Optional.of("Offer cheaper credit than cash advances, and watch the risk.");
        }
        if (high(Role.DISCOUNT)) {
            return Optional.of("Test smaller discounts: they buy on offer, so keep an eye on the margin.");
        }
        if (low(Role.RECENCY) && valuable) {
            return Optional.of("Reward: active and valuable; early access and loyalty benefits rather than discounts.");
        }
        if (high(Role.INCOME) && low(Role.SPEND)) {
            return Optional.of("Develop: they could spend more; find out which offer is missing.");
        }
        if (low(Role.INCOME) && high(Role.SPEND)) {
            return Optional.of("Keep: keen buyers on a budget; value bundles and loyalty points fit.");
        }
        if (high(Role.FREQUENCY) && (low(Role.BASKET) || low(Role.SPEND))) {
            return Optional.of("Raise the basket: bundles, sets or a threshold for free delivery.");
        }
        if (high(Role.SPEND)) {
            return Optional.of("Protect: personal service and premium offers; losing them costs most.");
        }
        if (high(Role.RETURNS)) {
            return Optional.of("Cut returns: better product information and sizing before the next promotion.");
        }
        if (high(Role.INSTALMENTS) || high(Role.FREQUENCY)) {
            return Optional.of("Reward regular buying: loyalty benefits, and related products at the right moment.");
        }
        if (high(Role.BASKET)) {
            return Optional.of("Bring them back sooner: a reminder when the next purchase is due.");
        }
        if (high(Role.RECENCY)) {
            return Optional.of("Reactivate cheaply: one reminder with a good reason, then let go.");
        }
        if (low(Role.TENURE)) {
            return Optional.of("Welcome: help them to a good start, and give them a first reason to stay.");
        }
        if (high(Role.VISITS) && low(Role.SPEND)) {
            return Optional.of("Convert: they visit but buy little; ease the last step.");
        }
        if (low(Role.FREQUENCY) || low(Role.SPEND)) {
            return Optional.of("Keep contact cheap: automated mail, and a reason for the next purchase.");
        }
        if (low(Role.RECENCY)) {
            return Optional.of("Stay in touch: they were here lately; suggest what others buy next.");
        }
        return Optional.empty();
    }

    private boolean high(Role role) {
        return traits.contains("high " + role);
    }

    private boolean low(Role role) {
        return traits.contains("low " + role);
    }
}
