package io.github.segmentcli.model;

/**
 * A segment as stored in a model.
 *
 * @param id the number of the segment in all output, from 1; never used again for another segment
 * @param colour index into the palette, from 0
 * @param name a few words, such as "Frequent, high spend"; may be changed by hand
 * @param description two or three sentences
 * @param size number of customers in the fit
 * @param share of all customers of the fit, by weight where rows have weights
 * @param inertia weighted sum of squared distances to the centroid
 * @param medianDistance to the centroid, among the customers of the fit, in standardised units
 * @param farDistance 99 % quantile of the same distances
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
