package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.render.kit.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "ONEOFF_PURCHASES_FREQUENCY, ONEOFF_<wbr>PURCHASES_<wbr>FREQUENCY",
        "MonthlyCharges, Monthly<wbr>Charges",
        "a<b_and_then_c, a&lt;b_<wbr>and_<wbr>then_<wbr>c",
        "BALANCE_1, BALANCE_1", // fits anywhere
        "Occasional buyers, Occasional buyers",
        "trailing_mark_, trailing_<wbr>mark_",
        "PURCHASESFREQUENCY, PURCHASESFREQUENCY"
    })
    void aLongNameMayBeBrokenWhereItsPartsEnd(String name, String html) {
        assertThat(new Html().element("bdi", name).toString()).isEqualTo("<bdi>" + html + "</bdi>");
        assertThat(new Html().element("th scope='row'", name).toString())
                .isEqualTo("<th scope=\"row\">" + html + "</th>");
    }

    @Test
    void otherTextIsNotBroken() {
        assertThat(new Html().element("code", "ONEOFF_PURCHASES_FREQUENCY").toString())
                .isEqualTo("<code>ONEOFF_PURCHASES_FREQUENCY</code>");
    }

    @Test
    void aCurveHasLabelsOnBothAxesAndTheWidthOfATextColumn() {
        Html html = new Html();
        CurveOfShares chart = new CurveOfShares(html, Axis.of(0, 1, 5));

        chart.open("what it shows", true, "0%", "50%", "100%");
        chart.line("line", new double[] {0, 1}, new double[] {0, 1});
        chart.close();

        assertThat(html.toString())
                .startsWith("<svg class=\"curve\" viewBox=\"0 0 600 300\"")
                .contains(">80%</text>", ">50%</text>", "d=\"M52 266L574 12\"");
    }
}
