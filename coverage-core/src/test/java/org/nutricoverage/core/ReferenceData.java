package org.nutricoverage.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of reference cases, which lies outside the project. */
public final class ReferenceData {

  private ReferenceData() {}

  /**
   * The folder named by the system property {@code coverage.reference}, or {@code shared} beside
   * the project; a test that asks for it is skipped where there is none.
   */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("coverage.reference", "../../shared"));
    assumeTrue(Files.isDirectory(folder), () -> "no reference folder at " + folder);
    return folder;
  }
}
