package io.github.segmentcli.io.cells;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which columns hold names of places, by their names in the languages of western exports. Of places there are many. */
public final class PlaceNames {

    private static final Set<String> WORDS = new HashSet<>(Arrays.asList(
            ("city town region state country county province district municipality village suburb borough neighbourhood"
                            + " neighborhood locality place location hometown birthplace"
                            + " stadt ort wohnort geburtsort gemeinde kreis landkreis bezirk bundesland kanton land stadtteil"
                            + " ville commune departement pays canton quartier"
                            + " ciudad provincia municipio comunidad pais estado localidad poblacion barrio colonia departamento"
                            + " citta comune regione paese nazione quartiere"
                            + " stad plaats woonplaats gemeente provincie regio wijk"
                            + " miasto wojewodztwo powiat gmina kraj miejscowosc"
                            + " cidade bairro uf freguesia distrito regiao"
                            + " kommun kommune lan"
                            + " \u0433\u043e\u0440\u043e\u0434 \u0440\u0435\u0433\u0438\u043e\u043d \u0441\u0442\u0440\u0430\u043d\u0430")
                    .split(" ")));

    private PlaceNames() {}

    /** {@code city}, {@code Billing City}, {@code Wohnort}. */
    public static boolean isPlace(String column) {
        String words = Normalizer.normalize(column, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[^\\p{L}]+")).anyMatch(WORDS::contains);
    }
}
