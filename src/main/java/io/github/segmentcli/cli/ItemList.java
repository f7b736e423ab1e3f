package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses lists of names and words by the rules of CSV: items are separated by commas; blanks beside a comma are dropped; an item
 * that contains a comma is put in double quotes, and a quote inside it is doubled. Any other quote is an ordinary character.
 */
final class ItemList {

    private final String text;
    private int at;

    private ItemList(String text) {
        this.text = text;
    }

    /**
     * The items of all lists that were given for an option.
     *
     * @throws RequestException when a quote does not close
     */
    static List<String> of(String flag, List<String> typed) {
        List<String> items = new ArrayList<>();
        for (String list : typed) {
            try {
                items.addAll(of(list));
            } catch (TypeConversionException e) {
                throw new RequestException(flag + ": " + e.getMessage());
            }
        }
        return items;
    }

    /**
     * The items of one list.
     *
     * @throws TypeConversionException when a quote does not close
     */
    static List<String> of(String list) {
        return new ItemList(list).items();
    }

    private List<String> items() {
        List<String> items = new ArrayList<>();
        do {
            items.add(item());
        } while (at++ < text.length());
        // a comma at the end, as in "spend,visits,", does not begin another item
        if (items.size() > 1 && items.get(items.size() - 1).isEmpty()) {
            items.remove(items.size() - 1);
        }
        return items;
    }

    /** The item that begins at the current position; moves the position to the comma after it, or to the end. */
    private String item() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        StringBuilder item = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            item.append(quoted());
        }
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        item.append(text.substring(at, end).stripTrailing());
        at = end;
        return item.toString();
    }

    private String quoted() {
        StringBuilder item = new StringBuilder();
        for (at++; at < text.length(); at++) {
            boolean isQuote = text.charAt(at) == '"';
            if (isQuote && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                at++;
                return item.toString();
            }
            at += isQuote ? 1 : 0;
            item.append(text.charAt(at));
        }
        throw new TypeConversionException(
                "the quote in " + Shown.cell(text)
                        + " does not close. Write a list like spend,\"a, b\",visits, and double a quote that belongs to a name.");
    }
}
