package dev.autogen.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of lists of texts, which needs nothing but the JDK. */
final class Checksum {
  private final StringBuilder canonical = new StringBuilder();

  /** Lengths come first, so that two different lists never look the same. */
  Checksum add(List<String> texts) {
    canonical.append(texts.size()).append(';');
    texts.forEach(text -> canonical.append(text.length()).append(':').append(text));
    return this;
  }

  /** The checksum of what was added, in 64 hexadecimal digits. */
  String hex() {
    try {
      byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
