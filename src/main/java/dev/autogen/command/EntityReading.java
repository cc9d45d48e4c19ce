package dev.autogen.command;

import dev.autogen.cache.Cache;
import dev.autogen.cache.CacheFolder;
import dev.autogen.hook.DefaultComparison;
import dev.autogen.hook.ObjectFilter;
import dev.autogen.hook.OperationRewriter;
import dev.autogen.hook.TypeComparison;
import dev.autogen.jpa.ApplicationServices;
import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.rules.Hooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/**
 * The entities, read on a thread of their own: their classes at once, and the schema as soon as it
 * is known which server it is for.
 */
final class EntityReading implements AutoCloseable {
  private final CompletableFuture<ModelRequest.Server> server = new CompletableFuture<>();
  private final FutureTask<Reading> reading;
  private final List<ApplicationServices> handedOut = new ArrayList<>();

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

  /** What the class path of the entities gives. */
  private record Reading(ModelSnapshot model, ApplicationServices services) {}

  private static Reading read(ModelRequest request) {
    Optional<Cache> kept =
        "off".equals(System.getenv("AUTOGEN_CACHE"))
            ? Optional.empty()
            : Optional.of(new Cache(CacheFolder.usual().resolve("scripts")));
    ModelSnapshot model =
        kept.map(cache -> Model.read(request, cache)).orElseGet(() -> Model.read(request));
    return new Reading(model, ApplicationServices.of(request, Hooks.TYPES, kept));
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
    return Waiting.forResult(reading).model();
  }

  /** What is plugged in, to be used until this is closed; a hook that is unusable is refused. */
  Hooks hooks() {
    ApplicationServices services = Waiting.forResult(reading).services();
    handedOut.add(services);
    return new Hooks(
        services.of(ObjectFilter.class),
        services.of(TypeComparison.class),
        services.of(DefaultComparison.class),
        services.of(OperationRewriter.class));
  }

  /** Lets go of a reader that still waits for its server, and of what is plugged in. */
  @Override
  public void close() {
    server.cancel(false);
    handedOut.forEach(ApplicationServices::close);
  }
}
