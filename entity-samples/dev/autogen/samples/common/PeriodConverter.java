package dev.autogen.samples.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Period;

/** Stores a period in ISO 8601, such as {@code P2W}. */
@Converter(autoApply = true)
public class PeriodConverter implements AttributeConverter<Period, String> {
  @Override
  public String convertToDatabaseColumn(Period period) {
    return period == null ? null : period.toString();
  }

  @Override
  public Period convertToEntityAttribute(String text) {
    return text == null ? null : Period.parse(text);
  }
}
