package io.github.segmentcli.roles.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scales of {@code scales.txt}: bronze, silver, gold; nunca, a veces, siempre. */
final class WordScales {

    /** The place of each word in each scale that has it. */
    private static final Map<String, TreeMap<Integer, Integer>> PLACES = read();

    private WordScales() {}

    /** The places in the first scale that has all levels, on different steps; null where there is none. */
    static double[] places(List<String> levels) {
        TreeMap<Integer, Integer> first = PLACES.get(levels.get(0));
        if (first == null) {
            return null;
        }
        for (int scale : first.keySet()) {
            double[] places =
                    levels.stream().mapToDouble(level -> place(level, scale)).toArray();
            if (Arrays.stream(places).distinct().filter(place -> place >= 0).count() == places.length) {
                return places;
            }
        }
        return null;
    }

    private static int place(String level, int scale) {
        TreeMap<Integer, Integer> places = PLACES.get(level);
        return places == null ? -1 : places.getOrDefault(scale, -1);
    }

    private static Map<String, TreeMap<Integer, Integer>> read() {
        Map<String, TreeMap<Integer, Integer>> places = new HashMap<>();
        int scale = 0;
        for (String line : text().lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .toList()) {
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

    private static String text() {
        try (InputStream in = WordScales.class.getResourceAsStream("scales.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
