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

    private Actions(List<Distinction> telling) {
        for (Distinction clue : telling) {
            if (clue.level().isEmpty() || clue.yes()) {
                traits.add((clue.sense() > 0 ? "high " : "low ") + clue.term().role());
            }
            boolean score = clue.term().role() == BusinessTerm.SCORE
                    && clue.term().plain().contains("spend");
            if (score) {
                traits.add((clue.sense() > 0 ? "high " : "low ") + BusinessTerm.SPEND);
            }
        }
        forgetTheUndecided();
    }

    /** Roles whose columns disagree lead to nothing. */
    private void forgetTheUndecided() {
        for (BusinessTerm role : BusinessTerm.values()) {
            if (high(role) && low(role)) {
                traits.remove("high " + role);
                traits.remove("low " + role);
            }
        }
    }

    /** @param telling the clues worth saying */
    static Optional<String> of(List<Distinction> telling) {
        return new Actions(telling).choose();
    }

    private Optional<String> choose() {
        boolean valuable = high(BusinessTerm.SPEND) || high(BusinessTerm.FREQUENCY);
        if (high(BusinessTerm.CHURN)) {
            return Optional.of("Keep: find out why they leave, and approach them before they do.");
        }
        if (high(BusinessTerm.CHURN_RISK)) {
            return Optional.of("Keep: they are expected to leave; find out why, and approach them before they do.");
        }
        if (high(BusinessTerm.RECENCY) && valuable) {
            return Optional.of("Win back: valuable but not seen lately; a personal offer pays here first.");
        }
        if (high(BusinessTerm.CASH_ADVANCE)) {
            return Optional.of("Offer cheaper credit than cash advances, and watch the risk.");
        }
        if (high(BusinessTerm.DISCOUNT)) {
            return Optional.of("Test smaller discounts: they buy on offer, so keep an eye on the margin.");
        }
        if (low(BusinessTerm.RECENCY) && valuable) {
            return Optional.of("Reward: active and valuable; early access and loyalty benefits rather than discounts.");
        }
        if (high(BusinessTerm.INCOME) && low(BusinessTerm.SPEND)) {
            return Optional.of("Develop: they could spend more; find out which offer is missing.");
        }
        if (low(BusinessTerm.INCOME) && high(BusinessTerm.SPEND)) {
            return Optional.of("Keep: keen buyers on a budget; value bundles and loyalty points fit.");
        }
        if (high(BusinessTerm.FREQUENCY) && (low(BusinessTerm.BASKET) || low(BusinessTerm.SPEND))) {
            return Optional.of("Raise the basket: bundles, sets or a threshold for free delivery.");
        }
        if (high(BusinessTerm.SPEND)) {
            return Optional.of("Protect: personal service and premium offers; losing them costs most.");
        }
        if (high(BusinessTerm.RETURNS)) {
            return Optional.of("Cut returns: better product information and sizing before the next promotion.");
        }
        if (high(BusinessTerm.INSTALMENTS) || high(BusinessTerm.FREQUENCY)) {
            return Optional.of("Reward regular buying: loyalty benefits, and related products at the right moment.");
        }
        if (high(BusinessTerm.BASKET)) {
            return Optional.of("Bring them back sooner: a reminder when the next purchase is due.");
        }
        if (high(BusinessTerm.RECENCY)) {
            return Optional.of("Reactivate cheaply: one reminder with a good reason, then let go.");
        }
        if (low(BusinessTerm.TENURE)) {
            return Optional.of("Welcome: help them to a good start, and give them a first reason to stay.");
        }
        if (high(BusinessTerm.VISITS) && low(BusinessTerm.SPEND)) {
            return Optional.of("Convert: they visit but buy little; ease the last step.");
        }
        if (low(BusinessTerm.FREQUENCY) || low(BusinessTerm.SPEND)) {
            return Optional.of("Keep contact cheap: automated mail, and a reason for the next purchase.");
        }
        if (low(BusinessTerm.RECENCY)) {
            return Optional.of("Stay in touch: they were here lately; suggest what others buy next.");
        }
        return Optional.empty();
    }

    private boolean high(BusinessTerm role) {
        return traits.contains("high " + role);
    }

    private boolean low(BusinessTerm role) {
        return traits.contains("low " + role);
    }
}
