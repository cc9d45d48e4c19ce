package dev.autogen.samples.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days on which something holds; open at the end when there is no last day. */
@Embeddable
public record Validity(
    @Column(name = "valid_from", nullable = false) LocalDate from,
    @Column(name = "valid_until") LocalDate until) {

  public static Validity since(LocalDate from) {
    return new Validity(from, null);
  }
}
