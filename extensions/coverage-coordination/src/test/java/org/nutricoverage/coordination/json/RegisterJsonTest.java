package org.nutricoverage.coordination.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.register.CoverageRegister;

class RegisterJsonTest {

  /** Single quotes stand for double ones. */
  private static final String FULL =
      """
      {
        'format': 'nutricoverage-register',
        'version': 1,
        'assessments': [
          {
            'id': 'S-1',
            'title': 'SQUEAC ሀገር',
            'organisations': [
              'A',
              'B'
            ],
            'status': 'PUBLISHED',
            'reportLink': 'https://example.org/s?a=1&b=2',
            'site': {
              'countryIso3': 'LBR',
              'pCodes': [
                'LR03'
              ],
              'setting': 'URBAN',
              'areaKm2': '5/3',
              'targetPopulation': 9000000000
            },
            'timing': {
              'fieldFrom': '2018-03-01',
              'fieldTo': '2018-03-21',
              'hungerGap': false,
              'recallDays': 90
            },
            'programme': 'SAM_TREATMENT',
            'caseDefinition': {
              'muacBelowMm': 115,
              'whzBelow': '-3',
              'oedema': true,
              'ageBands': [
                {
                  'fromMonths': 6,
                  'toMonths': 23
                },
                {
                  'fromMonths': 24,
                  'toMonths': 59
                }
              ],
              'sex': 'ALL'
            },
            'design': {
              'method': 'SQUEAC',
              'stagesDone': [
                1,
                2
              ],
              'firstStageSampling': 'SPATIAL',
              'caseFinding': 'ACTIVE_ADAPTIVE',
              'sitesPlanned': 10,
              'sitesReached': 9,
              'missedQuadrats': [
                'Q7'
              ],
              'casesPlanned': 30,
              'casesFound': 26
            },
            'results': [
              {
                'estimator': 'TREATMENT_COVERAGE',
                'caseCounts': {
                  'casesInProgramme': 8,
                  'casesNotInProgramme': 18,
                  'recoveringInProgramme': 3
                },
                'recoveringNotInProgramme': 2,
                'covered': 11,
                'asked': 31,
                'estimate': '0.355',
                'interval': {
                  'lower': '0.20',
                  'upper': '0.5',
                  'level': '0.95',
                  'method': 'Wilson'
                },
                'prior': {
                  'alpha': '15.588',
                  'beta': '0.1'
                },
                'coverageClass': {
                  'grade': 'MODERATE',
                  'lowerThreshold': '0.2',
                  'upperThreshold': '0.5'
                }
              }
            ],
            'barriers': {
              'mentions': [
                {
                  'barrier': 'TOO_FAR',
                  'mentions': 8
                },
                {
                  'barrier': 'ASHAMED',
                  'mentions': 1
                }
              ],
              'carers': 7
            },
            'boosters': [
              'Radio'
            ],
            'qualityAnswers': {
              'DATES': true,
              'ACTION_PLAN': false
            },
            'smartScore': 12,
            'verdict': 'Sound',
            'recommendations': [
              'One\\nTwo <3'
            ],
            'actionIds': [
              'ACT-1'
            ],
            'nextDue': '2019-03-01'
          }
        ],
        'people': [
          {
            'id': 'P-1',
            'organisationType': 'NNGO',
            'countryIso3': 'LBR',
            'role': 'LEAD',
            'methods': [
              'SQUEAC'
            ],
            'trainedOn': '2017-09-01',
            'trainerLevel': 'TRAINER',
            'assessmentsLed': 4
          }
        ],
        'planned': [
          {
            'id': 'PLAN-1',
            'countryIso3': 'LBR',
            'pCodes': [
              'LR09'
            ],
            'method': 'SLEAC',
            'month': '2026-02',
            'leadId': 'P-1',
            'leadsRequired': 2
          }
        ],
        'actions': [
          {
            'id': 'ACT-1',
            'objective': 'SCALE_UP',
            'area': 'LR03',
            'barrier': 'TOO_FAR',
            'activity': 'Open sites',
            'responsible': 'district',
            'start': '2026-01-01',
            'due': '2026-06-30',
            'resources': 'two cars',
            'processIndicator': 'sites',
            'baseline': '-0.5',
            'target': '4',
            'status': 'ONGOING',
            'evidence': 'visit'
          }
        ],
        'areas': [
          {
            'pCode': 'LR03',
            'inaccessibleMonths': [
              7,
              8
            ],
            'neighbours': [
              'LR09'
            ]
          }
        ]
      }
      """
          .replace('\'', '"');

  private static void refused(String json, String place, DataRule rule, String problem) {
    assertThatThrownBy(() -> RegisterJson.read(json))
        .isInstanceOfSatisfying(
            CoordinationDataException.class,
            e -> {
              assertThat(e.place()).isEqualTo(place);
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.problem()).isEqualTo(problem);
            });
  }

  private static String with(String part, String replacement) {
    String quoted = part.replace('\'', '"');
    assertThat(FULL).contains(quoted);
    return FULL.replace(quoted, replacement.replace('\'', '"'));
  }

  @Test
  void everyFieldIsReadAndWrittenInOneOrder() {
    CoverageRegister register = RegisterJson.read(FULL);

    assertThat(RegisterJson.write(register)).isEqualTo(FULL);
    assertThat(register.assessments().get(0).title()).isEqualTo("SQUEAC ሀገር");
    assertThat(register.assessments().get(0).recommendations()).containsExactly("One\nTwo <3");
    assertThat(RegisterJson.read(FULL.replaceAll("\\n *", ""))).isEqualTo(register);
  }

  @Test
  void anEmptyRegisterIsShort() {
    assertThat(RegisterJson.write(CoverageRegister.EMPTY))
        .isEqualTo("{\n  \"format\": \"nutricoverage-register\",\n  \"version\": 1\n}\n");
  }

  @Test
  void dataThatBreakARuleNameTheirPlace() {
    refused(
        with("'LR03'\n        ],\n        'setting'", "'KE01'\n        ],\n        'setting'"),
        "assessments[0].site.pCodes[0]",
        DataRule.P_CODE_OF_ANOTHER_COUNTRY,
        "a p-code of LBR must begin with LR or LBR but was KE01");
    refused(
        with("'fieldTo': '2018-03-21'", "'fieldTo': '2018-02-21'"),
        "assessments[0].timing.fieldTo",
        DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
        "the last day must not be before the first day (2018-03-01) but was 2018-02-21");
    refused(
        with("'fromMonths': 24", "'fromMonths': 23"),
        "assessments[0].caseDefinition.ageBands",
        DataRule.OVERLAPPING_AGE_BANDS,
        "age bands must share no age but 6-23 months and 23-59 months do");
    refused(
        with("'fromMonths': 24", "'fromMonths': 60"),
        "assessments[0].caseDefinition.ageBands[1]",
        DataRule.VALUE_OUT_OF_RANGE,
        "toMonths must be a number of completed months from 60 to 1440 but was 59");
    refused(
        with("'due': '2026-06-30'", "'due': '2025-06-30'"),
        "actions[0].due",
        DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
        "the last day must not be before the first day (2026-01-01) but was 2025-06-30");
    refused(
        with("'covered': 11", "'covered': 32"),
        "assessments[0].results[0].covered",
        DataRule.CONTRADICTION,
        "the people covered must be at most the people asked, at least 1, but were 32 of 31");
    refused(
        with("'barrier': 'ASHAMED'", "'barrier': 'TOO_FAR'"),
        "assessments[0].barriers.mentions[1].barrier",
        DataRule.DUPLICATE_ID,
        "\"TOO_FAR\" must stand once but stands twice");
    refused(
        with("'leadId': 'P-1'", "'leadId': 'P-2'"),
        "planned[0].leadId",
        DataRule.UNKNOWN_REFERENCE,
        "the person must be one of the register but was \"P-2\"");
    refused(
        with("'alpha': '15.588'", "'alpha': '0.0001'"),
        "assessments[0].results[0].prior",
        DataRule.VALUE_OUT_OF_RANGE,
        "alpha must be a shape parameter from 0.001 to 1,000,000,000 but was 1.0E-4");
    refused(
        with("'alpha': '15.588'", "'alpha': '1000000001'"),
        "assessments[0].results[0].prior",
        DataRule.VALUE_OUT_OF_RANGE,
        "a shape parameter must be from 0.001 to 1,000,000,000 but was 1000000001");
    refused(
        with("'casesInProgramme': 8", "'casesInProgramme': -8"),
        "assessments[0].results[0].caseCounts",
        DataRule.VALUE_OUT_OF_RANGE,
        "casesInProgramme must be a number of children from 0 to 100000000 but was -8");
    refused(
        with("'month': '2026-02'", "'month': '2026-13'"),
        "planned[0].month",
        DataRule.NOT_A_VALUE,
        "the value must be a month such as 2026-03 but was \"2026-13\"");
    refused(
        with("'nextDue': '2019-03-01'", "'nextDue': '2019-02-29'"),
        "assessments[0].nextDue",
        DataRule.NOT_A_VALUE,
        "the value must be a date such as 2026-03-31 but was \"2019-02-29\"");
    refused(
        with("'role': 'LEAD'", "'role': 'lead'"),
        "people[0].role",
        DataRule.NOT_A_VALUE,
        "the value must be one of [LEAD, SUPERVISOR, ENUMERATOR] but was \"lead\"");
    refused(
        with("'estimate': '0.355'", "'estimate': '35 %'"),
        "assessments[0].results[0].estimate",
        DataRule.NOT_A_VALUE,
        "the value must be a text with a whole number, a decimal with a point or a quotient but was"
            + " \"35 %\"");
    refused(
        with("'lower': '0.20'", "'lower': '1e-3'"),
        "assessments[0].results[0].interval.lower",
        DataRule.NOT_A_VALUE,
        "the value must be a text with a decimal with a point but was \"1e-3\"");
  }

  @Test
  void theStructureIsStrict() {
    refused(
        with("'smartScore': 12", "'smartscore': 12"),
        "assessments[0].smartscore",
        DataRule.UNKNOWN_FIELD,
        "the field must be one of [actionIds, barriers, boosters, caseDefinition, design, id,"
            + " nextDue, organisations, programme, qualityAnswers, recommendations, reportLink,"
            + " results, site, smartScore, status, timing, title, verdict]");
    refused(
        with("'smartScore': 12", "'id': 'S-2'"),
        "assessments[0].id",
        DataRule.DUPLICATE_KEY,
        "the key must stand once but stands twice");
    refused(
        with("'title': 'SQUEAC ሀገር',", ""),
        "assessments[0]",
        DataRule.MISSING_FIELD,
        "the field \"title\" must be given");
    refused(
        with("'smartScore': 12", "'smartScore': null"),
        "assessments[0].smartScore",
        DataRule.WRONG_TYPE,
        "a value must not be null: leave the field out where nothing is known");
    refused(
        with("'version': 1", "'version': 2"),
        "format",
        DataRule.UNKNOWN_FORMAT,
        "the format must be nutricoverage-register version 1 but was nutricoverage-register version"
            + " 2");
    refused("{}", "", DataRule.MISSING_FIELD, "the field \"format\" must be given");
    refused("[]", "", DataRule.WRONG_TYPE, "the value must be an object but was a list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'version': 1 | 'version': '1' | version | a number | a text",
        "'version': 1 | 'version': true | version | a number | true or false",
        "'hungerGap': false | 'hungerGap': 0 | assessments[0].timing.hungerGap | true or false |"
            + " a number",
        "'title': 'SQUEAC ሀገር' | 'title': {} | assessments[0].title | a text | an object",
        "'estimate': '0.355' | 'estimate': 0.355 | assessments[0].results[0].estimate | a text |"
            + " a number"
      })
  void aValueOfAnotherTypeIsRefused(
      String part, String replacement, String place, String wanted, String found) {
    refused(
        with(part, replacement),
        place,
        DataRule.WRONG_TYPE,
        "the value must be " + wanted + " but was " + found);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808",
    "-9223372036854775809",
    "1.0",
    "1e2",
    "99999999999999999999999"
  })
  void aCountIsAWholeNumberOf64Bits(String number) {
    refused(
        with("'targetPopulation': 9000000000", "'targetPopulation': " + number),
        "assessments[0].site.targetPopulation",
        DataRule.NUMBER_OUT_OF_RANGE,
        "the value must be a whole number that fits into 64 bits but was " + number);
  }

  @Test
  void aSmallCountFitsInto32Bits() {
    refused(
        with("'smartScore': 12", "'smartScore': 2147483648"),
        "assessments[0].smartScore",
        DataRule.NUMBER_OUT_OF_RANGE,
        "the value must be a whole number that fits into 32 bits but was 2147483648");
    refused(
        with("'smartScore': 12", "'smartScore': -2147483649"),
        "assessments[0].smartScore",
        DataRule.NUMBER_OUT_OF_RANGE,
        "the value must be a whole number that fits into 32 bits but was -2147483649");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "01",
        "+1",
        "0x1",
        ".5",
        "1 //",
        "yes",
        "'1'",
        "\"\u0001\"",
        "TRUE"
      })
  void whatIsNoJsonIsRefused(String value) {
    assertThatThrownBy(() -> RegisterJson.read("{\"format\": \"x\", \"version\": " + value + "}"))
        .isInstanceOfSatisfying(
            CoordinationDataException.class, e -> assertThat(e.rule()).isEqualTo(DataRule.NOT_JSON))
        .hasMessageContaining("the text must be one JSON value by RFC 8259 but is not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{} {}", "{,}", "[1,]", "{\"a\":1,}", "'a'", "\"a"})
  void whatIsCutOrFollowedIsRefused(String json) {
    assertThatThrownBy(() -> RegisterJson.read(json))
        .isInstanceOfSatisfying(
            CoordinationDataException.class,
            e -> assertThat(e.rule()).isEqualTo(DataRule.NOT_JSON));
  }

  @Test
  void anEmptyTextIsRefused() {
    assertThatThrownBy(() -> RegisterJson.read(""))
        .hasMessage("the text must be one JSON value by RFC 8259 but is not, near character 0");
  }

  @Test
  void aMillionLevelsAreRefused() {
    refused(
        "[".repeat(1_000_000),
        "",
        DataRule.LIMIT_EXCEEDED,
        "the text must be at most 32 levels deep but is more");
    refused(
        "{\"a\":".repeat(1_000_000),
        "",
        DataRule.LIMIT_EXCEEDED,
        "the text must be at most 32 levels deep but is more");
  }

  @Test
  void tooManyValuesAreRefused() {
    refused(
        "{\"a\":[" + "1,".repeat(2_000_000) + "1]}",
        "",
        DataRule.LIMIT_EXCEEDED,
        "the text must be of at most 2000000 values but is more");
  }

  @Test
  void anEndlessTextIsRefused() {
    try (Reader endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, ' ');
            return length;
          }

          @Override
          public void close() {}
        }) {
      assertThatThrownBy(() -> RegisterJson.read(endless))
          .isInstanceOfSatisfying(
              CoordinationDataException.class,
              e -> assertThat(e.rule()).isEqualTo(DataRule.LIMIT_EXCEEDED))
          .hasMessage("the text must have at most 50000000 characters but has more");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
