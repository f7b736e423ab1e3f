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
        "VAgecat1,1,6,ORDERED",
        "income_bin,1,8,ORDERED",
        "Age,18,80,AGE",
        // ct counts, but not money
        "Total_Sale_Ct,1,90,COUNT",
        "Preis_ct,1,90,AMOUNT",
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
        "Month_to_end_contract,0,11,NUMBER",
        "VEHICLE_OWNERSHIP,0,1,FLAG",
        "gender,0,1,CODE",
        "years of education,0,6,DURATION",
        "Pin code,560001,560110,CONTACT",
        "DBSCAN_Cluster,-1,5,EARLIER_RESULT",
        "Cluster size,1,5,COUNT",
        "ListPriceDiff,0,0.9,AMOUNT",
        "ListPrice,0,0.9,SHARE",
        "arrival_day_of_month,1,31,CODE",
        "arrival_month,1,12,CODE",
        "days_of_month,1,31,DURATION"
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
