package dev.autogen.cli;

import dev.autogen.cli.Setting.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The commands there are. What a command consists of is loaded only when it is called. */
@SuppressWarnings("ImmutableEnumChecker") // a constructor reference and a copied set
enum Verbs {
  INIT(
      "init",
      "Begin: write a settings file with what fits the project, and make the revisions folder",
      InitVerb::new,
      Group.values()),
  REVISION(
      "revision",
      "Draft a revision class, empty or from what differs between entities and database",
      RevisionVerb::new,
      Group.values()),
  DIFF("diff", "Show what differs between entities and database", DiffVerb::diff, Group.values()),
  CHECK(
      "check",
      "As diff, for CI: exit 1 when there is a difference",
      DiffVerb::check,
      Group.values()),
  UPGRADE(
      "upgrade",
      "Apply revisions to the database",
      UpgradeVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  DOWNGRADE(
      "downgrade",
      "Take revisions back",
      DowngradeVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  CURRENT(
      "current",
      "Show where the database stands",
      CurrentVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  HEADS("heads", "Show the newest revisions", HeadsVerb::new, Group.REVISIONS, Group.OUTPUT),
  HISTORY(
      "history",
      "List the revisions, the newest first",
      HistoryVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  BRANCHES(
      "branches",
      "Show where the history branches",
      BranchesVerb::new,
      Group.REVISIONS,
      Group.OUTPUT),
  SHOW(
      "show",
      "Show everything about single revisions",
      ShowVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  EDIT(
      "edit",
      "Open the files of revisions in your editor",
      EditVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  MERGE(
      "merge",
      "Draft a revision that joins several heads",
      MergeVerb::new,
      Group.REVISIONS,
      Group.OUTPUT),
  STAMP(
      "stamp",
      "Write down where the database stands, and run nothing",
      StampVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  ENSURE_VERSION(
      "ensure-version",
      "Create the tables in which is kept what was applied",
      EnsureVersionVerb::new,
      Group.DATABASE,
      Group.REVISIONS,
      Group.OUTPUT),
  BASELINE(
      "baseline",
      "Draft a first revision from an existing database, and record it there",
      BaselineVerb::new,
      Group.values()),
  DOCTOR(
      "doctor",
      "Check settings, JDK, entities, revisions, connection and server, each with its remedy",
      DoctorVerb::new,
      Group.values());

  private final String word;
  private final String summary;
  private final Supplier<Verb> verb;
  private final Set<Group> groups;

  Verbs(String word, String summary, Supplier<Verb> verb, Group... groups) {
    this.word = word;
    this.summary = summary;
    this.verb = verb;
    this.groups = Set.of(groups);
  }

  static Optional<Verbs> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Verbs::word).toList();
  }

  String word() {
    return word;
  }

  String summary() {
    return summary;
  }

  Verb verb() {
    return verb.get();
  }

  /** The settings that mean something to the command; its help leaves the others out. */
  Set<Group> groups() {
    return groups;
  }
}
