package dev.autogen.command;

import dev.autogen.cache.Cache;
import dev.autogen.cache.CacheFolder;
import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.ModelSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/**
 * The entities, read on a thread of their own: their classes at once, and the schema as soon as it
 * is known which server it is for.
 */
final class EntityReading implements AutoCloseable {
  private final CompletableFuture<ModelRequest.Server> server = new CompletableFuture<>();
  private final FutureTask<ModelSnapshot> reading;

  private EntityReading(EntitySettings settings) {
    this.reading = new FutureTask<>(() -> read(settings.request(server::join)));
  }

  static EntityReading begin(EntitySettings settings) {
    EntityReading entities = new EntityReading(settings);
    Thread thread = new Thread(entities.reading, "autogen-entities");
    thread.setDaemon(true);
    thread.start();
    return entities;
  }

  private static ModelSnapshot read(ModelRequest request) {
    return "off".equals(System.getenv("AUTOGEN_CACHE"))
        ? Model.read(request)
        : Model.read(request, new Cache(CacheFolder.usual().resolve("scripts")));
  }

  /** Says which server the schema is for. */
  void continueFor(int major, String defaultSchema) {
    server.complete(new ModelRequest.Server(major, defaultSchema));
  }

  /**
   * Runs a rehearsal where there is time for it: while the entities are still being read and
   * another processor is idle. What is then done in earnest finds its code loaded and compiled.
   */
  void meanwhile(Runnable rehearsal) {
    if (!reading.isDone() && Runtime.getRuntime().availableProcessors() > 1) {
      rehearsal.run();
    }
  }

  /** Waits for the schema; what the reader refuses is thrown here. */
  ModelSnapshot result() {
    return Waiting.forResult(reading);
  }

  /** Lets go of a reader that still waits for its server. */
  @Override
  public void close() {
    server.cancel(false);
  }
}
