package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

class NotesTest {
  @Test
  void anotherHibernateIsSaidNotToBeUsed() {
    String own = "hibernate-core-" + Version.getVersionString() + ".jar";
    List<Path> paths =
        List.of(Path.of("lib/hibernate-core-6.6.1.Final.jar"), Path.of("lib", own), Path.of("c"));

    assertThat(Notes.otherHibernate(paths))
        .containsExactly(
            "the entities are read by autogen's own "
                + own
                + ", not by hibernate-core-6.6.1.Final.jar");
  }
}
