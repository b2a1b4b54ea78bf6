package org.nutricoverage.survey.squeac;

import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/**
 * Something that is known of the context and has no numbers of its own: an epidemic, a stock-out,
 * displacement, a strike.
 *
 * @param topic what it is about
 * @param text what is known
 * @param source who or what says so
 * @since 0.1.0
 */
public record ContextNote(String topic, String text, String source) implements StageOneEvidence {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public ContextNote {
    topic = Arguments.text(topic, "topic");
    text = Arguments.text(text, "text");
    source = Arguments.text(source, "source");
  }

  @Override
  public List<String> describe() {
    return List.of("Context, " + topic + ": " + text + " (" + source + ")");
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }
}
