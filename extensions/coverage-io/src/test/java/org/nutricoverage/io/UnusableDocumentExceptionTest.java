package org.nutricoverage.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusableDocumentExceptionTest {

  @Test
  void namesPlaceRuleAndProblem() {
    UnusableDocumentException error =
        UnusableDocumentException.at(
            "dataValues[3].period", DocumentRule.NOT_A_VALUE, "no\nperiod");
    assertThat(error.place()).isEqualTo("dataValues[3].period");
    assertThat(error.rule()).isEqualTo(DocumentRule.NOT_A_VALUE);
    assertThat(error.problem()).doesNotContain("\n");
    assertThat(error).hasMessage("dataValues[3].period: " + error.problem());
  }

  @Test
  void theWholeHasNoPlace() {
    assertThat(UnusableDocumentException.at("", DocumentRule.NOT_JSON, "no JSON"))
        .hasMessage("no JSON");
  }
}
