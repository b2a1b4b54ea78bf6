package org.nutricoverage.io.csv;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;

/**
 * A file that cannot be used: it is empty, lacks its header, is greater than its limits, or has a
 * finding where none is tolerated.
 *
 * @since 0.1.0
 */
public final class UnusableCsvException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Finding finding;

  /**
   * A file that cannot be used.
   *
   * @param message the name of the file and what is wrong with it
   */
  public UnusableCsvException(String message) {
    super(Objects.requireNonNull(message, "message"));
    this.finding = null;
  }

  /**
   * A file whose first finding ends the reading, because it is strict.
   *
   * @param finding what was noticed
   */
  public UnusableCsvException(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  /**
   * The finding that ended a strict reading.
   *
   * @return the finding with its place; empty if the file is unusable for another reason
   */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }
}
