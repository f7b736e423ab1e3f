package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders as shops, tills and CRM systems export them. All expected figures are counted by hand. */
class ShopExportsTest {

    @TempDir
    Path folder;

    @Test
    void failedAndCancelledOrdersAreLeftOutAndRefundedOnesGiveTheirMoneyBack() throws IOException {
        RfmCustomers made = rfm("""
            order_id,user_id,created_at,revenue,status
            1,ann,2024-03-01,10,completed
            2,ann,2024-03-02,20,cancelled
            3,bob,2024-03-02,40,Refunded
            4,bob,2024-03-03,80,completed
            5,bob,2024-03-04,160,wc-failed
            6,bob,2024-03-05,320,on ice
            """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann", "bob");
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(1, 2);
        assertThat(money(made)).containsExactly(10.0, 400.0);
        assertThat(made.customers().get(1).refundShare().orElseThrow()).isCloseTo(40 / 440.0, within(1e-12));
        assertThat(accounts(made))
                .isEqualTo(Map.of(
                        "counted", "3 lines, 410.0",
                        "failed wc-failed", "1 lines, 160.0",
                        "cancelled cancelled", "1 lines, 20.0",
                        "refunded Refunded", "1 lines, 40.0"));
        assertThat(text(made, "states"))
                .contains("1 cancelled (left out)", "1 Refunded (money given back)", "1 on ice (not known, counted)");
    }

    /** A sale that was given back is there once and counts as bought; what is negative was never bought. */
    @ParameterizedTest
    @ValueSource(strings = {"refunded", "returned", "chargeback", "refund", "credit note"})
    void aNegativeLineGivesMoneyBackWhateverItsState(String state) throws IOException {
        RfmCustomers made = rfm("order,date,customer,amount,status\n1,2026-01-08,ann,50,paid\n2,2026-01-10,ann,-5,"
                + state + "\n3,2026-01-11,bob,20,paid\n");

        assertThat(money(made)).containsExactly(45.0, 20.0);
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(1, 1);
        assertThat(made.customers().get(0).refundShare().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Klantnummer;Factuurnummer;Besteldatum;Bedrag",
                "codice_cliente;numero_ordine;data_ordine;importo"
            })
    void ordersWithDutchAndItalianNamesAreUnderstood(String header) throws IOException {
        RfmCustomers made = rfm(header + "\nann;1;2024-03-01;10\nann;2;2024-03-02;20\nbob;3;2024-03-02;40\n");

        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(2, 1);
        assertThat(money(made)).containsExactly(30.0, 40.0);
    }

    @Test
    void aColumnOfKindsTurnsRefundsThatAreWrittenWithoutAMinus() throws IOException {
        RfmCustomers made = rfm("""
            Customer Email,Transaction Date,Amount,Type
            ann@x.org,2024-03-01,100,Sale
            ann@x.org,2024-03-02,50,Sale
            ann@x.org,2024-03-03,30,Refund
            bob@x.org,2024-03-03,-5,Refund
            bob@x.org,2024-03-03,70,Payment
            bob@x.org,2024-03-04,700,Authorization
            """);

        assertThat(money(made)).containsExactly(120.0, 65.0);
        assertThat(made.money()).isEqualTo(945);
    }

    @Test
    void statesOfAmericaAndLevelsOfMembershipAreNoStatesOfOrders() throws IOException {
        RfmCustomers made = rfm("""
            customer,date,amount,state,status
            ann,2024-03-01,10,CA,gold
            bob,2024-03-02,20,NY,silver
            """);

        assertThat(money(made)).containsExactly(10.0, 20.0);
        assertThat(made.notices()).extracting(Notice::code).containsExactly("columns_found", "states");
        assertThat(text(made, "states")).startsWith("\"status\" should say what became of lines, but none");
    }

    @Test
    void amountsInSeveralCurrenciesAreRefusedUnlessOneIsChosen() throws IOException {
        String lines = """
            customer_id,invoice,date,amount,currency
            ann,1,2024-03-01,10,EUR
            ann,2,2024-03-02,1200,JPY
            bob,3,2024-03-01,20,eur
            eve,4,2024-03-03,5000,JPY
            """;

        assertThatThrownBy(() -> rfm(lines))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining(
                        "column \"currency\": the amounts are in 2 currencies (EUR on 2 lines, JPY on 2 lines)")
                .hasMessageContaining("--currency EUR");
        RfmCustomers made = rfm(lines, RfmSettings.DEFAULTS.withCurrency("eur"));
        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann", "bob");
        assertThat(money(made)).containsExactly(10.0, 20.0);
        assertThat(accounts(made)).containsEntry("other_currency JPY", "2 lines, 6200.0");
        assertThatThrownBy(() -> rfm(lines, RfmSettings.DEFAULTS.withCurrency("USD")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("has no such currency. It has EUR on 2 lines, JPY on 2 lines.");
    }

    /** Without a currency a further line has that of its order, and an order none: it is left out where one is asked for. */
    @Test
    void aSignIsACurrencyAndABlankIsNone() throws IOException {
        String lines = """
            customer_id,invoice,date,amount,currency
            ann,1,2024-03-01,10,EUR
            ann,1,2024-03-01,3,
            bob,2,2024-03-02,20,
            eve,3,2024-03-03,40,€
            eve,4,2024-03-04,80,US$
            """;

        RfmCustomers euros = rfm(lines, RfmSettings.DEFAULTS.withCurrency("EUR"));
        assertThat(euros.customers()).extracting(RfmCustomer::id).containsExactly("ann", "eve");
        assertThat(money(euros)).containsExactly(13.0, 40.0);
        assertThat(accounts(euros))
                .containsEntry("other_currency blank", "1 lines, 20.0")
                .containsEntry("other_currency US$", "1 lines, 80.0");
        assertThat(money(rfm(lines, RfmSettings.DEFAULTS.withCurrency("usd")))).containsExactly(80.0);
        assertThatThrownBy(() -> rfm(lines)).hasMessageContaining("in 2 currencies");
        // without a choice a blank is in the only currency that there is
        assertThat(money(rfm(lines.replace("US$", "EUR")))).containsExactly(13.0, 20.0, 120.0);
    }

    /** Recency counts from the last line, by hand: 4 March, though in yen. A quote is for a day to come, and 2062 is an error. */
    @Test
    void theLastDayIsThatOfTheFile() throws IOException {
        String lines = """
            customer_id,invoice,date,amount,currency,status
            ann,1,2024-03-01,10,EUR,paid
            bob,2,2024-03-02,20,EUR,paid
            eve,3,2024-03-04,5000,JPY,paid
            eve,4,2024-05-20,90,EUR,quote
            eve,5,2062-01-01,9000,JPY,paid
            """;

        RfmCustomers made = rfm(lines, RfmSettings.DEFAULTS.withCurrency("EUR"));

        assertThat(made.asOf()).hasToString("2024-03-04");
        assertThat(made.customers()).extracting(RfmCustomer::recencyDays).containsExactly(3, 2);
        assertThat(accounts(made)).containsEntry("not_bought_yet quote", "1 lines, 90.0");
    }

    private static final String CHARGES = """
            id,Created date (UTC),Amount,Amount Refunded,Currency,Converted Amount,%s,Converted Currency,Customer ID
            ch_1,2024-01-05 10:00,100.00,0.00,eur,100.00,0.00,eur,cus_1
            ch_2,2024-02-05 10:00,15000.00,4000.00,jpy,92.00,25.00,eur,cus_1
            ch_3,2024-03-05 10:00,50.00,0.00,eur,50.00,0.00,eur,cus_2
            """;

    @Test
    void refundsAndCurrenciesAreThoseOfTheAmount() throws IOException {
        RfmSettings converted = RfmSettings.DEFAULTS.with(TransactionRole.AMOUNT, "Converted Amount");
        RfmCustomers made = rfm(CHARGES.formatted("Converted Amount Refunded"), converted);
        RfmCustomers without = rfm(CHARGES.formatted("Fee"), converted);

        assertThat(money(made)).containsExactly(167.0, 50.0);
        assertThat(text(made, "columns_found")).contains("\"Converted Amount\", less \"Converted Amount Refunded\".");
        assertThat(money(without)).containsExactly(192.0, 50.0);
        assertThat(text(without, "columns_found"))
                .contains(
                        "\"Converted Amount\", without \"Amount Refunded\", which does not belong to them; --refunded");
        assertThatThrownBy(() -> rfm(CHARGES.formatted("Fee")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("\"Converted Currency\" has currencies too")
                .hasMessageContaining("--currency-column 'Converted Currency'");
    }

    @Test
    void furtherLinesOfAnOrderHaveItsCurrencyAndCurrenciesAreNotAddedUp() throws IOException {
        RfmCustomers made = rfm("""
            Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity
            #1,ann@x.org,paid,EUR,30,2024-03-01,1
            #1,ann@x.org,,,,2024-03-01,2
            #2,bob@x.org,paid,USD,50,2024-03-02,1
            #2,bob@x.org,,,,2024-03-02,2
            #3,bob@x.org,voided,USD,70,2024-03-02,2
            """, RfmSettings.DEFAULTS.withCurrency("EUR"));

        assertThat(accounts(made))
                .isEqualTo(Map.of("counted", "2 lines, 30.0", "other_currency USD", "3 lines, 120.0"));
        assertThat(RfmText.of(made, Optional.empty())).containsPattern("all of the file, money in EUR +5 +30\\.00\n");
        assertThat(made.money()).isEqualTo(150);
    }

    @Test
    void ordersOfPrestaShopAndMagentoAreFound() throws IOException {
        RfmCustomers presta = rfm("""
            ID;Reference;Customer;Total;Status;Date
            1;XLZWXUQAO;A. Dupont;10.00;Delivered;2024-02-11 05:12:00
            2;QWERTZUIO;A. Dupont;15.00;Delivered;2024-02-11 06:12:00
            """);
        RfmCustomers magento = rfm("""
            ID,Purchase Date,Grand Total (Base),Status,Customer Email
            000000001,2024-01-05 13:00:00,50,closed,a@x.com
            000000002,2024-01-05 14:00:00,30,complete,a@x.com
            """);
        RfmCustomers other = rfm("id,customer,date,amount\n1,ann,2024-01-05,50\n2,ann,2024-01-05,30\n");

        assertThat(presta.customers()).extracting(RfmCustomer::frequency).containsExactly(2);
        assertThat(magento.customers()).extracting(RfmCustomer::frequency).containsExactly(2);
        assertThat(other.customers()).extracting(RfmCustomer::frequency).containsExactly(1);
        assertThat(text(other, "columns_found"))
                .contains(
                        "one a day, because no column is called an order or an invoice (\"id\" may be one: --invoice id)");
    }

    @Test
    void monthsAreDays() throws IOException {
        RfmCustomers made = rfm("customer,order_date,amount\nann,202401,50\nann,202403,30\nbob,202402,20\n");

        assertThat(made.asOf()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(made.customers()).extracting(RfmCustomer::recencyDays).containsExactly(0, 29);
    }

    @Test
    void aCurrencyIsNotPassedOverWhereNoColumnHoldsOne() {
        assertThatThrownBy(() ->
                        rfm("customer,date,amount\nann,2024-03-01,10\n", RfmSettings.DEFAULTS.withCurrency("EUR")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no column of")
                .hasMessageContaining("Name it with --currency-column");
    }

    @Test
    void aFailedOrderInAnotherCurrencyMixesNothing() throws IOException {
        RfmCustomers made = rfm("""
            customer_id,date,amount,currency,status
            ann,2024-03-01,10,EUR,paid
            ann,2024-03-02,1200,JPY,failed
            """);

        assertThat(money(made)).containsExactly(10.0);
    }

    @Test
    void theTotalOfAnOrderThatStandsOnEachOfItsLinesCountsOnce() throws IOException {
        RfmCustomers made = rfm("""
            order_id,customer_id,order_date,sku,order_total
            1,ann,2024-03-01,x,30
            1,ann,2024-03-01,y,30
            1,ann,2024-03-01,z,30
            2,bob,2024-03-02,x,12
            2,bob,2024-03-02,q,12
            3,ann,2024-03-03,x,9
            """);

        assertThat(money(made)).containsExactly(39.0, 12.0);
        assertThat(accounts(made)).isEqualTo(Map.of("counted", "6 lines, 51.0", "repeated_total", "0 lines, 72.0"));
        assertThat(text(made, "order_totals")).contains("counted once an order");
    }

    @Test
    void amountsOfLinesAreAddedUpThoughSomeOrdersHaveTheSameOnEachLine() throws IOException {
        RfmCustomers made = rfm("""
            order_id,customer_id,order_date,amount
            1,ann,2024-03-01,30
            1,ann,2024-03-01,30
            2,bob,2024-03-02,12
            2,bob,2024-03-02,13
            """);

        assertThat(money(made)).containsExactly(60.0, 25.0);
    }

    @Test
    void whatStandsOnTheFirstLineOfAnOrderHoldsForAll() throws IOException {
        RfmCustomers made = rfm("""
            Name,Email,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem price,Cancelled at
            #1,ann@x.org,paid,EUR,30,35,2024-03-01 10:00:00 +0100,1,10,
            #1,ann@x.org,,,,,2024-03-01 10:00:00 +0100,2,10,
            #2,bob@x.org,voided,EUR,7,9,2024-03-02 10:00:00 +0100,1,3,
            #2,bob@x.org,,,,,2024-03-02 10:00:00 +0100,1,4,
            #3,bob@x.org,paid,EUR,5,6,2024-03-03 23:30:00 +0100,5,1,
            #4,bob@x.org,paid,EUR,50,60,2024-03-02 10:00:00 +0100,5,10,2024-03-02 11:00:00 +0100
            """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann@x.org", "bob@x.org");
        assertThat(money(made)).containsExactly(35.0, 6.0);
        assertThat(made.customers())
                .extracting(customer -> customer.items().orElseThrow())
                .containsExactly(3.0, 5.0);
        assertThat(made.asOf()).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    /** Whatever the days: the cell says that the order was cancelled. A zero day or 1970 says that it was not. */
    @Test
    void datesOfCancellationAreOneReason() throws IOException {
        RfmCustomers made = rfm("""
            Name,Email,Financial Status,Total,Created at,Cancelled at
            #1,ann@x.org,paid,1,2024-03-01 10:00:00 +0100,
            #2,ann@x.org,paid,2,2024-03-02 10:00:00 +0100,2024-03-02 11:00:00 +0100
            #3,bob@x.org,paid,4,2024-03-02 10:00:00 +0100,2024-03-03 12:00:00 +0100
            #4,bob@x.org,paid,8,2024-03-02 10:00:00 +0100,0000-00-00 00:00:00
            #5,bob@x.org,paid,16,2024-03-02 10:00:00 +0100,1970-01-01 00:00:00 +0100
            #6,bob@x.org,paid,32,2024-03-02 10:00:00 +0100,2024-03-02 19:70:00 +0100
            """);

        assertThat(money(made)).containsExactly(1.0, 24.0);
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(1, 2);
        assertThat(accounts(made)).isEqualTo(Map.of("counted", "3 lines, 25.0", "cancelled", "3 lines, 38.0"));
        assertThat(text(made, "states"))
                .startsWith("\"Cancelled at\" says what became of lines: 3 with a date (left out), 1 ")
                .doesNotContain("2024", "--where");
    }

    /** item-price is for all units of a line: sellercentral.amazon.com, All Orders report, "aggregate of the quantity". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazon-order-id,purchase-date,order-status,quantity,item-price,shipping-price,buyer-email",
                "order-id,purchase-date,order-status,quantity-purchased,item-price,shipping-price,buyer-email"
            })
    void thePriceOfAnItemInReportsOfAmazonIsThatOfAllItsUnits(String header) throws IOException {
        RfmCustomers made = rfm(header + """

            111-1,2026-03-01T10:00:00+00:00,Shipped,3,30.00,4.00,ann@x.org
            111-1,2026-03-01T10:00:00+00:00,Shipped,1,5.00,4.00,ann@x.org
            111-2,2026-03-01T18:00:00+00:00,Unshipped,1,10.00,4.00,ann@x.org
            111-3,2026-04-01T10:00:00+00:00,Shipped - Delivered to Buyer,2,20.00,4.00,bob@x.org
            111-4,2026-04-02T10:00:00+00:00,Cancelled,0,,,bob@x.org
            111-5,2026-04-02T10:00:00+00:00,Shipped - Returned to Seller,1,8.00,,bob@x.org
            """);

        assertThat(money(made)).containsExactly(45.0, 20.0);
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(2, 1);
        assertThat(made.customers().get(0).items()).hasValue(5);
        assertThat(accounts(made)).containsEntry("refunded Shipped - Returned to Seller", "1 lines, 8.0");
    }

    @Test
    void thePriceOfAnItemOfAnotherShopIsThatOfAUnit() throws IOException {
        RfmCustomers made = rfm(
                "order-id,order-date,quantity,item-price,email\n1,2026-03-01,3,30,ann@x.org\n2,2026-03-02,1,5,bob@x.org\n");

        assertThat(money(made)).containsExactly(90.0, 5.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shopify Order ID", "eBay order number", "etsy_order_id"})
    void namesOfShopsSayNothingOfAColumn(String name) throws IOException {
        RfmCustomers made =
                rfm(name + ",customer,date,amount\n7,ann,2026-03-01,1\n7,ann,2026-03-01,2\n8,bob,2026-03-01,4\n");

        assertThat(made.found().roles()).containsEntry(TransactionRole.INVOICE, name);
    }

    @Test
    void eMailAddressesInUpperAndLowerCaseAreOneCustomerInTheFirstSpelling() throws IOException {
        RfmCustomers made = rfm("""
            order,customer,date,amount
            1,Ann@X.org,2024-03-01,1
            2,bob@x.org,2024-03-02,2
            3, ann@x.org ,2024-03-03,4
            3,ANN@x.org,2024-03-03,8
            4,Kim,2024-03-03,16
            5,kim,2024-03-03,32
            6,A@1,2024-03-03,64
            7,a@1,2024-03-03,128
            """);

        assertThat(made.customers())
                .extracting(RfmCustomer::id)
                .containsExactly("Ann@X.org", "bob@x.org", "Kim", "kim", "A@1", "a@1");
        assertThat(money(made)).containsExactly(13.0, 2.0, 16.0, 32.0, 64.0, 128.0);
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(2, 1, 1, 1, 1, 1);
        assertThat(text(made, "respelt"))
                .isEqualTo(
                        "1 e-mail address is written in upper and lower case. Each is one customer, in the first of its"
                                + " spellings, such as \"Ann@X.org\".");
        assertThat(rfm("customer,date,amount\nAnn@x.org,2024-03-01,1\nAnn@x.org,2024-03-02,2\nbob@x.org,2024-03-02,4\n")
                        .notices())
                .extracting(Notice::code)
                .doesNotContain("respelt");
    }

    /** Recency 1 and 0, frequency 1: about to sleep, and promising. */
    @Test
    void aCellWithoutCustomersHasNoMeans() throws IOException {
        String json = RfmJson.of(rfm("customer,date,amount\nann,2024-03-01,1\nbob,2024-03-02,2\n"), Optional.empty());

        assertThat(json)
                .containsPattern(
                        "\"name\": \"Loyal\",\\s+\"customers\": 0,\\s+\"monetary\": 0,\\s+\"mean_recency_days\": null,\\s+\"mean_frequency\": null")
                .containsPattern(
                        "\"customers\": 1,\\s+\"monetary\": 2,\\s+\"mean_recency_days\": 0,\\s+\"mean_frequency\": 1");
    }

    @Test
    void daysThatCannotBeAreLeftOut() throws IOException {
        RfmCustomers made = rfm("""
            customer,date,amount
            ann,2024-03-01,10
            ann,9999-12-31,20
            bob,1970-01-01,40
            bob,2024-03-03,80
            bob,1899-12-30,160
            """);

        assertThat(made.asOf()).isEqualTo(LocalDate.of(2024, 3, 3));
        assertThat(money(made)).containsExactly(10.0, 80.0);
        assertThat(text(made, "impossible_date"))
                .startsWith("3 lines on days that cannot be")
                .contains("220 in all");
    }

    @Test
    void aLastDayFarBehindTheRestIsRefusedUnlessADayIsNamed() throws IOException {
        String lines = "customer,date,amount\n"
                + IntStream.range(0, 150)
                        .mapToObj(i ->
                                "c" + i % 20 + "," + LocalDate.of(2024, 1, 1).plusDays(i) + ",5\n")
                        .collect(Collectors.joining())
                + "c1,2042-03-01,7\n";

        assertThatThrownBy(() -> rfm(lines))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 line is of 2042-03-01, and the last day before that is 2024-05-29")
                .hasMessageContaining("--as-of 2024-05-29");
        RfmCustomers made = rfm(lines, RfmSettings.DEFAULTS.withAsOf(LocalDate.of(2024, 5, 29)));
        assertThat(accounts(made)).containsEntry("after_reference", "1 lines, 7.0");
    }

    @Test
    void daysAreThoseThatAreWrittenOrThoseOfTheZoneThatIsNamed() throws IOException {
        String lines = """
            customer_id,timestamp,amount
            ann,2024-03-01T23:30:00+02:00,10
            bob,2024-03-02T00:30:00+02:00,20
            eve,2024-03-03T12:00:00+02:00,5
            """;

        Function<RfmCustomers, List<Integer>> days =
                made -> made.customers().stream().map(RfmCustomer::recencyDays).toList();
        assertThat(days.apply(rfm(lines))).containsExactly(2, 1, 0);
        assertThat(days.apply(rfm(lines, RfmSettings.DEFAULTS.with(DayClock.in(ZoneId.of("UTC"))))))
                .containsExactly(2, 2, 0);
        // half past ten and half past eleven at night in Vladivostok's morning of the next day
        assertThat(days.apply(rfm(lines, RfmSettings.DEFAULTS.with(DayClock.in(ZoneId.of("Asia/Vladivostok"))))))
                .containsExactly(1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45292,45299", // days of Excel
                "1704103200,1704708000", // seconds
                "1704103200000,1704708000000",
                "20240101,20240108"
            })
    void daysMayBeNumbers(String days) throws IOException {
        String[] two = days.split(",");
        RfmCustomers made = rfm("customer_id,date,amount\nann," + two[0] + ",1\nbob," + two[1] + ",1\n");

        assertThat(made.asOf()).isEqualTo(LocalDate.of(2024, 1, 8));
        assertThat(made.customers()).extracting(RfmCustomer::recencyDays).containsExactly(7, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Email",
                "Customer Email",
                "Email (Billing)",
                "Debitor",
                "Debitorennr.",
                "CUSTOMERNAME",
                "Account Name",
                "AccountId",
                "phone",
                "Sold-to party",
                "KUNNR",
                "Kundennummer",
                "Kunden-Nr.",
                "Kundenname",
                "E-Mail-Adresse",
                "N° client",
                "Numéro client",
                "Adresse e-mail",
                "ID cliente",
                "Nº cliente",
                "Correo electrónico",
                "customer_unique_id",
                "Associated Contact IDs",
                "Contact: Email",
                "Card Number",
                "userId",
                "MemberNo",
                "Auftraggeber",
                "buyer_email",
                "Bill-to Name",
                "Sell-to Customer No.",
                "Kd-Nr.",
                "CUST_CODE",
                "C\u00f3digo cliente",
                "Client"
            })
    void customersAreFoundByTheNamesOfManyExports(String name) throws IOException {
        RfmCustomers made = rfm("\"" + name + "\",date,amount\nann,2024-03-01,1\nbob,2024-03-02,2\n");

        assertThat(made.found().roles()).containsEntry(TransactionRole.CUSTOMER, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grand Total",
                "Grand Total (Base)",
                "Net Sales",
                "sales_value",
                "Total Price",
                "Umsatz netto",
                "Umsatz (EUR)",
                "Nettoumsatz",
                "Gesamtbetrag",
                "Rechnungsbetrag",
                "Betrag in EUR",
                "Montant TTC",
                "Montant total",
                "Importe total",
                "Total pedido",
                "Order Total Amount",
                "Total Sales",
                "Net Amount",
                "Amount",
                "TotalAmount",
                "LineTotal",
                "Revenue (USD)",
                "Extended Price",
                "NETWR",
                "Nettowert",
                "order_value",
                "Total incl. tax",
                "SalesAmount",
                "Amount in local currency",
                "gross_revenue",
                "Sum",
                "Bestellwert",
                "Warenwert",
                "Chiffre d'affaires",
                "Prix total",
                "Precio total",
                "Total con IVA",
                "Order Subtotal"
            })
    void amountsAreFoundByTheNamesOfManyExports(String name) throws IOException {
        RfmCustomers made = rfm("customer,date,\"" + name + "\"\nann,2024-03-01,1.5\nbob,2024-03-02,2.5\n");

        assertThat(made.found().roles()).containsEntry(TransactionRole.AMOUNT, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total tax",
                "Discount amount",
                "Shipping total",
                "Tax",
                "Total items",
                "Sales Order",
                "Sales tax",
                "Prix unitaire",
                "Currency",
                "Unit price",
                "Preis"
            })
    void whatIsNoAmountIsNotTakenForOne(String name) throws IOException {
        RfmCustomers made = rfm("customer,date,\"" + name + "\"\nann,2024-03-01,1.5\nbob,2024-03-02,2.5\n");

        assertThat(made.priced()).isFalse();
    }

    @Test
    void withoutAFittingNameTheLikeliestColumnIsNamedWithItsFlag() {
        assertThatThrownBy(() -> rfm("id,date,amount\n7,2024-01-01,1\n8,2024-01-02,2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Name it with --customer, perhaps --customer \"id\". It has: id, date, amount.");
    }

    @Test
    void conditionsChooseLinesByTheirWords() throws IOException {
        String lines = """
            customer,date,amount,status,channel
            ann,2024-03-01,1,paid,web
            ann,2024-03-02,2,failed,web
            bob,2024-03-03,4,paid,test
            bob,2024-03-04,8,shipped,store
            """;

        RfmCustomers made = rfm(
                lines,
                RfmSettings.DEFAULTS.withConditions(
                        new Condition("status", List.of("Paid", " failed"), true),
                        new Condition("channel", List.of("test"), false)));
        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann");
        assertThat(money(made)).containsExactly(3.0);
        assertThat(made.money()).isEqualTo(15);
        assertThatThrownBy(() -> rfm(
                        lines, RfmSettings.DEFAULTS.withConditions(new Condition("status", List.of("payed"), true))))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("has no value \"payed\". It has: paid, failed, shipped.");
    }

    @Test
    void anExcludedFirstLineStillSaysWhoseOrderItIs() throws IOException {
        String lines = """
            Name,Email,Created at,Financial Status,Country,Lineitem name,Lineitem quantity,Lineitem price
            #1,ann,2024-03-01,voided,DE,mug,1,5
            #2,bob,2024-03-02,paid,DE,gift,1,1
            #2,,,,,mug,1,7
            #2,,,,,cup,1,9
            #3,eve,2024-03-03,,FR,gift,1,1
            #3,,,,,mug,2,7
            """;

        RfmCustomers noGifts =
                rfm(lines, RfmSettings.DEFAULTS.withConditions(new Condition("Lineitem name", List.of("gift"), false)));
        assertThat(noGifts.customers()).extracting(RfmCustomer::id).containsExactly("bob", "eve");
        assertThat(money(noGifts)).containsExactly(16.0, 14.0);
        assertThat(accounts(noGifts))
                .isEqualTo(Map.of(
                        "counted",
                        "3 lines, 30.0",
                        "cancelled voided",
                        "1 lines, 5.0",
                        "condition --where-not Lineitem name=gift",
                        "2 lines, 2.0"));

        RfmCustomers german = rfm(
                lines,
                RfmSettings.DEFAULTS.withConditions(
                        new Condition("Country", List.of("DE"), true),
                        new Condition("Lineitem name", List.of("gift"), false)));
        assertThat(german.customers()).extracting(RfmCustomer::id).containsExactly("bob");
        assertThat(money(german)).containsExactly(16.0);
    }

    @Test
    void aConditionOnDaysIsWrittenAsTheyAre() throws IOException {
        String lines = "customer,date,amount\nann,2024-03-01 10:00,1\nann,2024-03-02 11:00,2\nbob,2024-03-02 12:00,4\n";

        assertThat(money(rfm(
                        lines,
                        RfmSettings.DEFAULTS.withConditions(new Condition("date", List.of("2024-03-02"), true)))))
                .containsExactly(2.0, 4.0);
        assertThatThrownBy(() -> rfm(
                        lines, RfmSettings.DEFAULTS.withConditions(new Condition("date", List.of("2024-03-05"), true))))
                .hasMessageContaining("It has: 2024-03-01, 2024-03-02.");
    }

    @Test
    void theShareOfRefundsIsNeverAboveOneAndWhoIsLeftOutIsToldWithTheReason() throws IOException {
        RfmCustomers made = rfm("""
            invoice,date,customer,amount
            1,2024-03-01,ann,10
            2,2024-03-02,ann,-571
            3,2024-03-02,bob,0
            4,2024-03-03,eve,-8
            5,2024-03-03,joe,5
            """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann", "joe");
        assertThat(made.customers().get(0).refundShare()).hasValue(1);
        assertThat(text(made, "spent_nothing")).startsWith("1 customer of the table spent nothing in all");
        assertThat(text(made, "only_zero")).startsWith("1 customer has only lines without money or of zero amounts");
        assertThat(text(made, "only_refunds")).startsWith("1 customer has refunds only");
        assertThat(accounts(made)).isEqualTo(Map.of("counted", "3 lines, -556.0", "nothing_left", "2 lines, -8.0"));
    }

    @Test
    void aFileOfZeroAmountsIsRefusedForThatReason() {
        assertThatThrownBy(() -> rfm("customer,date,amount\nann,2024-03-01,0\nbob,2024-03-02,0\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nobody bought anything up to 2024-03-02: all amounts are zero or missing.");
    }

    /** Orders whose lines are cut by the borders of pieces; whole tables are read at once, so the two ways must agree. */
    @Test
    void howALongFileIsCutMakesNoDifference() throws IOException {
        StringBuilder lines = new StringBuilder("order,customer,date,status,amount,quantity,note\n");
        for (int order = 0; order < 9_000; order++) {
            String customer = "c" + order * 7919 % 700;
            String state = order % 11 == 0 ? "cancelled" : order % 13 == 0 ? "refunded" : "paid";
            for (int line = 0; line < 5 + order % 30; line++) {
                boolean first = line == 0;
                lines.append(order).append(',').append(first ? customer : "").append(',');
                lines.append(first ? LocalDate.of(2023, 1, 1).plusDays(order / 15) : "")
                        .append(',');
                lines.append(first ? state : "")
                        .append(',')
                        .append((order * 31 + line) % 997 / 4.0)
                        .append(',');
                lines.append(1 + line % 3).append(',').append("x".repeat(20)).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("lines.csv"), lines.toString());

        RfmCustomers pieces = read(file, RfmSettings.DEFAULTS, new Workers(2));
        RfmCustomers table = Rfm.of(
                io.github.segmentcli.io.table.TableReader.read(
                                file.toString(),
                                ReadSettings.DEFAULTS.with(io.github.segmentcli.io.settings.ColumnHints.keepingText(
                                        List.of("order", "customer"))),
                                Workers.sequential(),
                                Progress.NONE)
                        .table(),
                RfmSettings.DEFAULTS,
                Workers.sequential());

        assertThat(lines.length()).isGreaterThan(4 << 20);
        assertThat(pieces.csv()).isEqualTo(table.csv());
        assertThat(RfmJson.of(pieces, Optional.empty())).isEqualTo(RfmJson.of(table, Optional.empty()));
        assertThat(read(file, RfmSettings.DEFAULTS, Workers.sequential()).csv()).isEqualTo(pieces.csv());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders,spend", "age,spend", "Anzahl Bestellungen,Umsatz", "recency_days,monto"})
    void aTableOfCustomersIsRefusedWithTheCommandForIt(String columns) {
        String table = customersOnce("customer_id,customer_since," + columns);

        assertThatThrownBy(() -> rfm(table))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "the rows are customers, not purchases: each of the 12 customers in \"customer_id\" stands on"
                                + " one line, beside \"" + columns.split(",")[0] + "\"")
                .hasMessageContaining("segment --input " + folder.resolve("lines.csv") + ".");
    }

    /** A day of a new shop: nobody has bought twice. */
    @Test
    void purchasesOfWhichEachIsOfAnotherCustomerAreToldAndCounted() throws IOException {
        RfmCustomers made = rfm(customersOnce("customer_id,order_date,quantity,amount"));

        assertThat(text(made, "customers_once"))
                .startsWith("The rows may be customers and not purchases: each of the 12");
        assertThat(made.size()).isEqualTo(12);
    }

    @Test
    void aTableOfCustomersWithoutDatesIsRefusedWithTheCommandForIt() {
        assertThatThrownBy(() -> rfm("customer_id,age,income\nann,30,100\nbob,40,200\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "Its columns \"age\", \"income\" look like those of a table with one row per customer"
                                + ", which needs no segment rfm: segment --input ");
    }

    private static String customersOnce(String header) {
        StringBuilder table = new StringBuilder(header + "\n");
        for (int i = 0; i < 12; i++) {
            table.append("c" + i + ",2024-01-" + (10 + i) + "," + (20 + i) + "," + 7 * i % 5 + "1.50\n");
        }
        return table.toString();
    }

    private RfmCustomers rfm(String csv) throws IOException {
        return rfm(csv, RfmSettings.DEFAULTS);
    }

    /** Reads the lines, and holds that what became of them adds up to the file. */
    private RfmCustomers rfm(String csv, RfmSettings settings) throws IOException {
        RfmCustomers made = read(Files.writeString(folder.resolve("lines.csv"), csv), settings, Workers.sequential());
        assertThat(made.outcomes().stream().mapToLong(OutcomeTotal::lines).sum())
                .isEqualTo(csv.lines().count() - 1);
        return made;
    }

    private static RfmCustomers read(Path file, RfmSettings settings, Workers workers) {
        return RfmReader.read(file.toString(), ReadSettings.DEFAULTS, settings, workers, Progress.NONE);
    }

    private static List<Double> money(RfmCustomers made) {
        return made.customers().stream()
                .map(customer -> customer.monetary().orElseThrow())
                .toList();
    }

    private static Map<String, String> accounts(RfmCustomers made) {
        return made.outcomes().stream()
                .collect(Collectors.toMap(
                        outcome -> (outcome.reason().code() + " " + outcome.detail()).strip(),
                        outcome -> outcome.lines() + " lines, " + outcome.money()));
    }

    private static String text(RfmCustomers made, String code) {
        return made.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(Notice::text)
                .findFirst()
                .orElseThrow();
    }
}
