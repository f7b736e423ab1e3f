package io.github.segmentcli.cli;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.pipeline.GivenNames;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.SelectSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options on the number and the sizes of segments. They become {@link SelectSettings}. */
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
                    "The rule that chooses among several k: combined, silhouette, elbow, calinski-harabasz, davies-bouldin, gap, prediction-strength or stability, by the agreement of other samples (default: ${DEFAULT-VALUE}, separation and agreement together). The last three fit many more times.")
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
            names = "--min-size",
            paramLabel = "N|P%",
            converter = AmountConverter.class,
            description =
                    "The least number of customers in a segment, or their least share: 5000 or 10%%. The fewest customers change their segment for it.")
    private TypedAmount minSize;

    @Option(
            names = "--max-size",
            paramLabel = "N|P%",
            converter = AmountConverter.class,
            description = "The greatest number of customers in a segment, or their greatest share: 20000 or 40%%.")
    private TypedAmount maxSize;

    @Option(
            names = "--sizes",
            paramLabel = "LIST",
            split = ",",
            converter = AmountConverter.class,
            description =
                    "Make segments of exactly these sizes, in any order, such as 20%%,30%%,50%% or 5000,2000,rest. --k is their number.")
    private List<TypedAmount> sizes = List.of();

    @Option(names = "--balanced", description = "Make segments of equal size, give or take one customer.")
    private boolean balanced;

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
        KRange range = range();
        return new SelectSettings(range.least(), range.most(), select.value(), minShare.value(), most, sizeLimits());
    }

    /** The range of k; with {@code --sizes} the number of sizes. */
    private KRange range() {
        if (sizes.isEmpty()) {
            return k;
        }
        if (!k.auto() && (k.least() != sizes.size() || k.most() != sizes.size())) {
            throw new RequestException("--sizes names " + sizes.size() + " sizes, and --k is " + k
                    + ". Give as many sizes as --k says, or leave --k out.");
        }
        if (sizes.size() < 2) {
            throw new RequestException("--sizes names one size. Give a size for each of two segments or more.");
        }
        return new KRange(sizes.size(), sizes.size(), false);
    }

    private SizeLimits sizeLimits() {
        boolean bounds = minSize != null || maxSize != null;
        if (!sizes.isEmpty() && (bounds || balanced) || balanced && bounds) {
            throw new RequestException(
                    "--sizes, --balanced and --min-size with --max-size are three ways to say how large segments are. Choose one.");
        }
        if (minSize != null && minSize.value().equals(SizeLimits.Amount.REST)
                || maxSize != null && maxSize.value().equals(SizeLimits.Amount.REST)) {
            throw new RequestException("\"rest\" is a size for --sizes. Give a number of customers or a percentage.");
        }
        if (sizes.stream()
                        .filter(size -> size.value().equals(SizeLimits.Amount.REST))
                        .count()
                > 1) {
            throw new RequestException(
                    "--sizes has \"rest\" more than once. One size can be the rest of the customers.");
        }
        return new SizeLimits(
                Optional.ofNullable(minSize).map(TypedAmount::value),
                Optional.ofNullable(maxSize).map(TypedAmount::value),
                sizes.stream().map(TypedAmount::value).toList(),
                balanced);
    }

    /** A number of customers or a share of them, with the text as typed. */
    record TypedAmount(String typed, SizeLimits.Amount value) {
        @Override
        public String toString() {
            return typed;
        }
    }

    static final class AmountConverter implements ITypeConverter<TypedAmount> {
        @Override
        public TypedAmount convert(String text) {
            String typed = text.strip();
            if (typed.equalsIgnoreCase("rest")) {
                return new TypedAmount("rest", SizeLimits.Amount.REST);
            }
            if (typed.endsWith("%")) {
                double share = Values.share(typed);
                if (!(share > 0)) {
                    throw new TypeConversionException(Shown.cell(typed) + " is no size. Use a percentage above 0%.");
                }
                return new TypedAmount(typed, new SizeLimits.Amount(share, true));
            }
            if (!typed.matches("[1-9][0-9]{0,8}")) {
                throw new TypeConversionException(Shown.cell(typed)
                        + " is no size. Use a number of customers such as 5000, or a percentage such as 10%.");
            }
            return new TypedAmount(typed, new SizeLimits.Amount(Integer.parseInt(typed), false));
        }
    }

    /** A share whose {@code toString} is the form in which it is typed. */
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

    static final class RuleConverter extends Choice.Converter<Rule> {}
}
