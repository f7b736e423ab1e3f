package io.github.segmentcli.roles.orders;

import io.github.segmentcli.roles.names.WordFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scales of {@code scales.txt}: bronze, silver, gold; nunca, a veces, siempre. */
final class WordScales {

    private static final List<String> LINES = WordFile.lines(WordScales.class, "scales.txt");

    /** The place of each word in each scale that has it, of the scales in Latin letters. */
    private static final Map<String, TreeMap<Integer, Integer>> PLACES = read(true);

    /** The same of those in other letters, whose accents are taken off with tables that few files need. */
    private static final class Others {
        private static final Map<String, TreeMap<Integer, Integer>> PLACES = read(false);
    }

    private static final int LAST_OF_LATIN = 0x370;

    private WordScales() {}

    /** The places in the first scale that has all levels, on different steps; null where there is none. */
    static double[] places(List<String> levels) {
        Map<String, TreeMap<Integer, Integer>> all = isLatin(levels.get(0)) ? PLACES : Others.PLACES;
        TreeMap<Integer, Integer> first = all.get(levels.get(0));
        if (first == null) {
            return null;
        }
        for (int scale : first.keySet()) {
            double[] places = levels.stream()
                    .mapToDouble(level -> place(all.get(level), scale))
                    .toArray();
            if (Arrays.stream(places).distinct().filter(place -> place >= 0).count() == places.length) {
                return places;
            }
        }
        return null;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= LAST_OF_LATIN) {
                return false;
            }
        }
        return true;
    }

    private static int place(TreeMap<Integer, Integer> places, int scale) {
        return places == null ? -1 : places.getOrDefault(scale, -1);
    }

    private static Map<String, TreeMap<Integer, Integer>> read(boolean latin) {
        Map<String, TreeMap<Integer, Integer>> places = new HashMap<>();
        int scale = 0;
        for (String line : LINES) {
            if (isLatin(line) != latin) {
                continue;
            }
            int place = 0;
            for (String step : line.split(" < ")) {
                for (String word : step.split("\\|")) {
                    places.computeIfAbsent(OrderedLevels.withoutAccents(word.strip()), w -> new TreeMap<>())
                            .put(scale, place);
                }
                place++;
            }
            scale++;
        }
        return places;
    }
}
