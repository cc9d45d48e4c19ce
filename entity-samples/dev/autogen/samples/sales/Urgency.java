package dev.autogen.samples.sales;

import jakarta.persistence.EnumeratedValue;

/** How soon an order must leave, as the number that the packers know. */
public enum Urgency {
  LATER(10),
  NORMAL(20),
  EXPRESS(30);

  @EnumeratedValue final int level;

  Urgency(int level) {
    this.level = level;
  }
}
