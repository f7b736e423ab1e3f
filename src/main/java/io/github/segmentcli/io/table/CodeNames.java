package io.github.segmentcli.io.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns hold codes by their names, whatever their cells look like: postcodes and telephones, and ids of anything, in the
 * languages of western exports. Of such columns no cell is a quantity, so that none can fail to be a number.
 */
public final class CodeNames {

    /** Words for postcodes, telephones and the like. */
    public static final Set<String> CONTACTS = words(
            "postnummer postnr postzahl mobilnummer telefonnr pocztowy telefone celular fone zip zipcode postcode postal cp cep fon tlf"
                    + " plz phone telephone tel mobile fax iban ssn telefon postleitzahl handy telefono movil codepostal msisdn"
                    + " cellphone whatsapp landline postalcode pincode eircode telefoon mobiel cellulare telefonnummer");

    /** Words that mean an id even if values repeat. {@code no} and {@code number} may be counts, {@code code} a category. */
    public static final Set<String> SURE_ID_WORDS = words(
            "id ids nrid uid uuid guid key pk rk refno refnr refid refnum identifier hash kennung identifiant identificador imei imsi"
                    + " iccid vin ean gtin upc isin mrn barcode token last4 siret siren dni nif cpf cnpj cuit cuil curp rfc abn acn cik duns orgnr cvr pesel regon bsn kvk asin isbn uprn ustid"
                    + " identificativo matricola"
                    + " aktenzeichen");

    /** Words that mean an id at the end of a name, where no number of things stands: Vermittler-Nr, locker no, {@code Seat #}. */
    public static final Set<String> LAST_ID_WORDS = words("no nr nummer number numero nro numer cislo numarasi n");

    /** Words for ids that may stand for kinds as well, as far as their cells are numbers. */
    private static final Set<String> CODES = words(
            "code codes codigo codice kod ref reference referencia referenz riferimento kenmerk matricule matricula sku");

    /** Beside these a number is how many there are, or how much, or a part of the calendar. */
    private static final Set<String> MEASURES =
            words("total count sum avg average mean max min pct percent share rate ratio price amount value valid"
                    + " anzahl summe anteil nombre nb numero num cantidad aantal liczba children kinder personen kinderen figli dzieci month week day year hour quarter"
                    + " monat woche tag jahr stunde mois semaine jour mes semana dia ano mese giorno maand dag");

    /** Compounds with these are postcodes and telephones: Kundenpostleitzahl, Liefer-PLZ. */
    private static final List<String> HEADS = List.of(
            "postcode",
            "zipcode",
            "postleitzahl",
            "postzahl",
            "postnummer",
            "plz",
            "telefon",
            "telefonnummer",
            "handynummer");

    /** Words that end in id and are none, in the languages of the vocabulary. */
    private static final Set<String> NO_IDS = words(
            "paid prepaid postpaid unpaid repaid underpaid overpaid"
                    + " said laid maid raid braid afraid plaid staid grid underbid overbid rebid forbid valid invalid void avoid"
                    + " devoid ovoid android solid fluid liquid squid druid rapid hybrid covid acid amid arid avid vivid livid lipid"
                    + " candid cupid david euclid fetid frigid humid horrid intrepid languid limpid lucid lurid madrid valladolid morbid"
                    + " orchid pallid placid putrid pyramid quid rabid rigid skid slid sordid splendid squalid stolid stupid tepid"
                    + " timid torrid torpid turbid tabloid steroid thyroid asteroid paranoid celluloid trapezoid hominid plasmid"
                    + " centroid polaroid metalloid khalid walid hamid majid rashid wahid"
                    + " kleid leid mitleid neid froid"
                    + " geluid beleid arbeid huid zuid afscheid scheid"
                    + " arbetstid arbejdstid arbeidstid svarstid leveranstid leveringstid restid rejsetid reisetid vantetid ventetid"
                    + " lanetid behandlingstid handlaggningstid fritid heltid deltid levetid speltid spilletid uppetid oppetid");

    /** Words for amounts of money that customers pay, have or cost. */
    public static final Set<String> MONEY = words(
            "rachunek belopp avgift pris omsattning "
                    + "wydatki kwota wartosc przychod renda receita faturamento mensalidade "
                    + "ca mnt sum summe pramie premium bal amount amt spend spent spending revenue sales turnover monetary value price"
                    + " cost costs fee charge charges income salary umsatz umsatze umsaetze betrag ausgaben wert preis kosten"
                    + " einkommen gehalt montant depense depenses revenu revenus prix salaire importe gasto gastos ingreso ingresos"
                    + " precio salario facturacion monto ventas valor"
                    + " bedrag omzet uitgaven prijs besteding bestedingen importo spesa fatturato prezzo ricavi reddito commission commissions tax taxes vat gratuity payout mrr arr provision");

    /** What may follow the word for the amount: revenue_eur, sales total. */
    private static final Set<String> BEHIND_MONEY = words(
            "eur euro euros usd dollar dollars gbp pound pounds chf pln sek nok dkk czk huf try brl inr jpy cny krw vnd idr cop"
                    + " clp ars mxn cad aud nzd cents cent total sum avg average mean ytd lifetime year month gross net brutto netto");

    private CodeNames() {}

    /** {@code zip}, {@code Billing Zip}, {@code phone number}, {@code Post code}, Liefer-PLZ; but not {@code number of phones}. */
    static boolean isContact(String name) {
        List<String> words = wordsOf(name);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return CONTACTS.contains(last)
                || words.equals(List.of("cap"))
                || CONTACTS.contains(before + last)
                || CONTACTS.contains(before) && (LAST_ID_WORDS.contains(last) || CODES.contains(last))
                || HEADS.stream().anyMatch(last::endsWith);
    }

    /** {@code customer_id}, {@code Vermittler-Nr}, {@code bikeid}, {@code id_cliente}, {@code memo_refno}; but not {@code month number}. */
    static boolean isId(String name) {
        List<String> words = wordsOf(name);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        List<String> others = words.subList(0, words.size() - 1);
        boolean named = SURE_ID_WORDS.contains(last)
                || isGluedId(last)
                || last.matches(".{3,}(nummer|nr)")
                || !others.isEmpty() && (isNumberOfOne(others, last) || CODES.contains(last))
                || words.get(0).equals("id") && words.size() <= 3;
        return named && Collections.disjoint(others, MEASURES);
    }

    /** {@code revenue_eur}, {@code total spend}, {@code umsatz}; but not {@code price id} or {@code sales order}. */
    static boolean isAmount(String name) {
        List<String> words = new ArrayList<>(wordsOf(name));
        while (words.size() > 1 && BEHIND_MONEY.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return !words.isEmpty() && MONEY.contains(words.get(words.size() - 1)) && !isId(name);
    }

    /** {@code locker no}; but {@code visits number} and {@code size n} count. */
    private static boolean isNumberOfOne(List<String> others, String last) {
        return last.length() > 1
                && LAST_ID_WORDS.contains(last)
                && !others.get(others.size() - 1).endsWith("s");
    }

    /** {@code bikeid}: a word and id written together; but not prepaid, nor Dutch words such as snelheid. */
    public static boolean isGluedId(String word) {
        return word.matches("[a-z]{3,}id") && !word.matches(".*(heid|paid|valid)") && !NO_IDS.contains(word);
    }

    /** In lower case and without accents; a sign for number at the end is one, and digits behind a word are left out. */
    private static List<String> wordsOf(String name) {
        String apart = name.strip()
                .replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2")
                .replaceFirst("#$", " no")
                .toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(apart.replace("\u00df", "ss").replace('\u0142', 'l'), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\d]+")) {
            String bare = SURE_ID_WORDS.contains(word) ? word : word.replaceFirst("\\d+$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private static Set<String> words(String list) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(list.split(" +"))));
    }
}
