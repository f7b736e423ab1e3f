package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.validity.Projection;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The data of the page's script, as JSON inside a script element. A column of the sample is stored as 16 bits per customer,
 * linear between the least and the greatest value of the sample, with 65535 for missing, in base64: about 2.7 bytes per value.
 */
final class PageData {

    static final int MAX_COLUMNS = 40;
    private static final int GAP = 0xFFFF;
    private static final int FULL = 0xFFFE;

    private final Page page;
    private final Segmentation found;
    private final PageSample sample;

    PageData(Page page, PageSample sample) {
        this.page = page;
        this.found = page.found;
        this.sample = sample;
    }

    /** How many columns of values the page holds, components among them. */
    static int columns(Segmentation found) {
        return found.projection().components()
                + Math.min(MAX_COLUMNS, found.profiles().measured().size());
    }

    String json() {
        return JsonWriter.forHtml(json -> json.object(() -> {
            json.field("customers", found.matrix().rows());
            json.field("showIds", page.settings.showIds());
            json.array("segments", () -> {
                for (int c = 0; c < found.k(); c++) {
                    segment(json, c);
                }
            });
            json.array("columns", () -> {
                components(json);
                columns(json);
            });
            json.field("labels", base64(at -> found.clustering().label(sample.row(at))));
            margins(json);
            if (page.settings.showIds()) {
                ids(json);
            }
            json.array("profiles", () -> profiles(json));
        }));
    }

    private void segment(JsonWriter json, int c) {
        json.object(() -> json.field("id", found.segment(c).id())
                .field("name", TextCells.shown(found.segment(c).name()))
                .field("colour", page.colour(c)));
    }

    /** What a principal component is called at an axis. */
    static String component(Projection projection, int component) {
        return "Component " + (component + 1) + " (" + Figures.percent(projection.share(component)) + " of variance)";
    }

    private void components(JsonWriter json) {
        Projection projection = found.projection();
        Matrix matrix = found.matrix();
        for (int component = 0; component < projection.components(); component++) {
            double[] coordinates = new double[sample.size()];
            double[] point = new double[matrix.features()];
            for (int at = 0; at < coordinates.length; at++) {
                for (int j = 0; j < point.length; j++) {
                    point[j] = matrix.value(sample.row(at), j);
                }
                coordinates[at] = projection.coordinate(point, component);
            }
            String name = component(projection, component);
            column(json, name, name, name, "", "", false, coordinates);
        }
    }

    private void columns(JsonWriter json) {
        List<NumberColumnProfile> profiles = found.profiles().measured();
        for (NumberColumnProfile profile : profiles.subList(0, Math.min(MAX_COLUMNS, profiles.size()))) {
            Optional<RowValues> values = DistributionSection.values(page, profile.column());
            if (values.isPresent()) {
                double[] sampled = new double[sample.size()];
                for (int at = 0; at < sampled.length; at++) {
                    sampled[at] = values.get().value(found.prepared().tableRow(sample.row(at)));
                }
                column(
                        json,
                        profile.column(),
                        page.labels.plain(profile.column()),
                        page.labels.of(profile.column()),
                        page.labels.unit(profile.column()).orElse(""),
                        profile.date() ? "date" : page.isShare(profile) ? "share" : "",
                        true,
                        sampled);
            }
        }
    }

    private static void column(
            JsonWriter json,
            String name,
            String label,
            String title,
            String unit,
            String kind,
            boolean read,
            double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (!(least <= most)) {
            return;
        }
        double low = least;
        double high = most;
        double span = high / 2 - low / 2;
        json.object(() -> {
            json.field("name", TextCells.shown(name))
                    .field("label", TextCells.shown(label))
                    .field("title", TextCells.shown(title))
                    .field("unit", unit)
                    .field("date", kind.equals("date"))
                    .field("share", kind.equals("share"))
                    .field("read", read);
            json.field("low", low).field("high", high);
            json.field(
                    "values",
                    base64(
                            values.length,
                            at -> Double.isNaN(values[at])
                                    ? GAP
                                    : span > 0 ? Math.rint(FULL * ((values[at] / 2 - low / 2) / span)) : 0));
        });
    }

    private void margins(JsonWriter json) {
        Assignment assignment = found.assignment();
        if (!assignment.hasSecond()) {
            json.nothing("margins").nothing("seconds");
            return;
        }
        Prepared prepared = found.prepared();
        json.field("margins", base64(at -> Math.rint(FULL * assignment.margin(prepared.tableRow(sample.row(at))))));
        json.field("seconds", base64(at -> assignment.second(prepared.tableRow(sample.row(at)))));
    }

    private void ids(JsonWriter json) {
        Optional<Column> column =
                found.prepared().idColumn().flatMap(name -> found.table().column(name));
        if (column.isPresent() && column.get() instanceof TextColumn ids && ids.isHeld()) {
            json.array("ids", () -> {
                for (int at = 0; at < sample.size(); at++) {
                    json.item(TextCells.shown(ids.value(found.prepared().tableRow(sample.row(at)))));
                }
            });
        }
    }

    /** The statistics that the profile table can show instead of its default, as formatted text. */
    private void profiles(JsonWriter json) {
        for (NumberColumnProfile column : ProfileSection.shown(page)) {
            json.object(() -> {
                json.field("column", TextCells.shown(column.column()));
                json.array("mean", () -> cells(json, column, Shown.MEAN));
                json.array("median", () -> cells(json, column, Shown.MEDIAN));
                json.array("index", () -> cells(json, column, Shown.INDEX));
                json.array("z", () -> cells(json, column, Shown.Z));
            });
        }
    }

    private enum Shown {
        MEAN,
        MEDIAN,
        INDEX,
        Z
    }

    /** For every segment, then for all customers: the formatted text and the value to sort by. */
    private void cells(JsonWriter json, NumberColumnProfile column, Shown shown) {
        column.segments().forEach(segment -> cell(json, column, segment, shown));
        cell(json, column, column.overall(), shown);
    }

    private void cell(JsonWriter json, NumberColumnProfile column, NumberProfile profile, Shown shown) {
        OptionalDouble value = switch (shown) {
            case MEAN -> profile.mean();
            case MEDIAN -> profile.median();
            case INDEX -> profile.index();
            case Z -> profile.z();
        };
        String text = switch (shown) {
            case MEAN, MEDIAN -> page.bare(value, column);
            case INDEX -> value.isPresent() ? Figures.number(Math.rint(value.getAsDouble())) : Page.NOTHING;
            case Z -> value.isPresent() ? CardsSection.signed(value.getAsDouble()) : Page.NOTHING;
        };
        json.item(text);
        if (value.isPresent()) {
            json.item(value.getAsDouble());
        } else {
            json.nothing();
        }
    }

    private String base64(IntToDoubleFunction value) {
        return base64(sample.size(), value);
    }

    /** 16 bits each, the low byte first. */
    private static String base64(int count, IntToDoubleFunction value) {
        byte[] bytes = new byte[2 * count];
        for (int at = 0; at < count; at++) {
            int bits = (int) value.applyAsDouble(at);
            bytes[2 * at] = (byte) bits;
            bytes[2 * at + 1] = (byte) (bits >> 8);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
