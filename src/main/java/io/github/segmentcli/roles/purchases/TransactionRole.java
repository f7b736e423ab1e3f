package io.github.segmentcli.roles.purchases;

import io.github.segmentcli.roles.names.NameWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The roles of columns of a transaction file, with the names of such columns in exports of shops, tills and CRM systems, in
 * English, German, French, Spanish, Dutch and Italian.
 *
 * <p>A name fits a role if all of its words are known to the role and at least one of them is a head word: {@code Grand Total} and
 * {@code Umsatz netto} fit {@link #AMOUNT}, {@code Total tax} does not. Compounds are split.
 */
public enum TransactionRole {
    CUSTOMER(
            "--customer",
            // head words, in order of preference
            "customer cust client kunde kd geschaftspartner geschaeftspartner kunden debitor debitoren kunnr acheteur cliente clientes comprador buyer buyers purchaser"
                    + " auftraggeber sold member mitglied user usuario utilisateur benutzer nutzer shopper consumer"
                    + " konsument household haushalt subscriber abonne abonnent donor contact contacto kontakt person"
                    + " profile visitor account konto cuenta compte company firma empresa societe partner card karte tarjeta"
                    + " carte karten deb loyalty player guest patient recipient bill sell ship"
                    + " klant klanten lid abonnee debiteur relatie clienti socio utente acquirente"
                    + " email mail courriel correo phone telephone telefon telefono mobile",
            "id ids no nr num number nummer numero n code key ref uid uuid guid hash hashed unique external primary name full"
                    + " nom nombre email mail e address adresse direccion electronico phone telephone telefon telefono number identifiant codigo business"
                    + " billing bill facturation facturacion to party associated associate customer client account contact"
                    + " kunden s naam codice nome identificativo tessera",
            ""),
    DATE(
            "--date",
            "date dates datetime timestamp time day datum zeit zeitpunkt tag zeitstempel fecha hora jour created erstellt placed completed processed"
                    + " purchased ordered paid sold erdat fkdat audat budat bldat rechnungsdatum bestelldatum kaufdatum"
                    + " auftragsdatum belegdatum buchungsdatum verkaufsdatum buchungstag"
                    + " tijdstip besteldatum factuurdatum aankoopdatum data giorno",
            "invoice order orders purchase transaction transactions trans txn sale sales receipt billing bill posting document"
                    + " doc event payment checkout close closed create created creation completed date time day utc gmt"
                    + " local at on am iso commande achat facture vente compra pedido factura venta transaccion bestell"
                    + " bestellung rechnungs rechnung kauf auftrags beleg buchungs verkaufs erstellt erstellungs timestamp"
                    + " placed paid purchased entry value operation ticket charge"
                    + " bestel factuur aankoop ordine fattura acquisto vendita emissione scontrino",
            ""),
    INVOICE(
            "--invoice",
            "invoice order orders transaction transactions trans txn basket receipt bill ticket purchase checkout cart"
                    + " rechnung rechnungs bestell bestellung bestellungs auftrag auftrags beleg bon kassenbon vorgang vorgangs"
                    + " commande facture achat pedido factura venta compra vbeln belnr opportunity deal document doc charge"
                    + " sale sales increment factuur bestelling order ordine fattura scontrino",
            "id ids no nr num number nummer numero n code key ref reference uid uuid guid increment sales order invoice external"
                    + " unique payment purchase billing name codice",
            "sale sales purchase orders transactions document doc opportunity deal charge payment checkout cart bon trans achat compra venta"),
    AMOUNT(
            "--amount",
            "amount total totals revenue revenues sales spend spent turnover umsatz umsaetze umsatze betrag gesamtbetrag"
                    + " gesamtsumme gesamtpreis summe montant importe ventas ingresos monto valor wert nettowert warenwert"
                    + " erlos erloes netwr gmv proceeds value payment paid subtotal netto brutto sum"
                    + " price precio prix chiffre affaires ca endbetrag zahlbetrag"
                    + " bedrag omzet totaal importo totale ricavo fatturato spesa",
            "grand net gross order line lineitem invoice sales sale item extended ext ordered purchased base"
                    + " transaction transactions trans txn purchase basket bill receipt cart netto brutto bestell rechnungs"
                    + " rechnung auftrags waren positions position zeilen gesamt ht ttc hors neto neta bruto commande facture"
                    + " achat pedido factura venta compra deal document doc converted incl excl inc including excluding"
                    + " without with inkl exkl ohne tax taxes vat mwst taxe price value amount total paid payment sum spend"
                    + " revenue local currency company usd eur warenkorb tran checkout con iva btw"
                    + " bestelling factuur ordine fattura netto lordo",
            "sale tax price"),
    QUANTITY(
            "--quantity",
            "quantity qty units unit pieces count items menge anzahl stuck stueck stuckzahl stueckzahl cantidad unidades"
                    + " quantite qte fkimg kwmeng aantal quantita pezzi",
            "ordered sold item items line lineitem order number num invoiced product products bestell purchased billed pieces"
                    + " verkauft",
            "unit"),
    PRICE(
            "--price",
            "price preis prix precio einzelpreis stuckpreis stueckpreis prijs stukprijs prezzo",
            "unit item per sales selling sold lineitem product einzel stuck stueck unitaire unitario unidad einheits einheit"
                    + " retail net gross netto brutto piece cost unitario stuks",
            ""),
    REFUNDED(
            "--refunded",
            "refund refunded refunds returned erstattet erstattung ruckerstattung rembourse remboursement reembolso"
                    + " reembolsado",
            "amount total order value sum betrag montant importe monto",
            "amount total order value sum betrag montant importe monto"),
    CURRENCY(
            "--currency-column",
            "currency wahrung waehrung devise monnaie moneda divisa valuta waers waerk",
            "code iso order presentment transaction payment invoice document beleg commande pedido id sale sales shop store",
            "");

    /** The value of {@link #rank} for a name that does not fit. */
    public static final int NONE = Integer.MAX_VALUE;

    /** Names of document numbers in SAP. */
    private static final List<List<String>> DOCUMENTS = List.of(
            List.of("sales", "order"),
            List.of("sales", "document"),
            List.of("billing", "document"),
            List.of("purchase", "order"),
            List.of("order", "name"));

    /**
     * Weights in the rank of a name: first its preference, then the place of its head word, then the number of words. No role has
     * as many as 100 head words, and hardly a name has 10 words.
     */
    private static final int PREFERENCE = 1000;

    private static final int HEAD = 10;
    private static final String EMAIL = "email mail courriel correo";

    private final String flag;
    private final List<String> heads;
    private final Set<String> known = new HashSet<>();
    private final Set<String> heldBack;

    /**
     * @param heads head words, in order of preference; a name must have one of them
     * @param others further words that a name may have
     * @param heldBack head words that are not sufficient alone
     */
    TransactionRole(String flag, String heads, String others, String heldBack) {
        this.flag = flag;
        this.heads = List.of(heads.split(" "));
        this.known.addAll(this.heads);
        this.known.addAll(Arrays.asList(others.split(" ")));
        this.heldBack = Set.of(heldBack.isEmpty() ? new String[0] : heldBack.split(" "));
    }

    /** The option that names the column. */
    public String flag() {
        return flag;
    }

    /** Whether a word of a name is one of those of which a name of this role has one. */
    boolean isHead(String word) {
        return heads.contains(word);
    }

    /** Whether a column of that name may have this role. */
    public boolean isNameOf(String column) {
        return rank(column) < NONE;
    }

    /** Whether a column of that name may hold the e-mail addresses of customers. */
    public static boolean isEmail(String column) {
        return CUSTOMER.isNameOf(column) && hasAny(CUSTOMER.words(column), EMAIL);
    }

    /** The rank of a name for this role; the column with the lowest rank gets the role. */
    public int rank(String column) {
        List<String> words = words(column);
        int head = NONE;
        for (String word : words) {
            int at = heads.indexOf(word);
            head = at < 0 ? head : Math.min(head, at);
        }
        if (head == NONE || words.size() == 1 && heldBack.contains(words.get(0)) || isSomethingElse(words)) {
            return NONE;
        }
        return PREFERENCE * preference(words) + HEAD * head + words.size();
    }

    /** Whether a fitting name is ambiguous, so that another source of the same figure is preferred. */
    public boolean isDoubtful(String column) {
        return rank(column) == NONE || preference(words(column)) >= 2;
    }

    /** Whether an amount is the total of an order, probably a total, the amount of a line, or unknown. */
    public enum Level {
        ORDER,
        /** A total, probably that of an order. */
        TOTAL,
        LINE,
        /** The name does not say. */
        OPEN
    }

    /** The level of a column of amounts, from its name. */
    public static Level levelOf(String column) {
        List<String> words = AMOUNT.words(column);
        if (hasAny(words, "line lineitem lines item items position positions zeilen extended ext")) {
            return Level.LINE;
        }
        return hasAny(
                        words,
                        "order grand invoice basket bill receipt cart bestell rechnungs rechnung auftrags commande facture"
                                + " pedido factura")
                ? Level.ORDER
                : hasAny(words, "total totals subtotal gesamt gesamtbetrag gesamtsumme") ? Level.TOTAL : Level.OPEN;
    }

    private List<String> words(String column) {
        List<String> words = new ArrayList<>();
        for (String word : NameWords.of(column)) {
            List<String> parts = NameWords.cut(word, known);
            if (parts.isEmpty()) {
                return List.of();
            }
            words.addAll(parts);
        }
        return words;
    }

    /** Whether a name has fitting words but another meaning. */
    private boolean isSomethingElse(List<String> words) {
        return switch (this) {
            case AMOUNT ->
                hasAny(words, "tax taxes vat mwst taxe")
                                && !hasAny(words, "incl excl inc including excluding without inkl exkl ohne hors")
                        || hasAny(words, "currency") && !hasAny(words, "local")
                        || hasAny(words, "order item line")
                                && !hasAny(
                                        words,
                                        "amount total value price revenue spend paid umsatz wert netto brutto sum subtotal")
                        || hasAny(words, "price precio prix")
                                && !hasAny(words, "total line order extended ext gesamt grand")
                        || hasAny(words, "document doc") && !hasAny(words, "amount total value currency");
            case INVOICE ->
                !hasAny(
                                words,
                                "id ids no nr num number nummer numero n code key ref reference uid uuid guid increment vbeln belnr")
                        && words.size() > 1
                        && !DOCUMENTS.contains(words);
            case CUSTOMER ->
                hasAny(words, "sold") && !hasAny(words, "to party")
                        || hasAny(words, "card karte karten tarjeta carte loyalty")
                                && !hasAny(words, "id no nr num number nummer numero code key ref")
                        || hasAny(words, "to") && !hasAny(words, "sold sell bill billing ship")
                        || hasAny(words, "bill sell ship") && !hasAny(words, "to");
            case QUANTITY -> words.size() > 1 && words.contains("unit");
            case REFUNDED -> words.size() == 1;
            case DATE, PRICE, CURRENCY -> false;
        };
    }

    /** The order of preference among fitting names: the lowest is preferred. */
    private int preference(List<String> words) {
        return switch (this) {
            case CUSTOMER -> {
                if (words.contains("unique")) {
                    yield 0;
                }
                boolean contact = hasAny(words, EMAIL + " phone telephone telefon telefono mobile");
                boolean company =
                        hasAny(words, "account konto cuenta compte company firma empresa societe partner contact card");
                if (hasAny(words, "name full nom nombre") && !contact) {
                    yield company ? 6 : 4;
                }
                if (contact) {
                    yield hasAny(words, "phone telephone telefon telefono mobile") ? 5 : 3;
                }
                yield company ? 2 : 1;
            }
            case DATE ->
                hasAny(words, "created placed create creation erstellt erstellungs erdat")
                        ? 1
                        : hasAny(words, "paid close closed completed payment value entry budat") ? 2 : 0;
            case AMOUNT ->
                hasAny(words, "subtotal")
                        ? 4
                        : hasAny(words, "payment value valor wert")
                                ? 2
                                : hasAny(words, "gross brutto bruto converted") ? 1 : 0;
            case INVOICE -> hasAny(words, "document doc charge opportunity deal payment sale sales") ? 1 : 0;
            case QUANTITY, PRICE, REFUNDED, CURRENCY -> 0;
        };
    }

    private static boolean hasAny(List<String> words, String any) {
        for (String word : any.split(" ")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
