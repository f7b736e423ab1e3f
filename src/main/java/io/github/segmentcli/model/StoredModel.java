package io.github.segmentcli.model;

import io.github.segmentcli.Notice;
import java.util.Optional;

/**
 * A model read from a file.
 *
 * @param notice present when the content does not match its digest and the caller accepted that, or when the digest cannot be
 *     checked
 */
public record StoredModel(SegmentModel model, Optional<Notice> notice) {}
