package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.lines.StateWord;
import io.github.segmentcli.rfm.settings.RfmSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words in columns of states do to purchases, and how they are told. */
class OrderStatesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment error",
                "Unpaid",
                "not paid",
                "past_due",
                "wc-pending",
                "pending_payment",
                "requires_action",
                "requires_payment_method",
                "Suspected Fraud",
                "fraud",
                "Zahlung fehlgeschlagen",
                "Zahlungsausfall",
                "nicht bezahlt",
                "Widerrufen",
                "Erreur de paiement",
                "Impay\u00e9",
                "Panier abandonn\u00e9",
                "Pago fallido",
                "Errore di pagamento",
                "N\u00e3o pago",
                "Falha no pagamento",
                "Betaling mislukt",
                "Niet betaald",
                "B\u0142\u0105d p\u0142atno\u015bci",
                "Nieop\u0142acone"
            })
    void whatWasNeverPaidIsNoPurchase(String state) throws IOException {
        RfmCustomers made = orders("status", "paid", state);

        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(1);
        assertThat(notice(made).orElseThrow().text()).contains("1 " + state + " (left out), 1 paid (counted)");
    }

    @ParameterizedTest
    @CsvSource({"pending, 2", "open, 2", "Retoure, 1"})
    void whatMayHaveBeenPaidCountsAndWhatCameBackDoesNot(String state, int purchases) throws IOException {
        assertThat(orders("status", "paid", state).customers())
                .extracting(RfmCustomer::frequency)
                .containsExactly(purchases);
    }

    @Test
    void aColumnOfStatesOfWhichNoWordIsKnownIsTold() throws IOException {
        Notice told = notice(orders("order_status", "blub", "blab")).orElseThrow();

        assertThat(told.level()).isEqualTo(Notice.Level.WARNING);
        assertThat(told.text()).contains("none of its words is known: 1 blab (not known, counted), 1 blub");
    }

    @Test
    void statesThatAllCountAreANote() throws IOException {
        Notice told = notice(orders("status", "paid", "shipped")).orElseThrow();

        assertThat(told.level()).isEqualTo(Notice.Level.INFO);
        assertThat(told.text()).contains("1 paid (counted), 1 shipped (counted)");
    }

    @Test
    void rareWordsThatAreNotKnownComeFirstAndNoneIsMissing() throws IOException {
        List<String> frequent = List.of(
                "paid",
                "shipped",
                "delivered",
                "closed",
                "new",
                "sent",
                "posted",
                "open",
                "ready",
                "done",
                "billed",
                "ok",
                "won");
        String[] all = new String[27];
        for (int i = 0; i < 26; i++) {
            all[i] = frequent.get(i / 2);
        }
        all[26] = "lost in the mail";
        RfmCustomers made = orders("status", all);

        assertThat(notice(made).orElseThrow().text())
                .contains("lines: 1 lost in the mail (not known, counted), 2 billed (counted)")
                .contains(", and 2 more (counted), which --report and --format json list.");
        assertThat(made.states()).extracting(StateWord::word).hasSize(14).containsAll(frequent);
        assertThat(RfmJson.of(made, Optional.empty()))
                .contains("\"word\": \"lost in the mail\"")
                .contains("\"meaning\": \"unknown\"")
                .contains("\"word\": \"won\"");
        assertThat(RfmText.of(made, Optional.empty())).contains("lost in the mail  not known, counted      1");
    }

    @ParameterizedTest
    @CsvSource({
        "donation_status, declined",
        "subscription_status, cancelled",
        "Status do pedido, cancelado",
        "gift_status, failed",
        "result, declined",
        "payment result, declined",
        "refunded, 1",
        "test_order, 1",
        "is_test, true",
        "is_cancelled, yes"
    })
    void statesAndFlagsAreFoundBelowOtherNames(String column, String word) throws IOException {
        RfmCustomers made = orders(column, word.equals("1") ? "0" : word.equals("true") ? "false" : "paid", word);

        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(1);
        assertThat(notice(made).orElseThrow().text()).contains(column);
    }

    @Test
    void whatIsFlaggedAsARefundIsSubtracted() throws IOException {
        RfmCustomers made = orders("is_refund", "0", "0", "1");

        // 10, 20 and 30 in that order: the third gives money back
        assertThat(made.customers().get(0).monetary().orElseThrow()).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({"customer_status, cancelled", "membership_status, expired", "test, 1", "refund reason, failed"})
    void whatIsSaidOfSomethingElseLeavesNothingOut(String column, String word) throws IOException {
        RfmCustomers made = orders(column, "paid", word);

        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(2);
        assertThat(notice(made)).isEmpty();
    }

    /** One order of one customer for each word, on days that follow each other. */
    private RfmCustomers orders(String column, String... words) throws IOException {
        String lines = IntStream.range(0, words.length)
                .mapToObj(i -> (i + 1) + ",ann,2024-01-" + (10 + i % 20) + "," + 10 * (i + 1) + "," + words[i] + "\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("orders.csv"), "order_id,customer_id,order_date,total," + column + "\n" + lines);
        return RfmReader.read(
                file.toString(), ReadSettings.DEFAULTS, RfmSettings.DEFAULTS, Workers.sequential(), Progress.NONE);
    }

    private static Optional<Notice> notice(RfmCustomers made) {
        return made.notices().stream()
                .filter(notice -> notice.code().equals("states"))
                .findFirst();
    }
}
