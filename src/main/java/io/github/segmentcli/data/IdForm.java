package io.github.segmentcli.data;

/** How ids are written, without telling whose they are. */
public final class IdForm {

    private IdForm() {}

    /** The form of an id: 9 for each digit, A for each capital, a for each other letter, anything else as it stands. */
    public static String of(String id) {
        StringBuilder form = new StringBuilder();
        id.codePoints()
                .map(c -> Character.isDigit(c) ? '9' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c)
                .forEach(form::appendCodePoint);
        return form.toString();
    }
}
