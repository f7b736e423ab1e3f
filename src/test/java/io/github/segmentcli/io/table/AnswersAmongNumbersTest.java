package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words beside few different numbers, which are answers as these are, and words beside many, which are faults. */
class AnswersAmongNumbersTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // one number, and three, beside one word in 10 rows, and two in 5 each
        "1,0,N,10",
        "3,0,N,10",
        "3,60,N;Y,10",
    })
    void wordsThatRepeatBesideFewDifferentNumbersAreAnswers(int different, int first, String words, int cells) {
        Loaded loaded = new Reader(folder).read(text(different, first, words, cells));

        assertThat(loaded.table().columns().get(1).typeName()).isEqualTo("category");
    }

    @ParameterizedTest
    @CsvSource({
        // four different numbers; numbers above 62; words that hardly repeat; numbers with decimals
        "4,0,N,10",
        "3,61,N,10",
        "1,0,N;Y;X,10",
        "1,0,N,4",
        "1,0.5,N,10"
    })
    void otherWordsAmongNumbersAreFaults(int different, double first, String words, int cells) {
        String error = new Reader(folder).error(text(different, first, words, cells));

        assertThat(error).contains(cells + " faults").contains("\"N\" is not a number");
    }

    /** The first cells of the second column are words, and the others numbers by turns, beginning with {@code first}. */
    private static String text(int different, double first, String words, int cells) {
        String[] each = words.split(";");
        return "id,restricted,town\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> {
                            String number = (first + row % different + "").replaceFirst("\\.0$", "");
                            return (1000 + row * 7) + "," + (row < cells ? each[row % each.length] : number) + ",t"
                                    + row % 5 + "\n";
                        })
                        .collect(Collectors.joining());
    }
}
