package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fit makes of columns as industries export them, that a first version took for something else. */
class IndustryFilesTest {

    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    private final Map<String, String> roles = new TreeMap<>();
    private String errors = "";
    private JsonObject summary;

    @BeforeEach
    void fit() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text =
                new StringBuilder("custid;visits_last_30_days;spend;KDGRP;zgoda;Owner Name;guild_id;COHORT_TERM;"
                        + "BillingCycleDay;Q3_1_price;Postcode;CLASS_STANDING;call_min\n");
        for (int i = 0; i < ROWS; i++) {
            boolean best = i % 2 == 0;
            text.append("C%04d;%d;%.2f;0%d;%s;%s, %s;%s;%d;%d;%d;%d CD;%s;%d%n"
                    .formatted(
                            i,
                            best ? random.nextInt(18, 29) : random.nextInt(0, 7),
                            best ? 400 + 50 * random.nextDouble() : 40 + 20 * random.nextDouble(),
                            random.nextInt(1, 6),
                            random.nextBoolean() ? "tak" : "nie",
                            among(random, "Smith", "Brown", "Davis", "Miller", "White"),
                            among(random, "Priya", "Noah", "Emma", "Liam", "Susan"),
                            random.nextInt(5) == 0 ? "" : Integer.toString(random.nextInt(1000, 1200)),
                            Integer.parseInt(among(random, "201980", "202080", "202180", "202280")),
                            random.nextInt(1, 29),
                            random.nextInt(1, 6),
                            random.nextInt(1000, 9999),
                            among(random, "Freshman", "Sophomore", "Junior", "Senior"),
                            random.nextInt(1, 200)));
        }
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path results = folder.resolve("out");
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--input",
                file.toString(),
                "--k",
                "2",
                "--plots",
                "none",
                "--no-report",
                "--output",
                results.toString());
        errors = err.toString();
        assertThat(code).as("%s", errors).isZero();
        summary = JsonParser.parseString(Files.readString(results.resolve("summary.json")))
                .getAsJsonObject();
        for (JsonElement column : summary.getAsJsonObject("understanding").getAsJsonArray("columns")) {
            roles.put(
                    column.getAsJsonObject().get("column").getAsString(),
                    column.getAsJsonObject().get("role").getAsString());
        }
    }

    @Test
    void countsInATimeWindowAreNoTimeSince() {
        JsonElement best = summary.getAsJsonArray("segments").asList().stream()
                .filter(segment -> segment.toString().contains("high spend"))
                .findFirst()
                .orElseThrow();

        assertThat(best.getAsJsonObject().get("name").getAsString()).isEqualTo("High spenders, many visits");
        assertThat(summary.toString()).doesNotContain("not seen lately", "Lapsed", "Win back");
        assertThat(summary.toString()).contains("Visits in the last 30 days: ");
    }

    @Test
    void rolesAreThoseOfTheIndustry() {
        assertThat(roles)
                .containsEntry("KDGRP", "category")
                .containsEntry("zgoda", "flag")
                .containsEntry("Owner Name", "text")
                .containsEntry("guild_id", "other-id")
                .containsEntry("COHORT_TERM", "code")
                .containsEntry("BillingCycleDay", "code")
                .containsEntry("Q3_1_price", "rating")
                .containsEntry("Postcode", "contact")
                .containsEntry("CLASS_STANDING", "ordered")
                .containsEntry("call_min", "duration");
    }

    @Test
    void adviceIsGivenOnlyForColumnsForWhichItWorks() {
        List<String> notices = new ArrayList<>();
        summary.getAsJsonArray("notices")
                .forEach(notice ->
                        notices.add(notice.getAsJsonObject().get("text").getAsString()));

        assertThat(notices).anyMatch(text -> text.startsWith("\"Postcode\": telephones or postcodes"));
        assertThat(notices).noneMatch(text -> text.contains("Postcode=number"));
        assertThat(notices).noneMatch(text -> text.contains("KDGRP") && text.contains("free text"));
    }

    private static String among(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
