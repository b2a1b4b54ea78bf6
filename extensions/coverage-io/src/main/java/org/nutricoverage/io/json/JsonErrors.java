package org.nutricoverage.io.json;

import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.internal.json.JsonFaults;
import org.nutricoverage.io.internal.json.JsonRule;

/** The errors of this package, each with its place. */
enum JsonErrors implements JsonFaults {
  /** The only one. */
  OF_DOCUMENT;

  @Override
  public UnusableDocumentException at(String place, JsonRule rule, String problem) {
    return UnusableDocumentException.at(place, DocumentRule.valueOf(rule.name()), problem);
  }
}
