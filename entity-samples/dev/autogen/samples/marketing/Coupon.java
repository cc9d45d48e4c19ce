package dev.autogen.samples.marketing;

import dev.autogen.samples.common.BasisPointsConverter;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

/** A code that is worth something at the till. */
@Entity
@SoftDelete(columnName = "active", strategy = SoftDeleteType.ACTIVE)
@Table(
    check =
        @CheckConstraint(
            name = "ck_coupon_is_worth_either_an_amount_or_a_percentage_but_never_both_of_them",
            constraint = "num_nonnulls(amount, percent) = 1"))
public class Coupon {
  @Id
  @Column(length = 16)
  private String code;

  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Campaign campaign;

  @Column(precision = 8, scale = 2)
  private BigDecimal amount;

  @Convert(converter = BasisPointsConverter.class)
  private BigDecimal percent;

  @Column(name = "usable_times", nullable = false)
  @ColumnDefault("1")
  private int usableTimes = 1;

  protected Coupon() {}

  public Coupon(String code, Campaign campaign, BigDecimal amount) {
    this.code = code;
    this.campaign = campaign;
    this.amount = amount;
  }

  public String code() {
    return code;
  }
}
