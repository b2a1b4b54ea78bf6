package org.nutricoverage.deskreview.routine;

import org.nutricoverage.core.internal.Numbers;

/** Counts as findings print them; most are small, and thousands of findings are made at once. */
final class People {

  private static final int THOUSAND = 1000;

  private People() {}

  static String text(long count) {
    return count > -THOUSAND && count < THOUSAND ? Long.toString(count) : Numbers.people(count);
  }
}
