package io.github.segmentcli.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers are by their names: each rule with a column that it is for, and one beside it that it is not for. */
class NumbersByNameTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} from {1} to {2} is {3}")
    @CsvSource({
        // names in Russian, Turkish, Indonesian, Vietnamese, Japanese, Chinese and Korean
        "\u0412\u043e\u0437\u0440\u0430\u0441\u0442 \u043a\u043b\u0438\u0435\u043d\u0442\u0430,18,80,AGE",
        "\u0421\u0440\u0435\u0434\u043d\u044f\u044f \u0441\u0443\u043c\u043c\u0430,18,8000,AMOUNT",
        "Ya\u015f,18,80,AGE",
        "Y\u0131ll\u0131k Gelir,1800,80000,AMOUNT",
        "jumlah_transaksi,0,80,COUNT",
        "lama_berlangganan,0,80,DURATION",
        "S\u1ed1 l\u01b0\u1ee3ng b\u00e1n,0,80,COUNT",
        "\u8cfc\u5165\u91d1\u984d,100,80000,AMOUNT",
        "\u5e74\u9f61,18,80,AGE",
        "\u8d2d\u4e70\u6b21\u6570,0,80,COUNT",
        "\uad6c\ub9e4\uae08\uc561,100,80000,AMOUNT",
        // kinds that are numbered, and what has or lasts
        "OperatingSystems,1,8,CODE",
        "Operating Hours,1,8,DURATION",
        "company,20,540,CODE",
        "company_size,20,540,COUNT",
        "BEHANDLUNGSID,1,50,CODE",
        "Regionsid,1,50,CODE",
        "prepaid,1,50,NUMBER",
        // bands of an age, and the age
        "AgeCat,0,6,ORDERED",
        "custcat,1,4,CODE",
        "Settlement size,0,2,ORDERED",
        "household size,0,2,COUNT",
        "cc1_miles,1,5,ORDERED",
        "cc1_miles,0,5,COUNT",
        "mois_debut,1,12,CODE",
        "nb_mois,1,12,COUNT",
        "amount_of_customers,100,9000,COUNT",
        "amount_of_sales,100,9000,AMOUNT",
        "Total Time Spent on Website,0,2000,DURATION",
        "Time on App,8,15.5,DURATION",
        "Contract_period,1,12,DURATION",
        "Lead Time,0,300.5,DURATION",
        "Avg_class_frequency_total,0,6.5,NUMBER",
        "Avg_class_total,0,600.5,AMOUNT",
        "Email,5,20,NUMBER",
        "GiftCnt36,0,12,COUNT",
        "last_login_days_ago,0,90,DURATION",
        "Booking Days In Advance,0,200,DURATION",
        "area_codes,200,989,CODE",
        "Zip Data.LAT,32.5,41.7,COORDINATE",
        "TimeonApp,8,15.5,DURATION",
        "LengthofMembership,0,6.5,DURATION",
        "avg_watch_time_per_day,0,24.5,DURATION",
        "download_over_limit,0,7,NUMBER",
        "LatePayments,0,10,COUNT",
        "Payments,0,9000.5,AMOUNT",
        "no.donations.lifetime,0,90,COUNT",
        "Ages,25,38,AGE",
        "Mes Num,1,12,CODE",
        "voltage,220.5,240.5,NUMBER",
        "avg_days_between_orders,0,90,DURATION",
        "order_value_ratio,0,900.5,NUMBER",
        "rfm_total,3,15,NUMBER",
        "daily_hours_spent,0,9.5,DURATION",
        "amount spent,0,9.5,AMOUNT",
        "Leave Balance,0,30,NUMBER",
        "PYT_1,-2,2,RATING",
        "PKT_1,-2,2,NUMBER",
        "YEAR_ID,2003,2005,CODE",
        "CATEGORY_ID,2003,2005,CODE",
        "VAgecat1,1,6,ORDERED",
        "income_bin,1,8,ORDERED",
        "Age,18,80,AGE",
        // ct counts, but not money
        "Total_Sale_Ct,1,90,COUNT",
        "Preis_ct,1,90,AMOUNT",
        // what begins as a count or a percentage is one, whatever is counted, -9 for unknown or not
        "NumTradesWBalance,-9,32,COUNT",
        "PercentTradesWBalance,-9,100,SHARE",
        "TradesBalance,0,3200,AMOUNT",
        "Number of minutes delay,0,3200,DURATION",
        // changes in parts of what was before
        "Total_Amt_Chng_Q2_Q1,0,3.5,NUMBER",
        "Total_Amt_Chng,0,350.5,AMOUNT",
        // what a model says of all these
        "Bayes_Classifier_Age_Months_Inactive_12_mon_2,0,0.99,SHARE",
        "Months_Inactive,0,0.99,DURATION",
        // shares of people of an age, and their age
        "age_35_49,0,0.99,SHARE",
        "age_35_49,35,49.5,AGE",
        "Work-Life Balance,1,4,RATING",
        "Balance,1,4,AMOUNT",
        "HourlyRate,30,100,AMOUNT",
        "return rate,30,100,SHARE",
        // the number of a level, and a number of things
        "education-num,1,16,NUMBER",
        "child num,1,16,COUNT",
        "EDUCATION,0,6,ORDERED",
        "MARRIAGE,0,3,CODE",
        "years of marriage,0,30,DURATION",
        "Education,5,20,NUMBER",
        "Month_to_end_contract,0,11,DURATION",
        "VEHICLE_OWNERSHIP,0,1,FLAG",
        "gender,0,1,CODE",
        "years of education,0,6,DURATION",
        "Pin code,560001,560110,CONTACT",
        "DBSCAN_Cluster,-1,5,EARLIER_RESULT",
        "Cluster size,1,5,COUNT",
        "ListPriceDiff,0,0.9,AMOUNT",
        "ListPrice,0,0.9,AMOUNT",
        "revenue,0,0.9,SHARE",
        // children are counted; of orders a total may be their money
        "CHILD_TOTAL,0,10,COUNT",
        "total visit,0,9,COUNT",
        "order_total,0,90,AMOUNT",
        // how many days there were, and how long it took
        "unique_days,1,320,COUNT",
        "active_days,1,320,COUNT",
        "jours actifs,1,320,COUNT",
        "aktive Tage,1,320,COUNT",
        "active hours,1,320,DURATION",
        "days,1,320,DURATION",
        // value for money in stars, and money
        "Custo-benef\u00edcio,1,10,RATING",
        "value for money,1,5,RATING",
        "Rapport qualit\u00e9/prix,0,9.5,RATING",
        "Preis-Leistungs-Verh\u00e4ltnis,1,5,RATING",
        "custo benef\u00edcio,1,900,AMOUNT",
        "pre\u00e7o,1,10,AMOUNT",
        "level of agreement,1,7,RATING",
        // a part of the calendar, and how many of them have passed
        "month_number,1,12,CODE",
        "month_number,0,11,DURATION",
        "month_number,1,34,DURATION",
        "week no,1,53,CODE",
        "Tag Nr,0,90,DURATION",
        "hour_number,0,23,CODE",
        "week_number,202301,202352,CODE",
        // a place in a row, and a number that was given
        "serial_number,1,55,NUMBER",
        "order_line_no,0,30,NUMBER",
        "seat number,1,55,CODE",
        "serial_number,70100,70155,CODE",
        // glued to a word that is not known, and words that end so by themselves
        "bikeid,1,700,OTHER_ID",
        "fahrradid,1,700,OTHER_ID",
        "prepaid,1,700,NUMBER",
        "snelheid,1,700,NUMBER",
        "Kundenpostleitzahl,10115,99998,CONTACT",
        "LieferPostzahl,10115,99998,CONTACT",
        "arrival_day_of_month,1,31,CODE",
        "arrival_month,1,12,CODE",
        "days_of_month,1,31,DURATION",
        // the number of one, by which it is called, and how many there are
        "salesRepEmployeeNumber,1100,1115,CODE",
        "salesRepEmployeeNumber,1100,1300,OTHER_ID",
        "partnum,727032,729000,OTHER_ID",
        "partnum,1100,1115,CODE",
        "partnum,1,40,COUNT",
        "num_parts,1100,1115,COUNT",
        "visits num,1100,1300,COUNT",
        "sales number,1100,1115,COUNT",
        "platinum,1100,1300,NUMBER",
        "numer kategorii,3,700,OTHER_ID",
        "numer kategorii,3,20,CODE",
        "číslo smlouvy,1,15,CODE",
        "liczba kategorii,3,20,COUNT",
        "numer miesiaca,1,12,CODE",
        // in one case: the last part says what it is
        "RETAILERID,0,3,CODE",
        "BASECOLOURID,1,42,CODE",
        "AMOUNTPAID,0,90,AMOUNT",
        "SHELTERLOCATION,1,28,CODE",
        "HAIRCOLOUR,1,8,CODE",
        "visitreason,1,8,CODE",
        "dislocation,1,28,NUMBER",
        "COMBITESTRESULT,0,2,CODE",
        "COMBITESTRESULT,0,90,NUMBER",
        "kundenname,1,28,CODE",
        // one with a kind before it, and kinds
        "EarlyClass,0,1,FLAG",
        "elevated_platform,0,1,FLAG",
        "passenger class,0,1,CODE",
        "class,0,1,CODE",
        "customer_type,0,1,CODE",
        "age group,0,1,CODE",
        // available, and a level
        "tempo_disponivel,40,100,DURATION",
        "nível de acesso,1,5,ORDERED",
        "tiempo,40,100,DURATION",
        // codes of places, and those who are numbered
        "area_code_res_phone,1,50,CODE",
        "zip code of home,10115,10170,CONTACT",
        "INSTITUCION,40012,40021,CODE",
        "banco,1,30,CODE",
        "bank_balance,1,30,AMOUNT",
        "miesiąc,1,12,CODE",
        "měsíc,1,12,CODE",
        "ay,1,12,CODE",
        "månad,1,12,CODE",
        "maand,1,12,CODE",
        "ay,1,40,NUMBER",
        "Fon,3012345,3098765,CONTACT",
        "tlf.,3012345,3098765,CONTACT"
    })
    void aName(String name, double least, double greatest, ColumnRole expected) throws IOException {
        boolean whole = greatest == Math.rint(greatest);
        double steps = Math.min(whole ? greatest - least : 200, 200);
        Understanding found = MadeTable.understood(folder, ROWS, List.of("customer_id", name, "town"), row -> {
            double value = least + (greatest - least) * (row * 37 % (steps + 1)) / steps;
            return "C" + (row + 5) + ";" + (whole ? "" + Math.round(value) : String.format(Locale.ROOT, "%.2f", value))
                    + ";t" + row % 7;
        });

        assertThat(MadeTable.role(found, name)).isEqualTo(expected);
    }
}
