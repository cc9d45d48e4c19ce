package dev.autogen.jpa;

import static dev.autogen.schema.Cast.cast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Aspect;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where entities are found, and what is said when they cannot be read. */
class ModelTest {
  private static final String PERSON =
      """
      package people;
      import jakarta.persistence.*;
      @Entity
      public class Person {
        @Id long id;
        String firstName;
      }
      """;

  @TempDir private Path folder;
  private Compiled compiled;

  @BeforeEach
  void compile() {
    compiled = new Compiled(folder);
  }

  @Test
  void readsAFolderOfClasses() {
    ModelSnapshot model = Model.read(compiled.source("Person", PERSON).request());

    assertThat(model.entities()).isEqualTo(1);
    assertThat(model.notes()).isEmpty();
    Table person = model.schema().table(QualifiedName.of("person")).orElseThrow();
    assertThat(person.column("firstname").orElseThrow().type()).isEqualTo(ColumnType.varchar(255));
    assertThat(model.schema().source().generated(person.name(), "person_pkey")).isTrue();
    assertThat(model.schema().source().says()).containsExactly(Aspect.VIEWS);
  }

  @Test
  void takesSettingsAndMappingFilesFromThePersistenceUnitAndNeverConnects() {
    compiled
        .source("Person", PERSON)
        .resource(
            "META-INF/persistence.xml",
            """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
              <persistence-unit name="people" transaction-type="JTA">
                <jta-data-source>java:/nowhere</jta-data-source>
                <mapping-file>people.xml</mapping-file>
                <properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:nothing:there"/>
                  <property name="hibernate.connection.provider_class" value="not.There"/>
                  <property name="hibernate.cache.use_second_level_cache" value="true"/>
                  <property name="hibernate.cache.region.factory_class" value="not.There"/>
                  <property name="hibernate.transaction.jta.platform" value="not.There"/>
                  <property name="hibernate.dialect" value="org.hibernate.dialect.H2Dialect"/>
                  <property name="hibernate.physical_naming_strategy"
                      value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
                </properties>
              </persistence-unit>
              <persistence-unit name="other"/>
            </persistence>
            """)
        .resource(
            "people.xml",
            """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
              <package>people</package>
              <entity class="Person"><table name="human_being"/></entity>
            </entity-mappings>
            """);

    ModelSnapshot model = Model.read(compiled.request().withPersistenceUnit("people"));

    Table human = model.schema().table(QualifiedName.of("human_being")).orElseThrow();
    assertThat(human.column("first_name")).isPresent();
    assertThat(model.notes())
        .containsExactly(
            "hibernate.dialect=org.hibernate.dialect.H2Dialect is not used: Hibernate knows no such"
                + " dialect for PostgreSQL");
    assertThat(Model.read(compiled.request()).notes())
        .containsExactly(
            "the settings and mapping files of persistence unit people are not used without"
                + " --persistence-unit people");
  }

  @Test
  void picksUpTheStandardMappingFile() {
    compiled
        .source("Person", PERSON)
        .resource(
            "META-INF/orm.xml",
            """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
              <persistence-unit-metadata>
                <persistence-unit-defaults><schema>crew</schema></persistence-unit-defaults>
              </persistence-unit-metadata>
            </entity-mappings>
            """);

    assertThat(Model.read(compiled.request()).schema().tables())
        .extracting(Table::name)
        .containsExactly(QualifiedName.of("crew", "person"));
  }

  @Test
  void namesEveryObjectOfTheDefaultSchemaWithoutIt() {
    ModelRequest request =
        new ModelRequest(
            List.of(compiled.source("Person", PERSON).classes().toString()),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of("hibernate.default_schema", "crew"),
            Optional.empty(),
            () -> new ModelRequest.Server(17, "crew"));

    assertThat(Model.read(request).schema().tables())
        .extracting(Table::name)
        .containsExactly(QualifiedName.of("person"));
    assertThat(Model.read(request).schema().namespaces()).isEmpty();
  }

  @Test
  void readsTheCastsOfEnumTypes() {
    compiled.source(
        "Mood",
        """
        package people;
        import jakarta.persistence.*;
        import org.hibernate.annotations.JdbcTypeCode;
        @Entity
        public class Mood {
          enum Kind { GOOD, BAD }
          @Id long id;
          @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Kind kind;
        }
        """);

    assertThat(Model.read(compiled.request()).schema().casts())
        .containsExactly(cast("kind", "varchar"), cast("varchar", "kind"));
    assertThat(Model.read(compiled.request()).notes()).isEmpty();
  }

  @Test
  void saysWhichGeneratorHidesItsSequenceBecauseItFails() {
    compiled
        .source(
            "Numbers",
            """
            package people;
            public class Numbers extends org.hibernate.id.enhanced.SequenceStyleGenerator {
              @Override
              public void configure(
                  org.hibernate.generator.GeneratorCreationContext context,
                  java.util.Properties parameters) {
                throw new org.hibernate.MappingException("no application is running");
              }
            }
            """)
        .source(
            "A",
            """
            package people;
            import jakarta.persistence.*;
            @Entity
            public class A {
              @Id @GeneratedValue(generator = "numbers")
              @org.hibernate.annotations.GenericGenerator(name = "numbers", type = Numbers.class)
              long id;
            }
            """);

    ModelSnapshot model = Model.read(compiled.request());

    assertThat(model.schema().sequences()).isEmpty();
    assertThat(model.notes())
        .containsExactly(
            "the generator of people.A's key cannot be made, so that a sequence or table of its own"
                + " is not seen: no application is running");
  }

  @Test
  void refusesAFolderWithoutEntities() {
    compiled.source("Plain", "package people; public class Plain {}");
    String path = compiled.classes().toString();

    assertThat(refusal(compiled.request()))
        .isEqualTo(
            Problem.of(ErrorCode.A030, "there is no entity in what --entities names")
                .at(path)
                .remedy(
                    "Compile the project first, for example with mvn compile or gradle classes",
                    "Name the folder or jar of the entity classes: --entities target/classes"));
    assertThat(refusal(compiled.request().withPackages(List.of("peple"))).remedies())
        .contains("Only peple is looked at: check --packages");
  }

  @Test
  void saysHowEntitiesAreNamedWhereNoneAre() {
    Problem problem = refusal(ModelRequest.of(List.of(), 17, "public"));

    assertThat(problem.code()).isEqualTo(ErrorCode.A030);
    assertThat(problem.sentence()).isEqualTo("no entities are named");
    assertThat(problem.remedies()).anyMatch(line -> line.contains("--entities target/classes"));
  }

  @Test
  void namesEveryClassThatCannotBeLoaded() {
    compiled
        .source("Money", "package people; public class Money {}")
        .source("Base", "package people; public class Base {}")
        .source("A", entity("A", "", "Money money;"))
        .source("B", entity("B", "extends Base", ""))
        .without("people/Money")
        .without("people/Base");

    assertThat(refusal(compiled.request()))
        .isEqualTo(
            Problem.of(ErrorCode.A031, "2 classes of the entities cannot be loaded")
                .at("people.A: people.Money is missing", "people.B: people.Base is missing")
                .remedy(
                    "Add what is missing: --classpath \"target/dependency/*\"",
                    "with Maven, mvn dependency:copy-dependencies fills that folder"));
  }

  @Test
  void namesAClassThatAConverterLacksWhenItIsMade() {
    compiled
        .source("Rates", "package people; public class Rates { public static int of = 1; }")
        .source(
            "Percent",
            """
            package people;
            import jakarta.persistence.*;
            @Converter(autoApply = true)
            public class Percent implements AttributeConverter<java.util.Currency, String> {
              private final int rate;
              public Percent() { rate = Rates.of; }
              public String convertToDatabaseColumn(java.util.Currency given) { return ""; }
              public java.util.Currency convertToEntityAttribute(String given) { return null; }
            }
            """)
        .source("A", entity("A", "", "java.util.Currency currency;"))
        .without("people/Rates");

    Problem refusal = refusal(compiled.request());

    assertThat(refusal.code()).isEqualTo(ErrorCode.A031);
    assertThat(refusal.sentence()).isEqualTo("what the entities need cannot be loaded");
    assertThat(refusal.places().get(0)).isEqualTo("people.Rates is missing");
    assertThat(refusal.remedies())
        .contains("Add what is missing: --classpath \"target/dependency/*\"");
  }

  @Test
  void readsEntitiesWhoseClassesCannotBeginWithoutTheApplication() {
    compiled
        .source("Journal", "package people; public class Journal { static int of() { return 1; } }")
        .source(
            "Part",
            "package people; @jakarta.persistence.Embeddable public class Part {"
                + " static final int LOG = Journal.of(); String name; }")
        .source("A", entity("A", "", "static final int LOG = Journal.of(); @Embedded Part part;"))
        .without("people/Journal");

    assertThat(Model.read(compiled.request()).schema().tables()).hasSize(1);
  }

  @Test
  void repeatsWhatHibernateRejects() {
    compiled.source(
        "NoKey", "package people; @jakarta.persistence.Entity public class NoKey { String name; }");

    Problem refusal = refusal(compiled.request());

    assertThat(refusal)
        .isEqualTo(
            Problem.of(
                    ErrorCode.A032,
                    "Hibernate rejects the entities: Entity 'people.NoKey' has no identifier (every"
                        + " '@Entity' class must declare or inherit at least one '@Id' or"
                        + " '@EmbeddedId' property)")
                .at("people.NoKey")
                .remedy(
                    "Correct the mapping, as an application with Hibernate "
                        + org.hibernate.Version.getVersionString()
                        + " would not start with it either",
                    "or give the setting that the application has: --hibernate KEY=VALUE",
                    "or add the application's own Hibernate, if it is another: --classpath"
                        + " \"target/dependency/*\""));
  }

  @Test
  void refusesAColumnDefinitionThatNoServerWouldTake() {
    compiled.source("A", entity("A", "", "@Column(columnDefinition = \"text oops check\") int x;"));

    Problem refusal = refusal(compiled.request());

    assertThat(refusal.code()).isEqualTo(ErrorCode.A035);
    assertThat(refusal.sentence())
        .isEqualTo("a statement that Hibernate writes for the entities cannot be read: expected (");
    assertThat(refusal.places())
        .containsExactly(
            "create table A (x text oops check, id bigint not null, primary key (id))");
    assertThat(refusal.remedies())
        .containsExactly(
            "Look at the columnDefinition, options, check or comment that it contains: PostgreSQL"
                + " does not take it, or autogen does not read it");
  }

  @Test
  void refusesPersistenceUnitsThatAreNotThere() {
    compiled.source("Person", PERSON);
    assertThat(refusal(compiled.request().withPersistenceUnit("people")))
        .isEqualTo(
            Problem.of(
                    ErrorCode.A034,
                    "there is no META-INF/persistence.xml on the entities' class path")
                .at(compiled.classes().toString())
                .remedy(
                    "Name the file: --persistence-xml"
                        + " src/main/resources/META-INF/persistence.xml"));

    compiled.resource(
        "units.xml",
        "<persistence><persistence-unit name='a'/><persistence-unit name='b'/></persistence>");
    String file = compiled.classes().resolve("units.xml").toString();
    ModelRequest request = compiled.request().withPersistenceXml(file);
    assertThat(refusal(request).sentence())
        .isEqualTo("it isn't clear which persistence unit of " + file + " to read");
    assertThat(refusal(request).remedies())
        .containsExactly("--persistence-unit a", "--persistence-unit b");
    assertThat(refusal(request.withPersistenceUnit("c")).sentence())
        .isEqualTo("no persistence unit of " + file + " is named c");

    compiled.resource("units.xml", "<persistence>");
    assertThat(refusal(request).sentence())
        .isEqualTo("the file of the persistence units cannot be read");
  }

  @Test
  void refusesANamingThatIsNone() {
    compiled.source("Person", PERSON);

    assertThat(refusal(compiled.request().withNaming("not.There")))
        .isEqualTo(
            Problem.of(
                    ErrorCode.A002,
                    "the naming cannot be used: there is no class not.There on the entities' class"
                        + " path")
                .remedy(
                    "--naming jpa", "--naming spring", "--naming com.example.MyNamingStrategy"));
    assertThat(refusal(compiled.request().withNaming("people.Person")).sentence())
        .isEqualTo(
            "the naming cannot be used: people.Person implements neither PhysicalNamingStrategy nor"
                + " ImplicitNamingStrategy");
  }

  private static Problem refusal(ModelRequest request) {
    AutogenException refusal =
        catchThrowableOfType(AutogenException.class, () -> Model.read(request));
    assertThat(refusal.problems()).hasSize(1);
    return refusal.problems().get(0);
  }

  private static String entity(String name, String parent, String members) {
    return "package people; import jakarta.persistence.*; @Entity public class "
        + name
        + " "
        + parent
        + " { @Id long id; "
        + members
        + " }";
  }
}
