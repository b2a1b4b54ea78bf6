package org.nutricoverage.deskreview.need;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists everything that a builder still lacks in one message. */
final class Missing {

  private final String subject;
  private final List<String> names = new ArrayList<>();

  private Missing(String subject) {
    this.subject = subject;
  }

  static Missing of(String subject) {
    return new Missing(subject);
  }

  Missing unless(@Nullable Object given, String name) {
    if (given == null) {
      names.add(name);
    }
    return this;
  }

  IllegalArgumentException exception() {
    return new IllegalArgumentException(
        subject + " must be given " + String.join(", ", names) + " but they were missing");
  }
}
