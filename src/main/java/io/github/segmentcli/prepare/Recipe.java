package io.github.segmentcli.prepare;

import java.util.List;

/** What was learnt while preparing, and how to do the same to other rows. Immutable. */
public final class Recipe {

    private final List<FittedFeature> features;
    private final PrepareSettings.Imputation imputation;

    public Recipe(List<FittedFeature> features, PrepareSettings.Imputation imputation) {
        this.features = List.copyOf(features);
        this.imputation = imputation;
    }

    /** The features, in the order of the matrix's columns. */
    public List<FittedFeature> features() {
        return features;
    }

    public PrepareSettings.Imputation imputation() {
        return imputation;
    }
}
