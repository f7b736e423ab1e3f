package io.github.segmentcli.profile;

import java.util.List;
import java.util.Optional;

/**
 * The description of one segment.
 *
 * @param id the number that users see, from 1: the number of the cluster plus 1, or the id of the same segment in an earlier model
 * @param colour the index in the palette, from 0: the number of the cluster, or that of the same segment in an earlier model
 * @param name plain words, unique within the run
 * @param description the sentences as one paragraph
 * @param size the number of customers: of rows, or the sum of their weights, rounded
 * @param share the share of all customers in segments, by weight if rows have weights
 * @param traits what sets it apart from the other customers, the strongest first
 * @param rule a short rule that picks its customers as nearly as possible, if one was found
 * @param action a suggested action, if the columns are known business terms
 * @param reasons for the action, in plain words, the strongest first; empty where there is no action
 * @param nearest the segment it is most easily confused with; empty when it is the only one
 * @param sentences two or three sentences, with the figures in them
 * @param figures every number in a sentence, trait or difference of this segment, so that each can be checked
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
        List<String> reasons,
        Optional<NearestSegment> nearest,
        List<Sentence> sentences,
        List<Figure> figures) {

    public SegmentProfile {
        traits = List.copyOf(traits);
        reasons = List.copyOf(reasons);
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
    }

    /** This segment under another id, colour and name, and its nearest one under its own. */
    SegmentProfile withIdentity(SegmentIdentity other, Optional<NearestSegment> otherNearest) {
        return new SegmentProfile(
                other.id(),
                other.colour(),
                other.name(),
                description,
                size,
                share,
                traits,
                rule,
                action,
                reasons,
                otherNearest,
                sentences,
                figures);
    }

    SegmentProfile withoutAction() {
        return new SegmentProfile(
                id,
                colour,
                name,
                description,
                size,
                share,
                traits,
                rule,
                Optional.empty(),
                List.of(),
                nearest,
                sentences,
                figures);
    }
}
