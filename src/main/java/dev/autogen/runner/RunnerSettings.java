package dev.autogen.runner;

import dev.autogen.schema.QualifiedName;
import java.time.Duration;
import java.util.Optional;

/**
 * How a runner works.
 *
 * @param versionTable where the applied revisions are recorded; without a schema it is in the
 *     default schema, with one that does not exist the schema is created
 * @param defaultSchema the only schema on the search path while revisions run, which must exist;
 *     where it is absent, the first one of the connection's own search path
 * @param lockTimeout how long a statement waits for a lock; zero for any time
 * @param statementTimeout how long a statement may take; absent for any time
 * @param retry what happens when a lock could not be had
 * @param applicationName by what name the server knows the session, and others see who works
 * @param toolVersion the version of autogen that the history records
 * @param rehearsal the command for which revisions run on a database that is thrown away; absent
 *     where the database stays
 */
public record RunnerSettings(
    QualifiedName versionTable,
    Optional<String> defaultSchema,
    Duration lockTimeout,
    Optional<Duration> statementTimeout,
    RetryPolicy retry,
    String applicationName,
    String toolVersion,
    Optional<String> rehearsal) {
  /** Table {@code autogen_version} in the default schema, a lock timeout of five seconds. */
  public static final RunnerSettings DEFAULT =
      new RunnerSettings(
          QualifiedName.of("autogen_version"),
          Optional.empty(),
          Duration.ofSeconds(5),
          Optional.empty(),
          RetryPolicy.DEFAULT,
          "autogen",
          Optional.ofNullable(Runner.class.getPackage().getImplementationVersion())
              .orElse("development"),
          Optional.empty());

  /** The same with another version table. */
  public RunnerSettings versionTable(QualifiedName value) {
    return new RunnerSettings(
        value,
        defaultSchema,
        lockTimeout,
        statementTimeout,
        retry,
        applicationName,
        toolVersion,
        rehearsal);
  }

  /** The same with a default schema that is not the connection's. */
  public RunnerSettings defaultSchema(String value) {
    return new RunnerSettings(
        versionTable,
        Optional.of(value),
        lockTimeout,
        statementTimeout,
        retry,
        applicationName,
        toolVersion,
        rehearsal);
  }

  /** The same with another lock timeout. */
  public RunnerSettings lockTimeout(Duration value) {
    return new RunnerSettings(
        versionTable,
        defaultSchema,
        value,
        statementTimeout,
        retry,
        applicationName,
        toolVersion,
        rehearsal);
  }

  /** The same with a statement timeout. */
  public RunnerSettings statementTimeout(Duration value) {
    return new RunnerSettings(
        versionTable,
        defaultSchema,
        lockTimeout,
        Optional.of(value),
        retry,
        applicationName,
        toolVersion,
        rehearsal);
  }

  /** The same with other attempts. */
  public RunnerSettings retry(RetryPolicy value) {
    return new RunnerSettings(
        versionTable,
        defaultSchema,
        lockTimeout,
        statementTimeout,
        value,
        applicationName,
        toolVersion,
        rehearsal);
  }

  /** The same under another application name. */
  public RunnerSettings applicationName(String value) {
    return new RunnerSettings(
        versionTable,
        defaultSchema,
        lockTimeout,
        statementTimeout,
        retry,
        value,
        toolVersion,
        rehearsal);
  }

  /** The same for a database that is thrown away: messages say so and name the command given. */
  public RunnerSettings rehearsal(String command) {
    return new RunnerSettings(
        versionTable,
        defaultSchema,
        lockTimeout,
        statementTimeout,
        retry,
        applicationName,
        toolVersion,
        Optional.of(command));
  }
}
