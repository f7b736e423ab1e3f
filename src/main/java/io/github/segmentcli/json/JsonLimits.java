package io.github.segmentcli.json;

/**
 * How much a document may ask of memory before it is refused.
 *
 * @param characters in the whole document
 * @param depth of arrays and objects inside each other
 * @param values counted together: a number, text or truth value as one, an array or object as eight
 */
public record JsonLimits(long characters, int depth, int values) {

    /** Far more than a model of a hundred segments and a thousand features needs; about 150 MB at the worst. */
    public static final JsonLimits DEFAULTS = new JsonLimits(64_000_000, 32, 1_200_000);
}
