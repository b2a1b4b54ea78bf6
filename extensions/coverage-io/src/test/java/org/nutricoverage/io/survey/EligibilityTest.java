package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.io.csv.FindingLog;

class EligibilityTest {

  private static final String HEADER =
      "PNutProgParticSex,PNutProgParticAge_calc_months,area,PNutProgPartic_yn,_index\n";

  private static List<Standing> judge(Eligibility eligibility, String... rows) {
    ExportTable table = Surveys.table(HEADER + String.join(",1\n", rows) + ",1\n", "area");
    Eligibility.Judge judge = eligibility.judge(new People(table));
    List<Standing> standings = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      standings.add(judge.standing(row));
    }
    return standings;
  }

  @Test
  void agesIncludeBothEnds() {
    assertThat(
            judge(
                Eligibility.agesMonths(6, 23),
                "0,5,A,1",
                "0,6,A,1",
                "0,23,A,1",
                "0,24,A,1",
                "0,23.9,A,1",
                "0,,A,1"))
        .containsExactly(
            Standing.OTHER_AGE,
            Standing.ELIGIBLE,
            Standing.ELIGIBLE,
            Standing.OTHER_AGE,
            Standing.ELIGIBLE,
            Standing.AGE_UNKNOWN);
  }

  @Test
  void sexAreaAndEnrolmentAreConditions() {
    assertThat(
            judge(Eligibility.asAsked().sex(Sex.FEMALE), "0,5,A,1", "1,5,A,1", ",5,A,1", "7,5,A,1"))
        .containsExactly(
            Standing.ELIGIBLE, Standing.OTHER_SEX, Standing.SEX_UNKNOWN, Standing.SEX_UNKNOWN);
    assertThat(
            judge(
                Eligibility.asAsked().area("area", "A", "B"),
                "0,5,A,1",
                "0,5,B,1",
                "0,5,C,1",
                "0,5,,1"))
        .containsExactly(
            Standing.ELIGIBLE, Standing.ELIGIBLE, Standing.OTHER_AREA, Standing.AREA_UNKNOWN);
    assertThat(judge(Eligibility.asAsked().enrolled(), "0,5,A,1", "0,5,A,0", "0,5,A,", "0,5,A,888"))
        .containsExactly(
            Standing.ELIGIBLE,
            Standing.NOT_ENROLLED,
            Standing.ENROLMENT_UNKNOWN,
            Standing.ENROLMENT_UNKNOWN);
    assertThat(judge(Eligibility.asAsked(), ",,,")).containsExactly(Standing.ELIGIBLE);
  }

  @Test
  void oneFailedConditionDecidesWhateverIsUnknown() {
    Eligibility all = Eligibility.agesMonths(6, 23).sex(Sex.FEMALE).area("area", "A").enrolled();

    assertThat(
            judge(
                all,
                "0,12,A,1",
                ",12,A,1",
                "1,,A,1",
                ",,B,1",
                "0,99,,",
                "1,12,,",
                "0,12,,0",
                ",,,",
                "0,12,,",
                "0,12,A,",
                ",12,,1"))
        .containsExactly(
            Standing.ELIGIBLE,
            Standing.SEX_UNKNOWN,
            Standing.OTHER_SEX,
            Standing.OTHER_AREA,
            Standing.OTHER_AGE,
            Standing.OTHER_SEX,
            Standing.NOT_ENROLLED,
            Standing.AGE_UNKNOWN,
            Standing.AREA_UNKNOWN,
            Standing.ENROLMENT_UNKNOWN,
            Standing.SEX_UNKNOWN);
  }

  @Test
  void allAreasMustFit() {
    Eligibility two = Eligibility.asAsked().area("area", "A", "B").area("area", "B", "C");

    assertThat(judge(two, "0,5,A,1", "0,5,B,1", "0,5,C,1"))
        .containsExactly(Standing.OTHER_AREA, Standing.ELIGIBLE, Standing.OTHER_AREA);
  }

  @Test
  void wantsTheColumnsThatItJudgesBy() {
    ExportTable table = Surveys.table("PNutProgPartic_yn,x\n1,1\n");

    assertThatThrownBy(() -> Eligibility.agesMonths(6, 23).judge(new People(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "table data must have a column for AGE_MONTHS, or for BIRTH_DATE and INTERVIEW_DATE,"
                + " where ages decide who is eligible, but has none under the names of the column"
                + " map");
    assertThatThrownBy(() -> Eligibility.asAsked().sex(Sex.MALE).judge(new People(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "table data must have a column for SEX but has none under the names PNutProgParticSex,"
                + " NutProgParticSex");
    assertThatThrownBy(() -> Eligibility.asAsked().area("a", "b").judge(new People(table)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesConditionsThatAreNone() {
    assertThatThrownBy(() -> Eligibility.asAsked().area("a"))
        .hasMessage("codes must hold at least 1 code but were empty");
    assertThatThrownBy(() -> Eligibility.asAsked().area(" ", "b"))
        .hasMessage("column must be a text that is not blank");
    assertThatThrownBy(() -> Eligibility.asAsked().area("a", " "))
        .hasMessage("code must be a text that is not blank");
    assertThatThrownBy(() -> Eligibility.agesMonths(6, 5))
        .hasMessage("toMonths must be a number of completed months from 6 to 1440 but was 5");
  }

  @Test
  void isAValueInWords() {
    assertThat(Eligibility.asAsked()).hasToString("everyone asked about");
    assertThat(Eligibility.agesMonths(6, 59).sex(Sex.MALE).area("a", "x", "y").enrolled())
        .hasToString("6-59 months, male, a x or y, enrolled in the programme");
    assertThat(Eligibility.of(TargetGroup.CHILDREN_6_23_MONTHS))
        .isEqualTo(Eligibility.agesMonths(6, 23));
    assertThat(Eligibility.of(TargetGroup.PBWG)).isEqualTo(Eligibility.asAsked());
    new EqualsTester()
        .addEqualityGroup(
            Eligibility.agesMonths(6, 59), Eligibility.ages(AgeBand.ofCompletedMonths(6, 59)))
        .addEqualityGroup(Eligibility.agesMonths(6, 59).sex(Sex.MALE))
        .addEqualityGroup(Eligibility.agesMonths(6, 59).area("a", "b"))
        .addEqualityGroup(Eligibility.agesMonths(6, 59).enrolled())
        .addEqualityGroup(Eligibility.asAsked(), Eligibility.asAsked().sex(Sex.ALL))
        .testEquals();
    SerializableTester.reserializeAndAssert(Eligibility.agesMonths(6, 59).area("a", "b"));
  }

  // Ages.

  private static ExportTable ages(String text) {
    return Surveys.reading()
        .dates(DateFormats.of("yyyy-MM-dd"))
        .parent("data", text)
        .read()
        .table("data");
  }

  @Test
  void computesAgesInCompletedMonths() {
    FindingLog log = FindingLog.keeping(100);
    int[] ages =
        Ages.of(
            ages(
                """
                PNutProgParticBD,today
                2020-11-14,2022-11-13
                2020-11-13,2022-11-13
                2022-11-13,2022-11-13
                2022-11-14,2022-11-13
                ,2022-11-13
                2020-01-01,
                1800-01-01,2022-11-13
                2020-01-31,2020-02-29
                """),
            log);

    assertThat(ages).containsExactly(23, 24, 0, -1, -1, -1, -1, 0);
    assertThat(Surveys.texts(log.findings()))
        .containsExactly(
            "WARNING BIRTH_AFTER_INTERVIEW (file data, row 5, column PNutProgParticBD): born"
                + " 2022-11-14, interviewed 2022-11-13",
            "ERROR AGE_NOT_POSSIBLE (file data, row 8, column PNutProgParticBD): 2674 months is the"
                + " age of no person; the age is missing",
            "INFO AGE_FROM_BIRTH_DATE (file data): 4 ages were computed from birth date and"
                + " interview date");
  }

  @Test
  void prefersTheRecordedAgeAndNotesWhereItDisagrees() {
    FindingLog log = FindingLog.keeping(100);
    int[] ages =
        Ages.of(
            ages(
                """
                PNutProgParticAge_calc_months,PNutProgParticBD,today
                24,2020-11-14,2022-11-13
                25,2020-11-14,2022-11-13
                22,2020-11-14,2022-11-13
                21,2020-11-14,2022-11-13
                ,2020-11-14,2022-11-13
                -1,2020-11-14,2022-11-13
                1441,,
                1440,,
                888,,
                old,,
                23.99,,
                -0.5,,
                """),
            log);

    assertThat(ages).containsExactly(24, 25, 22, 21, 23, 23, -1, 1440, -1, -1, 23, -1);
    assertThat(Surveys.texts(log.findings()))
        .containsExactly(
            "ERROR NOT_A_NUMBER (file data, row 11, column PNutProgParticAge_calc_months): \"old\""
                + " is not an age in months; the age is missing",
            "ERROR AGE_NOT_POSSIBLE (file data, row 7, column PNutProgParticAge_calc_months): -1"
                + " months is the age of no person; the age is missing",
            "ERROR AGE_NOT_POSSIBLE (file data, row 8, column PNutProgParticAge_calc_months): 1441"
                + " months is the age of no person; the age is missing",
            "ERROR AGE_NOT_POSSIBLE (file data, row 13, column PNutProgParticAge_calc_months): -1"
                + " months is the age of no person; the age is missing",
            "WARNING AGE_DISAGREES (file data, row 3, column PNutProgParticBD): 25 months recorded,"
                + " 23 from the birth date 2020-11-14 to the interview 2022-11-13; the recorded age"
                + " is used",
            "WARNING AGE_DISAGREES (file data, row 5, column PNutProgParticBD): 21 months recorded,"
                + " 23 from the birth date 2020-11-14 to the interview 2022-11-13; the recorded age"
                + " is used",
            "INFO AGE_FROM_BIRTH_DATE (file data): 2 ages were computed from birth date and"
                + " interview date");
  }

  @Test
  void wantsBothDatesForAnAge() {
    assertThat(Ages.areThere(ages("PNutProgParticBD,x\n2020-11-14,1\n"))).isFalse();
    assertThat(Ages.areThere(ages("today,x\n2020-11-14,1\n"))).isFalse();
    assertThat(Ages.areThere(ages("today,PNutProgParticBD\n2020-11-14,\n"))).isTrue();
    assertThat(Ages.areThere(ages("PNutProgParticAge_calc_months,x\n1,1\n"))).isTrue();
  }
}
