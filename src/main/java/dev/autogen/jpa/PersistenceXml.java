package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads persistence units, of every version of {@code persistence.xml}. */
final class PersistenceXml {
  private static final String STANDARD = "META-INF/persistence.xml";

  private PersistenceXml() {}

  /** The units of the standard files on a class path. */
  static List<PersistenceUnit> standard(URLClassLoader entities) {
    return units(resources(entities, STANDARD));
  }

  /**
   * The units that a request asks for, or the one without a name where it asks for none; refuses if
   * one isn't there.
   */
  static List<PersistenceUnit> chosen(ModelRequest request, URLClassLoader entities) {
    if (request.persistenceUnit().isEmpty() && request.persistenceXml().isEmpty()) {
      return List.of(PersistenceUnit.NONE);
    }
    String file = request.persistenceXml().orElse(STANDARD);
    List<URL> files = files(file, entities);
    if (files.isEmpty()) {
      throw Problem.of(ErrorCode.A034, "there is no " + file + " on the entities' class path")
          .at(request.entities())
          .remedy("Name the file: --persistence-xml src/main/resources/META-INF/persistence.xml")
          .asException();
    }
    List<PersistenceUnit> units = units(files);
    return request
        .persistenceUnit()
        .map(names -> named(names, file, units))
        .orElseGet(() -> only(file, units));
  }

  private static List<PersistenceUnit> named(
      String names, String file, List<PersistenceUnit> units) {
    List<PersistenceUnit> chosen = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names.strip().split("\\s*,\\s*", 0)) {
      Optional<PersistenceUnit> unit =
          units.stream().filter(each -> each.name().equals(name)).findFirst();
      unit.filter(found -> !chosen.contains(found)).ifPresent(chosen::add);
      if (unit.isEmpty() && !name.isEmpty()) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw unclear(
          "no persistence unit of " + file + " is named " + String.join(" or ", missing), units);
    }
    return chosen;
  }

  private static List<PersistenceUnit> only(String file, List<PersistenceUnit> units) {
    if (units.size() != 1) {
      throw unclear("it isn't clear which persistence unit of " + file + " to read", units);
    }
    return units;
  }

  private static RuntimeException unclear(String sentence, List<PersistenceUnit> units) {
    return Problem.of(ErrorCode.A034, sentence)
        .at(units.stream().map(unit -> unit.name() + "    " + unit.where()).toList())
        .remedy(
            units.stream().map(unit -> "--persistence-unit " + unit.name()).toArray(String[]::new))
        .asException();
  }

  private static List<URL> files(String file, URLClassLoader entities) {
    try {
      return Files.isRegularFile(Path.of(file))
          ? List.of(Path.of(file).toUri().toURL())
          : resources(entities, file);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  private static List<URL> resources(URLClassLoader entities, String name) {
    try {
      return Collections.list(entities.findResources(name));
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private static List<PersistenceUnit> units(List<URL> files) {
    List<PersistenceUnit> units = new ArrayList<>();
    for (URL file : files) {
      Element root = document(file).getDocumentElement();
      children(root, "persistence-unit").forEach(unit -> units.add(unit(unit, file)));
    }
    return units;
  }

  private static Document document(URL file) {
    try (InputStream content = file.openStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      DocumentBuilder builder = factory.newDocumentBuilder();
      // Throws what is wrong instead of printing it.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(content);
    } catch (IOException | SAXException | ParserConfigurationException failure) {
      throw unreadable(file.toString(), failure);
    }
  }

  private static RuntimeException unreadable(String file, Exception failure) {
    return Problem.of(ErrorCode.A034, "the file of the persistence units cannot be read")
        .at(file + ": " + failure.getMessage())
        .remedy("Correct the file; https://jakarta.ee/xml/ns/persistence/ has its schema")
        .asException(failure);
  }

  private static PersistenceUnit unit(Element unit, URL file) {
    boolean onlyListed =
        children(unit, "exclude-unlisted-classes").stream()
            .anyMatch(element -> !text(element).equals("false") && !text(element).equals("0"));
    return new PersistenceUnit(
        unit.getAttribute("name"),
        texts(unit, "class"),
        texts(unit, "mapping-file"),
        texts(unit, "jar-file"),
        settings(unit),
        onlyListed,
        file.toString());
  }

  private static Map<String, String> settings(Element unit) {
    Map<String, String> settings = new HashMap<>();
    for (Element properties : children(unit, "properties")) {
      for (Element property : children(properties, "property")) {
        settings.put(property.getAttribute("name"), property.getAttribute("value"));
      }
    }
    texts(unit, "validation-mode")
        .forEach(mode -> settings.put("jakarta.persistence.validation.mode", mode));
    return settings;
  }

  private static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(PersistenceXml::text).toList();
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && name.equals(node.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
