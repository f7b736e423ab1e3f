package io.github.segmentcli.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Columns of exports of CRM systems, shops and surveys, in eight languages: names, what the cells are made of, and the roles that
 * somebody who knows such files would accept. Each set was written down before it was tried. Four are
 * the headers of public files, with cells like theirs; the last one was tried as files of 600 to 2,000 rows.
 */
class NamesOfExportsTest {

    private static final int ROWS = 230;

    @TempDir
    private Path folder;

    private record Named(String name, String cells, List<String> accepted) {}

    @Test
    void atMostOneColumnInFiftyIsTakenForSomethingElse() throws IOException {
        List<List<Named>> files = files();
        List<String> wrong = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (int at = 0; at < files.size(); at++) {
            Understanding found = understanding(files.get(at), at);
            for (Named column : files.get(at)) {
                ColumnRole role = found.of(column.name()).orElseThrow().role();
                boolean measures = ColumnRole.of(column.accepted().get(0))
                        .filter(ColumnRole::measures)
                        .isPresent();
                if (column.accepted().contains(role.word())) {
                    continue;
                }
                (role == ColumnRole.NUMBER && measures ? plain : wrong)
                        .add(column.name() + ": " + column.accepted() + " taken for " + role.word());
            }
        }
        int columns = files.stream().mapToInt(List::size).sum();

        assertThat(columns).isEqualTo(3206);
        assertThat(wrong).as("%s", wrong).hasSizeLessThanOrEqualTo(columns / 50);
        // numbers that count as they should, though a closer role exists
        assertThat(plain).hasSizeLessThanOrEqualTo(columns / 25);
    }

    private static List<List<Named>> files() throws IOException {
        List<List<Named>> files = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/roles/names.txt"))) {
            if (line.startsWith("# ")) {
                files.add(new ArrayList<>());
            } else {
                String[] parts = line.split("\t");
                files.get(files.size() - 1).add(new Named(parts[0], parts[1], List.of(parts[2].split("\\|"))));
            }
        }
        return files;
    }

    private Understanding understanding(List<Named> columns, int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> cells =
                columns.stream().map(column -> cells(column.cells(), random)).toList();
        String text = line(columns.stream().map(Named::name).toList())
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> line(
                                cells.stream().map(column -> column.get(row)).toList()))
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        try (Workers workers = Workers.sequential()) {
            return Understanding.of(
                    TableReader.read(file.toString(), ReadSettings.DEFAULTS, workers, Progress.NONE)
                            .table(),
                    RoleSettings.NONE,
                    workers);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(";", "", "\n"));
    }

    private static List<String> cells(String made, SplittableRandom random) {
        String[] words = made.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        List<String> numbers = List.of(rest.split(" "));
        List<String> cells = Stream.generate(() -> cell(words[0], rest, numbers, random))
                .limit(ROWS)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < ROWS; i++) {
            if (words[0].equals("ids")) {
                cells.set(i, rest + (100_000 + (i * 97 % ROWS) * 7 + random.nextInt(7)));
            } else if (words[0].equals("counter")) {
                cells.set(i, Integer.toString(Integer.parseInt(rest) + i));
            }
        }
        return cells;
    }

    private static String cell(String kind, String rest, List<String> numbers, SplittableRandom random) {
        return switch (kind) {
            case "ids", "counter" -> "";
            case "words" -> among(random, rest.split("/"));
            case "choices" -> {
                String mark = rest.substring(0, rest.lastIndexOf(' '));
                String[] all = rest.substring(rest.lastIndexOf(' ') + 1).split("/");
                String chosen =
                        Stream.of(all).filter(word -> random.nextBoolean()).collect(Collectors.joining(mark));
                yield chosen.isEmpty() ? all[0] : chosen;
            }
            case "whole" ->
                Integer.toString(
                        random.nextInt(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)) + 1));
            case "counts" -> Integer.toString((int) (-Double.parseDouble(rest) * Math.log(random.nextDouble())));
            case "amounts" -> {
                double value = Math.exp(Double.parseDouble(numbers.get(0)) + 0.8 * random.nextGaussian());
                String form = numbers.size() < 2 ? "%.2f" : numbers.get(1).equals("whole") ? "%.0f" : "%.1f";
                yield String.format(Locale.ROOT, form, value);
            }
            case "decimals" -> {
                double from = Double.parseDouble(numbers.get(0));
                double to = Double.parseDouble(numbers.get(1));
                yield String.format(Locale.ROOT, to - from > 60 ? "%.1f" : "%.4f", random.nextDouble(from, to));
            }
            case "percents" -> String.format(Locale.ROOT, "%.1f%%", 100 * random.nextDouble());
            case "uuids" -> Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "-a" + random.nextInt(100, 1000);
            case "dates" ->
                LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800)).toString();
            case "times" ->
                LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800))
                        + String.format(Locale.ROOT, "T%02d:%02d:00Z", random.nextInt(24), random.nextInt(60));
            case "digits" -> {
                long least = (long) Math.pow(10, Integer.parseInt(rest) - 1);
                yield Long.toString(random.nextLong(least, 10 * least));
            }
            case "dollars" ->
                String.format(Locale.ROOT, "$%,.2f", Math.exp(Double.parseDouble(rest) + 0.8 * random.nextGaussian()));
            case "ips" -> "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
            case "emails" -> "c" + random.nextInt(1_000_000) + "@example.org";
            case "phones" -> "+49 " + random.nextInt(150, 180) + " " + random.nextInt(1_000_000, 10_000_000);
            case "names" -> among(random, "Anna", "Ben", "Eva", "Hugo") + " M" + random.nextInt(100_000);
            case "sentences" ->
                IntStream.range(0, 6)
                        .mapToObj(i -> among(random, "great", "slow", "parcel", "late", "again", "box", "red", "never"))
                        .collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String among(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
