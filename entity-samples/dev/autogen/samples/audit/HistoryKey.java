package dev.autogen.samples.audit;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The row and the change set in which it became so. */
@Embeddable
public record HistoryKey(Long id, Long rev) implements Serializable {}
