package io.github.segmentcli.roles;

import io.github.segmentcli.Notice;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The noun for a row in messages and reports about a table: customer unless the rows are others, or nobody. */
public enum RowNoun {
    CUSTOMER,
    RESPONDENT,
    EMPLOYEE(
            "emp staff personnel personal personalnummer personalnr mitarbeiter empleado dipendente salarie funcionario pracownik medewerker"),
    PATIENT("paciente paziente pacjent mrn nhs"),
    STUDENT("estudiante etudiant studente aluno alumno schuler pupil uczen matrikel matrikelnummer matrikelnr"),
    MEMBER("mitglied miembro socio membre membro lid czlonek"),
    DONOR("spender donante donateur donatore doador darczynca"),
    PLAYER("spieler jugador joueur giocatore jogador gracz"),
    ROW;

    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_ENDING = 3;

    private final Set<String> inNames;

    /** @param otherWords for it in names of columns */
    RowNoun(String... otherWords) {
        inNames = new HashSet<>(NameVocabulary.words(String.join(" ", otherWords)));
        inNames.add(one());
    }

    /** What the rows are that a column identifies: {@code employee_id} employees; customers where it does not say so. */
    static RowNoun ofThoseNamedBy(String id) {
        NameMeaning name = NameMeaning.of(id);
        return Arrays.stream(values())
                .filter(noun -> noun != CUSTOMER && noun != ROW)
                .filter(noun -> name.words().stream().anyMatch(noun::isIn))
                .findFirst()
                .orElse(CUSTOMER);
    }

    private static final Set<String> OF_CUSTOMERS =
            Set.of("rows_are_purchases", "rows_are_totals", "rows_of_customers", "id_found");
    private static final Pattern CUSTOMER_WORD =
            Pattern.compile("\"[^\"]*\"|(?<![\\w/.-])[cC]ustomers?(?![\\w/-]|\\.\\w)");

    /** {@code patient}, {@code patienten}, {@code emp}; but not {@code membership}. */
    private boolean isIn(String word) {
        return inNames.contains(word)
                || inNames.stream()
                        .anyMatch(own -> own.length() >= SHORTEST_STEM
                                && word.startsWith(own)
                                && word.length() <= own.length() + LONGEST_ENDING);
    }

    /** {@code customer}. */
    public String one() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code a customer}, {@code an employee}. */
    public String withArticle() {
        return (this == EMPLOYEE ? "an " : "a ") + one();
    }

    /** Whether advice for the customers of a shop fits. */
    public boolean buys() {
        return this != EMPLOYEE && this != PATIENT && this != STUDENT && this != DONOR;
    }

    /** {@code customers}. */
    public String many() {
        return one() + "s";
    }

    /** {@code Customers}, at the beginning of a sentence or a column header. */
    public String first() {
        return name().charAt(0) + many().substring(1);
    }

    /** {@code Special customers}, the name of segment 0: those too far from every centroid to belong to a segment. */
    public String special() {
        return "Special " + many();
    }

    /** A sentence with this noun in place of "customer". Text in quotes is a name and is not changed. */
    public String said(String text) {
        if (this == CUSTOMER) {
            return text;
        }
        Matcher found = CUSTOMER_WORD.matcher(text);
        return found.replaceAll(word -> Matcher.quoteReplacement(
                switch (word.group()) {
                    case "customer" -> one();
                    case "customers" -> many();
                    case "Customers" -> first();
                    default -> word.group();
                }));
    }

    /** A notice with this noun, except those that speak of customers whatever the rows are. */
    public Notice said(Notice notice) {
        return OF_CUSTOMERS.contains(notice.code()) ? notice : notice.said(said(notice.text()));
    }

    /** What an id names: customers where the rows are their purchases. */
    public String named() {
        return (this == ROW ? CUSTOMER : this).many();
    }

    /** The singular or plural that fits a count. */
    public String of(long count) {
        return count == 1 ? one() : many();
    }
}
