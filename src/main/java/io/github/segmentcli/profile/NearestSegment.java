package io.github.segmentcli.profile;

/**
 * The segment that is most easily confused with this one: the one whose centroid is nearest.
 *
 * @param segment its id
 * @param difference what tells the two apart
 */
public record NearestSegment(int segment, Sentence difference) {

    /** The same where that segment has another name. */
    NearestSegment renamed(String name, String newName) {
        String text = difference
                .text()
                .replace("segment " + segment + ", " + name + ":", "segment " + segment + ", " + newName + ":");
        return new NearestSegment(segment, new Sentence(text, difference.figures()));
    }
}
