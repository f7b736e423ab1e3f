package io.github.segmentcli.report.page;

import io.github.segmentcli.profile.CategoryColumnProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How common each value of a category is in each segment, as bars: the categories that differ most between segments first. */
record CategoryBars(Page page) {

    private static final int MAX_BARS = 480;
    private static final int MAX_LEVELS = 6;
    private static final double FEW = 0.02;

    void write() {
        List<CategoryColumnProfile> columns =
                new ArrayList<>(page.found.profiles().categories());
        columns.removeIf(column -> column.levels().isEmpty());
        columns.sort(Comparator.comparingDouble(column -> -column.cramersV().orElse(0)));
        int k = page.found.k();
        List<String[]> groups = new ArrayList<>();
        boolean[] scaled = new boolean[k];
        for (int c = 0; c < k; c++) {
            groups.add(new String[] {
                page.colour(c), "segment " + page.found.segment(c).id()
            });
            scaled[c] = page.found.segment(c).share() >= FEW;
        }
        ShareBars bars = new ShareBars(page.html);
        page.html.open("div class='ridges'");
        int drawn = 0;
        for (CategoryColumnProfile column : columns) {
            List<CategoryColumnProfile.Level> levels = column.levels()
                    .subList(0, Math.min(MAX_LEVELS, column.levels().size()));
            drawn += levels.size() * k;
            if (drawn > MAX_BARS) {
                break;
            }
            bars.write(
                    page.labels.of(column.column()) + (column.feature() ? "" : " *"),
                    column.cramersV().isPresent() ? "Cramér's V " + Page.index(column.cramersV()) : "",
                    levels.stream().map(CategoryBars::row).toList(),
                    groups,
                    scaled);
        }
        page.html.close("div");
    }

    private static ShareBars.Row row(CategoryColumnProfile.Level level) {
        return new ShareBars.Row(
                level.name(),
                level.segments().stream()
                        .mapToDouble(CategoryColumnProfile.LevelInSegment::share)
                        .toArray());
    }
}
