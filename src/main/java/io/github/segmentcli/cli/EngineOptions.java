package io.github.segmentcli.cli;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.search.KMeansSettings;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Options of the k-means search. They become {@link KMeansSettings}, the seed of {@link Seeds} and the number of threads. */
final class EngineOptions {

    @Option(
            names = "--effort",
            paramLabel = "HOW",
            converter = EffortConverter.class,
            description =
                    "The effort of the search for the lowest inertia: quick, normal or thorough (default: ${DEFAULT-VALUE}).")
    private Choice<KMeansSettings.Effort> effort = new Choice<>(KMeansSettings.DEFAULTS.effort());

    @Option(
            names = "--restarts",
            paramLabel = "N",
            converter = Restarts.class,
            description =
                    "Instead of the search, this many k-means++ starts for each k; the lowest inertia wins. Time grows with N.")
    private Integer restarts;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            converter = Iterations.class,
            description =
                    "Iterate until no customer changes segment, but at most this often (default: ${DEFAULT-VALUE}).")
    private Integer maxIterations = KMeansSettings.DEFAULTS.maxIterations();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Seed.class,
            description =
                    "The same seed, file and options give the same result, on any machine (default: ${DEFAULT-VALUE}).")
    private Long seed = 42L;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Threads.class,
            description = "How many processors to use (default: all). Does not change the result.")
    private Integer threads;

    KMeansSettings toSettings() {
        return new KMeansSettings(
                effort.value(), restarts == null ? OptionalInt.empty() : OptionalInt.of(restarts), maxIterations);
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads == null ? Math.min(Runtime.getRuntime().availableProcessors(), Threads.MOST) : threads;
    }

    static final class EffortConverter extends Choice.Converter<KMeansSettings.Effort> {}

    static final class Restarts implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 1, 10_000);
        }
    }

    static final class Iterations implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 1, 1_000_000);
        }
    }

    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return Values.whole(text, 0, Long.MAX_VALUE);
        }
    }

    static final class Threads implements ITypeConverter<Integer> {
        static final int MOST = 1024;

        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 1, MOST);
        }
    }
}
