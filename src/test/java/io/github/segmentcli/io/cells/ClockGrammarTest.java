package io.github.segmentcli.io.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day behind a date. The minutes of UTC since midnight of the day in the cell are counted by hand. */
class ClockGrammarTest {

    private static final String DAY = "2024-03-05";

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
             00:00;0
             00:01;1
             08:26;506
             19:59;1199
            T08:26;506
            T08:26:30;506.5
             08:26:30;506.5
             23:59:60;1440
             24:00;1440
             8:26;506
             8:26:30;506.5
            , 8:26;506
            T08:26:30.5;506.508333333333333
             08:26:30,25;506.504166666666667
             at 8:26;506
             um 08:26 Uhr;506
             à 08:26;506
             kl. 08:26;506
             12:05 AM;5
             12:05 pm;725
             1:05 p.m.;785
             11:59PM;1439
             1:00 am;60
             1:05 p. m.;785
             1:05 p.\u202fm.;785
             1:05 a.\u00a0m.;65
             1:05\u202fPM;785
             1:05 nachm.;785
             12:05 vorm.;5
             1:05:30 ÖS;785.5
             1:05 öö;65
             1:05 em;785
             12:05 dop.;5
             12:05 odp.;725
             1:05 ip.;785
             3:33:47 пп GMT+3;753.783333333333333
             12:05 дп;5
             1:05 μ.μ.;785
             1:05 π.μ.;65
             3:50:46 ÖS GMT+3;770.766666666666667
             4:48:22 p.\u202fm. EEST;828.366666666666667
             1:05 p. m. GMT-05:00;1085
             1:05 p. m. COT;1085
             9:05 AM BRT;725
             08:26 MEZ;446
             08:26 MESZ;386
             08:26 OEZ;386
             08:26 WEST;446
             08:26 ACST;-64
            # several places have these, hours apart
             08:26 IST;506
             08:26 BST;506
             08:26 IST+0530;176
            T08:26Z;506
             08:26 UTC;506
             08:26 GMT;506
             08:26 CET;446
             08:26 CEST;386
             08:26 est;806
             08:26 PDT;926
            T08:26+02;386
            T08:26+0230;356
            T08:26:00+02:30;356
            T08:26-03:30;716
             12:38:45 PM GMT+8;278.75
             08:26 GMT-3;686
             08:26 UTC+5:30;176
             01:26 GMT+0200 (Central European Summer Time);-34
            """)
    void isThatTimeOfDayInUtc(String time, double minutes) {
        assertThat(ClockGrammar.daysOf(DAY + time, DAY.length()) * 1440)
                .isCloseTo(minutes, org.assertj.core.api.Assertions.within(1e-9));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                " 24:30:00x",
                " 25:00",
                " 08:60",
                " 08:26:61",
                " 8:60",
                " 8:26:61",
                " 25:00:00",
                " 08:60:00",
                " 0a:26",
                " 08:2:26",
                " :8:26",
                "-08:26",
                " 08-26",
                " 08:26-30",
                " 08:26-9",
                " 08:26 GMT+19",
                " 08:26+1801",
                " 08:26+02:75",
                " 0:30 am",
                " 13:05 p. m.",
                " 0:05 \u00f6s",
                " 1:05 a. x.",
                " 1:05 emu",
                " 1:05 amz",
                " 13:00 pm",
                " 08:26 XYZ",
                " 08",
                " noon",
                " 8.26"
            })
    void isNoTimeOfDay(String time) {
        assertThat(ClockGrammar.daysOf(DAY + time, DAY.length())).isNaN();
    }
}
