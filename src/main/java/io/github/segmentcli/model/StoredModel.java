package io.github.segmentcli.model;

import io.github.segmentcli.Notice;
import java.util.Optional;

/**
 * A model read from a file.
 *
 * @param notice present when the file was changed after it was written, or has no digest by which this could be checked
 */
public record StoredModel(SegmentModel model, Optional<Notice> notice) {}
