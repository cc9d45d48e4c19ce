package dev.autogen.jpa.model.beans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

@Entity
class Bean {
  @Id long id;

  @NotNull
  @Size(max = 30)
  String name;

  @NotBlank String blank;
  @NotEmpty @Email String mail;

  @Column(length = 50)
  @Size(min = 2, max = 20)
  String shorter;

  @Digits(integer = 6, fraction = 2)
  BigDecimal digits;

  @Min(1)
  int least;

  @Min(1)
  @Max(9)
  Integer range;

  @Range(min = 5, max = 50)
  long ranged;

  @Positive int positive;

  @Length(max = 12)
  String length;

  @NotNull @Valid BeanPart part;

  @NotNull(groups = Late.class)
  String late;

  String free;
}

interface Late {}

@Embeddable
class BeanPart {
  @NotNull
  @Size(max = 7)
  String code;
}

@Entity
class BeanChild extends Bean {
  @NotNull String onlyOfTheChild;
}
