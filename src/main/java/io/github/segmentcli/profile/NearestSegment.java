package io.github.segmentcli.profile;

/**
 * The segment that is most easily confused with this one: the one whose centroid is nearest.
 *
 * @param segment the id of that segment
 * @param difference what tells the two apart
 */
public record NearestSegment(int segment, Sentence difference) {

    /**
     * The same segment under another id and name.
     *
     * @param name the name in the text so far
     */
    NearestSegment withIdentity(String name, SegmentIdentity other) {
        String opening = opening(segment, name);
        if (!difference.text().startsWith(opening)) {
            throw new IllegalArgumentException(difference.text() + " does not begin with " + opening);
        }
        String text = opening(other.id(), other.name()) + difference.text().substring(opening.length());
        return new NearestSegment(other.id(), new Sentence(text, difference.figures()));
    }

    /** The beginning of the sentence on what tells two segments apart. */
    public static String opening(int segment, String name) {
        return "Closest to segment " + segment + ", " + name + ": ";
    }
}
