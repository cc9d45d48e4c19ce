package dev.autogen.schema;

import java.util.List;
import java.util.Optional;

/**
 * How an index is kept, and whether it can be used.
 *
 * @param parameters each as {@code name=value}, in alphabetical order
 * @param valid false where a concurrent build failed: the server ignores such an index
 */
public record IndexStorage(List<String> parameters, Optional<String> tablespace, boolean valid) {
  /** No parameters, the default tablespace, valid. */
  public static final IndexStorage DEFAULT = new IndexStorage(List.of(), Optional.empty(), true);

  public IndexStorage {
    parameters = parameters.stream().sorted().toList();
  }

  /** The same with other parameters. */
  public IndexStorage with(List<String> values) {
    return new IndexStorage(values, tablespace, valid);
  }

  /** The same in another tablespace. */
  public IndexStorage tablespace(String value) {
    return new IndexStorage(parameters, Optional.of(value), valid);
  }

  /** The same, left behind by a failed build. */
  public IndexStorage invalid() {
    return new IndexStorage(parameters, tablespace, false);
  }
}
