package org.nutricoverage.core.interval;

import java.io.Serializable;

/**
 * The way in which an interval was made.
 *
 * <p>The methods of one family are an enum that implements this interface, so that a caller can
 * loop over them. {@link BinomialInterval} is such a family; other modules bring their own.
 *
 * @since 0.1.0
 */
public interface IntervalMethod extends Serializable {

  /**
   * The code of the method, for machines.
   *
   * @return the name of the enum constant, for example "WILSON"
   */
  String name();

  /**
   * The name of the method, for a report.
   *
   * @return words that can follow a comma, for example "Wilson score"
   */
  String label();

  /**
   * What the intervals of this method express.
   *
   * @return the kind
   */
  IntervalKind kind();
}
