package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.autogen.codegen.Draft.Header;
import dev.autogen.codegen.Draft.Origin;
import dev.autogen.codegen.Draft.Steps;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.HazardKind;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws 2 and 5 for operations of every kind and for text as nasty as can be. */
class DrafterLawsTest {
  private static final int LISTS = 400;
  private static final Map<String, Draft> DRAFTS =
      IntStream.range(0, LISTS)
          .mapToObj(DrafterLawsTest::draft)
          .collect(Collectors.toMap(draft -> draft.header().id(), draft -> draft));

  private static final List<DraftedRevision> DRAFTED =
      DRAFTS.values().stream().map(Drafter::draft).toList();

  @Test
  void whatADraftRecordsEqualsWhatItWasDraftedFrom() {
    CompiledDrafts compiled = CompiledDrafts.of(DRAFTED);

    DRAFTS.forEach(
        (id, draft) -> {
          assertThat(Operations.recordedBy(compiled.revision(id)::upgrade))
              .containsExactlyElementsOf(draft.upgrade().operations());
          assertThat(Operations.recordedBy(compiled.revision(id)::downgrade))
              .containsExactlyElementsOf(draft.downgrade().operations());
        });
  }

  @Test
  void theFormatterChangesNothing() throws FormatterException {
    for (DraftedRevision drafted : DRAFTED) {
      assertThat(new Formatter().formatSource(drafted.source())).isEqualTo(drafted.source());
      assertThat(new Formatter().formatSourceAndFixImports(drafted.source()))
          .isEqualTo(drafted.source());
    }
  }

  @Test
  void everyKindOfOperationIsAmongThem() {
    List<Class<?>> kinds =
        DRAFTS.values().stream()
            .flatMap(draft -> draft.upgrade().operations().stream())
            .<Class<?>>map(Object::getClass)
            .distinct()
            .toList();

    assertThat(kinds).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
  }

  private static Draft draft(int seed) {
    RandomOperations random = new RandomOperations(seed);
    RandomSchema texts = new RandomSchema(new Random(seed));
    List<Operation> upgrade = random.list(seed % 13);
    List<SummaryLine> changes =
        texts.several(
            0, 4, () -> new SummaryLine("+", "column", texts.name(), texts.text() + texts.sql()));
    List<Hazard> hazards = new ArrayList<>();
    for (int i = 0; i < upgrade.size(); i += 3) {
      hazards.add(
          new Hazard(
              HazardKind.DELETES_DATA,
              i,
              texts.name(),
              texts.sql() + " " + texts.sql(),
              texts.text()));
    }
    Header header =
        new Header(
            "r" + seed,
            texts.several(0, 3, () -> "8c41e07b5a29"),
            Instant.parse("2026-08-24T09:12:44Z"),
            texts.sql(),
            texts.several(-1, 2, texts::name),
            texts.several(-1, 1, () -> "b07d55e1c9aa"));
    return new Draft(
        header,
        new Steps(upgrade, hazards),
        Steps.of(random.list(seed % 7)),
        changes,
        new Origin("0.1.0", seed % 2 == 0 ? "" : "com.example.migrations"));
  }
}
