package dev.autogen.samples.staff;

import dev.autogen.samples.common.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.NaturalId;

/** A colleague, with a desk in a department and mostly with a boss. */
@Entity
public class Employee extends Versioned {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, length = 120)
  private String name;

  @NaturalId(mutable = true)
  @Column(name = "personnel_number", nullable = false, length = 10)
  private String personnelNumber;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(
      name = "department_id",
      foreignKey =
          @ForeignKey(name = "fk_employee_department", options = "deferrable initially deferred"))
  private Department department;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "manager_id", foreignKey = @ForeignKey(name = "fk_employee_manager"))
  private Employee manager;

  @ElementCollection
  @CollectionTable(name = "employee_skill", joinColumns = @JoinColumn(name = "employee_id"))
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "skill", length = 20)
  @Column(name = "proficiency", nullable = false)
  private Map<Skill, Integer> skills = new EnumMap<>(Skill.class);

  @Column(name = "hired_on", nullable = false)
  private LocalDate hiredOn;

  @Column(name = "birth_month")
  private Month birthMonth;

  @Column(name = "weekly_hours", precision = 4, scale = 2)
  private BigDecimal weeklyHours;

  @Column(length = 2)
  private Locale language;

  protected Employee() {}

  public Employee(String personnelNumber, String name, Department department, LocalDate hiredOn) {
    this.personnelNumber = personnelNumber;
    this.name = name;
    this.department = department;
    this.hiredOn = hiredOn;
  }

  public String name() {
    return name;
  }

  public void reportTo(Employee manager) {
    this.manager = manager;
  }

  public void learn(Skill skill, int proficiency) {
    skills.put(skill, proficiency);
  }

  /** What somebody can do. */
  public enum Skill {
    FORKLIFT,
    FIRST_AID,
    LANGUAGES,
    PHOTOGRAPHY
  }
}
