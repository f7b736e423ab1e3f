package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.purchases.TransactionRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmTest {

    @TempDir
    Path folder;

    @Test
    void aCustomerIsMadeOfItsInvoices() throws IOException {
        RfmCustomers made = rfm("""
                order_id,order_date,customer,quantity,unit_price
                1,2024-01-01,ann,2,10.00
                1,2024-01-01,ann,1,5.50
                2,2024-01-21,ann,1,100.00
                3,2024-01-31,bob,3,1.10
                """);

        assertThat(made.csv()).isEqualTo("""
                customer_id,recency_days,frequency,monetary,avg_basket,items,tenure_days,days_between_purchases,refund_share,r_score,f_score,m_score,rfm_score,cell
                ann,10,2,125.5,62.75,4,30,20,0,R1,F3,M3,133,At risk
                bob,0,1,3.3,3.3,3,0,,0,R3,F1,M1,311,About to sleep
                """);
    }

    /** By hand: ann's invoice 1 comes in three parts, bob has an invoice of that number too, and blanks are days. */
    @Test
    void linesOfAnInvoiceNeedNotFollowEachOtherAndBlankOnesAreDays() throws IOException {
        RfmCustomers made = rfm("""
                order_id,order_date,customer,amount
                1,2024-01-01,ann,1
                1,2024-01-02,ann,2
                1,2024-01-01,bob,4
                1,2024-01-03,ann,8
                ,2024-01-04,ann,16
                ,2024-01-05,ann,32
                ,2024-01-05,ann,64
                1,2024-01-06,ann,128
                """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann", "bob");
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(3, 1);
        assertThat(made.customers())
                .extracting(customer -> customer.monetary().orElseThrow())
                .containsExactly(251.0, 4.0);
    }

    /** By hand: blanks around an id do not make another one, and a further line of an order may leave out who and when. */
    @Test
    void idsHaveNoBlanksAroundThemAndFurtherLinesMayLeaveThemOut() throws IOException {
        RfmCustomers made = rfm("""
                order_id,order_date,customer,amount
                 1,2024-01-01,\u00dcnal,1
                1,2024-01-01,,2
                2,2024-01-02, \u00dcnal ,4
                3,2024-01-03,N/A,8
                4,2024-01-04,Zo\u00eb,16
                4,,,32
                5,2024-01-05,undefined,64
                """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("\u00dcnal", "Zo\u00eb");
        assertThat(made.customers()).extracting(RfmCustomer::frequency).containsExactly(2, 1);
        assertThat(made.customers())
                .extracting(customer -> customer.monetary().orElseThrow())
                .containsExactly(7.0, 48.0);
    }

    @Test
    void whatIsGivenBackNetsOffAndACancelledPurchaseDoesNotCount() throws IOException {
        RfmCustomers made = rfm("""
                invoice,date,customer_id,amount
                1,2024-01-01,ann,40
                2,2024-01-05,ann,60
                C3,2024-01-06,ann,-60
                4,2024-01-02,bob,40
                C5,2024-01-03,bob,-15
                6,2024-01-09,bob,0
                7,2024-01-04,eve,20
                C8,2024-01-05,eve,-20
                """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("ann", "bob");
        assertThat(made.customers().get(0).frequency()).isEqualTo(1);
        assertThat(made.customers().get(0).recencyDays()).isEqualTo(8);
        assertThat(made.customers().get(0).monetary()).hasValue(40);
        assertThat(made.customers().get(0).refundShare()).hasValue(0.6);
        assertThat(made.customers().get(1).frequency()).isEqualTo(1);
        assertThat(made.customers().get(1).monetary()).hasValue(25);
        assertThat(texts(made))
                .contains("1 customer has no purchase left after cancellations and refunds, and is not in the table.");
    }

    @Test
    void linesWithoutACustomerAreCounted() throws IOException {
        RfmCustomers made = rfm("""
                invoice,date,customer_id,amount
                1,2024-01-01,ann,75
                2,2024-01-05,,20
                3,2024-01-05,,5
                """);

        assertThat(made.customers()).hasSize(1);
        assertThat(texts(made))
                .contains("2 of 3 lines (67%) and 25% of the amounts have no customer and were left out.");
    }

    @Test
    void recencyCountsFromTheDayThatIsNamedAndLaterLinesAreLeftOut() throws IOException {
        RfmCustomers made = rfm("""
                invoice,date,customer_id,amount
                1,2024-01-01 23:59,ann,75
                2,2024-02-05 00:01,ann,20
                """, RfmSettings.DEFAULTS.withAsOf(LocalDate.of(2024, 1, 31)));

        assertThat(made.customers().get(0).recencyDays()).isEqualTo(30);
        assertThat(made.customers().get(0).frequency()).isEqualTo(1);
        assertThat(texts(made)).contains("1 line after 2024-01-31 was left out.");
    }

    @Test
    void idsKeepTheirLeadingZeros() throws IOException {
        RfmCustomers made = rfm("""
                InvoiceNo;InvoiceDate;CustomerID;Quantity;UnitPrice
                1;2024-01-01;00123;1;1,50
                2;2024-01-02;123;1;2,50
                """);

        assertThat(made.customers()).extracting(RfmCustomer::id).containsExactly("00123", "123");
        assertThat(made.customers().get(1).monetary()).hasValue(2.5);
    }

    @Test
    void withoutACustomerColumnTheFlagIsNamed() {
        assertThatThrownBy(() -> rfm("when,what\n2024-01-01,tea\n2024-01-02,cake\n"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "lines.csv: no column looks like one of customers. Name it with --customer. It has: when, what.");
    }

    @Test
    void aNamedColumnThatIsNotThereIsToldWithTheNearest() {
        RfmSettings settings = RfmSettings.DEFAULTS.with(TransactionRole.CUSTOMER, "custmer");

        assertThatThrownBy(() -> rfm("date,customer,amount\n2024-01-01,a,3\n2024-01-02,b,4\n", settings))
                .isInstanceOf(RequestException.class)
                .hasMessageEndingWith(
                        "has no column \"custmer\". It has: date, customer, amount. Did you mean \"customer\"?");
    }

    /** Sums over all customers; every row was held against an independent program in pandas 1.5.3 once. */
    @ParameterizedTest
    @CsvSource({
        "online_retail.csv.gz, 4326, 398994, 18374, 964639, 8311069.954",
        "groceries_long.csv, 3898, 731660, 14963, 2183956, 0"
    })
    void realTransactionsGiveTheFiguresOfPandas(
            String name, int customers, long recency, long frequency, long tenure, double monetary) throws IOException {
        Path file = SharedFiles.path("customers/" + name);

        RfmCustomers made = read(file, RfmSettings.DEFAULTS);

        assertThat(made.customers()).hasSize(customers);
        assertThat(sum(made, RfmCustomer::recencyDays)).isEqualTo(recency);
        assertThat(sum(made, RfmCustomer::frequency)).isEqualTo(frequency);
        assertThat(sum(made, RfmCustomer::tenureDays)).isEqualTo(tenure);
        assertThat(sum(made, customer -> customer.monetary().orElse(0))).isCloseTo(monetary, within(1e-6));
    }

    @Test
    void theExampleGivesTheFiguresOfPandas() throws IOException {
        RfmCustomers made = read(Path.of("data/transactions.csv"), RfmSettings.DEFAULTS);

        // pandas 1.5.3, as above
        assertThat(made.customers()).hasSize(412);
        assertThat(sum(made, RfmCustomer::recencyDays)).isEqualTo(39_422);
        assertThat(sum(made, RfmCustomer::frequency)).isEqualTo(1_541);
        assertThat(sum(made, RfmCustomer::tenureDays)).isEqualTo(188_166);
        assertThat(sum(made, customer -> customer.monetary().orElse(0))).isCloseTo(100_253.55, within(1e-9));
        assertThat(made.customers())
                .filteredOn(customer -> customer.frequencyScore() == 2)
                .hasSize(137);
    }

    private RfmCustomers rfm(String csv) throws IOException {
        return rfm(csv, RfmSettings.DEFAULTS);
    }

    private RfmCustomers rfm(String csv, RfmSettings settings) throws IOException {
        return read(Files.writeString(folder.resolve("lines.csv"), csv), settings);
    }

    private static RfmCustomers read(Path file, RfmSettings settings) {
        return RfmReader.read(file.toString(), ReadSettings.DEFAULTS, settings, Workers.sequential(), Progress.NONE);
    }

    private static double sum(RfmCustomers made, ToDoubleFunction<RfmCustomer> figure) {
        return made.customers().stream().mapToDouble(figure).sum();
    }

    private static List<String> texts(RfmCustomers made) {
        return made.notices().stream().map(Notice::text).toList();
    }
}
