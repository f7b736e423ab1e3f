package io.github.segmentcli.roles.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of columns in languages that are translated word by word. */
class TranslationsTest {

    @ParameterizedTest
    @CsvSource({
        "номер клиента,no customer",
        "jenis kelamin pelanggan,sex customer",
        "mã khách hàng,customer id",
        "顧客番号,customer no",
        "顧客id,customer id",
        "最終購入日,last date",
        "累計給油量,total 給油量",
        "spending score,spending score",
    })
    void wordsAndPhrasesAreTranslatedTheLongestFirst(String name, String expected) {
        assertThat(Translations.of(List.of(name.split(" ")))).isEqualTo(List.of(expected.split(" ")));
    }

    /** A word that means something by itself already would lose that meaning. */
    @Test
    void noWordIsTranslatedThatIsKnownAlready() {
        assertThat(Translations.foreign().stream().filter(NameVocabulary.KNOWN::contains))
                .isEmpty();
    }

    @Test
    void everyTranslationIsKnown() {
        List<String> unknown = Translations.english().stream()
                .flatMap(List::stream)
                .filter(word -> Stream.of(
                                NameVocabulary.KNOWN,
                                NameVocabulary.ID_WORDS,
                                NameVocabulary.LAST_SEEN,
                                NameVocabulary.EDUCATION,
                                NameVocabulary.ADDRESSES,
                                NameVocabulary.REMARKS,
                                Set.of("name", "email", "sleep", "usage"))
                        .noneMatch(known -> known.contains(word)))
                .filter(word -> !WordForms.isPlural(word))
                .distinct()
                .toList();

        assertThat(unknown).isEmpty();
    }
}
