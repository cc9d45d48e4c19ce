package dev.autogen.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.revision.LockedRevision;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.RevisionsLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lock file of the samples' history. */
class SamplesLockTest {
  @Test
  void saysWhatTheSamplesDo() {
    RevisionDirectory samples =
        RevisionDirectory.of(
            Path.of(System.getProperty("autogen.migrations.sources", "generated-migrations")));
    assertThat(samples.read().isAsLocked()).isTrue();
    List<RevisionInfo> all = samples.graph().revisions();
    Map<String, LockedRevision> lines = samples.lock().map(RevisionsLock::byId).orElseThrow();
    samples
        .load(all)
        .forEach(
            (id, revision) -> {
              RevisionInfo header = samples.graph().find(id).orElseThrow();
              assertThat(lines.get(id).checksum())
                  .as("autogen upgrade --accept-edited  writes what %s does", id)
                  .contains(RevisionContent.of(header, revision).checksum());
            });
  }
}
