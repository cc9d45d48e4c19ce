package dev.autogen.samples.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.MonthDay;

/** Stores a day of every year as {@code --12-31}. */
@Converter(autoApply = true)
public class MonthDayConverter implements AttributeConverter<MonthDay, String> {
  @Override
  public String convertToDatabaseColumn(MonthDay day) {
    return day == null ? null : day.toString();
  }

  @Override
  public MonthDay convertToEntityAttribute(String text) {
    return text == null ? null : MonthDay.parse(text);
  }
}
