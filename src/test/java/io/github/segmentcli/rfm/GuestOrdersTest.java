package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of guests, to whom shops give an id that stands for nobody. 60 of 100 orders are of guests, the others of 20 customers. */
class GuestOrdersTest {

    private static final RfmSettings BY_ID = RfmSettings.DEFAULTS.with(TransactionRole.CUSTOMER, "User ID");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "", "guest", "Guest", "anonymous", "n/a", "unknown", "Gast", "4711"})
    void theAddressesNameGuestsWhomOneIdNames(String guest) throws IOException {
        RfmCustomers made = rfm(orders(guest, 60, "g%d@x.org"), RfmSettings.DEFAULTS);

        assertThat(made.size()).isEqualTo(50);
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsOnly(2);
        assertThat(made.outcomes()).extracting(OutcomeTotal::text).containsExactly("in the table");
        assertThat(text(made, "named_by_email"))
                .startsWith("\"User ID\" ")
                .contains("60%")
                .endsWith(
                        "so customers are the e-mail addresses in \"Email (Billing)\". To take the other all the same add"
                                + " --customer 'User ID'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "guest", "Gast", "keine Angabe", "walk-in", "k. A."})
    void withoutAddressesGuestsAreLeftOutAndTold(String guest) throws IOException {
        RfmCustomers made = rfm(orders(guest, 60, "g%d@x.org").replaceAll("(?m),[^,]*$", ""), RfmSettings.DEFAULTS);

        assertThat(made.size()).isEqualTo(20);
        assertThat(made.outcomes())
                .extracting(OutcomeTotal::text)
                .containsExactly("in the table", "without a customer (" + guest + ")");
        assertThat(text(made, "without_customer"))
                .isEqualTo("60 of 100 lines (60%) and 60% of the amounts have no customer and were left out; \"" + guest
                        + "\" on 60 of them stands for nobody.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void aColumnThatWasNamedIsTakenAndTheOneOfAddressesAdvised(String guest) throws IOException {
        RfmCustomers made = rfm(orders(guest, 60, "g%d@x.org"), BY_ID);

        assertThat(made.size()).isEqualTo(20);
        assertThat(text(made, "without_customer"))
                .contains(
                        "\"Email (Billing)\" has e-mail addresses, which name customers too: add --customer 'Email (Billing)'.");
    }

    /** A shop with few guests keeps the ids of its customers. */
    @Test
    void fewGuestsChangeNoIds() throws IOException {
        RfmCustomers made = rfm(orders("", 2, "g%d@x.org"), RfmSettings.DEFAULTS);

        assertThat(made.found().roles()).containsEntry(TransactionRole.CUSTOMER, "User ID");
        assertThat(text(made, "without_customer")).contains("--customer 'Email (Billing)'");
    }

    /** One address, and blank ones, name guests no better than one id does. */
    @ParameterizedTest
    @ValueSource(strings = {"guest@x.org", ""})
    void addressesThatNameNobodyAreNotTaken(String address) throws IOException {
        RfmCustomers made = rfm(orders("0", 60, address), RfmSettings.DEFAULTS);

        assertThat(made.found().roles()).containsEntry(TransactionRole.CUSTOMER, "User ID");
        assertThat(made.size()).isEqualTo(20);
    }

    /** Also the initials of a customer, which mean "no data" in Polish. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "9999", "B.D.", "Kim Guest", "guest7"})
    void aCustomerMayHaveSuchAName(String name) throws IOException {
        RfmCustomers made = rfm(orders(name, 9, "g%d@x.org"), RfmSettings.DEFAULTS);

        assertThat(made.size()).isEqualTo(21);
        assertThat(made.notices()).extracting(Notice::code).containsExactly("columns_found", "scores_tie");
    }

    @Test
    void aLargeCustomerIsOneAndToldWithTheOptionThatLeavesItOut() throws IOException {
        RfmCustomers made = rfm(orders("4711", 60, "buyer@large.org"), RfmSettings.DEFAULTS);

        assertThat(made.size()).isEqualTo(21);
        assertThat(text(made, "one_for_all"))
                .isEqualTo(
                        "\"4711\" has 60% of the purchases. If it stands for several customers, such as guests, leave it out"
                                + " with --where-not 'User ID=4711'.");
    }

    @Test
    void whereNobodyElseBoughtTheErrorNamesTheAddresses() {
        assertThatThrownBy(() -> rfm(
                        "order,date,amount,user id,email\n1,2026-01-01,5,guest,a@x.org\n2,2026-01-02,5,,b@x.org\n",
                        RfmSettings.DEFAULTS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nobody bought anything")
                .hasMessageEndingWith("which name customers too: add --customer email.");
    }

    /** Two orders a customer: ids 1 to 20 and guests, two orders each address of a guest. */
    private static String orders(String guest, int ofGuests, String address) {
        StringBuilder lines = new StringBuilder("Order Number,Order Date,Total,User ID,Email (Billing)\n");
        for (int i = 0; i < 40 + ofGuests; i++) {
            boolean known = i < 40;
            lines.append(i + ",2026-0" + (1 + i % 9) + "-11,10," + (known ? 1 + i / 2 : guest) + ","
                    + (known ? "u" + i / 2 + "@x.org" : address.formatted(i / 2)) + "\n");
        }
        return lines.toString();
    }

    private RfmCustomers rfm(String csv, RfmSettings settings) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), csv);
        RfmCustomers made =
                RfmReader.read(file.toString(), ReadSettings.DEFAULTS, settings, Workers.sequential(), Progress.NONE);
        assertThat(made.outcomes().stream().mapToLong(OutcomeTotal::lines).sum())
                .isEqualTo(csv.lines().count() - 1);
        return made;
    }

    private static String text(RfmCustomers made, String code) {
        return made.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(Notice::text)
                .findFirst()
                .orElseThrow();
    }
}
