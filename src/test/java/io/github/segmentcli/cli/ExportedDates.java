package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A fit on days as numbers of a spreadsheet, times as milliseconds since 1970, times as text, amounts, and
 * days of eight digits.
 *
 * @param rows the customers: Long, Long, LocalDateTime, Double, Long, some of them null
 * @param segments of the program, in the order of the rows
 */
record ExportedDates(SegmentModel model, List<Object[]> rows, List<Integer> segments) {

    static final List<String> NAMES = List.of("joined", "paid", "seen", "spent in €", "visit");

    static ExportedDates fitted(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<Object[]> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder("id," + String.join(",", NAMES) + "\n");
        for (int i = 0; i < 200; i++) {
            int kind = i % 4;
            Object[] row = {
                45_000L + 300 * kind + random.nextInt(100),
                1_700_000_000_000L + 86_400_000L * 200 * (kind % 2) + random.nextLong(5_000_000_000L),
                LocalDateTime.of(2026, 1 + kind, 1, 0, 0).plusSeconds(random.nextInt(1_000_000)),
                kind * 100.0 + random.nextInt(50),
                Long.valueOf(LocalDate.of(2024, 1, 1)
                        .plusDays(250L * (i % 3) + random.nextInt(60))
                        .format(DateTimeFormatter.BASIC_ISO_DATE))
            };
            if (i % 20 == 0) {
                row[i / 20 % 5] = null;
            }
            rows.add(row);
            text.append(i + 1);
            for (Object cell : row) {
                text.append(',')
                        .append(cell == null ? "" : cell.toString().replaceFirst("T(\\d\\d:\\d\\d)$", "T$1:00"));
            }
            text.append('\n');
        }
        Path input = Files.writeString(folder.resolve("dates.csv"), text);
        Path output = folder.resolve("dates");
        List<String> args = new ArrayList<>(List.of("--columns", String.join(",", NAMES)));
        args.addAll(List.of("--id", "id", "--k", "4", "--plots", "none", "--no-report"));
        args.addAll(List.of("--input", input.toString(), "--output", output.toString()));
        StringWriter err = new StringWriter();
        assertThat(Main.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(new String[0])))
                .as(err.toString())
                .isZero();
        List<String> lines = Files.readAllLines(output.resolve("assignments.csv"));
        int at = List.of(lines.get(0).split(",")).indexOf("segment");
        List<Integer> segments = lines.stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",")[at]))
                .toList();
        SegmentModel model = ModelFile.read(output.toString());
        assertThat(model.recipe().features()).hasSize(5);
        return new ExportedDates(model, rows, segments);
    }
}
