package dev.autogen.command;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread does. */
final class Waiting {
  private Waiting() {}

  /** The result; what the other thread threw is thrown here. */
  static <T> T forResult(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      if (failure.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }
}
