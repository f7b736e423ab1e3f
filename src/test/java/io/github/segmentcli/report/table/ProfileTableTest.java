package io.github.segmentcli.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ProfileTableTest {

    private static List<CSVRecord> rows(Segmentation found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProfileTable.write(found, out);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .getRecords();
    }

    @Test
    void everySegmentHasARowForEachColumnAndLevel() throws IOException {
        List<CSVRecord> rows = rows(Sample.of(200, 4, 3).segmentation());

        // 3 numeric columns and 4 regions
        assertThat(rows).hasSize(4 * (3 + 4));
        assertThat(rows).allMatch(CSVRecord::isConsistent);
    }

    @Test
    void figuresStandUnroundedUnderTheirNames() throws IOException {
        Segmentation found = Sample.of(200, 4, 3).segmentation();

        CSVRecord row = rows(found).get(1);

        var values = found.profiles().numbers().get(1).segments().get(0);
        assertThat(row.get("segment")).isEqualTo("1");
        assertThat(row.get("column")).isEqualTo("orders_per_year");
        assertThat(row.get("kind")).isEqualTo("number");
        assertThat(row.get("feature")).isEqualTo("true");
        assertThat(Long.parseLong(row.get("count"))).isEqualTo(values.count());
        assertThat(Double.parseDouble(row.get("mean"))).isEqualTo(values.mean().orElseThrow());
        assertThat(Double.parseDouble(row.get("q95"))).isEqualTo(values.q95().orElseThrow());
        assertThat(Double.parseDouble(row.get("v_test")))
                .isEqualTo(values.vTest().orElseThrow());
        assertThat(row.get("share")).isEmpty();
    }

    @Test
    void aLevelHasItsShareAndLift() throws IOException {
        Segmentation found = Sample.of(200, 4, 3).segmentation();

        CSVRecord row = rows(found).get(3);

        var level = found.profiles().categories().get(0).levels().get(0);
        assertThat(row.get("kind")).isEqualTo("category");
        assertThat(row.get("level")).isEqualTo(level.name());
        assertThat(Double.parseDouble(row.get("share")))
                .isEqualTo(level.segments().get(0).share());
        assertThat(Double.parseDouble(row.get("overall_share"))).isEqualTo(level.share());
        assertThat(Double.parseDouble(row.get("lift")))
                .isEqualTo(level.segments().get(0).lift().orElseThrow());
        assertThat(Double.parseDouble(row.get("cramers_v")))
                .isEqualTo(found.profiles().categories().get(0).cramersV().orElseThrow());
        assertThat(row.get("mean")).isEmpty();
    }

    @Test
    void namesThatWouldBeRunAreDefused() throws IOException {
        List<CSVRecord> rows =
                rows(Sample.of(60, 2, 1).named("=cmd|x", "+1,\"2\"\n3").segmentation());

        assertThat(rows.get(0).get("column")).isEqualTo("'=cmd|x");
        assertThat(rows.get(0).get("segment_name")).isEqualTo("'+1,\"2\"\n3");
    }
}
