package dev.autogen.jpa.model.columns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

@Entity
class Everything {
  @Id UUID id;
  @Version int version;
  boolean flag;
  Boolean maybe;
  byte tiny;
  short small;
  int whole;
  Long large;
  float single;
  double twice;

  @Column(precision = 10)
  double precise;

  char letter;
  Character maybeLetter;
  BigDecimal amount;

  @Column(precision = 12, scale = 3)
  BigDecimal exact;

  @Column(precision = 7)
  BigDecimal precisionOnly;

  BigInteger huge;
  String text;

  @Column(length = 17)
  String shortText;

  @Column(length = 70000)
  String longText;

  @Column(length = Integer.MAX_VALUE)
  String longestText;

  @Lob String lobText;
  @Lob byte[] lobBytes;
  Blob blob;
  Clob clob;
  byte[] bytes;

  @Column(length = 100000)
  byte[] manyBytes;

  char[] letters;
  @Nationalized String national;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  String code;

  LocalDate day;
  LocalTime time;
  LocalDateTime moment;
  Instant instant;
  OffsetDateTime offsetMoment;
  OffsetTime offsetTime;
  ZonedDateTime zoned;

  @Column(secondPrecision = 3)
  LocalDateTime millis;

  @Column(secondPrecision = 0)
  LocalTime seconds;

  Instant hundredths;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetDateTime withColumn;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  OffsetDateTime normalized;

  Duration lasting;

  @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
  Duration interval;

  @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
  @Column(scale = 3)
  Duration shortInterval;

  Year year;
  ZoneId zone;
  ZoneOffset zoneOffset;
  TimeZone timeZone;
  Currency currency;
  Locale locale;
  URL address;
  InetAddress inet;
  Class<?> type;
  java.util.Date date;
  java.sql.Date sqlDate;
  java.sql.Time sqlTime;
  java.sql.Timestamp timestamp;
  @Enumerated Level ordinal;

  @Enumerated(EnumType.STRING)
  Level named;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  Level shortNamed;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  Level server;

  @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
  Other serverOrdinal;

  @Enumerated(EnumType.STRING)
  Valued valued;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> json;

  @JdbcTypeCode(SqlTypes.SQLXML)
  String xml;

  String[] words;

  @Column(length = 20)
  String[] shortWords;

  List<Integer> numbers;

  @Array(length = 5)
  int[] five;

  Level[] levels;

  @Enumerated(EnumType.STRING)
  Level[] levelNames;

  UUID[] ids;
  LocalDate[] days;
  BigDecimal[] amounts;

  @Convert(converter = YesNoConverter.class)
  boolean yesNo;

  @Convert(converter = TrueFalseConverter.class)
  Boolean trueFalse;

  @Convert(converter = NumericBooleanConverter.class)
  boolean zeroOne;

  Celsius temperature;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  String long32;

  @JdbcTypeCode(SqlTypes.TINYINT)
  int asTiny;

  @JdbcTypeCode(SqlTypes.BIT)
  boolean bit;

  java.util.ArrayList<String> list;
}

enum Level {
  LOW,
  HIGH,
  MIDDLE
}

enum Other {
  ZEBRA,
  ANT
}

enum Valued {
  ONE("1"),
  TWO("it's 2");

  @EnumeratedValue final String value;

  Valued(String value) {
    this.value = value;
  }
}

record Celsius(double degrees) {}

@Converter(autoApply = true)
class CelsiusConverter implements AttributeConverter<Celsius, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(Celsius celsius) {
    return BigDecimal.valueOf(celsius.degrees());
  }

  @Override
  public Celsius convertToEntityAttribute(BigDecimal value) {
    return new Celsius(value.doubleValue());
  }
}
