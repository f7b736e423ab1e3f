package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final String LONG = "Average_monthly_purchase_amount_excluding_returns_and_tax_10";

    private final Lettering lettering = new Lettering(new HostFonts(List.of()));

    @Test
    void aTextIsShortenedBetweenWords() {
        String fitted = lettering.fit("Deal seekers, many web visits per month", TypeStyle.LABEL, 200);

        assertThat(fitted).contains("…");
        assertThat(fitted.replace("…", " ").split(" "))
                .isSubsetOf("Deal", "seekers,", "many", "web", "visits", "per", "month");
    }

    @Test
    void thePartOfAWordAtTheEndIsLeftOut() {
        assertThat(lettering.fit("Number of catalogue purchases", TypeStyle.AXIS, 130))
                .isEqualTo("Number of…");
        assertThat(lettering.fit("Long number of … calendar months", TypeStyle.AXIS, 130))
                .containsOnlyOnce("…");
    }

    @Test
    void widthsAreThoseOfTheTypeface() {
        // Inter-Regular.otf 4.0, table hmtx read with fontTools 4.38: "n" advances 1210 of 2048 units.
        double em = TypeStyle.LABEL.size();

        assertThat(lettering.width("nnnn", TypeStyle.LABEL)).isCloseTo(4 * 1210.0 / 2048 * em, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 137.5, 200, 1000})
    void aFittedTextIsNeverWiderThanItsRoom(double room) {
        String fitted = lettering.fit(LONG, TypeStyle.LABEL, room);

        assertThat(lettering.width(fitted, TypeStyle.LABEL)).isLessThanOrEqualTo(room);
    }

    @Test
    void aShortenedTextKeepsItsBeginningAndItsEnd() {
        String fitted = lettering.fit(LONG, TypeStyle.LABEL, 200);

        assertThat(fitted).startsWith("Average_").contains("…").endsWith("_10");
    }

    @Test
    void aTextIsBrokenAtSpacesAndHyphensButNeverIntoNothing() {
        List<String> lines = lettering.wrap("High spend, low recency_days", TypeStyle.LABEL, 110, 3);

        assertThat(lines).containsExactly("High spend, low", "recency_days");
        assertThat(lettering.wrap("WWWWWW", TypeStyle.LABEL, 2, 3)).hasSize(3);
        assertThat(lettering.wrap("   ", TypeStyle.LABEL, 90, 3)).isEmpty();
    }

    @Test
    void controlCharactersTakeTheRoomOfASpace() {
        assertThat(lettering.width("a\nb\tc", TypeStyle.LABEL)).isEqualTo(lettering.width("a b c", TypeStyle.LABEL));
    }

    @Test
    void lettersThatNoFontHasBecomeBoxesThatDiffer() {
        Lettering.Line one = lettering.line("年", TypeStyle.LABEL);
        Lettering.Line other = lettering.line("齢", TypeStyle.LABEL);

        assertThat(lettering.lacks("年")).isTrue();
        assertThat(one.advance()).isPositive();
        assertThat(one.outline().contains(400, -400))
                .isNotEqualTo(other.outline().contains(400, -400));
    }

    @Test
    void latinGreekAndCyrillicNeedNoOtherFont() {
        String text = "Größe, coût, niño, Łódź, Ελλάδα, Москва, € £ ¥ σ − …";

        boolean lacks = lettering.lacks(text);

        assertThat(lacks).isFalse();
    }

    @Test
    void lettersOfALineStandWhereTheLineHasThem() {
        List<Lettering.Letter> letters = lettering.letters("AVA", TypeStyle.TITLE);

        assertThat(letters).extracting(Lettering.Letter::text).containsExactly("A", "V", "A");
        // Kerned: the V is drawn under the arms of the As.
        assertThat(letters.get(1).x()).isLessThan(letters.get(0).advance());
    }
}
