package dev.autogen.cli;

import dev.autogen.cli.GivenSettings.Given;
import dev.autogen.command.EntitySettings;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads where entities are and how Hibernate is to see them. */
record EntityReader(GivenSettings settings) {
  EntitySettings read() {
    return new EntitySettings(
        settings.paths(Setting.ENTITIES),
        settings.paths(Setting.CLASSPATH),
        settings.words(Setting.PACKAGES),
        units(),
        settings.text(Setting.PERSISTENCE_XML),
        hibernate(),
        settings.text(Setting.NAMING));
  }

  private Optional<String> units() {
    Optional<Given> units = settings.of(Setting.PERSISTENCE_UNIT);
    units
        .filter(given -> Arrays.stream(given.value().split(",", -1)).anyMatch(String::isBlank))
        .ifPresent(
            given ->
                settings.refuse(
                    Problem.of(ErrorCode.A002, "a persistence unit's name is empty")
                        .at("set by " + given.place() + ": \"" + given.value() + '"')
                        .remedy(
                            "name the units, with a comma between two:  --persistence-unit"
                                + " A,B")));
    return units.map(Given::value).map(String::strip);
  }

  private Map<String, String> hibernate() {
    Map<String, String> values = new TreeMap<>(settings.file().values());
    values.keySet().removeIf(key -> !Setting.isOfHibernate(key));
    for (String flag : settings.repeated(Setting.HIBERNATE)) {
      int equals = flag.indexOf('=');
      if (equals < 1) {
        settings.refuse(
            Problem.of(ErrorCode.A002, "--hibernate " + flag + " has no value")
                .remedy("write  --hibernate hibernate.KEY=VALUE"));
      } else {
        String key = flag.substring(0, equals).strip();
        values.put(
            Setting.isOfHibernate(key) ? key : "hibernate." + key,
            flag.substring(equals + 1).strip());
      }
    }
    return values;
  }
}
