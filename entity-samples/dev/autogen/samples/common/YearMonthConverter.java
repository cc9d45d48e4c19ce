package dev.autogen.samples.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;

/** Stores a month as {@code 2026-08}. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, String> {
  @Override
  public String convertToDatabaseColumn(YearMonth month) {
    return month == null ? null : month.toString();
  }

  @Override
  public YearMonth convertToEntityAttribute(String text) {
    return text == null ? null : YearMonth.parse(text);
  }
}
