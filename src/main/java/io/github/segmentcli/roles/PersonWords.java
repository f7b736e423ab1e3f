package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.NameVocabulary.PARTS_OF_A_NAME;
import static io.github.segmentcli.roles.NameVocabulary.PERSON_NAMES;

import java.util.Set;

/** What the name of a column says of people: their names, and those who look after customers. */
record PersonWords(NameMeaning name) {

    /** {@code Contact}: a person or a telephone. */
    boolean isContactOfAPerson() {
        return name.words().size() == 1
                && Set.of("contact", "kontakt", "contacto", "contatto").contains(name.last());
    }

    /** {@code Owner Name}, {@code last_name}: what a person is called. */
    boolean isNameOfAPerson() {
        return name.words().size() == 1 && !name.last().equals("name")
                ? PERSON_NAMES.contains(name.last())
                : name.last().equals("name") && (name.has(OWNERS) || name.has(PARTS_OF_A_NAME));
    }

    /** {@code Nom}: of a person, if there are many. */
    boolean isBareName() {
        return name.words().size() == 1
                && Set.of("nom", "nome", "naam", "namn", "navn").contains(name.last());
    }

    /** {@code Nom}, {@code Name}: of a person, if a column of first names stands beside it. */
    boolean isNameOfSomebody() {
        return isBareName()
                || name.words().size() == 1 && Set.of("name", "nombre").contains(name.last());
    }

    /** {@code Mitarbeiter}: how many there are, or the number of the one in charge. */
    boolean isStaff() {
        return name.words().size() == 1
                && Set.of("mitarbeiter", "medewerker", "staff", "employee").contains(name.last());
    }
}
