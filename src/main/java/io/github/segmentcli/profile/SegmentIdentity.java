package io.github.segmentcli.profile;

/**
 * What a segment is known by.
 *
 * @param id the number that users see, at least 1
 * @param colour the index in the palette, from 0
 * @param name plain words, unique within the run
 */
public record SegmentIdentity(int id, int colour, String name) {}
