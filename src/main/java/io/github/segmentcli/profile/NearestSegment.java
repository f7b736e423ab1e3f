package io.github.segmentcli.profile;

/**
 * The segment that is most easily confused with this one: the one whose centroid is nearest.
 *
 * @param segment the id of that segment
 * @param difference what tells the two apart
 */
public record NearestSegment(int segment, Sentence difference) {

    /**
     * The same with another name of that segment in the text.
     *
     * @param name the name in the text so far
     */
    NearestSegment withName(String name, String newName) {
        String text = difference
                .text()
                .replace("segment " + segment + ", " + name + ":", "segment " + segment + ", " + newName + ":");
        return new NearestSegment(segment, new Sentence(text, difference.figures()));
    }
}
