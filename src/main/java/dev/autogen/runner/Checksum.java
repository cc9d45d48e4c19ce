package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a revision does, as one number: the same however its source is formatted, compiled and
 * named, another one as soon as its header or a statement differs.
 */
final class Checksum {
  private final StringBuilder canonical = new StringBuilder();

  private Checksum() {}

  static String of(RevisionInfo info, List<String> upgrade, List<String> downgrade) {
    Checksum checksum = new Checksum();
    checksum.add(List.of(info.id(), info.created().toString(), info.message()));
    checksum.add(info.revises());
    checksum.add(info.branchLabels());
    checksum.add(info.dependsOn());
    checksum.add(upgrade);
    checksum.add(downgrade);
    return checksum.hex();
  }

  /** Lengths come first, so that two different lists never look the same. */
  private void add(List<String> texts) {
    canonical.append(texts.size()).append(';');
    texts.forEach(text -> canonical.append(text.length()).append(':').append(text));
  }

  private String hex() {
    try {
      byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
