package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.validity.RandIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example customers were made of five groups, which {@code data/customers_truth.csv} names. */
class ExampleCustomersTest {

    @TempDir
    Path folder;

    @Test
    void theFivePlantedGroupsAreFoundUnasked() throws IOException {
        StringWriter out = new StringWriter();
        String[] arguments = {
            "--input",
            "data/customers.csv",
            "--plots",
            "none",
            "--no-report",
            "--format",
            "json",
            "--output",
            folder + "/o"
        };

        int exit = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);

        assertThat(exit).isZero();
        JsonObject summary = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(summary.getAsJsonObject("clustering").get("k").getAsInt()).isEqualTo(5);
        // excellent in the reading of Steinley (2004)
        assertThat(agreement(Files.readAllLines(folder.resolve("o/assignments.csv"))))
                .isGreaterThan(0.9);
    }

    /** The adjusted Rand index of the segments and the planted groups. */
    private static double agreement(List<String> assignments) throws IOException {
        Map<String, Integer> groups = new HashMap<>();
        Map<String, Integer> planted = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("data/customers_truth.csv"))) {
            String[] cells = line.split(",", -1);
            planted.put(cells[0], groups.computeIfAbsent(cells[1], name -> groups.size()));
        }
        int segment = List.of(assignments.get(0).split(",", -1)).indexOf("segment");
        List<int[]> pairs = new ArrayList<>();
        for (String line : assignments.subList(1, assignments.size())) {
            String[] cells = line.split(",", -1);
            pairs.add(new int[] {Integer.parseInt(cells[segment]), planted.get(cells[0])});
        }
        return RandIndex.adjusted(
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray());
    }
}
