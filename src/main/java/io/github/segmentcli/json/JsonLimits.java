package io.github.segmentcli.json;

/**
 * Limits on the size of a document that is read, which bound the memory that it can take.
 *
 * @param characters in the whole document
 * @param depth of arrays and objects inside each other
 * @param values in the whole document: a number, text, boolean or null counts as one, an array or object as eight
 */
public record JsonLimits(long characters, int depth, int values) {

    /** Far more than a model of a hundred segments and a thousand features needs; about 150 MB at the worst. */
    public static final JsonLimits DEFAULTS = new JsonLimits(64_000_000, 32, 1_200_000);
}
