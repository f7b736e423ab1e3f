package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.data.Table;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of codes, each kind beside names that are like it and measure something. */
class CodeNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip",
                "Billing Zip",
                "tran_zip4",
                "Post code",
                "code postal",
                "C\u00f3digo Postal",
                "CAP",
                "PLZ",
                "Kunden-PLZ",
                "Lieferpostleitzahl",
                "KundePostzahl",
                "Phone number",
                "PhoneNumber",
                "t\u00e9l\u00e9phone",
                "Mobiltelefon",
                "telefoon 2"
            })
    void ofPostcodesAndTelephones(String name) {
        assertThat(CodeNames.isContact(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip_density",
                "number of phones",
                "phone_minutes",
                "headphone",
                "xylophone",
                "cap rate",
                "postage",
                "mobile data",
                ""
            })
    void notOfPostcodesOrTelephones(String name) {
        assertThat(CodeNames.isContact(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "customer_id",
                "customerID",
                "bikeid",
                "id_cliente",
                "Kundennr",
                "Kundennummer",
                "Vermittler-Nr",
                "Seat #",
                "locker no",
                "memo_refno",
                "order ref",
                "promo code",
                "last4",
                "uuid"
            })
    void ofIds(String name) {
        assertThat(CodeNames.isId(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid",
                "prepaid",
                "grid",
                "snelheid",
                "svarstid",
                "valid",
                "number",
                "code",
                "month_number",
                "visits_number",
                "children number",
                "total no",
                "size n",
                "pct_valid_id",
                "visits",
                ""
            })
    void notOfIds(String name) {
        assertThat(CodeNames.isId(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue_eur", "Total Spend", "Umsatz 2023", "sales total", "amount", "ventas"})
    void ofMoney(String name) {
        assertThat(CodeNames.isAmount(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales order", "price_id", "eur", "total", "amount no", "x", ""})
    void notOfMoney(String name) {
        assertThat(CodeNames.isAmount(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"revenue_eur, NumberColumn", "sales order, TextColumn"})
    void soManyDigitsAreNumbersOnlyBelowANameOfMoney(String name, String type, @TempDir Path folder) {
        StringBuilder file = new StringBuilder("id," + name + "\n");
        for (int i = 0; i < 40; i++) {
            file.append("U")
                    .append(i)
                    .append(',')
                    .append(1_000_000_000_000_007L * (i + 1))
                    .append('\n');
        }

        Table table = new Reader(folder).read(file.toString()).table();

        assertThat(table.columns().get(1).getClass().getSimpleName()).isEqualTo(type);
    }
}
