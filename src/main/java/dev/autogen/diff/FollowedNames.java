package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** What tables, columns and sequences are called after renames one after the other. */
record FollowedNames(List<NewNames> steps) {
  FollowedNames {
    steps = List.copyOf(steps);
  }

  /** After these renames, each by the names of its time. */
  static FollowedNames through(List<Rename> renames) {
    return new FollowedNames(renames.stream().map(NewNames::new).toList());
  }

  QualifiedName table(QualifiedName name) {
    QualifiedName now = name;
    for (NewNames each : steps) {
      now = each.rename().object().kind() == ObjectName.Kind.SEQUENCE ? now : each.relation(now);
    }
    return now;
  }

  /** The name of something whose own name stays. */
  QualifiedName inSchema(QualifiedName name) {
    QualifiedName now = name;
    for (NewNames each : steps) {
      now = each.inSchema(now);
    }
    return now;
  }

  QualifiedName sequence(QualifiedName name) {
    QualifiedName now = name;
    for (NewNames each : steps) {
      now = each.rename().object().kind() == ObjectName.Kind.TABLE ? now : each.relation(now);
    }
    return now;
  }

  String column(QualifiedName table, String column) {
    QualifiedName of = table;
    String now = column;
    for (NewNames each : steps) {
      now = each.column(of, now);
      of = each.rename().object().kind() == ObjectName.Kind.SEQUENCE ? of : each.relation(of);
    }
    return now;
  }

  ObjectName object(ObjectName object) {
    ObjectName now = object;
    for (NewNames each : steps) {
      now = now.equals(each.rename().object()) ? each.rename().renamed() : each.object(now);
    }
    return now;
  }
}
