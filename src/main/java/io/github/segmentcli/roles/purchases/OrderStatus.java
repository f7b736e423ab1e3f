package io.github.segmentcli.roles.purchases;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The status of a line of a purchase, from the word in a status column or a column of transaction types. */
public enum OrderStatus {
    BOUGHT(
            "paid, complete, completed, fulfilled, partially fulfilled, unfulfilled, shipped, partially shipped, unshipped, delivered,"
                    + " shipped delivered to buyer, shipped out for delivery, shipped picked up, processing, processed, success, successful, succeeded, settled, captured, approved, accepted,"
                    + " confirmed, closed, closed won, won, invoiced, active, partially refunded, partially paid,"
                    + " partially returned, ready, picked up, in transit, collected, packed, packing, picking, printed, awaiting shipment, awaiting fulfillment, awaiting pickup, ready for pickup, ready to ship, label created, payment received, payment accepted, ok, done, finished, billed, posted, sent,"
                    + " open, pending, on hold, new, restocked, partial,"
                    + " bezahlt, abgeschlossen, erledigt, versandt, versendet, geliefert, zugestellt, in bearbeitung, offen,"
                    + " ausstehend, neu, gebucht, teilweise erstattet, teilerstattet, paye, payee, termine, terminee, expedie,"
                    + " expediee, livre, livree, en cours, en attente, traitee, validee, pagado, pagada, completado,"
                    + " completada, enviado, enviada, entregado, entregada, procesando, en proceso, pendiente, cerrado, en camino, en reparto, en transito, en preparacion, confirmado, facturado, consegnato, consegnata,"
                    + " spedito, spedita, in consegna, in lavorazione, completato, completata, pagato, pagata, confermato, in attesa,"
                    + " geleverd, bezorgd, verzonden, onderweg, betaald, in behandeling, voltooid, open, dostarczone, dostarczono,"
                    + " wyslane, wyslano, oplacone, zrealizowane, w drodze, w realizacji, nowe, entregue, pago, paga, pendente,"
                    + " a caminho, em transito, concluido, em preparo, em andamento, unterwegs, in zustellung, in auslieferung,"
                    + " out for delivery, dispatched, preparing, levererad, skickad, betald, leveret, sendt, betalt,"
                    + " resolved, solved, reopened, escalated, assigned, waiting, in progress, under review, finalised, finalized, booked,"
                    + " reserved, scheduled, checked in, checked out, partially successful,"
                    + " genehmigt, bestatigt, angenommen, gelost, beendet, geschlossen, wartend, in prufung, geplant, reserviert, zugewiesen,"
                    + " fertig, approuve, approuvee, accepte, acceptee, confirme, confirmee, clos, close, cloture, cloturee, ferme, fermee,"
                    + " resolu, resolue, ouvert, ouverte, en traitement, reserve, reservee, planifie, planifiee, nouveau, nouvelle, acheve, achevee,"
                    + " finalizado, finalizada, terminado, terminada, aprobado, aprobada, aceptado, aceptada, resuelto, resuelta, abierto, abierta,"
                    + " cerrada, esperando respuesta, en espera, en revision, revision interna, en curso, exitoso, exitosa, parcialmente exitoso,"
                    + " reservado, reservada, confirmada, nuevo, nueva, programado, programada, atendido, atendida,"
                    + " chiuso, chiusa, aperto, aperta, approvato, approvata, accettato, accettata, risolto, risolta, confermata, in corso,"
                    + " in sospeso, prenotato, prenotata, nuovo, nuova, finalizzato, finalizzata,"
                    + " afgerond, gesloten, goedgekeurd, geaccepteerd, bevestigd, opgelost, in afwachting, nieuw, lopend, gereserveerd,"
                    + " zakonczone, zakonczona, zakonczony, zamkniete, zamkniety, otwarte, otwarty, zatwierdzone, potwierdzone,"
                    + " oczekujace, oczekujacy, w trakcie, rozwiazane, nowy, nowa, zarezerwowane,"
                    + " concluida, aprovado, aprovada, aceito, aceita, encerrado, encerrada, fechado, fechada, aberto, aberta, resolvido, resolvida,"
                    + " em analise, aguardando, em aberto, agendado, agendada, novo, nova,"
                    + " avslutad, klar, oppen, stangd, godkand, bekraftad, vantar, pagaende, afsluttet, aben, lukket, godkendt, bekraeftet, afventer",
            "sale, sales, order, purchase, payment, charge, invoice, placed order, capture, kauf, verkauf, rechnung, vente,"
                    + " facture, achat, venta, factura, compra"),
    FAILED(
            "failed, failure, declined, rejected, denied, expired, abandoned, error, unsuccessful, payment failed, blocked,"
                    + " fraud, lost, closed lost, requires payment method, incomplete, uncollectible, fehlgeschlagen,"
                    + " gescheitert, abgelehnt, abgelaufen, verloren, echoue, echouee, echec, refuse, refusee, expire, expiree,"
                    + " rejete, rejetee, abandonnee, perdu, fallido, fallida, rechazado, rechazada, expirado, abandonado,"
                    + " perdido, fallito, rifiutato, scaduto, mislukt, geweigerd, nieudane, odrzucone, falhou, recusado, expirado,"
                    + " payment error, payment failure, payment declined, payment rejected, payment expired, card declined, requires action, suspected fraud, fraudulent, insufficient funds, bounced,"
                    + " abandoned cart, abandoned checkout, zahlung fehlgeschlagen, zahlungsfehler, zahlungsausfall, zahlung abgelehnt, zahlung abgebrochen, betrugsverdacht, betrug, warenkorb abgebrochen,"
                    + " erreur de paiement, erreur paiement, paiement echoue, echec du paiement, echec de paiement, paiement refuse, panier abandonne, abandonne, fraude, suspicion de fraude, fraude suspectee,"
                    + " pago fallido, pago rechazado, error de pago, error en el pago, error de procesamiento, carrito abandonado, sospecha de fraude, abandonada,"
                    + " errore di pagamento, errore pagamento, pagamento fallito, pagamento non riuscito, pagamento rifiutato, carrello abbandonato, abbandonato, frode, sospetta frode,"
                    + " falha no pagamento, pagamento falhou, pagamento recusado, erro de pagamento, erro no pagamento, carrinho abandonado, nao aprovado, nao autorizado, suspeita de fraude, falhado,"
                    + " betaling mislukt, betalingsfout, betaling geweigerd, verlaten winkelwagen, fraudeverdacht, niet gelukt,"
                    + " blad platnosci, platnosc nieudana, nieudana platnosc, platnosc odrzucona, porzucony koszyk, porzucone, porzucony, oszustwo, podejrzenie oszustwa, nieudana,"
                    + " no show, withdrawn, abgewiesen, zuruckgewiesen, nicht erschienen, denegado, denegada, no presentado, rejeitado,"
                    + " rejeitada, negado, negada, reprovado, reprovada, recusada, expirada, rifiutata, respinto, respinta, negato, negata,"
                    + " scaduta, afgewezen, verlopen, odrzucona, odrzucony, avvisad, avslagen, nekad, afvist",
            "failed, failure, failed payment, payment failed, declined"),
    CANCELLED(
            "cancelled, canceled, voided, void, deleted, cancelled by customer, annulled, cancelled order, trash, storniert,"
                    + " abgebrochen, geloscht, annule, annulee, supprime, cancelado, cancelada, anulado, anulada, eliminado, annullato, annullata, geannuleerd, anulowane, anulowano, avbruten, annulleret,"
                    + " cancellato, cancellata, disdetto, disdetta, abgesagt, anulowana, anulowany, odwolane, odwolana, avbokad, installd, aflyst,"
                    + " cancelado por cliente, widerrufen, widerruf, storno, cancelled by buyer, cancelled by seller, cancelled by merchant, canceled by customer, annulee par le client, cancelado pelo cliente",
            "cancelled order, canceled order, cancellation, cancelled, canceled, void, storno, stornierung, annulation,"
                    + " cancelacion, anulacion"),
    NOT_YET(
            "draft, quote, quoted, quotation, checkout draft, estimate, in cart, cart, prospecting, qualification,"
                    + " needs analysis, value proposition, id decision makers, perception analysis, proposal price quote,"
                    + " negotiation review, appointment scheduled, qualified to buy, presentation scheduled,"
                    + " decision maker bought in, contract sent, authorized, authorised, entwurf, angebot, brouillon, devis,"
                    + " borrador, presupuesto,"
                    // ordered, but never paid so far
                    + " unpaid, not paid, not yet paid, past due, overdue, payment pending, pending payment, awaiting payment, waiting for payment, payment due, requires confirmation, requires capture,"
                    + " nicht bezahlt, unbezahlt, noch nicht bezahlt, wartet auf zahlung, warten auf zahlung, warte auf zahlung, zahlung ausstehend, zahlung offen, uberfallig, impaye, impayee, non paye, non payee, en attente de paiement, en attente paiement,"
                    + " attente de paiement, en retard de paiement, paiement en attente, impagado, impagada, no pagado, no pagada, sin pagar, pendiente de pago, pago pendiente, esperando pago, vencido, vencida,"
                    + " non pagato, non pagata, insoluto, in attesa di pagamento, in attesa pagamento, pagamento in attesa, nao pago, nao paga, nao pagos, aguardando pagamento, a aguardar pagamento, pagamento pendente, em atraso,"
                    + " niet betaald, onbetaald, wacht op betaling, in afwachting van betaling, betaling in behandeling, achterstallig, nieoplacone, nieoplacona, nieoplacony, niezaplacone, niezaplacona,"
                    + " oczekuje na platnosc, oczekujace na platnosc, oczekiwanie na platnosc, zalegle, ej betald, obetald, ikke betalt, ubetalt",
            "authorization, authorisation, quote, quotation, started checkout, added to cart, ordered product,"
                    + " viewed product, active on site, fulfilled order, received email, opened email, clicked email, payout,"
                    + " transfer, fee, stripe fee"),
    RETURNED(
            "refunded, fully refunded, returned, shipped returned to seller, shipped rejected by buyer, chargeback, charged back, reversed, credited, retoure, zuruckgegeben, ruckbuchung, erstattet, zuruckerstattet,"
                    + " retourniert, zuruckgesandt, ruckerstattet, rembourse, remboursee, retourne, retournee, reembolsado,"
                    + " reembolsada, devuelto, devuelta, rimborsato, rimborsata, reso, terugbetaald, geretourneerd, retour, zwrocone, zwrot, devolvido,"
                    + " estornado, aterbetald, returnerad",
            "refunded, returned"),
    REFUND(
            "refund, refunds, credit note, credit memo, gutschrift, avoir, nota credito",
            "refund, refunds, return, returns, credit, credit note, credit memo, refunded order, chargeback, reversal,"
                    + " payment refund, gutschrift, erstattung, ruckerstattung, retoure, ruckgabe, rucksendung, avoir,"
                    + " remboursement, retour, reembolso, devolucion, abono, nota credito");

    private static final Map<String, OrderStatus> STATES = new HashMap<>();
    private static final Map<String, OrderStatus> KINDS = new HashMap<>();

    static {
        for (OrderStatus state : values()) {
            for (String word : state.states.split(", *")) {
                STATES.put(word, state);
            }
            for (String word : state.kinds.split(", *")) {
                KINDS.put(word, state);
            }
        }
    }

    private static final List<String> YES = List.of(
            "yes",
            "true",
            "y",
            "t",
            "1",
            "x",
            "ja",
            "wahr",
            "oui",
            "vrai",
            "si",
            "verdadero",
            "sim",
            "verdadeiro",
            "vero",
            "waar",
            "tak",
            "prawda");

    private final String states;
    private final String kinds;

    OrderStatus(String states, String kinds) {
        this.states = states;
        this.kinds = kinds;
    }

    /** The status of a word in a status column; empty for an unknown word, which counts as bought. */
    static Optional<OrderStatus> ofState(String word) {
        return Optional.ofNullable(STATES.get(plain(word)));
    }

    /** The status of a word in a column of transaction types; empty for an unknown word. */
    static Optional<OrderStatus> ofKind(String word) {
        return Optional.ofNullable(KINDS.get(plain(word)));
    }

    static boolean isYes(String word) {
        return YES.contains(plain(word));
    }

    /** The words in lower case, without accents and punctuation: some shops write wc-completed, others PARTIALLY_REFUNDED. */
    private static String plain(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0142', 'l')
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        // an order of WooCommerce is pending as long as nothing was paid; elsewhere it may be pending for other reasons
        if (plain.equals("wc pending")) {
            return "pending payment";
        }
        return plain.startsWith("wc ") ? plain.substring(3) : plain;
    }
}
