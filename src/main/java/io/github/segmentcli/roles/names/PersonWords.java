package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.FIRMS;
import static io.github.segmentcli.roles.names.NameVocabulary.FIRM_NAMES;
import static io.github.segmentcli.roles.names.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.PARTS_BEHIND_A_NAME;
import static io.github.segmentcli.roles.names.NameVocabulary.PARTS_OF_A_NAME;
import static io.github.segmentcli.roles.names.NameVocabulary.PERSON_NAMES;

import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column says of people: their names, and those who look after customers. */
public record PersonWords(NameMeaning name) {

    /** First and last names, cut short; l is French for the elsewhere. */
    private static final Pattern SHORT_NAME = Pattern.compile("(?i)[fl][ _.-]*name");

    private static final Set<String> NAMES = Set.of("nom", "nome", "nombre", "naam", "namn", "navn");

    /** {@code Contact}: a person or a telephone. */
    public boolean isContactOfAPerson() {
        return name.words().size() == 1
                && Set.of("contact", "kontakt", "contacto", "contatto").contains(name.last());
    }

    /** {@code Owner Name}, {@code last_name}, {@code LName}: what a person is called. */
    public boolean isNameOfAPerson() {
        if (SHORT_NAME.matcher(name.name().strip()).matches()) {
            return true;
        }
        if (name.isJoined(NAMES, OWNERS)) {
            return true;
        }
        if (name.words().size() == 2 && PERSON_NAMES.contains(name.last()) && name.has(OWNERS)) {
            return true;
        }
        return name.words().size() == 1 && !name.last().equals("name")
                ? PERSON_NAMES.contains(name.last())
                : name.last().equals("name") && (name.has(OWNERS) || name.has(PARTS_OF_A_NAME))
                        || name.words().size() > 1
                                && NAMES.contains(name.words().get(0))
                                && (name.has(OWNERS) || name.has(PARTS_BEHIND_A_NAME));
    }

    /** {@code Nom}: of a person, if there are many. A column of numbers may be named so too: {@code Nombre} in French. */
    public boolean isBareName() {
        return name.words().size() == 1 && NAMES.contains(name.last());
    }

    /** {@code Trading Name}, {@code Raison sociale}: of a firm, if there are many. */
    public boolean isNameOfAFirm() {
        return FIRM_NAMES.contains(String.join("", name.words()))
                || name.last().equals("name") && name.words().size() == 2 && name.has(FIRMS);
    }

    /** {@code Nom}, {@code Name}: of a person, if a column of first names stands beside it. */
    public boolean isNameOfSomebody() {
        return isBareName() || name.words().size() == 1 && name.last().equals("name");
    }

    /** {@code Mitarbeiter}: how many there are, or the number of the one in charge. */
    public boolean isStaff() {
        return name.words().size() == 1
                && Set.of("mitarbeiter", "medewerker", "staff", "employee").contains(name.last());
    }
}
