package io.github.segmentcli.io.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first cell of a header, written in a character set of which its bytes do not tell. */
class OtherReadingsTest {

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, 顧客番号",
        "GBK, 客户编号",
        "Big5, 客戶編號",
        "EUC-KR, 고객번호",
        "windows-1251, Номер клиента",
        "KOI8-R, Номер клиента",
        "Shift_JIS, 回答者No",
    })
    void theRightReadingIsAmongThem(String charset, String cell) {
        byte[] bytes = ("id;" + cell + ";n\n").getBytes(Charset.forName(charset));

        assertThat(OtherReadings.of(bytes, bytes.length, 3)).contains("in " + charset + " \"" + cell + "\"");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, in KOI8-R", "KOI8-R, in windows-1251"})
    void aWordThatBeginsSmallAndGoesOnLargeIsNone(String charset, String other) {
        byte[] bytes = "Дата;n\n".getBytes(Charset.forName(charset));

        assertThat(OtherReadings.of(bytes, bytes.length, 0)).doesNotContain(other);
    }

    /** One letter says nothing, nor do two among many of ASCII or bytes between the letters of all sets. */
    @ParameterizedTest
    @CsvSource({"a\u00e7;b, 1", "George\u00d5\u00d5s County, 6", "a\u0081\u0081b, 1"})
    void nothingIsSaidOfBytesThatAreNoLetters(String text, int at) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(OtherReadings.of(bytes, bytes.length, at)).isEmpty();
    }
}
