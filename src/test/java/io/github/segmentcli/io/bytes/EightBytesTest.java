package io.github.segmentcli.io.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each operation against the same done byte by byte, on words of digits, marks and other bytes. */
class EightBytesTest {

    private static final String ALPHABET = "0123456789019.,-; \n\rA\u0000\u007f";

    @Test
    void eachOperationIsWhatAWalkOverTheBytesGives() {
        Random random = new Random(11);
        for (int trial = 0; trial < 50_000; trial++) {
            byte[] b = new byte[8 + EightBytes.SLACK];
            int plain = random.nextInt(9);
            for (int i = 0; i < 8; i++) {
                int most = i < plain ? 13 : ALPHABET.length();
                b[i] = (byte) ALPHABET.charAt(random.nextInt(most));
            }
            String text = new String(b, 0, 8, StandardCharsets.ISO_8859_1);
            long word = EightBytes.at(b, 0);
            int digits = text.replaceFirst("(?s)[^0-9].*", "").length();

            assertThat(EightBytes.digits(word)).as(text).isEqualTo(digits);
            if (digits > 0) {
                assertThat(EightBytes.number(word, digits))
                        .as(text)
                        .isEqualTo(Long.parseLong(text.substring(0, digits)));
            }
            int mark = text.indexOf('.');
            assertThat(EightBytes.indexOf(word, EightBytes.fill('.'))).as(text).isEqualTo(mark < 0 ? 8 : mark);
            int out = random.nextInt(8);
            byte[] without = new byte[8];
            EightBytes.put(without, 0, EightBytes.without(word, out));
            assertThat(new String(without, StandardCharsets.ISO_8859_1))
                    .as(text)
                    .isEqualTo(text.substring(0, out) + text.substring(out + 1) + "\0");
        }
    }
}
