package io.github.segmentcli.validity;

import java.util.OptionalDouble;

/**
 * The indices of one clustering; empty where undefined.
 *
 * @param silhouette Rousseeuw (1987), larger is better
 * @param calinskiHarabasz the variance ratio, larger is better
 * @param daviesBouldin smaller is better
 */
public record Validity(Silhouette silhouette, OptionalDouble calinskiHarabasz, OptionalDouble daviesBouldin) {}
