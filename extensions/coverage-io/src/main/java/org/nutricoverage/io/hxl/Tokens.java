package org.nutricoverage.io.hxl;

import java.util.regex.Pattern;

/** What hashtags and patterns are made of. */
final class Tokens {

  static final int LONGEST = 1_000;

  /** A letter, then letters, digits and underscores. */
  static final String TOKEN = "[A-Za-z][A-Za-z0-9_]*+";

  static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  private Tokens() {}
}
