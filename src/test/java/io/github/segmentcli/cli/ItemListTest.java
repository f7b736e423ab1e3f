package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemListTest {

    // items are shown between bars
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            age,orders                       ; age|orders
            age, orders ,spend               ; age|orders|spend
            "excitement, a challenge",age    ; excitement, a challenge|age
            age, "a, b" , "say ""no\"""       ; age|a, b|say "no"
            c"d,5" pipe                      ; c"d|5" pipe
            "share_*",x                      ; share_*|x
            "a, b"=2,age=0.5                 ; a, b=2|age=0.5
            a,,b                             ; a||b
            a,b,                             ; a|b
            " a "                            ; ` a `
            ``                               ; ``
            """)
    void aListHasTheItemsThatARowOfCsvHas(String typed, String items) {
        List<String> list = ItemList.of("--columns", List.of(typed));

        assertThat(String.join("|", list)).isEqualTo(items);
    }

    @Test
    void listsThatAreGivenSeveralTimesAreOne() {
        assertThat(ItemList.of("--columns", List.of("a,b", "c"))).containsExactly("a", "b", "c");
    }

    @Test
    void aQuoteThatDoesNotCloseIsRefused() {
        assertThatThrownBy(() -> ItemList.of("--columns", List.of("age,\"a, b")))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "--columns: the quote in \"age,\"a, b\" does not close. Write a list like spend,\"a, b\",visits, and"
                                + " double a quote that belongs to a name.");
    }
}
