package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedHibernateTest {
  private static final String PERSON =
      "package people; import jakarta.persistence.*; @Entity public class Person { @Id long id; }";

  @Test
  void anOldHibernateIsRefusedWithItsVersionAndPlace(@TempDir Path entities, @TempDir Path own) {
    Compiled old = new Compiled(own).source("Version", version("5.6.15.Final"));
    ModelRequest request =
        new Compiled(entities)
            .source("Person", PERSON)
            .request()
            .withClasspath(List.of(old.classes().toString()));

    assertThat(catchThrowableOfType(AutogenException.class, () -> Model.read(request)).problems())
        .containsExactly(
            Problem.of(
                    ErrorCode.A036,
                    "the Hibernate 5.6.15.Final that the entities' class path brings is too old")
                .at(old.classes().toString())
                .remedy(
                    "Bring Hibernate 6.6 or newer, as the application",
                    "or leave Hibernate out of --classpath, so that autogen reads with its own"));
  }

  private static String version(String version) {
    return "package org.hibernate; public final class Version { public static String"
        + " getVersionString() { return \""
        + version
        + "\"; } }";
  }
}
