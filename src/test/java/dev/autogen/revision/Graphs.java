package dev.autogen.revision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Writes graphs in a line: {@code id:parent,parent~dependency,dependency#label}. */
public final class Graphs {
  private Graphs() {}

  /** The graph of the revisions written. */
  public static RevisionGraph graph(String... revisions) {
    return RevisionGraph.of(infos(revisions));
  }

  /** What is known about the revisions written. */
  public static List<RevisionInfo> infos(String... revisions) {
    return Arrays.stream(revisions).map(Graphs::info).toList();
  }

  private static RevisionInfo info(String written) {
    return new RevisionInfo(
        written.split("[:~#]")[0],
        part(written, ':'),
        Instant.EPOCH,
        "does " + written.split("[:~#]")[0],
        part(written, '#'),
        part(written, '~'),
        "R" + written,
        "R" + written.split("[:~#]")[0] + ".java");
  }

  private static List<String> part(String written, char sign) {
    int start = written.indexOf(sign) + 1;
    return start == 0 ? List.of() : List.of(written.substring(start).split("[:~#]")[0].split(","));
  }
}
