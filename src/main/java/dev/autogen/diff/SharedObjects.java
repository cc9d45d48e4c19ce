package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two lists of operations both touch, as far as operations tell: statements say nothing. */
public final class SharedObjects {
  private static final Set<ChangeKind> SILENT =
      Set.of(ChangeKind.EXECUTE, ChangeKind.EXPECT_NO_ROWS, ChangeKind.IRREVERSIBLE);
  private static final Set<ChangeKind> WHOLE =
      Set.of(ChangeKind.CREATE_TABLE, ChangeKind.DROP_TABLE, ChangeKind.RENAME_TABLE);

  private SharedObjects() {}

  /** The names, {@code customer} or {@code customer.email}, in alphabetical order. */
  public static List<String> of(List<Operation> one, List<Operation> other) {
    Set<Touch> left = touches(one);
    Set<Touch> right = touches(other);
    Set<String> shared = new TreeSet<>();
    for (Touch each : left) {
      right.stream().filter(each::meets).map(each::narrower).forEach(shared::add);
    }
    return List.copyOf(shared);
  }

  private static Set<Touch> touches(List<Operation> operations) {
    Schema nothing = Applied.toNothing().schema();
    Describe describe = new Describe(Indexed.of(nothing), Indexed.of(nothing));
    return operations.stream()
        .map(each -> each.accept(describe))
        .filter(each -> !SILENT.contains(each.kind()))
        .flatMap(SharedObjects::touches)
        .collect(Collectors.toSet());
  }

  private static Stream<Touch> touches(Change change) {
    String owner = change.owner().toString();
    if (change.kind() == ChangeKind.BACKFILL) {
      return columns(change.detail()).map(each -> new Touch(owner, Optional.of(each), false));
    }
    return Stream.of(new Touch(owner, change.child(), WHOLE.contains(change.kind())));
  }

  private static Stream<String> columns(Map<String, Object> detail) {
    return detail.get("columns") instanceof List<?> names
        ? names.stream().map(String::valueOf)
        : Stream.of();
  }

  /** An object, or a part of one; {@code whole} where all parts of it are meant. */
  private record Touch(String owner, Optional<String> child, boolean whole) {
    boolean meets(Touch other) {
      return owner.equals(other.owner) && (child.equals(other.child) || whole || other.whole);
    }

    /** The name of the smaller one of both. */
    String narrower(Touch other) {
      Optional<String> part = child.isPresent() ? child : other.child;
      return owner + part.map("."::concat).orElse("");
    }
  }
}
