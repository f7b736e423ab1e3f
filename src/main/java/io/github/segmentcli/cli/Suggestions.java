package io.github.segmentcli.cli;

import io.github.segmentcli.data.EditDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Suggests the option, command or value that was probably meant by an unknown word. */
final class Suggestions {

    /** Names of options in other tools and the corresponding ones here, without dashes. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("clusters", "--k"),
            Map.entry("n-clusters", "--k"),
            Map.entry("num-clusters", "--k"),
            Map.entry("number-of-clusters", "--k"),
            Map.entry("segments", "--k"),
            Map.entry("num-segments", "--k"),
            Map.entry("n-segments", "--k"),
            Map.entry("centers", "--k"),
            Map.entry("groups", "--k"),
            Map.entry("file", "--input"),
            Map.entry("in", "--input"),
            Map.entry("csv", "--input"),
            Map.entry("data", "--input"),
            Map.entry("out", "--output"),
            Map.entry("out-dir", "--output"),
            Map.entry("outdir", "--output"),
            Map.entry("output-dir", "--output"),
            Map.entry("dir", "--output"),
            Map.entry("sep", "--delimiter"),
            Map.entry("separator", "--delimiter"),
            Map.entry("charset", "--encoding"),
            Map.entry("na", "--null-value"),
            Map.entry("na-values", "--null-value"),
            Map.entry("missing", "--impute"),
            Map.entry("fill", "--impute"),
            Map.entry("fillna", "--impute"),
            Map.entry("features", "--columns"),
            Map.entry("cols", "--columns"),
            Map.entry("fields", "--columns"),
            Map.entry("select-columns", "--columns"),
            Map.entry("drop", "--exclude"),
            Map.entry("ignore", "--exclude"),
            Map.entry("skip", "--exclude"),
            Map.entry("id-column", "--id"),
            Map.entry("key", "--id"),
            Map.entry("scaler", "--scale"),
            Map.entry("standardize", "--scale"),
            Map.entry("standardise", "--scale"),
            Map.entry("normalize", "--scale"),
            Map.entry("normalise", "--scale"),
            Map.entry("scaling", "--scale"),
            Map.entry("method", "--select"),
            Map.entry("criterion", "--select"),
            Map.entry("n-init", "--restarts"),
            Map.entry("starts", "--restarts"),
            Map.entry("runs", "--restarts"),
            Map.entry("max-iter", "--max-iterations"),
            Map.entry("iterations", "--max-iterations"),
            Map.entry("random-state", "--seed"),
            Map.entry("random-seed", "--seed"),
            Map.entry("jobs", "--threads"),
            Map.entry("n-jobs", "--threads"),
            Map.entry("cores", "--threads"),
            Map.entry("parallel", "--threads"),
            Map.entry("overwrite", "--force"),
            Map.entry("charts", "--plots"),
            Map.entry("no-plots", "--plots none"),
            Map.entry("no-charts", "--plots none"),
            Map.entry("json", "--format json"),
            Map.entry("text", "--format text"),
            Map.entry("silent", "--quiet"),
            Map.entry("no-color", "--color never"),
            Map.entry("no-colour", "--color never"),
            Map.entry("colour", "--color"),
            Map.entry("bad-rows", "--rejects"),
            Map.entry("settings", "--config"));

    private Suggestions() {}

    /** The option meant by something like {@code --imput}, among those of the command; several when they are equally near. */
    static Optional<String> option(String typed, Collection<String> options) {
        String word = typed.startsWith("--") ? typed.substring(2) : typed.substring(typed.startsWith("-") ? 1 : 0);
        String synonym = SYNONYMS.get(word.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (synonym != null && options.contains(synonym.split(" ", 2)[0])) {
            return Optional.of(synonym);
        }
        return nearest("--" + word, options);
    }

    /**
     * The candidate with the smallest edit distance, if it is small for the length of the word; equally near ones joined by
     * "or".
     */
    static Optional<String> nearest(String typed, Collection<String> candidates) {
        String word = typed.toLowerCase(Locale.ROOT);
        List<String> best = new ArrayList<>();
        int fewest = Math.max(1, Math.min(3, typed.replace("-", "").length() / 3));
        for (String candidate : candidates) {
            int edits = EditDistance.of(word, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                best.clear();
            }
            if (edits == fewest && !best.contains(candidate)) {
                best.add(candidate);
            }
        }
        return best.isEmpty() || best.size() > 3 ? Optional.empty() : Optional.of(String.join(" or ", best));
    }
}
