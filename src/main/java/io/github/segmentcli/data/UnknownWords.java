package io.github.segmentcli.data;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that say that nothing is known: {@code unknown}, {@code not given}, {@code keine Angabe}, {@code non renseigné}, {@code
 * sin datos}, in English, German, French, Spanish, Italian, Dutch, Polish and Portuguese, whatever their case, accents and the marks around them. In
 * a column of words they stand as if they were one of the kinds.
 */
public final class UnknownWords {

    private static final Set<String> WORDS = new HashSet<>();
    private static final int LONGEST = 40;
    private static final int SHORTEST = 3;

    static {
        all(
                "select|please select|choose|bitte wahlen|bitte auswahlen|seleccione|selecciona|choisir|choisissez|selecione|seleziona|kies|wybierz|unknown|undefined|unspecified|undisclosed|unanswered|unavailable|missing|blank|empty|no value|n a|n k|n"
                        + " s|tbd|tbc|xxx|not asked|i am not sure|i m not sure|prefer not|prefers not|prefer not to say|prefer not to answer|prefers not to"
                        + " say|prefer not to disclose|rather not say|would rather not say|do not know|don t know|dont know|does"
                        + " not know|declined to answer|declined to state|decline to answer|decline to state|refused to answer|no"
                        + " opinion given");
        joined(
                "not|none|never",
                "given|stated|known|available|specified|provided|disclosed|supplied|recorded|reported|entered|answered"
                        + "|applicable|set|collected|declared|indicated|filled|filled in|defined|assigned|set up");
        joined(
                "no",
                "answer|data|info|information|response|reply|value given|data available|answer given|entry|record");
        all("unbekannt|k a|fehlt|fehlend|entfallt|ohne angabe|ohne angaben|weiss nicht|weiss ich nicht|mochte"
                + " nicht sagen");
        joined("keine", "angabe|angaben|antwort|daten|info|information|auskunft|angabe gemacht|angaben gemacht");
        joined(
                "nicht",
                "bekannt|angegeben|verfugbar|vorhanden|erfasst|zutreffend|beantwortet|genannt|gepflegt|hinterlegt"
                        + "|ermittelt|ausgefullt|definiert|gesetzt|erhoben");
        all("inconnu|inconnue|n c|n r|n d|manquant|manquante|sans reponse|pas de reponse|ne sait pas|ne se prononce pas"
                + "|ne souhaite pas repondre|non reponse|a completer|sans objet|pas d information|sans information");
        endings("non", "|e", "renseigne|communique|precise|specifie|indique|declare|attribue|defini|connu|fourni");
        joined("non", "disponible|applicable|determine|determinee");
        joined("aucune", "reponse|donnee|information");
        all("desconocido|desconocida|s d|ns nc|no consta|no contesta|no sabe|no sabe no contesta|no responde|no"
                + " respondio|no aplica|prefiere no decir|prefiere no decirlo|prefiero no decir|prefiero no"
                + " decirlo|prefiero no responder|prefiere no responder|vacio");
        joined("sin", "datos|dato|informar|especificar|respuesta|informacion|definir|identificar|asignar|determinar");
        endings(
                "no",
                "o|a",
                "informad|especificad|indicad|declarad|proporcionad|facilitad|aportad|conocid|definid|identificad"
                        + "|asignad|registrad");
        WORDS.add("no disponible");
        all("sconosciuto|sconosciuta|ignoto|non so|non sa|non risponde|non rispondo|preferisco non"
                + " rispondere|preferisco non dirlo|preferisce non rispondere|mancante|nessuna risposta|nessun"
                + " dato|senza risposta");
        endings(
                "non",
                "o|a",
                "specificat|indicat|fornit|dichiarat|comunicat|assegnat|rilevat|definit|compilat|pervenut");
        all("onbekend|geen antwoord|geen opgave|geen gegevens|geen informatie|weet niet|weet ik niet|wil niet zeggen"
                + "|zeg ik liever niet|liever niet zeggen|niet van toepassing|nvt|n v t|ontbreekt");
        joined("niet", "bekend|opgegeven|ingevuld|beschikbaar|vermeld|beantwoord|gespecificeerd|geregistreerd");
        all("nieznany|nieznana|nieznane|brak danych|brak odpowiedzi|brak informacji|b d|nie wiem|nie dotyczy|nie"
                + " podano|nie okreslono|odmowa|odmowa odpowiedzi|wole nie mowic|wole nie podawac|trudno"
                + " powiedziec|bez odpowiedzi");
        all("desconhecido|desconhecida|nao sei|nao sabe|nao respondeu|nao se aplica|nao aplicavel|nao"
                + " consta|prefiro nao dizer|prefiro nao responder|prefere nao dizer|prefere nao responder|sem"
                + " informacao|sem resposta|sem dados|em branco|nao disponivel|prefiro nao informar");
        endings("nao", "o|a", "informad|especificad|declarad|indicad|preenchid|fornecid|definid");
        all("keine angabe gewunscht|mochte ich nicht sagen|will nicht sagen|je prefere ne pas repondre|prefere ne"
                + " pas repondre|je ne sais pas|prefere ne pas dire|ne veut pas repondre");
    }

    /** Words that say that something never was, in columns of numbers or dates. */
    private static final Set<String> NEVER = Set.of(
            "never",
            "nie",
            "niemals",
            "noch nie",
            "jamais",
            "nunca",
            "mai",
            "nooit",
            "nigdy",
            "aldrig",
            "aldri",
            "not yet",
            "no date");

    private static final int LETTERS = 26;
    /** Whether one of the words begins with these two letters; most other words are told apart by that. */
    private static final boolean[] BEGINNINGS = new boolean[LETTERS * LETTERS];

    static {
        for (Set<String> words : List.of(WORDS, NEVER)) {
            for (String word : words) {
                int second = word.charAt(1) - 'a';
                for (int any = 0; any < LETTERS; any++) {
                    boolean fits = second == any || second < 0;
                    BEGINNINGS[(word.charAt(0) - 'a') * LETTERS + any] |= fits;
                }
            }
        }
    }

    private UnknownWords() {}

    /** Whether a cell among numbers or dates says that there is none: unknown, keine Angabe, never. O(1) for nearly all other words. */
    public static boolean meanNone(String cell) {
        return cell.length() >= SHORTEST
                && cell.length() <= LONGEST
                && mayBegin(cell)
                && (WORDS.contains(plain(cell)) || NEVER.contains(plain(cell)));
    }

    private static boolean mayBegin(String cell) {
        int first = Character.toLowerCase(cell.charAt(0)) - 'a';
        int second = Character.toLowerCase(cell.charAt(1)) - 'a';
        boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return !letters || BEGINNINGS[first * LETTERS + second];
    }

    private static void all(String words) {
        WORDS.addAll(Set.of(words.split("\\|")));
    }

    private static void joined(String firsts, String seconds) {
        for (String first : firsts.split("\\|")) {
            for (String second : seconds.split("\\|")) {
                WORDS.add(first + " " + second);
            }
        }
    }

    private static void endings(String first, String endings, String stems) {
        for (String ending : endings.split("\\|")) {
            for (String stem : stems.split("\\|")) {
                WORDS.add(first + " " + stem + ending);
            }
        }
    }

    public static boolean holds(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && WORDS.contains(plain(word));
    }

    /** In lower case, without accents, and with one blank for whatever is no letter: {@code (not_given)} is not given. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            ascii &= c < 128;
            if (c >= '0' && c <= '9') {
                return "";
            }
            if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                plain.append(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        String text = plain.toString().strip().toLowerCase(Locale.ROOT);
        // Polish has one letter that is no letter with an accent
        text = text.replace('\u0142', 'l');
        return ascii
                ? text
                : Normalizer.normalize(text.replace("\u00df", "ss"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
    }
}
