package io.github.segmentcli.roles;

import io.github.segmentcli.roles.purchases.NameWords;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in the column names of exports from shops, tills, CRM systems and surveys, in English, German, French and Spanish, in lower
 * case and without accents.
 */
final class NameVocabulary {

    static final Set<String> OWNERS = words("customer cust client user member account acct household subscriber person"
            + " contact buyer shopper visitor guest patient donor respondent participant"
            + " kunde kunden kundin haushalt mitglied mitglieds debitor debitoren abonnent teilnehmer nutzer benutzer"
            + " besucher spender befragter befragten proband"
            + " adherent abonne membre menage foyer donateur acheteur utilisateur visiteur repondant"
            + " cliente klant socio miembro usuario hogar abonado comprador donante visitante paciente participante"
            + " encuestado");
    static final Set<String> ASKED = words("respondent participant person patient household haushalt foyer menage hogar"
            + " befragter befragten teilnehmer proband repondant encuestado participante paciente");
    static final Set<String> ID_WORDS =
            words("id ids no nr nbr num number nummer ref reference code uid uuid guid key pk"
                    + " identifier index idx row rownum rowid hash kennung schluessel schlussel"
                    + " numero nro identifiant matricule cle codigo clave identificador folio referencia");
    /** Words that mean an id even if values repeat. {@code no} and {@code number} may be counts, {@code code} a category. */
    static final Set<String> SURE_ID_WORDS =
            words("id ids uid uuid guid key pk identifier hash kennung identifiant identificador");
    /** Words that mean an id at the end of a name, where no number of things stands: Vermittler-Nr, locker no, {@code Seat #}. */
    static final Set<String> LAST_ID_WORDS = words("no nr nummer number numero nro");
    /** Words for id that precede the object: numero client, codigo de cliente. */
    static final Set<String> LEADING_ID_WORDS = words("id ids uid uuid guid key identifiant matricule cle numero nro no"
            + " nr code codigo clave identificador folio ref reference referencia kennung");

    static final Set<String> THINGS = words("order basket cart invoice receipt transaction trans trx txn ticket bill"
            + " purchase session visit booking store shop product item sku article stock branch outlet warehouse terminal"
            + " contract policy shipment campaign"
            + " bestellung bestell rechnung rechnungs bon beleg artikel filiale auftrag auftrags produkt buchung buchungs"
            + " sendung markt vertrag vertrags kampagne"
            + " commande facture panier article produit magasin boutique reservation contrat campagne"
            + " pedido factura cesta articulo producto tienda sucursal sesion reserva contrato campana");
    static final Set<String> ORDERS = words("order basket cart invoice receipt transaction trans trx txn ticket bill"
            + " purchase booking bestellung bestell rechnung rechnungs bon beleg auftrag auftrags buchung buchungs"
            + " commande facture panier reservation pedido factura cesta reserva");
    static final Set<String> CODES = words(
            "region channel zone area store shop branch type class category code group"
                    + " status state country county city district territory gender sex plan product brand source segment cluster"
                    + " department dept sector industry occupation job profession marital race ethnicity religion language"
                    + " weekday dow quarter model colour color method cd"
                    + " geschlecht land bundesland beruf familienstand kanal kategorie klasse typ art gruppe gebiet bezirk kreis"
                    + " stadt ort staat nation sprache branche abteilung tarif produkt marke quelle wochentag quartal modell farbe"
                    + " filiale vertriebsweg zahlungsart anrede"
                    + " categorie classe groupe secteur pays ville departement quartier langue sexe genre metier csp produit"
                    + " marque trimestre modele couleur canal forfait offre statut civilite magasin boutique agence"
                    + " categoria clase tipo grupo pais ciudad provincia comunidad barrio idioma sexo genero profesion ocupacion"
                    + " producto marca fuente modelo tarifa estado tratamiento tienda sucursal"
                    // places and people that serve customers
                    + " club studio gym centre center site location hotel property restaurant office station depot route room table locker team block building technician"
                    + " agent advisor adviser rep salesperson seller broker doctor therapist trainer coach instructor teacher manager"
                    + " standort niederlassung geschaftsstelle praxis zimmer tisch vermittler vertreter berater verkaufer betreuer trainerin makler arzt"
                    + " centre intermediaire bureau salle chambre conseiller vendeur courtier medecin"
                    + " centro tecnico mediador oficina gimnasio sala habitacion asesor vendedor gestor corredor medico entrenador");
    static final Set<String> DISTANCES = words("distance distanz entfernung distancia km miles");
    /** Heads of names that stand first: type contrat, comunidad autonoma. */
    static final Set<String> LEADING_CODES =
            words("zone dia jour mes mois doctor medico tecnico asesor gestor vendedor agente centro oficina"
                    + " conseiller vendeur agent medecin technicien centre bureau type categorie classe groupe secteur pays ville departement quartier"
                    + " region sexe genre magasin boutique agence tipo categoria clase grupo sector pais ciudad provincia comunidad"
                    + " zona canal tienda sucursal");

    /** The greatest value of a part of the calendar. */
    static int greatestOf(String part) {
        return switch (part) {
            case "month", "monat", "mois", "mes" -> 12;
            case "quarter", "quartal", "trimestre" -> 4;
            case "weekday", "dow", "wochentag" -> 7;
            case "hour", "stunde", "heure", "hora" -> 24;
            case "day", "tag", "jour", "dia" -> 31;
            default -> 53;
        };
    }

    static final Set<String> CALENDAR = words("day month weekday dow hour quarter week tag monat woche stunde quartal"
            + " wochentag jour mois semaine heure trimestre dia mes semana hora");
    static final Set<String> COUNTS =
            words("score rating stars num count cnt nbr number total children kids visits orders"
                    + " size qty quantity frequency years months days trx n items purchases clicks logins sessions calls tickets claims cases users coupons vouchers"
                    + " returns refunds products transactions dependents campaigns complaints opens views emails contacts deals invoices"
                    + " anzahl anz zahl menge kinder gutscheine besuche bestellungen kaufe kaeufe einkaufe einkaeufe artikel klicks anrufe retouren"
                    + " purchased booked watched sitzungen rezepte vorstellungen reklamationen jahre monate tage stuck stueck personen offnungen"
                    + " nombre nb nbre enfants visites commandes achats articles clics connexions appels retours annees mois jours"
                    + " quantite qte reclamations ouvertures"
                    + " numero cantidad cant hijos visitas pedidos compras articulos llamadas devoluciones anos meses dias"
                    + " sesiones quejas aperturas");
    static final Set<String> BANDS = words("band bands bracket tier level grade quintile decile quartile bucket step"
            + " agegroup ageband incomeband incomegroup"
            + " stufe stufen klasse stage altersgruppe altersklasse einkommensklasse einkommensgruppe"
            + " tranche palier niveau tramo rango nivel franja");
    static final Set<String> RATINGS = words(
            "score rating stars satisfaction nps csat likert agree agreement likelihood"
                    + " note avis zufriedenheit weiterempfehlung bewertung sterne puntuacion valoracion satisfaccion calificacion estrellas");
    static final Set<String> AMOUNTS =
            words("amount amt spend spent spending revenue sales turnover monetary value price"
                    + " cost costs fee charge charges payment payments balance income salary wage wages earnings credit limit mnt"
                    + " clv ltv profit margin total paid purchases fees prices dues chiffre mortgage outstanding budget debt loan rent discount savings deposit expense expenses"
                    + " aov gmv arpu rev ca fare fares copay arrears mrr arr acv tcv bal prem premium premiums sum giving donation donations spende spenden prime"
                    + " umsatz umsatze umsaetze ums ruckstand abschlag pramie summe betrag preis kosten einkommen gehalt saldo wert ausgaben guthaben erlos ertrag"
                    + " rabatt beitrag gebuhr gebuehr miete lohn vermogen gesamtbetrag"
                    + " prime plafond montant depense depenses revenu revenus prix cout couts frais salaire solde marge remise cotisation loyer"
                    + " prima capital limite importe gasto gastos ingreso ingresos precio coste costo salario sueldo renta credito margen presupuesto"
                    + " descuento cuota facturacion monto valor ventas alquiler");
    /** Words for the time in which things are counted, at the end of a name. */
    static final Set<String> WINDOWS = words(
            "ytd ltm mtd ult ultimo ultimos ultima ultimas dernier derniers dernieres letzte letzten last past year month week total lifetime d m y annual monthly weekly daily"
                    + " genutzt gesamt used mes anio ano mois an jahr monat");
    /** An average of these is an amount: panier moyen, ticket medio. */
    static final Set<String> AVERAGES =
            words("avg average mean durchschnitt moyen moyenne medio media promedio mittlerer");

    static final Set<String> BASKETS =
            words("basket order cart ticket bill warenkorb bon bestellwert panier commande cesta pedido");
    /** The size of these is an amount. */
    static final Set<String> DEALS = words("deal basket ticket donation gift");

    static final Set<String> SPEND = words(
            "mnt sum summe pramie premium bal amount amt spend spent spending revenue sales turnover monetary value price"
                    + " cost costs fee charge charges income salary umsatz umsatze umsaetze betrag ausgaben wert preis kosten"
                    + " einkommen gehalt montant depense depenses revenu revenus prix salaire importe gasto gastos ingreso ingresos"
                    + " precio salario facturacion monto ventas valor");
    static final Set<String> NUMBERS =
            words("num number nbr count cnt n qty quantity anzahl anz zahl menge nombre nb nbre quantite"
                    + " qte numero cantidad cant");
    static final Set<String> SHARES = words(
            "affinity propensity probability prob fraction wahrscheinlichkeit probabilite probabilidad share ratio rate pct percent percentage perc prc proportion anteil quote"
                    + " utilisation utilization util prozent prozentsatz taux pourcentage tasa porcentaje proporcion");
    static final Set<String> DURATIONS =
            words("duration tenure length tenor minutes hours seconds days months weeks years mins hrs secs mths yrs"
                    + " recency since seniority dauer tage wochen monate jahre stunden minuten laufzeit zugehorigkeit verweildauer"
                    + " duree anciennete recence jours mois semaines annees ans delai"
                    + " duracion antiguedad recencia dias meses semanas anos horas");
    static final Set<String> ROWS = words("index idx row rownum rownumber line record zeile ligne fila linea");
    static final Set<String> LENGTHS = words("duration tenure recency since seniority dauer laufzeit zugehorigkeit"
            + " verweildauer duree anciennete recence delai duracion antiguedad recencia seit depuis desde");
    static final Set<String> DATES = words("date datum dt time timestamp datetime ts created updated joined registered"
            + " registration signup signedup enrolled enrolment enrollment subscribed birthday dob born birthdate expiry"
            + " expires renewal start end started ended opened closed"
            + " geburtsdatum geboren geburtstag seit anmeldung angelegt registriert erstellt eintritt beginn ende ablauf"
            + " zeitpunkt naissance inscription creation cree debut fin echeance depuis"
            + " fecha alta registro inscripcion creacion nacimiento inicio vencimiento desde");
    static final Set<String> SINCE = words("since seit depuis desde");
    static final Set<String> LAST_SEEN = words("last first latest letzter letzte letztes letzten erster erste erstes"
            + " dernier derniere premier premiere ultimo ultima primer primera");
    static final Set<String> EVENTS =
            words("purchase order visit contact seen login activity payment call bestellung kauf"
                    + " einkauf besuch kontakt aktivitat zahlung anruf achat commande visite connexion paiement appel"
                    + " compra pedido visita contacto conexion pago llamada acceso");
    /** Figures of a whole customer. */
    static final Set<String> HABITS = words("recency tenure seniority frequency visits orders purchases logins sessions"
            + " complaints children kids dependents income salary education marital satisfaction churn churned exited"
            + " besuche bestellungen kaufe kaeufe einkaufe einkaeufe kinder einkommen gehalt familienstand zufriedenheit"
            + " anciennete recence visites commandes achats enfants revenu revenus salaire"
            + " antiguedad recencia visitas pedidos compras hijos ingresos salario satisfaccion");

    static final Set<String> WEIGHTS =
            words("weight wt wgt weighting pweight wgtfac gewicht gewichtung hochrechnung poids"
                    + " ponderation redressement ponderacion peso");
    static final Set<String> BODY = words("body kg lb lbs birth parcel shipping product package");
    static final Set<String> OUTCOMES = words("churn churned exited attrition attrited outcome"
            + " kundigung kuendigung gekundigt gekuendigt abgewandert resilie resiliation desabonne baja abandono");
    /** Outcomes if nothing else is named: converted, is_converted; but trial_converted is an earlier event. */
    static final Set<String> BARE_OUTCOMES =
            words("target label response converted conversion converti cancelado respuesta reponse");

    static final Set<String> FILLERS = words(
            "is has flag customer client kunde cliente ind indicator next month yn campaign kampagne campagne campana");
    static final Set<String> PLACES =
            words("lat latitude lon lng long longitude easting northing breitengrad laengengrad"
                    + " langengrad latitud longitud");
    static final Set<String> CONTACTS =
            words("zip zipcode postcode postal cp cep plz phone telephone tel mobile fax iban ssn"
                    + " telefon postleitzahl handy telefono movil codepostal");
    static final Set<String> YEARS = words("year yr jahr yob birthyear geburtsjahr baujahr jahrgang annee ano");
    static final Set<String> BIRTHS = words("birth birthday birthdate dob born yob geburtsdatum geboren geburtstag"
            + " geburtsjahr geburts naissance nacimiento");
    static final Set<String> AGES = words("age alter edad customerage");
    static final Set<String> NO_AGES = words("average avg account group band class bracket gruppe klasse tranche groupe"
            + " classe grupo tramo rango rangos");
    static final Set<String> CURRENCY_WORDS = words("currency curr waehrung wahrung devise monnaie moneda divisa");

    /** What a unit in brackets says: Lieferdauer (Tage). */
    static final Set<String> TIME_UNITS = words("seconds sec secs s minutes min mins h hours hrs days d weeks months"
            + " years yrs sekunden minuten stunden std tage wochen monate jahre jours semaines mois ans heures"
            + " dias semanas meses anos horas");

    /** Heads of German compounds, whatever stands before them: Versandkosten, Lieferdauer. */
    private static final List<String> GERMAN_HEADS = List.of(
            "kosten",
            "code",
            "nr",
            "berater",
            "betreuer",
            "vertreter",
            "limit",
            "ruckstand",
            "anzahl",
            "zahl",
            "pramie",
            "summe",
            "grosse",
            "groesse",
            "rate",
            "preis",
            "betrag",
            "umsatz",
            "wert",
            "quote",
            "alter",
            "dauer",
            "datum",
            "jahr",
            "menge",
            "nummer",
            "stufe",
            "klasse",
            "gruppe",
            "bewertung",
            "zufriedenheit",
            "saldo",
            "guthaben",
            "gebuhr",
            "rabatt",
            "beitrag",
            "einkommen",
            "gehalt",
            "laufzeit",
            "besuche",
            "bestellungen",
            "anteil",
            "ausgaben",
            "kanal");

    /** Words that stand before the head of a compound: Kaufdatum, Warenkorbwert. */
    private static final Set<String> FIRST_PARTS = words(
            "var kauf bestell rechnungs waren warenkorb gesamt kunden geburts netto brutto durchschnitts jahres monats");

    private static final Set<String> SILENT =
            words("of the a in de d du des la le les l der die das del el los y et und and par por pro per");

    private static final Set<String> KNOWN = new HashSet<>();

    static {
        for (Set<String> some : List.of(
                OWNERS,
                THINGS,
                ORDERS,
                CODES,
                CALENDAR,
                COUNTS,
                BANDS,
                RATINGS,
                AMOUNTS,
                SHARES,
                DURATIONS,
                DATES,
                WEIGHTS,
                OUTCOMES,
                YEARS,
                BIRTHS,
                AGES,
                CURRENCY_WORDS,
                CONTACTS,
                PLACES,
                FIRST_PARTS)) {
            some.stream().filter(word -> word.length() >= 3).forEach(KNOWN::add);
        }
        KNOWN.addAll(words("id nr no"));
    }

    private NameVocabulary() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" +")));
    }

    /**
     * A word of a name as words of this vocabulary: without accents, and split if it is a compound of known words (kundennr,
     * Kaufdatum). Empty for function words such as "of".
     */
    static List<String> parts(String word) {
        String plain = plain(word);
        if (SILENT.contains(plain)) {
            return List.of();
        }
        if (plain.length() < 6 || KNOWN.contains(plain)) {
            return List.of(plain);
        }
        List<String> parts = NameWords.cut(plain, KNOWN);
        return parts.size() == 2 ? parts : germanCompound(plain);
    }

    private static List<String> germanCompound(String word) {
        for (String head : GERMAN_HEADS) {
            int at = word.length() - head.length();
            if (at >= 3 && word.endsWith(head)) {
                String first = word.substring(0, at);
                return List.of(KNOWN.contains(first + "e") ? first + "e" : first, head);
            }
        }
        return List.of(word);
    }

    private static String plain(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        return ascii
                ? word
                : Normalizer.normalize(word.replace("\u00df", "ss"), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
    }
}
