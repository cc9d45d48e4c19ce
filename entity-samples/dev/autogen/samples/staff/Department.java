package dev.autogen.samples.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A group of colleagues, led by one of them. */
@Entity
public class Department {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(nullable = false, unique = true, length = 60)
  private String name;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "head_id", foreignKey = @ForeignKey(name = "fk_department_head"))
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Employee head;

  @OneToMany
  @JoinTable(
      name = "department_deputy",
      joinColumns = @JoinColumn(name = "department_id"),
      inverseJoinColumns = @JoinColumn(name = "employee_id"))
  @MapKeyColumn(name = "duty", length = 40)
  private Map<String, Employee> deputies = new HashMap<>();

  protected Department() {}

  public Department(String name) {
    this.name = name;
  }

  public void appoint(Employee head) {
    this.head = head;
  }

  public String name() {
    return name;
  }

  public Optional<Employee> head() {
    return Optional.ofNullable(head);
  }

  public Map<String, Employee> deputies() {
    return deputies;
  }
}
