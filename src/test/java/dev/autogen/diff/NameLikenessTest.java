package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are compared word by word. */
final class NameLikenessTest {
  private static final NameLikeness NAMES = NameLikeness.ofNames();

  @ParameterizedTest
  @CsvSource({
    "isActive, is_active",
    "ZIPCode, zip_code",
    "zipcode, zip_code",
    "Customer, customer",
    "line2, line_2",
    "address__street, addressStreet"
  })
  void spellingIsNoDifference(String one, String other) {
    assertThat(NameLikeness.sameWords(one, other)).isTrue();
    assertThat(NAMES.between(one, other)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "mail, email",
    "mail, email_address",
    "cust_id, customer_id",
    "custId, customer_id",
    "isActive, active",
    "qty, quantity",
    "dob, date_of_birth",
    "adress, address",
    "tag, tags",
    "category, categories",
    "phone, phone_number",
    "tbl_customer, customer"
  })
  void abbreviationsPluralsAndMisspellingsAreAlike(String one, String other) {
    assertThat(NAMES.between(one, other)).isBetween(0.5, 0.99);
    assertThat(NAMES.between(other, one)).isEqualTo(NAMES.between(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "fax, nickname",
    "b, c",
    "client, customer",
    "country, color",
    "client_id, customer_id",
    "start, fax_no",
    "'', ''"
  })
  void otherWordsAreNot(String one, String other) {
    assertThat(NAMES.between(one, other)).isLessThan(0.5);
  }

  @Test
  void theNameOfTheTableSaysLittle() {
    assertThat(NameLikeness.within("customer").between("customer_name", "name"))
        .isGreaterThan(NAMES.between("customer_name", "name"));
    assertThat(NameLikeness.within("customer").between("customer_name", "customer_rank"))
        .isLessThan(NAMES.between("customer_name", "customer_rank"));
  }
}
