package dev.autogen.samples.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Stores a rate such as 0.075 as its basis points, 750. */
@Converter
public class BasisPointsConverter implements AttributeConverter<BigDecimal, Integer> {
  @Override
  public Integer convertToDatabaseColumn(BigDecimal rate) {
    return rate == null ? null : rate.movePointRight(4).intValueExact();
  }

  @Override
  public BigDecimal convertToEntityAttribute(Integer points) {
    return points == null ? null : BigDecimal.valueOf(points, 4);
  }
}
