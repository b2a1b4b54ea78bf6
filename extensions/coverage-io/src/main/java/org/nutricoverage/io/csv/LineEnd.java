package org.nutricoverage.io.csv;

/**
 * What ends a row of a CSV file that is written.
 *
 * @since 0.1.0
 */
public enum LineEnd {
  /** A line feed, as programs on Linux and most notebooks write it. */
  LF,
  /** Carriage return and line feed, as RFC 4180 and spreadsheets on Windows have it. */
  CRLF
}
