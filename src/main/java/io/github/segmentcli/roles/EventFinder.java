package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.names.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LAST_SEEN;
import static io.github.segmentcli.roles.names.NameVocabulary.LEADING_ID_WORDS;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import io.github.segmentcli.roles.purchases.TransactionFinder;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises rows that are events, each with its day: orders, tickets, bookings, trips, incidents, by the id of an event that is another
 * in every row, or where nothing says who, by the two ends of a trip, the day of an incident or a request in words.
 */
record EventFinder(TableFacts in) {

    private static final double NEARLY_ALL = 0.9;
    /** The least share of rows in which a request in words is another. */
    private static final double MOSTLY = 0.5;

    /** Beside the words for orders, in the name of an id. */
    private static final Set<String> EVENTS = NameVocabulary.words(
            "opportunity deal verkaufschance opportunite oportunidad opportunita tran incident accident request enquiry inquiry trip ride rental session visit appointment donation payment claim"
                    + " conversation chat shipment delivery consultation ticket case issue adoption contribution pledge citation violation"
                    + " vorfall unfall storung anfrage antrag fahrt sitzung besuch termin spende zahlung schaden gesprach lieferung"
                    + " demande trajet visite don paiement sinistre rdv"
                    + " incidente solicitud viaje visita cita donacion pago siniestro llamada incidencia"
                    + " adopcion adocao adozione adoptie adopcja adoptio"
                    + " chamada viagem pagamento doacao visita solicitacao"
                    + " richiesta viaggio pagamento donazione sinistro verzoek rit bezoek betaling"
                    + " incydent wniosek wizyta platnosc wplata arende besok betalning");

    /** Those that nothing is bought with. */
    private static final Set<String> CASES = NameVocabulary.words(
            "case complaint call incident accident request enquiry inquiry ticket issue session visit conversation chat"
                    + " zgloszenie reklamacja reclamo reclamacion vorgang anruf vorfall unfall storung anfrage antrag"
                    + " sitzung besuch gesprach demande visite incidente solicitud visita llamada incidencia chamada"
                    + " richiesta verzoek bezoek incydent wniosek wizyta arende besok");

    /** A column of that name, with other words in every row, says what was asked or what happened. */
    private static final Set<String> IN_WORDS = NameVocabulary.words(
            "request incident ticket complaint anfrage vorfall beschwerde demande reclamation pedido solicitud incidente"
                    + " reclamo incidencia richiesta segnalazione verzoek klacht wniosek zgloszenie solicitacao");

    private static final Set<String> ACCIDENTS = NameVocabulary.words(
            "incident accident vorfall unfall storung incidente accidente incidencia sinistre siniestro sinistro incydent"
                    + " wypadek ongeval storing");

    /** Days of a customer and not of an event. */
    private static final Set<String> JOINED = NameVocabulary.words(
            "signup join joined registered registration enrolled enrollment enrolment subscribed subscription member membership"
                    + " since anmeldung anmeldedatum registriert eintritt beitritt seit inscription adhesion depuis alta registro"
                    + " inscripcion desde iscrizione registrazione inschrijving sinds cadastro renewal expiry hire hired");

    private static final Set<String> SEXES =
            NameVocabulary.words("gender sex geschlecht sexe sexo genero sesso geslacht plec kon");

    private static final List<Set<String>> STARTS = List.of(
            NameVocabulary.words(
                    "from start pickup departure origin source abfahrt depart origen salida partenza origem"),
            NameVocabulary.words("to end dropoff arrival destination ziel ankunft arrivee destino llegada arrivo"));

    /** Why each row is an event, of a table in which no customer has several; empty where it is none. */
    Optional<String> evidence(Optional<String> id) {
        Optional<String> key = key("").filter(name -> id.filter(other ->
                        !other.equals(name) && NameMeaning.of(other).ids().isId())
                .isEmpty());
        Optional<String> date = date(key);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        List<NameMeaning> names = in.columns().stream()
                .map(column -> NameMeaning.of(column.name()))
                .toList();
        boolean customers = names.stream().anyMatch(name -> name.ids().isCustomerId() || name.isOfACustomer());
        Map<TransactionRole, String> found = found();
        boolean goods = found.containsKey(TransactionRole.QUANTITY);
        String beside = ", beside " + ColumnNames.quote(date.get());
        String nobody =
                names.stream().anyMatch(name -> name.ids().isCustomerId()) ? "" : ", and nothing names the customers";
        if (key.isPresent() && (!customers || goods)) {
            return key.map(name -> ColumnNames.quote(name) + " is different in every row" + beside + nobody);
        }
        Optional<String> order = in.meanings().keySet().stream()
                .filter(this::isOrder)
                .findFirst()
                .or(() -> Optional.ofNullable(found.get(TransactionRole.INVOICE))
                        .filter(name -> in.is(name, ColumnRole.OTHER_ID)));
        boolean money = found.containsKey(TransactionRole.AMOUNT) || found.containsKey(TransactionRole.PRICE);
        if (order.isPresent() && money && (goods || isExport())) {
            return order.map(name -> ColumnNames.quote(name) + " numbers orders" + beside + nobody);
        }
        boolean people = customers
                || names.stream()
                        .anyMatch(name -> name.has(SEXES) || name.people().isNameOfAPerson());
        return people
                ? Optional.empty()
                : ends().or(this::words).or(this::accident).map(why -> why + beside + nobody);
    }

    /** The id of an event that is another in every row, or nearly so, other than a column. */
    Optional<String> key(String besides) {
        return in.columns().stream()
                .filter(column -> !column.name().equals(besides) && isEventId(column) && isUnique(column))
                .map(Column::name)
                .findFirst();
    }

    /** Whether the columns are those of the export of a shop, which has a row for each order or each of its lines. */
    boolean isExport() {
        return TransactionFinder.isExport(TransactionFinder.holds(in.table()));
    }

    /**
     * The day of the event; none of a birth, of becoming a customer or of what happened last.
     *
     * @param key the id of the event, whose name says which day it is: tran_id, tran_date
     */
    Optional<String> date(Optional<String> key) {
        List<String> dates = in.columns().stream()
                .filter(column -> in.role(column) == ColumnRole.DATE)
                .map(Column::name)
                .filter(column -> {
                    NameMeaning name = NameMeaning.of(column);
                    return !name.times().isBirth() && !name.has(LAST_SEEN) && !name.has(JOINED);
                })
                .toList();
        Set<String> words =
                key.map(name -> new HashSet<>(NameMeaning.of(name).words())).orElseGet(HashSet::new);
        words.removeAll(ID_WORDS);
        return dates.stream()
                .filter(name -> NameMeaning.of(name).has(words))
                .findFirst()
                .or(() -> Optional.ofNullable(found().get(TransactionRole.DATE)).filter(dates::contains))
                .or(() -> dates.stream().findFirst());
    }

    /** Whether a column has the id of an order. */
    boolean isOrder(String column) {
        return in.is(column, ColumnRole.OTHER_ID)
                && (NameMeaning.of(column).ids().isOrderId()
                        || in.meanings().get(column).evidence().equals(WordRoles.NUMBERED) && isExport());
    }

    /** Whether the column's name is that of a case, in which nothing is bought. */
    static boolean isCase(String column) {
        return NameMeaning.of(column).has(CASES);
    }

    private Map<TransactionRole, String> found() {
        return new TransactionFinder(TransactionFinder.holds(in.table()), Map.of()).found();
    }

    private boolean isEventId(Column column) {
        NameMeaning name = NameMeaning.of(column.name());
        boolean hash = in.meanings().get(column.name()).evidence().equals(WordRoles.NUMBERED)
                && in.count(ColumnRole.AMOUNT) > 0;
        boolean id = name.words().size() > 1
                && name.has(EVENTS)
                && !name.last().startsWith("ref")
                && (ID_WORDS.contains(name.last())
                        || LEADING_ID_WORDS.contains(name.words().get(0)));
        ColumnRole role = in.role(column);
        return (role == ColumnRole.OTHER_ID || role == ColumnRole.ID || role == ColumnRole.COUNTER)
                && !name.has(LAST_SEEN)
                && (hash || id || name.ids().isOrderId());
    }

    private boolean isUnique(Column column) {
        int present = column.rows() - column.missing();
        return present >= NEARLY_ALL * column.rows() && in.distinct(column) >= NEARLY_ALL * present;
    }

    /** {@code from_station} beside {@code to_station}. */
    private Optional<String> ends() {
        for (Column start : in.columns()) {
            List<String> of = placeOf(start, 0);
            if (!of.isEmpty()) {
                Optional<Column> end = in.columns().stream()
                        .filter(column -> placeOf(column, 1).equals(of))
                        .findFirst();
                if (end.isPresent()) {
                    return end.map(column -> ColumnNames.quote(start.name()) + " and "
                            + ColumnNames.quote(column.name()) + " are the ends of a trip");
                }
            }
        }
        return Optional.empty();
    }

    /** The words of a name beside the one for a start or an end, if places stand below it. */
    private List<String> placeOf(Column column, int side) {
        ColumnRole role = in.role(column);
        List<String> words = new ArrayList<>(NameMeaning.of(column.name()).words());
        boolean place = role == ColumnRole.CATEGORY
                || role == ColumnRole.TEXT
                || role == ColumnRole.CODE
                || role == ColumnRole.COORDINATE;
        return place && words.removeIf(STARTS.get(side)::contains) ? words : List.of();
    }

    private Optional<String> words() {
        return in.columns().stream()
                .filter(column -> in.role(column) == ColumnRole.TEXT || in.role(column) == ColumnRole.OTHER_ID)
                .filter(column -> {
                    List<String> words = NameMeaning.of(column.name()).words();
                    return words.size() == 1
                            && IN_WORDS.contains(words.get(0))
                            && in.distinct(column) >= MOSTLY * column.rows();
                })
                .findFirst()
                .map(column -> ColumnNames.quote(column.name()) + " says something else in most rows");
    }

    /** {@code Date of the incident}. */
    private Optional<String> accident() {
        return in.columns().stream()
                .filter(column -> in.role(column) == ColumnRole.DATE
                        && NameMeaning.of(column.name()).has(ACCIDENTS))
                .findFirst()
                .map(column -> ColumnNames.quote(column.name()) + " is the day of what happened");
    }
}
