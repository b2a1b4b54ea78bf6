package org.nutricoverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {

  @TempDir private Path folder;

  @Test
  void takesWhatIsNeededAtRunTime() throws Exception {
    artifact(
        "app",
        "<dependencies>"
            + dependency("near", "")
            + dependency("later", "<scope>runtime</scope>")
            + dependency("given", "<scope>provided</scope>")
            + dependency("tests", "<scope>test</scope>")
            + dependency("maybe", "<optional>true</optional>")
            + dependency("docs", "<type>zip</type>")
            + "</dependencies>");
    artifact(
        "near",
        "<dependencies>" + dependency("far", "") + dependency("app", "") + "</dependencies>");
    artifact("later", "");
    artifact("far", "");
    assertThat(resolve("org.example:app:1"))
        .containsExactly("app-1.jar", "near-1.jar", "later-1.jar", "far-1.jar");
  }

  @Test
  void leavesOutABundleAndWhatItNeedsAsIjavaDoes() throws Exception {
    artifact("app", "<dependencies>" + dependency("guava", "") + "</dependencies>");
    artifact(
        "guava",
        "<packaging>bundle</packaging><dependencies>" + dependency("far", "") + "</dependencies>");
    artifact("far", "");
    assertThat(resolve("org.example:app:1")).containsExactly("app-1.jar");
  }

  @Test
  void refusesWhatItCannotTell() throws Exception {
    assertThatThrownBy(() -> resolve("org.example:app"))
        .hasMessage("%maven takes group:artifact:version but was org.example:app");
    assertThatThrownBy(() -> resolve("org.example:app:1"))
        .isInstanceOf(CellFailure.class)
        .hasMessageStartingWith("Not in the local Maven repository: ")
        .hasMessageEndingWith("app-1.pom");
    artifact(
        "app",
        "<dependencies><dependency><groupId>org.example</groupId><artifactId>near</artifactId>"
            + "<version>${near}</version></dependency></dependencies>");
    assertThatThrownBy(() -> resolve("org.example:app:1"))
        .hasMessage("Cannot tell which version is meant: org.example:near:${near}");
    Files.delete(file("app", ".jar"));
    assertThatThrownBy(() -> resolve("org.example:app:1")).hasMessageEndingWith("app-1.jar");
    Files.writeString(file("app", ".pom"), "<project>");
    assertThatThrownBy(() -> resolve("org.example:app:1")).hasMessageStartingWith("Cannot read ");
  }

  private List<String> resolve(String name) throws CellFailure {
    return new LocalRepository(folder)
        .resolve(name).stream().map(jar -> String.valueOf(jar.getFileName())).toList();
  }

  private void artifact(String name, String inside) throws IOException {
    Files.createDirectories(file(name, ".pom").getParent());
    Files.writeString(file(name, ".pom"), "<project>" + inside + "</project>");
    Files.writeString(file(name, ".jar"), "");
  }

  private Path file(String name, String ending) {
    return folder.resolve("org/example/" + name + "/1/" + name + "-1" + ending);
  }

  private static String dependency(String name, String more) {
    return "<dependency><groupId>org.example</groupId><artifactId>"
        + name
        + "</artifactId><version>1</version>"
        + more
        + "</dependency>";
  }
}
