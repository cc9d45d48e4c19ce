package dev.autogen.jpa.hibernate;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator without an expression language, which the tests don't bring. */
final class ElFreeValidation {
  private ElFreeValidation() {}

  static ValidatorFactory factory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }
}
