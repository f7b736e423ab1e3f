package io.github.segmentcli.io.cells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of months and weekdays, whole or cut short, in the languages of western exports. Marks on letters do not count. */
final class Calendar {

    private static final List<String> MONTHS = List.of(
            "january januar janner jan janvier enero gennaio janeiro januari stycznia",
            "february februar fevrier febrero febbraio fevereiro februari lutego",
            "march marz maerz mrz mars marzo marco maart mrt marts marca",
            "april avril abril aprile kwietnia",
            "may mai mayo maggio maio mei maj maja",
            "june juni juin junio giugno junho czerwca",
            "july juli juillet julio luglio julho lipca",
            "august aout agosto augustus augusti sierpnia",
            "september septembre septiembre setiembre settembre setembro wrzesnia",
            "october oktober octobre octubre ottobre outubro pazdziernika",
            "november novembre noviembre novembro listopada",
            "december dezember decembre diciembre dicembre dezembro desember grudnia");
    private static final List<String> WEEKDAYS = List.of(
            "monday montag lundi lunes lunedi maandag segunda",
            "tuesday dienstag mardi martes martedi dinsdag terca",
            "wednesday mittwoch mercredi miercoles mercoledi woensdag quarta",
            "thursday donnerstag jeudi jueves giovedi donderdag quinta",
            "friday freitag vendredi viernes venerdi vrijdag sexta",
            "saturday samstag sonnabend samedi sabado sabato zaterdag",
            "sunday sonntag dimanche domingo domenica zondag");
    /** Letters with marks, and the same without. */
    private static final String MARKED =
            "\u00e4\u00e0\u00e1\u00e2\u00e3\u00e9\u00e8\u00ea\u00ec\u00ed\u00f3\u00f6\u00fb\u00fc\u00e7\u015b\u017a";

    private static final String PLAIN = "aaaaaeeeiioouucsz";
    private static final int LONGEST = 13;
    private static final Map<String, Integer> MONTH_OF = new HashMap<>();
    private static final Set<String> DAYS = new HashSet<>();

    static {
        for (int month = 0; month < MONTHS.size(); month++) {
            for (String name : MONTHS.get(month).split(" ")) {
                for (int length = 3; length <= name.length(); length++) {
                    // an abbreviation of two months is no month: jui is juin or juillet
                    MONTH_OF.merge(name.substring(0, length), month + 1, (a, b) -> a.equals(b) ? a : 0);
                }
            }
        }
        for (String names : WEEKDAYS) {
            for (String name : names.split(" ")) {
                for (int length = 2; length <= name.length(); length++) {
                    DAYS.add(name.substring(0, length));
                }
            }
        }
    }

    private Calendar() {}

    /** The month from 1 to 12 that a word names, 0 if it names none. */
    static int month(String word) {
        return word.length() < 3 || word.length() > LONGEST ? 0 : MONTH_OF.getOrDefault(plain(word), 0);
    }

    static boolean isWeekday(String word) {
        return word.length() >= 2 && word.length() <= LONGEST && DAYS.contains(plain(word));
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < plain.length(); i++) {
            int at = MARKED.indexOf(plain.charAt(i));
            plain.setCharAt(i, at >= 0 ? PLAIN.charAt(at) : plain.charAt(i));
        }
        return plain.toString();
    }
}
