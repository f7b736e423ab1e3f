package io.github.segmentcli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", " a\tb ", "a<b & c>d", "say \"it's\"", "]]>", "Größe \uD83D\uDE00", ""})
    void aReaderGivesTheTextBack(String text) throws Exception {
        String document = Xml.block("a", List.of(), List.of(Xml.element("b", List.of("c", text), Xml.escaped(text))));
        Element read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)))
                .getDocumentElement();
        Element inside = (Element) read.getElementsByTagName("b").item(0);
        assertThat(inside.getAttribute("c")).isEqualTo(text);
        assertThat(inside.getTextContent()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "\uFFFE", "\uD800"})
    void whatXmlCannotHoldIsRefused(String text) {
        assertThatThrownBy(() -> Xml.element("a", List.of("b", text)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("XML cannot hold the character U+"
                        + String.format("%04X", (int) text.charAt(text.length() > 1 ? 1 : 0)));
    }

    @Test
    void whatIsEmptyIsOneTag() {
        assertThat(Xml.block("a", List.of("b", "1"), List.of())).isEqualTo("<a b=\"1\"/>");
    }
}
