package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a converter of Hibernate writes is what a draft writes. */
final class ConverterIT {
  @Entity(name = "t")
  static class Spelled {
    @Id Long id;

    @Convert(converter = YesNoConverter.class)
    Boolean a;

    @Convert(converter = TrueFalseConverter.class)
    Boolean b;

    @Convert(converter = NumericBooleanConverter.class)
    Boolean c;
  }

  @Test
  @DisplayName("D074: what is true becomes what a converter writes for it, and comes back")
  void whatIsTrueBecomesWhatAConverterWritesForIt() {
    given(
            "create table t (id bigint primary key, a boolean, b boolean, c boolean)",
            "insert into t values (1, true, false, true), (2, false, true, false), (3, null, null,"
                + " null)")
        .keepingRows(
            "select id, a::text in ('Y', 'true'), b::text in ('T', 'true'),"
                + " c::text in ('1', 'true') from t order by id")
        .and(Spelled.class)
        .drafts(
            """
            op.alterColumn("t", "a", setType(character(1)).using("case when a then 'Y' when not a then 'N' end"));
            op.alterColumn("t", "b", setType(character(1)).using("case when b then 'T' when not b then 'F' end"));
            op.alterColumn("t", "c", setType(integer()).using("c::integer"));
            op.addConstraint("t", check("t_a_check", "a in ('N','Y')"));
            op.addConstraint("t", check("t_b_check", "b in ('F','T')"));
            op.addConstraint("t", check("t_c_check", "c in (0,1)"));
            """)
        .andKeepsTheLaws();
  }
}
