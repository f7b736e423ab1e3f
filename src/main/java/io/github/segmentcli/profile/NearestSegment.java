package io.github.segmentcli.profile;

/**
 * The segment that is most easily confused with this one: the one whose centroid is nearest.
 *
 * @param segment its id
 * @param difference what tells the two apart
 */
public record NearestSegment(int segment, Sentence difference) {}
