package org.nutricoverage.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The local Maven repository, read as IJava reads it: a dependency whose POM has another packaging
 * than {@code jar} is left out without a word to the notebook.
 *
 * <p>Only what a published POM of ours can hold is understood. A parent or a placeholder in a
 * version is refused, never guessed.
 */
final class LocalRepository {

  private final Path root;

  LocalRepository(Path root) {
    this.root = root;
  }

  /** The repository of {@code -Dmaven.repo.local}, or {@code ~/.m2/repository}. */
  static LocalRepository usual() {
    String named = System.getProperty("maven.repo.local", "");
    return new LocalRepository(
        named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".m2", "repository")
            : Path.of(named));
  }

  /**
   * Gives the jar of an artifact and those of all that it needs at run time.
   *
   * @param name {@code group:artifact:version}
   */
  List<Path> resolve(String name) throws CellFailure {
    Set<Path> jars = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<Coordinates> open = new ArrayDeque<>(List.of(Coordinates.parse(name)));
    while (!open.isEmpty()) {
      Coordinates next = open.removeFirst();
      if (!seen.add(next.group() + ":" + next.artifact())) {
        continue;
      }
      Element project = read(file(next, ".pom"));
      if (!text(project, "packaging", "jar").equals("jar")) {
        System.err.println(next + " is not packaged as a jar and is left out, as IJava does.");
        continue;
      }
      Path jar = file(next, ".jar");
      if (!Files.isRegularFile(jar)) {
        throw failure("Not in the local Maven repository: " + jar, null);
      }
      jars.add(jar);
      open.addAll(dependencies(project));
    }
    return List.copyOf(jars);
  }

  private static List<Coordinates> dependencies(Element project) throws CellFailure {
    List<Coordinates> needed = new ArrayList<>();
    for (Element list : children(project, "dependencies")) {
      for (Element dependency : children(list, "dependency")) {
        String scope = text(dependency, "scope", "compile");
        boolean isNeeded = scope.equals("compile") || scope.equals("runtime");
        if (isNeeded
            && text(dependency, "type", "jar").equals("jar")
            && !Boolean.parseBoolean(text(dependency, "optional", "false"))) {
          needed.add(
              Coordinates.of(
                  text(dependency, "groupId", ""),
                  text(dependency, "artifactId", ""),
                  text(dependency, "version", "")));
        }
      }
    }
    return needed;
  }

  private Path file(Coordinates of, String ending) {
    return root.resolve(of.group().replace('.', '/'))
        .resolve(of.artifact())
        .resolve(of.version())
        .resolve(of.artifact() + "-" + of.version() + ending);
  }

  private static Element read(Path pom) throws CellFailure {
    if (!Files.isRegularFile(pom)) {
      throw failure("Not in the local Maven repository: " + pom, null);
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw failure("Cannot read " + pom, e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name, String otherwise) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? otherwise : found.get(0).getTextContent().strip();
  }

  private static CellFailure failure(String message, @Nullable Exception cause) {
    return new CellFailure(List.of(message), cause);
  }

  private record Coordinates(String group, String artifact, String version) {

    static Coordinates parse(String name) throws CellFailure {
      String[] parts = name.split(":", -1);
      if (parts.length != 3) {
        throw failure("%maven takes group:artifact:version but was " + name, null);
      }
      return of(parts[0], parts[1], parts[2]);
    }

    static Coordinates of(String group, String artifact, String version) throws CellFailure {
      Coordinates coordinates = new Coordinates(group, artifact, version);
      if (group.isEmpty() || artifact.isEmpty() || version.isEmpty() || version.contains("$")) {
        throw failure("Cannot tell which version is meant: " + coordinates, null);
      }
      return coordinates;
    }

    @Override
    public String toString() {
      return group + ":" + artifact + ":" + version;
    }
  }
}
