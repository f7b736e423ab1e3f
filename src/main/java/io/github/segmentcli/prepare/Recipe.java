package io.github.segmentcli.prepare;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import java.util.List;
import java.util.Optional;

/** What was learnt while preparing, and how to do the same to other rows. Immutable. */
public final class Recipe {

    private final List<FittedFeature> features;
    private final PrepareSettings.Imputation imputation;
    private final Optional<Donors> donors;

    /** @param donors the rows that lend values; present for nearest neighbours only */
    public Recipe(List<FittedFeature> features, PrepareSettings.Imputation imputation, Optional<Donors> donors) {
        this.features = List.copyOf(features);
        this.imputation = imputation;
        this.donors = donors;
    }

    /** The features, in the order of the matrix's columns. */
    public List<FittedFeature> features() {
        return features;
    }

    public PrepareSettings.Imputation imputation() {
        return imputation;
    }

    public Optional<Donors> donors() {
        return donors;
    }

    /**
     * Prepares other rows as the training rows were; the training rows themselves come out bit for bit as in the fit.
     * Rows with a gap are left out where gaps are dropped.
     */
    public Applied apply(Table table, Workers workers) {
        throw new UnsupportedOperationException();
    }

    /** From the matrix back to original units: the inverse of scaling, weighting and transform. */
    public double restore(double value, int feature) {
        throw new UnsupportedOperationException();
    }
}
