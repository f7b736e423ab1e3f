package io.github.segmentcli.model;

import io.github.segmentcli.Notice;
import java.util.Optional;

/**
 * A model as it was read.
 *
 * @param notice when it was changed after it was written, or does not tell
 */
public record StoredModel(SegmentModel model, Optional<Notice> notice) {}
