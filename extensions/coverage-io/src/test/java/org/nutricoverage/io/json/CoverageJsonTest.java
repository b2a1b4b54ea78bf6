package org.nutricoverage.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.SomeEstimates;
import org.nutricoverage.io.UnusableDocumentException;

class CoverageJsonTest {

  private static final CoverageJson JSON = CoverageJson.STANDARD;

  /** Methods of another module. */
  enum OtherMethod implements IntervalMethod {
    OTHER {
      @Override
      public String label() {
        return "another method";
      }
    };

    @Override
    public IntervalKind kind() {
      return IntervalKind.CREDIBLE;
    }
  }

  private static CoverageEstimate with(IntervalMethod method) {
    return SomeEstimates.begin(SomeEstimates.SCOPE)
        .computed(
            Proportion.of(8, 26),
            new Uncertainty.FromSample(ConfidenceInterval.of(0.165, 0.5, 0.95, method)));
  }

  @Test
  void anEstimateIsWrittenInFull() {
    CoverageEstimate estimate =
        SomeEstimates.begin(SomeEstimates.SCOPE.with(Sex.FEMALE))
            .explainedBy(List.of("29,760 / 48,000"))
            .noting(
                List.of(
                    new Finding("SITE_SILENT", Severity.WARNING, "no report", java.util.Map.of())
                        .at("site", "Moba")
                        .at("month", "2026-02")))
            .computed(
                Proportion.of(Rational.of(5, 3), Rational.parse("60350.508")), SomeEstimates.NONE);
    assertThat(JSON.write(estimate))
        .isEqualTo(
            """
            {
              "format": "nutricoverage-coverage",
              "version": 1,
              "content": "estimates",
              "estimates": [
                {
                  "scope": {
                    "subActivity": "PREV",
                    "indicator": "7",
                    "area": {
                      "code": "CD54",
                      "name": "Tanganyika",
                      "level": 1,
                      "parentCode": "CD"
                    },
                    "period": {
                      "firstMonth": "2026-01",
                      "lastMonth": "2026-03"
                    },
                    "targetGroup": {
                      "code": "CHILDREN_6_23_MONTHS",
                      "label": "children 6-23 months"
                    },
                    "sex": "FEMALE"
                  },
                  "method": {
                    "family": "DESK_REVIEW",
                    "estimator": "stated counts"
                  },
                  "reachDefinition": "AT_LEAST_ONE_TRANSFER",
                  "eligibleSource": "census projection 2025",
                  "evidence": {
                    "type": "STATED",
                    "source": "partner reports"
                  },
                  "outcome": {
                    "type": "COMPUTED",
                    "proportion": {
                      "type": "COUNTED",
                      "numerator": "5/3",
                      "denominator": "60350.508"
                    },
                    "uncertainty": {
                      "type": "NO_INTERVAL",
                      "reason": "a desk review is not a sample"
                    }
                  },
                  "findings": [
                    {
                      "code": "SITE_SILENT",
                      "severity": "WARNING",
                      "message": "no report",
                      "place": {
                        "site": "Moba",
                        "month": "2026-02"
                      }
                    },
                    {
                      "code": "PROXY_ESTIMATE",
                      "severity": "INFO",
                      "message": "a desk review is a proxy; a coverage survey is recommended"
                    }
                  ],
                  "calculation": [
                    "29,760 / 48,000"
                  ]
                }
              ]
            }
            """);
    CoverageEstimate read = JSON.readEstimate(JSON.write(estimate));
    assertThat(read).isEqualTo(estimate);
    assertThat(read.findings().get(0).place().keySet()).containsExactly("site", "month");
  }

  @Test
  void statisticsAreNumbersAndInfiniteDegreesOfFreedomAreLeftOut() {
    String survey = JSON.write(SomeEstimates.survey(SomeEstimates.SCOPE));
    assertThat(survey)
        .contains("\"estimate\": 0.617,", "\"standardError\": 0.028", "\"sumOfWeights\": 48000.5,")
        .contains("\"degreesOfFreedom\": 36");
    assertThat(JSON.write(with(BinomialInterval.WILSON)))
        .doesNotContain("degreesOfFreedom")
        .contains("\"family\": \"BinomialInterval\"", "\"name\": \"WILSON\"");
  }

  @Test
  void theSeedKeepsItsBits() {
    Uncertainty propagated =
        new Uncertainty.Propagated(
            ConfidenceInterval.of(0.5, 0.7, 0.9, BinomialInterval.WILSON),
            List.of(new Uncertainty.Contribution("k", 0.8)),
            new Uncertainty.MonteCarlo(10_000, Long.MIN_VALUE));
    CoverageEstimate estimate =
        SomeEstimates.begin(SomeEstimates.SCOPE).computed(Proportion.of(1, 2), propagated);
    String text = JSON.write(estimate);
    assertThat(text).contains("\"seed\": \"-9223372036854775808\"");
    assertThat(JSON.readEstimate(text)).isEqualTo(estimate);
    assertUnusable(
        text.replace("\"-9223372036854775808\"", "\"9223372036854775808\""),
        "estimates[0].outcome.uncertainty.procedure.seed",
        DocumentRule.NOT_A_VALUE,
        "the value must be a text with a whole number of 64 bits");
  }

  @Test
  void aProgramMayWriteExponents() {
    CoverageEstimate estimate = SomeEstimates.survey(SomeEstimates.SCOPE);
    String text = JSON.write(estimate);
    assertThat(JSON.readEstimate(text.replace("48000.5", "4.80005e+4"))).isEqualTo(estimate);
    assertThat(JSON.readEstimate(text.replace("0.028", "0.02800000000000000001")))
        .isEqualTo(estimate);
  }

  @Test
  void nothingIsAnEmptyList() {
    String empty =
        """
        {
          "format": "nutricoverage-coverage",
          "version": 1,
          "content": "tables"
        }
        """;
    assertThat(JSON.writeTables(List.of())).isEqualTo(empty);
    assertThat(JSON.readTables(empty)).isEmpty();
    assertThat(JSON.readEstimates(JSON.writeEstimates(List.of()))).isEmpty();
  }

  @Test
  void aSuppressedTableStaysSuppressed() {
    CoverageTable open = SomeEstimates.bySex(3, 4_000, 2_000, 4_100);
    CoverageTable hidden = open.suppressBelow(5);
    String text = JSON.write(hidden);
    CoverageTable read = JSON.readTable(text);

    assertThat(read).isEqualTo(hidden).isNotEqualTo(open);
    assertThat(read.cell("FEMALE").orElseThrow().has(CoverageFinding.SUPPRESSED)).isTrue();
    assertThat(read.total()).isEqualTo(hidden.total());
    assertThat(text).doesNotContain("\"3\"", "4000");
  }

  @Test
  void aTotalIsNotComputedAgain() {
    CoverageTable pooled = SomeEstimates.bySex(100, 200, 110, 200);
    CoverageTable counted =
        pooled.withTotal(SomeEstimates.deskReview(SomeEstimates.SCOPE, 230, 420));
    CoverageTable read = JSON.readTable(JSON.write(counted));
    assertThat(read).isEqualTo(counted);
    assertThat(read.total().findings())
        .filteredOn(finding -> finding.is(CoverageFinding.TOTAL_DIFFERS))
        .hasSize(1);
  }

  @Test
  void listsKeepTheirOrder() {
    CoverageTable one = SomeEstimates.bySex(1, 2, 3, 4);
    CoverageTable other = SomeEstimates.bySex(5, 6, 7, 8);
    assertThat(JSON.readTables(JSON.writeTables(List.of(one, other)))).containsExactly(one, other);
    assertThat(JSON.readEstimates(JSON.writeEstimates(one.cells()))).isEqualTo(one.cells());
  }

  @Test
  void aFindingOfAnotherProgramKeepsCodeAndSeverity() {
    Finding foreign = new Finding("MOON_PHASE", Severity.ERROR, "full", java.util.Map.of());
    CoverageEstimate estimate = SomeEstimates.deskReview(SomeEstimates.SCOPE, 1, 2).noting(foreign);
    assertThat(JSON.readEstimate(JSON.write(estimate)).findings()).contains(foreign);
  }

  @Test
  void everyMethodOfTheLibraryIsReadAsItsConstant() {
    for (IntervalMethod method : SomeEstimates.intervalMethods()) {
      ConfidenceInterval read =
          JSON.readEstimate(JSON.write(with(method))).interval().orElseThrow();
      assertThat(read.method()).isSameAs(method);
    }
  }

  @Test
  void anUnknownMethodIsKeptByName() {
    CoverageEstimate estimate = with(OtherMethod.OTHER);
    String text = JSON.write(estimate);
    CoverageEstimate read = JSON.readEstimate(text);
    ForeignIntervalMethod foreign =
        new ForeignIntervalMethod(
            "org.nutricoverage.io.json.CoverageJsonTest$OtherMethod",
            "OTHER",
            "another method",
            IntervalKind.CREDIBLE);

    assertThat(read).isNotEqualTo(estimate).isEqualTo(with(foreign));
    assertThat(read.toString()).isEqualTo(estimate.toString());
    assertThat(JSON.write(read)).isEqualTo(text);
    assertThat(JSON.readEstimate(JSON.write(read))).isEqualTo(read);
    assertThat(JSON.knowing(OtherMethod.class).readEstimate(text)).isEqualTo(estimate);
    assertThat(JSON.knowing(OtherMethod.class).knowing(BinomialInterval.class).readEstimate(text))
        .isEqualTo(estimate);
    assertThat(
            JSON.knowing(OtherMethod.class).readEstimate(JSON.write(with(BinomialInterval.WALD))))
        .isEqualTo(with(BinomialInterval.WALD));
  }

  @Test
  void aMethodOfALaterVersionIsKeptByName() {
    String later = JSON.write(with(BinomialInterval.WILSON)).replace("\"WILSON\"", "\"WILSON_2\"");
    assertThat(JSON.readEstimate(later).interval().orElseThrow().method())
        .isEqualTo(
            new ForeignIntervalMethod(
                "BinomialInterval", "WILSON_2", "Wilson score", IntervalKind.SAMPLING));
    assertThat(JSON.write(JSON.readEstimate(later))).isEqualTo(later);
  }

  @Test
  void aMethodThatIsNoEnumIsKeptByTheNameOfItsClass() {
    record Own(String name, String label) implements IntervalMethod {
      private static final long serialVersionUID = 1L;

      @Override
      public IntervalKind kind() {
        return IntervalKind.PROPAGATED;
      }
    }
    ForeignIntervalMethod read =
        (ForeignIntervalMethod)
            JSON.readEstimate(JSON.write(with(new Own("A", "own"))))
                .interval()
                .orElseThrow()
                .method();
    assertThat(read.family()).endsWith("Own");
    assertThat(read.kind()).isEqualTo(IntervalKind.PROPAGATED);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // an impossible class on purpose
  void onlyEnumsCanBeKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.knowing((Class) ForeignIntervalMethod.class))
        .withMessage(
            "methods must be the class of an enum but was"
                + " org.nutricoverage.io.json.ForeignIntervalMethod");
  }

  @Test
  void foreignMethodsAreValues() {
    ForeignIntervalMethod method =
        new ForeignIntervalMethod(" F ", " N ", " L ", IntervalKind.SAMPLING);
    assertThat(method.family() + method.name() + method.label()).isEqualTo("FNL");
    new EqualsTester()
        .addEqualityGroup(method, new ForeignIntervalMethod("F", "N", "L", IntervalKind.SAMPLING))
        .addEqualityGroup(new ForeignIntervalMethod("F", "N", "L", IntervalKind.CREDIBLE))
        .testEquals();
    SerializableTester.reserializeAndAssert(method);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForeignIntervalMethod("F", " ", "L", IntervalKind.SAMPLING))
        .withMessage("name must be a text that is not blank");
  }

  @Test
  void labelsOfJoinedGroupsOfTheCallerAreKept() {
    TargetGroup own = TargetGroup.of("MINERS", "men and boys in mines");
    TargetGroup joint = TargetGroup.union(List.of(own, TargetGroup.PBWG));
    CoverageEstimate estimate = SomeEstimates.deskReview(SomeEstimates.SCOPE.with(joint), 1, 2);
    TargetGroup read = JSON.readEstimate(JSON.write(estimate)).scope().targetGroup();
    assertThat(read.label())
        .isEqualTo("men and boys in mines and pregnant and breastfeeding women and girls");
    assertThat(read.parts()).extracting(TargetGroup::label).contains("men and boys in mines");
    assertThat(read.includesMales()).isTrue();
  }

  @Test
  void halfASurrogatePairIsRefusedWhenWritten() {
    CoverageEstimate whole =
        SomeEstimates.begin(SomeEstimates.SCOPE)
            .notComputable(Outcome.Reason.NO_DATA, "whole \uD83D\uDE00");
    assertThat(JSON.readEstimate(JSON.write(whole))).isEqualTo(whole);
    CoverageEstimate half =
        SomeEstimates.begin(SomeEstimates.SCOPE)
            .notComputable(Outcome.Reason.NO_DATA, "half \uDC00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(half))
        .withMessage(
            "texts must be Unicode but one holds half a surrogate pair, which JSON cannot carry");
  }

  @Test
  void aCountOfTooManyDigitsIsRefusedWhenWritten() {
    Rational huge = Rational.parse("1" + "0".repeat(1_999)).times(Rational.of(1_000));
    CoverageEstimate estimate = SomeEstimates.deskReview(SomeEstimates.SCOPE, Rational.ONE, huge);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(estimate))
        .withMessageStartingWith("number must be");
  }

  static Stream<List<Object>> faults() {
    String at = "estimates[0].";
    return Stream.of(
        fault(
            "\"version\": 1",
            "\"version\": 2",
            "format",
            DocumentRule.UNKNOWN_FORMAT,
            "the format must be nutricoverage-coverage version 1 with estimates but was"
                + " nutricoverage-coverage version 2 with estimates"),
        fault(
            "\"nutricoverage-coverage\"",
            "\"x\"",
            "format",
            DocumentRule.UNKNOWN_FORMAT,
            "the format must be nutricoverage-coverage version 1 with estimates but was"
                + " x version 1 with estimates"),
        fault(
            "\"content\": \"estimates\"",
            "\"content\": \"tables\"",
            "format",
            DocumentRule.UNKNOWN_FORMAT,
            "the format must be nutricoverage-coverage version 1 with estimates but was"
                + " nutricoverage-coverage version 1 with tables"),
        fault(
            "\"sex\": \"ALL\"",
            "\"sex\": \"all\"",
            at + "scope.sex",
            DocumentRule.NOT_A_VALUE,
            "the value must be one of [FEMALE, MALE, ALL] but was \"all\""),
        fault(
            "\"PREV\"",
            "\"PREVENT\"",
            at + "scope.subActivity",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "sub-activity code must be one of PREV, STUN, PMD, MAM but was \"PREVENT\""),
        fault(
            "\"code\": \"CHILDREN_6_23_MONTHS\"",
            "\"code\": \"children_6_23_months\"",
            at + "scope.targetGroup",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "the code must be CHILDREN_6_23_MONTHS but was children_6_23_months"),
        fault(
            "\"2026-03\"",
            "\"2025-12\"",
            at + "scope.period",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "last must be a month not before 2026-01 but was 2025-12"),
        fault(
            "\"level\": 1,",
            "\"level\": 10,",
            at + "scope.area",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "level must be a number of administrative levels from 0 to 9 but was 10"),
        fault(
            "\"level\": 1,",
            "\"level\": 9223372036854775808,",
            at + "scope.area.level",
            DocumentRule.NUMBER_OUT_OF_RANGE,
            "the value must be a whole number that fits into 64 bits but was 9223372036854775808"),
        fault(
            "\"level\": 1,",
            "\"level\": null,",
            at + "scope.area.level",
            DocumentRule.WRONG_TYPE,
            "a value must not be null: leave the field out where nothing is known"),
        fault(
            "\"level\": 1,", "\"level\": NaN,", at + "scope.area.level", DocumentRule.NOT_JSON, ""),
        fault(
            "\"level\": 1,",
            "\"level\": 1, \"level\": 1,",
            at + "scope.area.level",
            DocumentRule.DUPLICATE_KEY,
            "the key must stand once but stands twice"),
        fault(
            "\"level\": 1,",
            "\"levle\": 1,",
            at + "scope.area.levle",
            DocumentRule.UNKNOWN_FIELD,
            "the field must be one of [code, level, name, parentCode]"),
        fault(
            "\"estimate\": 0.617,",
            "\"estimate\": 1.617,",
            at + "outcome.proportion",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "estimate must be a fraction from 0 to 1 but was 1.617"),
        fault(
            "\"estimate\": 0.617,",
            "\"estimate\": 1e999,",
            at + "outcome.proportion.estimate",
            DocumentRule.NUMBER_OUT_OF_RANGE,
            "the value must be a number that fits into a double but was 1e999"),
        fault(
            "\"estimate\": 0.617,",
            "\"estimate\": 1e-999,",
            at + "outcome.proportion.estimate",
            DocumentRule.NUMBER_OUT_OF_RANGE,
            "the value must be a number that fits into a double but was 1e-999"),
        fault(
            "\"estimate\": 0.617,",
            "\"estimate\": \"0.617\",",
            at + "outcome.proportion.estimate",
            DocumentRule.WRONG_TYPE,
            "the value must be a number but was a text"),
        fault(
            "\"estimate\": 0.617,",
            "",
            at + "outcome.proportion",
            DocumentRule.MISSING_FIELD,
            "the field \"estimate\" must be given"),
        fault(
            "\"kind\": \"SAMPLING\"",
            "\"kind\": \"CREDIBLE\"",
            at + "outcome.uncertainty.interval.method.kind",
            DocumentRule.VALUE_OUT_OF_RANGE,
            ""),
        fault(
            "\"missing\": 4,",
            "\"missing\": -4,",
            at + "evidence",
            DocumentRule.VALUE_OUT_OF_RANGE,
            "missing must be a number of people of at least 0 but was -4"));
  }

  private static List<Object> fault(
      String written, String instead, String place, DocumentRule rule, String problem) {
    return List.of(written, instead, place, rule, problem);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsNamedWithItsPlace(List<Object> fault) {
    String text = JSON.write(SomeEstimates.survey(SomeEstimates.SCOPE));
    assertThat(text).contains(fault.get(0).toString());
    assertUnusable(
        text.replace(fault.get(0).toString(), fault.get(1).toString()),
        fault.get(2).toString(),
        (DocumentRule) fault.get(3),
        fault.get(4).toString());
  }

  private static void assertUnusable(String json, String place, DocumentRule rule, String problem) {
    assertThatThrownBy(() -> JSON.readEstimates(json))
        .isInstanceOfSatisfying(
            UnusableDocumentException.class,
            e -> {
              assertThat(e.place()).isEqualTo(place);
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.problem()).contains(problem);
            });
  }

  @Test
  void theReadingIsBounded() {
    assertUnusable(
        "{\"a\":".repeat(1_000_000), "", DocumentRule.LIMIT_EXCEEDED, "at most 32 levels deep");
    assertUnusable("[".repeat(1_000_000), "", DocumentRule.LIMIT_EXCEEDED, "at most 32 levels");
    assertUnusable("", "", DocumentRule.NOT_JSON, "RFC 8259");
    assertUnusable("[]", "", DocumentRule.WRONG_TYPE, "an object but was a list");
    String text = JSON.write(SomeEstimates.survey(SomeEstimates.SCOPE));
    assertUnusable(text + "x", "", DocumentRule.NOT_JSON, "RFC 8259");
    assertUnusable(
        text.replace("0.617", "0." + "1".repeat(1_000)),
        "estimates[0].outcome.proportion.estimate",
        DocumentRule.NUMBER_OUT_OF_RANGE,
        "fits into a double");
  }

  @Test
  void oneIsAskedForAndOneMustBeThere() {
    CoverageEstimate estimate = SomeEstimates.survey(SomeEstimates.SCOPE);
    String two = JSON.writeEstimates(List.of(estimate, estimate));
    assertThatThrownBy(() -> JSON.readEstimate(two))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("estimates: the list must hold 1 element but holds 2");
    assertThatThrownBy(() -> JSON.readTable(JSON.writeTables(List.of())))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("tables: the list must hold 1 element but holds 0");
  }

  @Test
  void cellsOfDifferentKindsAreNoTable() {
    String table = JSON.write(SomeEstimates.bySex(1, 2, 3, 4));
    String twice = table.replace("\"sex\": \"MALE\"", "\"sex\": \"FEMALE\"");
    assertThatThrownBy(() -> JSON.readTable(twice))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("tables[0]: cells must hold each sex once but hold FEMALE twice");
    int total = table.indexOf("\"total\"");
    String other =
        table.substring(0, total) + table.substring(total).replace("stated counts", "other");
    assertThatThrownBy(() -> JSON.readTable(other))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            "tables[0]: total must differ from the cells only in sex but differs in estimator"
                + " (stated counts and other)");
  }

  @Test
  void aReaderIsReadAndLeftOpen() throws IOException {
    CoverageTable table = SomeEstimates.bySex(1, 2, 3, 4);
    StringReader text = new StringReader(JSON.write(table));
    assertThat(JSON.readTables(text)).containsExactly(table);
    assertThat(text.read()).isEqualTo(-1);

    CoverageEstimate estimate = table.total();
    assertThat(JSON.readEstimates(new StringReader(JSON.write(estimate))))
        .containsExactly(estimate);
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("line dropped");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> JSON.readTables(broken))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(UncheckedIOException.class);
  }
}
