package dev.autogen.schema;

import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SequenceOptionsTest {
  @Test
  void whatPostgresqlTakesByItselfIsLeftOut() {
    SequenceOptions spelledOut =
        sequenceOptions()
            .as(ColumnType.bigint())
            .startWith(1)
            .incrementBy(1)
            .minValue(1)
            .maxValue(Long.MAX_VALUE)
            .cache(1)
            .cycle(false);
    assertThat(spelledOut.canonical()).isEqualTo(sequenceOptions());
    assertThat(sequenceOptions().complete()).isEqualTo(spelledOut);
  }

  @Test
  void theStartOfADescendingSequenceIsItsUpperBound() {
    SequenceOptions descending =
        sequenceOptions().incrementBy(-5).startWith(-1).maxValue(-1).minValue(Long.MIN_VALUE);
    assertThat(descending.canonical()).isEqualTo(sequenceOptions().incrementBy(-5));
  }

  @Test
  void theBoundsFollowTheType() {
    SequenceOptions small = sequenceOptions().as(ColumnType.smallint());
    assertThat(small.maxValue(32_767).canonical()).isEqualTo(small);
    assertThat(small.maxValue(100).canonical()).isEqualTo(small.maxValue(100));
    assertThat(small.complete().maximum()).contains(32_767L);
  }

  @Test
  void theStartFollowsTheLowerBound() {
    assertThat(sequenceOptions().minValue(10).startWith(10).canonical())
        .isEqualTo(sequenceOptions().minValue(10));
    assertThat(sequenceOptions().minValue(10).startWith(11).canonical())
        .isEqualTo(sequenceOptions().minValue(10).startWith(11));
  }
}
