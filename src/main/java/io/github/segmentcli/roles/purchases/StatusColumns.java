package io.github.segmentcli.roles.purchases;

import io.github.segmentcli.roles.names.NameWords;
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
        /** The states of something else than the order, such as a donation, or results: words that are not known may be anything. */
        LIKELY_STATES,
        KINDS,
        /** Yes, or a date, means that the order was cancelled. */
        CANCELLED_MARK,
        /** Yes, or a date, means that the order was refunded. */
        RETURNED_MARK,
        /** Yes means that the line gives money back. */
        REFUND_MARK,
        /** Yes means that somebody tried the shop out. */
        TEST_MARK;

        /** The status of a cell that is not blank; empty for an unknown word. */
        public Optional<OrderStatus> meaning(String word) {
            return switch (this) {
                case STATES, LIKELY_STATES -> OrderStatus.ofState(word);
                case KINDS -> OrderStatus.ofKind(word);
                case CANCELLED_MARK -> mark(word, OrderStatus.CANCELLED);
                case RETURNED_MARK -> mark(word, OrderStatus.RETURNED);
                case REFUND_MARK -> mark(word, OrderStatus.REFUND);
                case TEST_MARK -> mark(word, OrderStatus.NOT_YET);
            };
        }

        private static Optional<OrderStatus> mark(String word, OrderStatus state) {
            boolean marked = isDate(word) || word.equals(DATED) || OrderStatus.isYes(word);
            return Optional.of(marked ? state : OrderStatus.BOUGHT);
        }

        /** The word under which a cell is counted and told: a mark says that there is a date, not which. */
        public String told(String word) {
            return isMark() && isDate(word) ? DATED : word;
        }

        /** Whether its cells say yes or no, or have a date. */
        public boolean isMark() {
            return switch (this) {
                case STATES, LIKELY_STATES, KINDS -> false;
                case CANCELLED_MARK, RETURNED_MARK, REFUND_MARK, TEST_MARK -> true;
            };
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
    /** Names that hardly ever mean a place, as state and estado may. */
    private static final Set<String> SURE_HEADS = words("status statut statuto situacao zustand etat stage");
    /** What has a status that says nothing of a purchase. */
    private static final Set<String> OTHER_THINGS = words(
            "customer client kunde kunden klant cliente member membership mitglied user account konto marital civil employment"
                    + " job loyalty vip tax vat stock inventory email mail marketing newsletter consent subscriber contact lead"
                    + " person student smoking smoker health kyc credit housing home social relationship family married");

    private static final Set<String> RESULT_HEADS =
            words("result outcome ergebnis resultat resultado risultato resultaat wynik");
    private static final Set<String> CANCELLED =
            words("cancelled canceled voided void storniert annule cancelado anulado");
    private static final Set<String> RETURNED = words("refunded returned chargeback erstattet rembourse reembolsado");
    private static final Set<String> REFUND = words("refund return chargeback reversal erstattung retoure");
    private static final Set<String> TEST = words("test tests sandbox testorder testbestellung testauftrag");
    private static final Set<String> TEST_OTHERS = words("is order flag mode transaction payment purchase bestellung");
    private static final Set<String> FLAG_OTHERS = words("is was flag");
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
        if (fits(column, RETURNED, MARK_OTHERS)) {
            return Optional.of(Kind.RETURNED_MARK);
        }
        // a bare Refund or Test is an amount, or a group of an experiment
        boolean isFlag = NameWords.of(column).size() > 1;
        if (isFlag && fits(column, REFUND, FLAG_OTHERS)) {
            return Optional.of(Kind.REFUND_MARK);
        }
        if (isFlag && fits(column, TEST, TEST_OTHERS)) {
            return Optional.of(Kind.TEST_MARK);
        }
        return isLikelyState(column) ? Optional.of(Kind.LIKELY_STATES) : Optional.empty();
    }

    private static boolean isLikelyState(String column) {
        List<String> words = NameWords.of(column);
        return words.stream().noneMatch(OTHER_THINGS::contains)
                && (words.stream().anyMatch(SURE_HEADS::contains) || fits(column, RESULT_HEADS, STATE_OTHERS));
    }

    /** Whether a column of that name has states even if none of its words is known: {@code State} may have those of America. */
    public static boolean isSurelyState(String column) {
        return kindOf(column).filter(kind -> kind == Kind.STATES).isPresent()
                && NameWords.of(column).stream()
                        .anyMatch(word -> SURE_HEADS.stream().anyMatch(word::endsWith));
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
