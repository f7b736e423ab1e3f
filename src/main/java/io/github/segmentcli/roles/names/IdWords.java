package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.ASKED;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DURATIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.EDUCATION;
import static io.github.segmentcli.roles.names.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LAST_ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LEADING_ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERED;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERING;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERS;
import static io.github.segmentcli.roles.names.NameVocabulary.ORDERS;
import static io.github.segmentcli.roles.names.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.POSITIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.SHORT_OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.SURE_ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.THINGS;

import io.github.segmentcli.io.table.CodeNames;
import java.util.List;
import java.util.Set;

/**
 * What the words of a column's name say of ids.
 *
 * @param name of the column, in words
 */
public record IdWords(NameMeaning name) {

    /** {@code customer_id}, {@code Kundennummer}, {@code member no}, {@code KdNr}; also {@code customer} and {@code email} alone. */
    public boolean isCustomerId() {
        return isBareCustomer()
                || name.has(OWNERS) && (ID_WORDS.contains(name.last()) || beginsLikeAnId())
                || name.isJoined(OWNERS, ID_WORDS)
                || name.isJoined(SHORT_OWNERS, ID_WORDS)
                || name.isJoined(LEADING_ID_WORDS, SHORT_OWNERS) && !isAWord();
    }

    /** {@code Nombre}, which is no number (no) of a member (mbre). */
    private boolean isAWord() {
        return name.words().size() == 1 && NUMBERS.contains(name.last());
    }

    /** {@code numero client}, {@code id_commande}. */
    private boolean beginsLikeAnId() {
        return name.words().size() > 1
                && name.words().size() <= 3
                && LEADING_ID_WORDS.contains(name.words().get(0));
    }

    /** The id of a customer of a shop: {@code customer_id}, but not {@code respondent_id} or {@code id} alone. */
    public boolean isCustomerOfAShop() {
        return isCustomerId() && !name.has(ASKED);
    }

    /** {@code customer}, {@code member}, {@code email}. */
    public boolean isBareCustomer() {
        return name.words().size() == 1 && OWNERS.contains(name.last())
                || String.join("", name.words()).equals("email");
    }

    /** {@code email}, {@code Customer E-Mail}: an address, which may name a customer. */
    public boolean isEmail() {
        String joined = String.join("", name.words());
        return name.words().size() <= 3 && joined.endsWith("email");
    }

    /** Any id: {@code id}, {@code order no}, {@code uuid}. */
    public boolean isId() {
        return !name.words().isEmpty()
                && (isCustomerId()
                        || ID_WORDS.contains(name.last())
                        || name.words().get(0).equals("id")
                        || ID_WORDS.contains(name.words().get(0))
                                && name.words().size() <= 2
                        || isNumbered()
                        || name.isJoined(THINGS, ID_WORDS));
    }

    /** A name that is an id even if values repeat: {@code store_id}, {@code InvoiceNo}, {@code Locker #}. */
    public boolean isSureId() {
        return SURE_ID_WORDS.contains(name.last())
                || name.words().indexOf("id") == 0
                || isThingId()
                || endsLikeAnId()
                || isNumbered();
    }

    /** {@code bikeid}: an unknown word and id written together; but not prepaid, nor Dutch words such as snelheid. */
    public boolean isGlued() {
        List<String> words = HeaderWords.of(name.name()).words();
        String last = words.isEmpty() ? "" : NameParts.plain(words.get(words.size() - 1));
        return CodeNames.isGluedId(last);
    }

    /** {@code serial_number}, {@code line no}: where something stands among others, if the numbers are small and repeat. */
    public boolean isPosition() {
        List<String> words = name.words();
        return words.size() > 1
                && LAST_ID_WORDS.contains(name.last())
                && POSITIONS.contains(words.get(words.size() - 2));
    }

    /** {@code numer kategorii}. */
    private boolean isNumbered() {
        return name.words().size() > 1
                && NUMBERING.contains(name.words().get(0))
                && !name.calendar().isPart();
    }

    /** {@code salesRepEmployeeNumber}, {@code partnum}: a number of one, though no word says what it is of. */
    public boolean isNumberOfOne() {
        List<String> words = name.words();
        return words.size() > 1
                && NUMBERS.contains(name.last())
                && ID_WORDS.contains(name.last())
                && !COUNTS.contains(words.get(words.size() - 2))
                && !AMOUNTS.contains(words.get(words.size() - 2))
                && !EDUCATION.contains(words.get(words.size() - 2))
                && !WordForms.isPlural(words.get(words.size() - 2));
    }

    /** {@code Vermittler-Nr}, {@code seat number}; but not {@code order count number} or {@code month number}. */
    private boolean endsLikeAnId() {
        if (name.calendar().isNumbered()) {
            return false;
        }
        return name.words().size() > 1
                        && (name.last().equals("nr") || name.last().equals("nummer"))
                || name.words().size() > 1
                        && LAST_ID_WORDS.contains(name.last())
                        && NUMBERED.contains(name.words().get(name.words().size() - 2))
                || name.words().size() > 1
                        && LAST_ID_WORDS.contains(name.last())
                        && name.words().subList(0, name.words().size() - 1).stream()
                                .noneMatch(word ->
                                        COUNTS.contains(word) || AMOUNTS.contains(word) || DURATIONS.contains(word));
    }

    /** {@code basket_id}, {@code store no}: the id of an object such as an order or a store. */
    public boolean isThingId() {
        return name.words().size() > 1
                        && name.words().size() <= 3
                        && (THINGS.contains(name.words().get(name.words().size() - 2)) && ID_WORDS.contains(name.last())
                                || THINGS.contains(name.last()) && beginsLikeAnId())
                || name.isJoined(THINGS, ID_WORDS);
    }

    /** {@code order_id}, {@code InvoiceNo}. */
    public boolean isOrderId() {
        return name.words().size() > 1 && name.has(ORDERS) && (ID_WORDS.contains(name.last()) || beginsLikeAnId())
                || name.isJoined(ORDERS, ID_WORDS)
                || name.words().size() == 1
                        && Set.of("invoice", "basket", "receipt", "transaction", "order")
                                .contains(name.last());
    }
}
