package org.nutricoverage.io.internal.json;

import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;

/** The errors of the documents that this module reads. */
public enum DocumentFaults implements JsonFaults {
  /** The only one. */
  OF_DOCUMENT;

  @Override
  public UnusableDocumentException at(String place, JsonRule rule, String problem) {
    return UnusableDocumentException.at(place, DocumentRule.valueOf(rule.name()), problem);
  }
}
