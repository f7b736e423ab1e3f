package io.github.segmentcli.rfm;

import io.github.segmentcli.Notice;
import io.github.segmentcli.json.JsonWriter;
import java.util.Locale;

/** What was made of a file of transactions, as one JSON document, schema {@code segment.rfm/1}. */
public final class RfmJson {

    private RfmJson() {}

    public static String of(RfmCustomers made) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", "segment.rfm/1");
            json.field("input", made.source());
            json.field("as_of", made.asOf().toString());
            json.field("customers", made.size());
            json.object(
                    "columns",
                    () -> made.found()
                            .roles()
                            .forEach((role, name) -> json.field(role.name().toLowerCase(Locale.ROOT), name)));
            lines(json, made);
            json.array("notices", () -> made.notices().forEach(notice -> notice(json, notice)));
        }));
    }

    /** The lines of the file by what became of them; counts and money add up to those of the file. */
    private static void lines(JsonWriter json, RfmCustomers made) {
        json.object("lines", () -> {
            json.field("total", made.lines());
            json.field("money", made.money());
            json.array(
                    "accounts",
                    () -> made.accounts()
                            .forEach(account -> json.object(() -> {
                                json.field("reason", account.reason().code());
                                json.field("detail", account.detail());
                                json.field("lines", account.lines());
                                json.field("money", made.priced() ? RfmCustomers.rounded(account.money()) : 0);
                            })));
        });
    }

    private static void notice(JsonWriter json, Notice notice) {
        json.object(() -> {
            json.field("level", notice.level().name().toLowerCase(Locale.ROOT));
            json.field("code", notice.code());
            json.field("column", notice.column());
            json.field("text", notice.text());
        });
    }
}
