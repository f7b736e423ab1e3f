package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A segment of one customer in a hundred, far from all others: the scales of pictures are those of the others. */
class TinySegmentPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void aTinySegmentRulesNoScale() throws IOException {
        StringBuilder text = new StringBuilder("id");
        for (int j = 0; j < 12; j++) {
            text.append(",measure").append((char) ('a' + j));
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 900; i++) {
            text.append("\nC").append(i);
            for (int j = 0; j < 12; j++) {
                double centre = i < 9 ? 9_000 : 100 + 50 * ((i + j) % 3);
                text.append(',').append(Math.rint(centre + 10 * random.nextDouble()));
            }
        }
        Path file = Files.writeString(folder.resolve("customers.csv"), text + "\n");

        StringWriter err = new StringWriter();
        String output = folder.resolve("out").toString();
        int exit = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                List.of(
                                "--input",
                                file.toString(),
                                "--k",
                                "4",
                                "--outliers",
                                "keep",
                                "--plots",
                                "svg",
                                "--no-report",
                                "--output",
                                output)
                        .toArray(String[]::new));

        assertThat(exit).as("%s", err).isZero();
        String lines = Files.readString(folder.resolve("out/plots/profile-lines.svg"));
        assertThat(lines).contains("arrows: beyond the axis, which segments of under 2% do not widen");
        assertThat(numbers(lines, "[+−]?[\\d.]+")).isNotEmpty().allMatch(label -> label <= 4);
        // the nine of the segment, and four beyond the middle 99% of the others
        String map = Files.readString(folder.resolve("out/plots/segment-map.svg"));
        assertThat(map).contains("13 customers lie outside the frame; disc with an arrow: a centre outside it");
        // without the tiny segment all values lie between 100 and 210
        String boxes = Files.readString(folder.resolve("out/plots/distributions.svg"));
        assertThat(numbers(boxes, "[\\d,.]+k?")).hasSizeGreaterThan(20).allMatch(label -> label < 300);
        // its values are rounded from 9000 + [0, 10), one median in the line of the title of each feature, where it
        // covers nothing
        assertThat(boxes).contains("arrows: beyond the axis, which segments of under 2% do not widen");
        assertThat(numbers(boxes, "median of \\d: [\\d,]+"))
                .hasSize(12)
                .allMatch(median -> median >= 9_000 && median <= 9_010);
    }

    /** The numbers that stand alone in a picture: marks of axes, and numbers of segments. */
    private static List<Double> numbers(String svg, String form) {
        return Pattern.compile(">(" + form + ")</text>")
                .matcher(svg)
                .results()
                .map(found -> found.group(1).replace("−", "-").replaceAll("median of \\d: |,", ""))
                .map(label -> label.endsWith("k")
                        ? 1000 * Double.parseDouble(label.replace("k", ""))
                        : Double.parseDouble(label))
                .toList();
    }
}
