package io.github.segmentcli.export;

import java.time.Instant;
import java.util.Optional;

/**
 * What an export says of its origin, beside the model.
 *
 * @param version of this program
 * @param fitted when the run of the model began; empty where its {@code run.json} is not beside it
 */
public record Maker(String version, Optional<Instant> fitted) {

    /** Where the run is not known. */
    public static Maker of(String version) {
        return new Maker(version, Optional.empty());
    }
}
