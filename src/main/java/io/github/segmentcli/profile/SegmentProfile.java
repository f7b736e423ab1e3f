package io.github.segmentcli.profile;

import java.util.List;
import java.util.Optional;

/**
 * Who a segment is.
 *
 * @param id from 1; cluster id - 1 in order unless ids follow an earlier model
 * @param colour place in the palette, from 0: cluster number unless colours follow an earlier model
 * @param name unique within the run, in plain words
 * @param description the sentences as one paragraph
 * @param size customers: rows, or what they weigh together, rounded
 * @param share of all segmented customers, by weight where rows have weights
 * @param traits what sets it apart, the strongest first
 * @param rule the short rule, where one was found
 * @param action a suggested action, where the columns are known business terms
 * @param nearest the segment to tell it from; empty when there is only one
 * @param sentences two or three, with the figures they rest on
 * @param figures every number that a sentence, trait or difference of this segment claims
 */
public record SegmentProfile(
        int id,
        int colour,
        String name,
        String description,
        long size,
        double share,
        List<Trait> traits,
        Optional<SegmentRule> rule,
        Optional<String> action,
        Optional<NearestSegment> nearest,
        List<Sentence> sentences,
        List<Figure> figures) {

    public SegmentProfile {
        traits = List.copyOf(traits);
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
    }

    /** The same segment under the id, colour and name of an earlier one. */
    public SegmentProfile renamed(int newId, int newColour, String newName) {
        return new SegmentProfile(
                newId, newColour, newName, description, size, share, traits, rule, action, nearest, sentences, figures);
    }

    /** The same as a part of one cloud: under another name, and with no advice, which would need a group that is one. */
    SegmentProfile asPart(String partName, Optional<NearestSegment> partNearest) {
        return new SegmentProfile(
                id,
                colour,
                partName,
                description,
                size,
                share,
                traits,
                rule,
                Optional.empty(),
                partNearest,
                sentences,
                figures);
    }
}
