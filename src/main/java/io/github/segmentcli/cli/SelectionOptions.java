package io.github.segmentcli.cli;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.pipeline.GivenNames;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.SelectSettings;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How many segments; all that leaves this class is a {@link SelectSettings}. */
final class SelectionOptions {

    @Option(
            names = {"-k", "--k"},
            paramLabel = "K",
            converter = KRange.Converter.class,
            description =
                    "How many segments: a number, a range such as 2..10 to choose from, or auto, which is 2..10 (default: ${DEFAULT-VALUE}). Time grows with the width of the range.")
    private KRange k = KRange.AUTO;

    @Option(
            names = "--select",
            paramLabel = "RULE",
            converter = RuleConverter.class,
            description =
                    "What chooses among several k: combined, silhouette, elbow, calinski-harabasz, davies-bouldin, gap, prediction-strength or stability (default: ${DEFAULT-VALUE}, separation and stability together). The last three fit many more times.")
    private Choice<Rule> select = new Choice<>(SelectSettings.DEFAULTS.rule());

    @Option(
            names = "--min-share",
            paramLabel = "SHARE",
            converter = ShareConverter.class,
            description = "Choose no k that has a segment smaller than this, such as 5%% (default: ${DEFAULT-VALUE}).")
    private Share minShare = new Share(SelectSettings.DEFAULTS.minShare());

    @Option(
            names = "--max-segments",
            paramLabel = "N",
            converter = Most.class,
            description = "Choose no more segments than this.")
    private Integer maxSegments;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Names for the segments, as lines of id,name (default: names are found).")
    private String names;

    /** The names that the user gives, as text. */
    Optional<GivenNames> names() {
        if (names == null) {
            return Optional.empty();
        }
        GivenNames given = new GivenNames(names, SmallFile.text("--names", names));
        if (!k.auto() && k.least() == k.most()) {
            given.of(k.least());
        }
        return Optional.of(given);
    }

    SelectSettings toSettings() {
        OptionalInt most = maxSegments == null ? OptionalInt.empty() : OptionalInt.of(maxSegments);
        if (most.isPresent() && k.least() > most.getAsInt()) {
            throw new RequestException("--k " + k + " asks for more segments than --max-segments " + most.getAsInt()
                    + " allows. Change one of them.");
        }
        return new SelectSettings(k.least(), k.most(), select.value(), minShare.value(), most);
    }

    /** A share as it is typed. */
    record Share(double value) {
        @Override
        public String toString() {
            return Decimals.shortest(Math.rint(value * 1e8) / 1e6) + "%";
        }
    }

    static final class ShareConverter implements ITypeConverter<Share> {
        @Override
        public Share convert(String text) {
            return new Share(Values.share(text));
        }
    }

    static final class Most implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 2, KRange.MOST);
        }
    }

    static final class RuleConverter extends Choice.Converter<Rule> {
        RuleConverter() {
            super(Rule.class);
        }
    }
}
