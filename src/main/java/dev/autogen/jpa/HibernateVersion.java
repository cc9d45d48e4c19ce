package dev.autogen.jpa;

import java.util.Optional;

/**
 * The Hibernate that reads entities.
 *
 * @param number as it gives it: {@code 7.4.6.Final}
 * @param jar the file or folder of the entities' class path that it is in; absent where it is
 *     autogen's own
 */
public record HibernateVersion(String number, Optional<String> jar) {}
