package dev.autogen.command;

/** Is told what a command is doing, so that somebody who waits can be told, too. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = step -> {};

  /** Something begins that may take longer than a second: {@code reading the entities}. */
  void step(String what);
}
