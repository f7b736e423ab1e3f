package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A fit on columns whose cells mean more than they say: -999 and 31.12.9999 for missing values, a checkbox whose empty cells are no,
 * and dates that begin with the day.
 *
 * @param rows the customers: Double, LocalDate, String or null, String
 * @param cells the same as they stand in the file
 * @param segments of the program, in the order of the rows
 * @param distances of the program, with six digits
 */
record ExportedAnswers(
        SegmentModel model, List<Object[]> rows, List<String[]> cells, List<Integer> segments, List<Double> distances) {

    static final List<String> NAMES = List.of("income", "since", "newsletter", "vip");

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static ExportedAnswers fitted(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<Object[]> rows = new ArrayList<>();
        List<String[]> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder("id," + String.join(",", NAMES) + "\n");
        for (int i = 0; i < 300; i++) {
            int kind = random.nextInt(3);
            LocalDate since = LocalDate.of(2018 + kind, 1, 1).plusDays(random.nextInt(400));
            Object[] row = {
                random.nextInt(10) == 0 ? -999.0 : 20_000.0 + 9_000 * kind + random.nextInt(5_000),
                random.nextInt(10) == 0 ? NEVER : since,
                random.nextInt(10) < 6 + kind ? "x" : null,
                random.nextInt(3) < kind ? "yes" : "no"
            };
            String[] line = {
                String.format(Locale.ROOT, "%.0f", row[0]),
                DateTimeFormatter.ofPattern("dd.MM.yyyy").format((LocalDate) row[1]),
                row[2] == null ? "" : "x",
                row[3].toString()
            };
            rows.add(row);
            cells.add(line);
            text.append(i + 1).append(',').append(String.join(",", line)).append('\n');
        }
        Path input = Files.writeString(folder.resolve("answers.csv"), text);
        Path output = folder.resolve("answers");
        List<String> args = new ArrayList<>(List.of("--columns", String.join(",", NAMES), "--date-order", "day-first"));
        args.addAll(List.of("--k", "4", "--id", "id"));
        args.addAll(List.of("--null-value", "income=-999", "--null-value", "since=31.12.9999"));
        args.addAll(List.of("--plots", "none", "--no-report", "--input", input.toString()));
        args.addAll(List.of("--output", output.toString()));
        StringWriter err = new StringWriter();
        assertThat(Main.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(new String[0])))
                .as(err.toString())
                .isZero();
        List<String> lines = Files.readAllLines(output.resolve("assignments.csv"));
        List<String> header = List.of(lines.get(0).split(","));
        List<Integer> segments = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            // names of segments in quotes may have commas, and are no number
            String[] found = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            segments.add(Integer.valueOf(found[header.indexOf("segment")]));
            distances.add(Double.valueOf(found[header.indexOf("distance")]));
        }
        SegmentModel model = ModelFile.read(output.toString());
        assertThat(model.recipe().features().stream().map(FittedFeature::name))
                .containsExactly("income", "since", "newsletter", "vip");
        return new ExportedAnswers(model, rows, cells, segments, distances);
    }
}
