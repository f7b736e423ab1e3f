package io.github.segmentcli.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What to try with a segment, where its traits are known business terms; empty otherwise. The first rule wins. An action
 * quotes no figure. It is based on the traits it names and, where it speaks of what the customers are worth, on their
 * {@link CustomerValue} in original units: a trait may be one of transformed values or of a part of the spend, and of two
 * segments with high spend only one is worth most.
 */
final class Actions {

    /**
     * An action and what it is based on.
     *
     * @param reasons in plain words: {@code high spend}
     */
    record Action(String text, List<String> reasons) {}

    /** Why somebody is called a solid spender. */
    private static final String SOLID = "typical spend above that of all, average spend below";

    private static final double NEARLY_ALL = 0.9;

    private final Distinctions clues;
    private final int k;
    private final Optional<CustomerValue> value;
    private final int segment;
    private final boolean employees;
    private final List<Distinction> strong;
    private final Set<BusinessTerm> high = EnumSet.noneOf(BusinessTerm.class);
    private final Set<BusinessTerm> low = EnumSet.noneOf(BusinessTerm.class);
    private boolean solid;

    private Actions(int segment, Distinctions clues, int k, Optional<CustomerValue> value, boolean employees) {
        this.employees = employees;
        this.segment = segment;
        this.clues = clues;
        this.k = k;
        this.value = value;
        this.strong = strong(clues.telling(segment));
        for (Distinction clue : strong) {
            Set<BusinessTerm> traits = clue.sense() > 0 ? high : low;
            boolean newer = clue.term().role() == BusinessTerm.TENURE && clue.sense() < 0;
            if ((clue.level().isEmpty() || clue.yes()) && !(newer && !clue.isJustStarting())) {
                traits.add(clue.term().role());
            }
            if (clue.isScoreOfSpend()) {
                traits.add(BusinessTerm.SPEND);
            }
        }
        forgetTheUndecided();
        holdToTheValue();
    }

    /**
     * @param value what the customers are worth, where that is known
     * @param employees whether the rows are employees or others who can leave but buy nothing
     */
    static Optional<Action> of(
            int segment, Distinctions clues, int k, Optional<CustomerValue> value, boolean employees) {
        return new Actions(segment, clues, k, value, employees).choose();
    }

    /** The clues strong enough to act on: those that could stand in the name. */
    private static List<Distinction> strong(List<Distinction> telling) {
        double strongest = telling.isEmpty() ? 0 : telling.get(0).strength();
        return telling.stream()
                .filter(clue -> clue.strength() >= NameMaker.WORTH_SAYING * strongest)
                .toList();
    }

    /** Roles whose columns disagree lead to nothing. */
    private void forgetTheUndecided() {
        Set<BusinessTerm> both = EnumSet.copyOf(high);
        both.retainAll(low);
        high.removeAll(both);
        low.removeAll(both);
    }

    /** High and low spend lead to nothing where the customers are worth less or more than the average. */
    private void holdToTheValue() {
        if (value.isEmpty()) {
            return;
        }
        boolean above = value.get().isAbove(segment);
        if (!above && high.remove(BusinessTerm.SPEND)) {
            solid = clues.telling(segment).stream()
                    .anyMatch(clue -> clue.median()
                            && clue.sense() > 0
                            && clue.term().role() == BusinessTerm.SPEND
                            && value.get().columns().equals(List.of(clue.term().column())));
        }
        if (above) {
            low.remove(BusinessTerm.SPEND);
        }
    }

    private boolean haveLeft() {
        return clues.telling(segment).stream()
                .anyMatch(clue -> clue.term().role() == BusinessTerm.CHURN
                        && clue.level().isPresent()
                        && clue.own() >= NEARLY_ALL);
    }

    private Optional<Action> choose() {
        boolean known = value.isPresent();
        boolean above = known && value.get().isAbove(segment);
        boolean good = high(BusinessTerm.SPEND) || high(BusinessTerm.FREQUENCY);
        String much = high(BusinessTerm.SPEND) ? "spend much" : "buy often";
        if (high(BusinessTerm.CHURN)) {
            return action(
                    haveLeft()
                            ? "Learn: nearly all of them have left; find out why, and who else is about to."
                            : "Keep: find out why they leave, and approach them before they do.",
                    BusinessTerm.CHURN);
        }
        if (high(BusinessTerm.CHURN_RISK)) {
            return action(
                    "Keep: they are expected to leave; find out why, and approach them before they do.",
                    BusinessTerm.CHURN_RISK);
        }
        if (employees) {
            return Optional.empty();
        }
        if (high(BusinessTerm.RECENCY) && good) {
            return action(
                    !above
                            ? "Win back: they used to " + much + " but were not seen lately; try a personal offer."
                            : "Win back: valuable but not seen lately; "
                                    + (isBestOfTheLapsed()
                                            ? "a personal offer pays here first."
                                            : "try a personal offer."),
                    BusinessTerm.RECENCY,
                    BusinessTerm.SPEND,
                    BusinessTerm.FREQUENCY);
        }
        if (high(BusinessTerm.CASH_ADVANCE)) {
            return action("Offer cheaper credit than cash advances, and watch the risk.", BusinessTerm.CASH_ADVANCE);
        }
        if (high(BusinessTerm.DISCOUNT)) {
            return action(
                    "Test smaller discounts: they buy on offer, so keep an eye on the margin.", BusinessTerm.DISCOUNT);
        }
        if (low(BusinessTerm.RECENCY) && good) {
            return action(
                    "Reward: " + (above ? "active and valuable" : "they " + much + " and were here lately")
                            + "; early access and loyalty benefits rather than discounts.",
                    BusinessTerm.RECENCY,
                    BusinessTerm.SPEND,
                    BusinessTerm.FREQUENCY);
        }
        if (high(BusinessTerm.INCOME) && low(BusinessTerm.SPEND)) {
            return action(
                    "Develop: they could spend more; find out which offer is missing.",
                    BusinessTerm.INCOME,
                    BusinessTerm.SPEND);
        }
        if (low(BusinessTerm.INCOME) && high(BusinessTerm.SPEND)) {
            return action(
                    "Keep: keen buyers on a budget; value bundles and loyalty points fit.",
                    BusinessTerm.INCOME,
                    BusinessTerm.SPEND);
        }
        if (high(BusinessTerm.FREQUENCY) && (low(BusinessTerm.BASKET) || low(BusinessTerm.SPEND))) {
            return action(
                    "Raise the basket: bundles, sets or a threshold for free delivery.",
                    BusinessTerm.FREQUENCY,
                    BusinessTerm.BASKET,
                    BusinessTerm.SPEND);
        }
        if (high(BusinessTerm.SPEND)) {
            boolean most = known && value.get().isMost(segment);
            return action(
                    "Protect: personal service and premium offers"
                            + (most
                                    ? "; losing one of them costs most."
                                    : above ? "; they are worth more than the average." : "."),
                    BusinessTerm.SPEND);
        }
        if (solid) {
            return Optional.of(new Action(
                    "Grow: solid rather than big spenders; related products and bundles fit.", List.of(SOLID)));
        }
        if (high(BusinessTerm.RETURNS)) {
            return action(
                    "Cut returns: better product information and sizing before the next promotion.",
                    BusinessTerm.RETURNS);
        }
        if (high(BusinessTerm.INSTALMENTS) || high(BusinessTerm.FREQUENCY)) {
            return action(
                    "Reward regular buying: loyalty benefits, and related products at the right moment.",
                    BusinessTerm.INSTALMENTS,
                    BusinessTerm.FREQUENCY);
        }
        if (high(BusinessTerm.BASKET) && !low(BusinessTerm.RECENCY)) {
            return action("Bring them back sooner: a reminder when the next purchase is due.", BusinessTerm.BASKET);
        }
        if (high(BusinessTerm.RECENCY)) {
            return action(
                    above
                            ? "Bring them back: one reminder with a good reason."
                            : "Reactivate cheaply: one reminder with a good reason, then let go.",
                    BusinessTerm.RECENCY);
        }
        if (low(BusinessTerm.TENURE)) {
            return action(
                    "Welcome: help them to a good start, and give them a first reason to stay.", BusinessTerm.TENURE);
        }
        if (high(BusinessTerm.VISITS) && low(BusinessTerm.SPEND)) {
            return action(
                    "Convert: they visit but buy little; ease the last step.", BusinessTerm.VISITS, BusinessTerm.SPEND);
        }
        if (!above && (low(BusinessTerm.FREQUENCY) || low(BusinessTerm.SPEND))) {
            return action(
                    "Keep contact cheap: automated mail, and a reason for the next purchase.",
                    BusinessTerm.FREQUENCY,
                    BusinessTerm.SPEND);
        }
        if (low(BusinessTerm.RECENCY)) {
            return action("Stay in touch: they were here lately; suggest what others buy next.", BusinessTerm.RECENCY);
        }
        return Optional.empty();
    }

    /** With the traits of {@code roles} that lead to it, the strongest first. */
    private Optional<Action> action(String text, BusinessTerm... roles) {
        List<String> reasons = strong.stream()
                .filter(clue -> isOf(clue, Set.of(roles)))
                .map(Distinction::phrase)
                .distinct()
                .toList();
        return Optional.of(new Action(text, reasons));
    }

    private boolean isOf(Distinction clue, Set<BusinessTerm> roles) {
        BusinessTerm role =
                clue.isScoreOfSpend() ? BusinessTerm.SPEND : clue.term().role();
        return roles.contains(role) && (clue.sense() > 0 ? high : low).contains(role);
    }

    /** Whether no other segment that was not seen lately is worth as much. */
    private boolean isBestOfTheLapsed() {
        return IntStream.range(0, k)
                .filter(other -> other != segment && isLapsed(other))
                .allMatch(other -> value.orElseThrow().isAbove(segment, other));
    }

    private boolean isLapsed(int other) {
        return clues.telling(other).stream()
                .anyMatch(clue -> clue.term().role() == BusinessTerm.RECENCY && clue.sense() > 0);
    }

    private boolean high(BusinessTerm role) {
        return high.contains(role);
    }

    private boolean low(BusinessTerm role) {
        return low.contains(role);
    }
}
