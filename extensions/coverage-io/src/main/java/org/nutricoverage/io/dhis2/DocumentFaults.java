package org.nutricoverage.io.dhis2;

import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.internal.json.JsonFaults;
import org.nutricoverage.io.internal.json.JsonRule;

/** The errors of JSON documents of DHIS2. */
enum DocumentFaults implements JsonFaults {
  /** The only one. */
  OF_DHIS2;

  @Override
  public UnusableDocumentException at(String place, JsonRule rule, String problem) {
    return UnusableDocumentException.at(place, DocumentRule.valueOf(rule.name()), problem);
  }
}
