package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.KNOWN;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a word of a column name into words of {@link NameVocabulary}: kundennr, Kaufdatum, totalorderscount. Of a German or Dutch
 * compound only the head need be known, which says what it is: Versandkosten, Lieferdauer, Zahlungsart.
 */
public final class NameParts {

    /** Heads of compounds, whatever stands before them. Longer ones come first: Girokontostand is a Kontostand. */
    private static final List<String> HEADS = NameVocabulary.words(
                    "telefonnummer postleitzahl telefon postzahl plz percentage prozent procent konto falle kosten code nr berater betreuer vertreter limit ruckstand"
                            + " anzahl zahl pramie summe grosse groesse rate preis betrag umsatz wert quote alter dauer datum jahr menge"
                            + " nummer stufe klasse gruppe bewertung zufriedenheit saldo guthaben gebuhr rabatt beitrag einkommen gehalt"
                            + " laufzeit besuche bestellungen anteil ausgaben kanal"
                            + " punkte stunden minuten tage monate wochen jahre anrufe kontakte kaufe einlage kredit darlehen zinsen art"
                            + " typ land gebiet filiale marke methode kategorie provision spende stand miete kennung schlussel steuer"
                            + " zeit stadtteil ortsteil zentrum leiter gebuhren termine karten vertrage schaden verkaufer mitarbeiter herkunft grund plan profil profiel"
                            + " waarde bedrag prijs omzet duur leeftijd korting tegoed aantal groep soort nummer kanaal premie huur"
                            + " avgift tid dagar antal verzug schnitt weise categorie bezoeken bestellingen aankopen dagen maanden jaren uren klachten score punten inkomen gebied"
                            + " location type status class category group method reason result colour color name num")
            .stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo))
            .toList();

    /** The smallest number of letters before the head of a compound. */
    private static final int MIN_FIRST = 3;

    private static final int MIN_COMPOUND = 6;
    private static final int MAX_PARTS = 4;

    private static final Set<String> SILENT =
            NameVocabulary.words("of the a in de d du des la le les l der die das del el los"
                    + " y et und and par por pro per van het een op di della dello delle dei degli il lo gli");

    /** {@code LEISTUNGSID}: the endings of German nouns that a second noun follows; paid and grid are none. */
    private static final Pattern GERMAN_ID = Pattern.compile(".*(ung|ion|heit|keit|schaft|ling|tat)s?id");

    /** {@code TimeonApp}, {@code LengthofMembership}: a function word written with the one before it. */
    private static final Pattern GLUED =
            Pattern.compile("(time|length|type|date|amount|percent|frequency)(on|of|in|since)");

    /** Words that end in a head, or are cut by chance, and are one word. */
    private static final Set<String> WHOLE = NameVocabulary.words(
            "voltage vintage montage cottage heritage advantage shortage postage hostage footage stage dislocation translocation collocation geolocation prototype"
                    + " username nickname filename hostname surname lastname firstname fullname tradename rename surnom"
                    + " deelname toename overname aanname wegname waarname einname"
                    + " platinum aluminum magnum plenum laburnum molybdenum"
                    + " disponivel disponiveis indisponivel indisponiveis definivel punivel");

    private NameParts() {}

    /**
     * A word of a name as words of the vocabulary, without accents. Empty for function words such as "of". A digit at the end of a known
     * word is left out, and so is the time in which things were counted: phone2, complaints12m. */
    static List<String> of(String word) {
        String plain = plain(word);
        if (SILENT.contains(plain)) {
            return List.of();
        }
        Matcher glued = GLUED.matcher(plain);
        if (glued.matches()) {
            return glued.group(2).equals("on") ? List.of(glued.group(1), "on") : List.of(glued.group(1));
        }
        String numbered = plain.replaceFirst("(\\d{1,2}|\\d+[dwmy])$", "");
        if (numbered.length() < plain.length()
                && numbered.length() >= MIN_FIRST
                && !KNOWN.contains(plain)
                && !NameVocabulary.ID_WORDS.contains(plain)) {
            List<String> parts = KNOWN.contains(numbered) ? List.of(numbered) : NameWords.cut(numbered, KNOWN);
            return parts.isEmpty() || parts.size() > MAX_PARTS ? List.of(plain) : parts;
        }
        if (plain.length() < MIN_COMPOUND || KNOWN.contains(plain) || isWhole(plain)) {
            return List.of(plain);
        }
        List<String> parts = NameWords.cut(plain, KNOWN);
        return parts.size() > 1 && parts.size() <= MAX_PARTS ? parts : compound(plain);
    }

    private static boolean isWhole(String word) {
        return WHOLE.contains(word)
                || NameVocabulary.PERSON_NAMES.contains(word)
                || NameVocabulary.FIRM_NAMES.contains(word);
    }

    private static List<String> compound(String word) {
        if (GERMAN_ID.matcher(word).matches()) {
            return List.of(word.substring(0, word.length() - 2), "id");
        }
        for (String head : HEADS) {
            int at = word.length() - head.length();
            if (at >= MIN_FIRST && word.endsWith(head)) {
                String first = word.substring(0, at);
                return List.of(KNOWN.contains(first + "e") ? first + "e" : first, head);
            }
        }
        return List.of(word);
    }

    /** Without accents. */
    public static String plain(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        return ascii
                ? word
                : Normalizer.normalize(
                                word.replace("\u00df", "ss")
                                        .replace('\u0142', 'l')
                                        .replace('\u0111', 'd')
                                        .replace('\u0131', 'i'),
                                Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
    }
}
