package org.nutricoverage.consumer;

import org.nutricoverage.core.PlaceholderCore;
import org.nutricoverage.deskreview.PlaceholderDeskReview;
import org.nutricoverage.survey.PlaceholderSurvey;

/** A program as a user would write it; both consumer projects compile and run this file. */
public final class Consumer {

  private Consumer() {}

  /**
   * Throws where a result is wrong; the argument says whether the library must be a named module.
   */
  public static void main(String[] args) {
    Module library = PlaceholderCore.class.getModule();
    check(library.isNamed() == args[0].equals("named"), library.toString());

    // CALL THE LIBRARY HERE, each published module once.
    check(PlaceholderCore.percentOf(31, 50) == 62.0, "core");
    check(PlaceholderDeskReview.percentOf(20, 11, 50) == 62.0, "deskreview");
    check(PlaceholderSurvey.lowerLimit(31, 50) > 0.47, "survey");
    System.out.println("The library works in " + library + ".");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("unexpected: " + what);
    }
  }
}
