package io.github.segmentcli.model;

import io.github.segmentcli.Notice;
import java.util.Optional;

/**
 * A model read from a file.
 *
 * @param notice where the file was changed after it was written, or has no digest to check that
 */
public record StoredModel(SegmentModel model, Optional<Notice> notice) {}
