package org.nutricoverage.examples.csv;

/** Says in one line why an input cannot be used at all, or why a strict reader stopped. */
public final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message one line for the person at the terminal
   */
  public UnusableInputException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message one line for the person at the terminal
   * @param cause what went wrong underneath
   */
  public UnusableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
