package dev.autogen.samples.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The account of a customer, under the customer's own number. */
@Entity
@Table(name = "\"user\"")
public class User {
  @Id private Long id;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id")
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Customer customer;

  @Column(nullable = false, unique = true, length = 40)
  private String login;

  @Column(name = "password_hash", nullable = false, length = 100)
  private String passwordHash;

  @Column(name = "last_login")
  private Instant lastLogin;

  @Column(name = "last_address")
  private InetAddress lastAddress;

  @Column(name = "time_zone", length = 40)
  private ZoneId timeZone;

  protected User() {}

  public User(Customer customer, String login, String passwordHash) {
    this.customer = customer;
    this.login = login;
    this.passwordHash = passwordHash;
  }

  public String login() {
    return login;
  }

  public Customer customer() {
    return customer;
  }
}
