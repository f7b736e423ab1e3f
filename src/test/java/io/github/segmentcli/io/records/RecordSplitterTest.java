package io.github.segmentcli.io.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records as RFC 4180 and Commons CSV cut them. In the tables a line feed is written {@code ~} and a carriage return
 * {@code ^}; cells are set apart by {@code |} and stand with their quotes.
 */
class RecordSplitterTest {

    private static final Tokens COMMA = new Tokens(",", '\'', -1, -1, false);
    private static final Tokens BACKSLASH = new Tokens(",", '\'', '\\', -1, false);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a,b~c               ; a|b         ; 4
            a,b^~c              ; a|b         ; 5
            a,b^c               ; a|b         ; 4
            ,~                  ; |           ; 2
            'a,b',c~            ; 'a,b'|c     ; 8
            'a~b',c~            ; 'a~b'|c     ; 8
            'a''b',c~           ; 'a''b'|c    ; 9
            a'b,c~              ; a'b|c       ; 6
            'a'b,c~             ; 'a'b|c      ; 7
            '',''~              ; ''|''       ; 6
            '''',b~             ; ''''|b      ; 7
            """)
    void aRecordIsCutIntoCells(String text, String cells, int next) {
        RecordSplitter splitter = new RecordSplitter(COMMA);
        byte[] bytes = bytes(text.strip());

        int end = splitter.split(bytes, 0, bytes.length);

        assertThat(end).isEqualTo(next);
        assertThat(cells(splitter, bytes)).isEqualTo(cells == null ? "" : cells.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            'a\\'b',c~          ; 'a\\'b'|c
            'a\\\\',c~          ; 'a\\\\'|c
            a\\,b,c~            ; a\\,b|c
            """)
    void anEscapeTakesTheMeaningFromTheNextByte(String text, String cells) {
        RecordSplitter splitter = new RecordSplitter(BACKSLASH);
        byte[] bytes = bytes(text.strip());

        splitter.split(bytes, 0, bytes.length);

        assertThat(cells(splitter, bytes)).isEqualTo(cells.strip());
        assertThat(splitter.isSpecial()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a,b                 ; false
            a,'b~c              ; true
            a,'b''              ; true
            """)
    void aRecordThatDoesNotEndIsNoRecordYet(String text, boolean isOpen) {
        RecordSplitter splitter = new RecordSplitter(COMMA);
        byte[] bytes = bytes(text.strip());

        assertThat(splitter.split(bytes, 0, bytes.length)).isEqualTo(-1);
        assertThat(splitter.isOpen()).isEqualTo(isOpen);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a,'b~c,d~           ; a|'b~       ; 5  ; 1
            'a~b','c~d,e~       ; 'a~b'|'c~   ; 9  ; 2
            """)
    void atTheEndOfAFileAnOpenQuoteEndsWithItsLine(String text, String cells, int next, int lines) {
        RecordSplitter splitter = new RecordSplitter(COMMA);
        byte[] bytes = bytes(text.strip());

        assertThat(splitter.splitLast(bytes, 0, bytes.length)).isEqualTo(next);
        assertThat(cells(splitter, bytes)).isEqualTo(cells.strip());
        assertThat(splitter.lines()).isEqualTo(lines);
        assertThat(splitter.isOpen()).isTrue();
    }

    // the table has a text, a number and a text
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            c1,10,'late~c2,20,ok~       ; c1|10|'late~        ; 12 ; true
            c1,10,ok,'~c2,20,'late~     ; c1|10|ok|'~         ; 11 ; false
            c1,10,'one~two','late~c2,20,ok~ ; c1|10|'one~two'|'late~ ; 22 ; true
            c1,10,'late~c2,'20','no~    ; c1|10|'late~        ; 12 ; false
            """)
    void anOpenRecordEndsBeforeTheFirstRowBelow(String text, String cells, int next, boolean isOpen) {
        RecordSplitter splitter = new RecordSplitter(COMMA, form(), 1 << 20);
        byte[] bytes = bytes(text.strip());

        assertThat(splitter.splitLast(bytes, 0, bytes.length)).isEqualTo(next);
        assertThat(cells(splitter, bytes)).isEqualTo(cells.strip());
        assertThat(splitter.isOpen()).isEqualTo(isOpen);
    }

    // the table has a text, a number and a text
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            c1,10,'late~c2,20,ok~c3,30,soon'~          ; true  ; 12
            c1,'10~c2',20,ok~                          ; true  ; 7
            c1,10,'late~c2,20,'no'~c3,30,'so~          ; true  ; 12
            c1,10,'late~c2,20,ok~c3,30,5' pipe~        ; true  ; 12
            c1,10,'one~two'~                           ; false ; 16
            c1,10,'one~two',x,y~                       ; false ; 20
            c1,10,'late~c2,20,'see~                    ; true  ; 12
            c1,10,'12 Mill Lane~Leeds, York, England'~ ; false ; 42
            c1,10,'line one~said 'yes' there'~         ; false ; 34
            """)
    void aRecordEndsBeforeTheRowsThatAQuoteTakesIntoACell(String text, boolean isSwallowing, int next) {
        RecordSplitter splitter = new RecordSplitter(COMMA, form(), 1 << 20);
        byte[] bytes = bytes(text.strip());

        assertThat(splitter.split(bytes, 0, bytes.length)).isEqualTo(next);
        assertThat(splitter.isSwallowing()).isEqualTo(isSwallowing);
    }

    @ParameterizedTest(name = "longest {0}")
    @CsvSource({"4, true", "8, false"})
    void aCellOfSeveralLinesThatIsTooLongCountsAsOpen(int longest, boolean isOverLimit) {
        RecordSplitter splitter = new RecordSplitter(COMMA, RowForm.UNKNOWN, longest);
        byte[] bytes = bytes("a,'b~cdef',g~");

        int next = splitter.split(bytes, 0, bytes.length);

        assertThat(next).isEqualTo(isOverLimit ? -1 : bytes.length);
        assertThat(splitter.isOverLimit()).isEqualTo(isOverLimit);
    }

    private static RowForm form() {
        List<CellCounts> columns = new ArrayList<>();
        for (String cell : List.of("c1", "10", "ok")) {
            CellCounts counts = new CellCounts();
            counts.note(cell, 1, new MissingWords(Optional.empty()), new NumberGrammar(), new DateGrammar());
            columns.add(counts);
        }
        return new RowForm(3, false, columns);
    }

    private static byte[] bytes(String text) {
        return text.replace('~', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8);
    }

    private static String cells(RecordSplitter splitter, byte[] bytes) {
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < splitter.cells(); j++) {
            cells.add(new String(bytes, splitter.from(j), splitter.to(j) - splitter.from(j), StandardCharsets.UTF_8));
        }
        return String.join("|", cells).replace('\n', '~').replace('\r', '^');
    }
}
