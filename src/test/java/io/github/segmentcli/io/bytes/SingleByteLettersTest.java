package io.github.segmentcli.io.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of customers in several languages, written in a character set of one byte. */
class SingleByteLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250 | miesiąc;płeć;sprzedaż w zł;łódź;małopolskie;średnia",
                "ISO-8859-2 | miesiąc;płeć;sprzedaż w zł;łódź;małopolskie;wiśnia",
                "ISO-8859-2 | zákazník;měsíc;Tomášek;Mašková;Dušek;Růžena;příjmení",
                "windows-1250 | Śr. cena;5 218,09 zł;4 100,00 zł;Kraków",
                "windows-1252 | Straße;München;Größe in m³;Betrag in £;100 ± 5",
                "windows-1252 | prénom;l’été;aujourd’hui;cœur;n° 5",
                "windows-1252 | ¿dónde?;mañana;5¹;Barce·lona",
                "windows-1252 | L¿Oréal;d¿accord;l¿amour;prénom",
                "windows-1252 | år;køn;æble;Tromsø",
                "windows-1252 | Þórður Guðmundsson;Ísafjörður;hár;Sýsla;maður",
                "windows-1252 | 12 m³;14 m³;3 m²;§ 5a;Acme®;x²",
                "windows-1254 | müşteri;yaş;şehir;Ağrı;sipariş sayısı;İzmir",
            })
    void theCharacterSetIsTheOneWhoseLettersStandInWords(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(SingleByteLetters.of(bytes, bytes.length)).contains(charset);
    }

    /** One sign between letters may be an accident. */
    @Test
    void oneSignWithinAWordIsNoAlphabet() {
        byte[] bytes = "a±b;café;mañana".getBytes(Charset.forName("windows-1252"));

        assertThat(SingleByteLetters.of(bytes, bytes.length)).contains("windows-1252");
    }

    /** Customer number, sex, age, city, amount, purchases: two bytes a letter, of which each is something in Windows-1252. */
    @Test
    void chineseInBigFiveIsNoneOfThem() {
        byte[] bytes = "客戶編號,性別,年齡,城市,消費金額,購買次數\nC1,男,31,台北,1,2\n".getBytes(Charset.forName("Big5"));

        assertThat(SingleByteLetters.of(bytes, bytes.length)).isEqualTo(Optional.empty());
    }

    /** 0x81 is no letter in any of them. */
    @Test
    void whatNoneHasIsNone() {
        byte[] bytes = {'a', (byte) 0x81, 'b', ';', 'c', (byte) 0x81, 'd', ';', 'e', (byte) 0x81, 'f'};

        assertThat(SingleByteLetters.of(bytes, bytes.length)).isEqualTo(Optional.empty());
    }
}
