package dev.autogen.samples.common;

import java.util.Locale;

/** An e-mail address in lower case. */
public record EmailAddress(String value) {
  public EmailAddress {
    value = value.toLowerCase(Locale.ROOT);
  }
}
