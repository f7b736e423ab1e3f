package io.github.segmentcli.roles.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises columns with the status of an order, by their names: status columns ({@code Financial Status}, {@code Stage}),
 * transaction types ({@code Type}, {@code Event}), and flags or dates of a single status ({@code is_cancelled},
 * {@code Cancelled at}).
 */
public final class StatusColumns {

    /** The kinds of such columns, which determine the meaning of their cells. */
    public enum Kind {
        STATES,
        KINDS,
        /** Yes, or a date, means that the order was cancelled. */
        CANCELLED_MARK,
        /** Yes, or a date, means that the order was refunded. */
        RETURNED_MARK;

        /** The status of a cell that is not blank; empty for an unknown word. */
        public Optional<OrderStatus> meaning(String word) {
            return switch (this) {
                case STATES -> OrderStatus.ofState(word);
                case KINDS -> OrderStatus.ofKind(word);
                case CANCELLED_MARK -> mark(word, OrderStatus.CANCELLED);
                case RETURNED_MARK -> mark(word, OrderStatus.RETURNED);
            };
        }

        private static Optional<OrderStatus> mark(String word, OrderStatus state) {
            boolean marked = isDate(word) || word.equals(DATED) || OrderStatus.isYes(word);
            return Optional.of(marked ? state : OrderStatus.BOUGHT);
        }

        /** The word under which a cell is counted and told: a mark says that there is a date, not which. */
        public String told(String word) {
            boolean mark = this == CANCELLED_MARK || this == RETURNED_MARK;
            return mark && isDate(word) ? DATED : word;
        }

        /** Days such as 0000-00-00 and 1970-01-01 stand for an empty date. */
        private static boolean isDate(String word) {
            return word.length() >= 8
                    && word.chars().filter(Character::isDigit).count() >= 4
                    && !NO_DAY.matcher(word).find();
        }
    }

    /** How a mark with a date is told. */
    public static final String DATED = "with a date";

    private static final Pattern NO_DAY = Pattern.compile("^[^1-9]*$|(?<!\\d)(0000|0001|1970|9999)(?!\\d)");

    private static final Set<String> STATE_HEADS =
            words("stato statuto situacao stan stav status state stage zustand statut etat estado phase stand");
    private static final Set<String> STATE_OTHERS = words(
            "order payment financial fulfillment fulfilment transaction deal opportunity invoice billing charge purchase sale sales"
                    + " ordine consegna zamowienia platnosci entrega pagamento bestelling betaling bestell bestellung zahlungs zahlung auftrags rechnungs commande paiement pedido pago delivery shipping"
                    + " shipment current overall code name id lineitem line item"
                    + " ticket booking reservation request case claim task reserva solicitud prenotazione buchung buchungs anfrage"
                    + " demande reservering rezerwacji");
    private static final Set<String> KIND_HEADS = words("type kind typ art tipo event metric belegart vorgangsart");
    private static final Set<String> KIND_OTHERS = words(
            "transaction order document doc sale sales invoice line trans txn movement entry record name payment billing"
                    + " purchase operation");
    private static final Set<String> CANCELLED =
            words("cancelled canceled voided void storniert annule cancelado anulado");
    private static final Set<String> RETURNED = words("refunded returned chargeback erstattet rembourse reembolsado");
    private static final Set<String> MARK_OTHERS = words("is was at on date order am el le flag time day");

    private StatusColumns() {}

    /** The kind of a column, by its name; empty for a column of another kind. */
    public static Optional<Kind> kindOf(String column) {
        if (fits(column, STATE_HEADS, STATE_OTHERS)) {
            return Optional.of(Kind.STATES);
        }
        if (fits(column, KIND_HEADS, KIND_OTHERS)) {
            return Optional.of(Kind.KINDS);
        }
        if (fits(column, CANCELLED, MARK_OTHERS)) {
            return Optional.of(Kind.CANCELLED_MARK);
        }
        return fits(column, RETURNED, MARK_OTHERS) ? Optional.of(Kind.RETURNED_MARK) : Optional.empty();
    }

    private static boolean fits(String column, Set<String> heads, Set<String> others) {
        Set<String> known = new java.util.HashSet<>(heads);
        known.addAll(others);
        List<String> all = new ArrayList<>();
        for (String word : NameWords.of(column)) {
            List<String> parts = NameWords.cut(word, known);
            if (parts.isEmpty()) {
                return false;
            }
            all.addAll(parts);
        }
        return all.stream().anyMatch(heads::contains);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
