package io.github.segmentcli.model;

/**
 * A segment as stored in a model.
 *
 * @param id the number of the segment in all output, from 1; a later fit with this model as baseline gives it to no other segment
 * @param colour index into the palette, from 0
 * @param name a few words, such as "Frequent, high spend"; may be changed by hand, but names must differ
 * @param description two or three sentences
 * @param size number of customers in the fit: of rows, or the sum of their weights, rounded
 * @param share the fraction, in (0, 1], of the customers of the fit, or of their weight where rows have weights
 * @param inertia sum of squared distances of its customers to the centroid, in standardised units, weighted where rows have weights
 * @param medianDistance median distance of its customers to the centroid, in standardised units, without weights
 * @param farDistance 99 % quantile of the same distances; later customers beyond it are counted as far
 */
public record ModelSegment(
        int id,
        int colour,
        String name,
        String description,
        long size,
        double share,
        double inertia,
        double medianDistance,
        double farDistance) {}
