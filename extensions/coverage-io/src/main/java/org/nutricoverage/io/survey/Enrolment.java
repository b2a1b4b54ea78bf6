package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.deskreview.adherence.EnrolmentAnswers;

/** What the rows of a table say: who is eligible, and who is enrolled. */
final class Enrolment {

  private final Census census;
  private final Answers answers;
  private final byte[] coded;
  private final boolean[] eligible;

  private Enrolment(Census census, Answers answers, byte[] coded, boolean[] eligible) {
    this.census = census;
    this.answers = answers;
    this.coded = coded;
    this.eligible = eligible;
  }

  static Enrolment read(People people, Eligibility wanted) {
    Eligibility.Judge judge = wanted.judge(people);
    ExportColumn<Answer> answers = people.answers(SurveyField.ENROLLED);
    int rows = people.table().rows();
    Census census = new Census();
    boolean[] eligible = new boolean[rows];
    byte[] coded = new byte[rows];
    Map<Answer, Long> counts = new EnumMap<>(Answer.class);
    long unknown = 0;
    long blank = 0;
    for (int row = 0; row < rows; row++) {
      Optional<Answer> answer = answers.get(row);
      coded[row] =
          DesignedSample.coded(answer.filter(Answer::isYesOrNo).map(given -> given == Answer.YES));
      eligible[row] = census.isEligible(judge.standing(row));
      if (eligible[row]) {
        if (answer.isPresent()) {
          counts.merge(answer.get(), 1L, Math::addExact);
        } else if (answers.isUnreadable(row)) {
          unknown++;
        } else {
          blank++;
        }
      }
    }
    Answers given =
        new Answers(
            counts.getOrDefault(Answer.YES, 0L),
            counts.getOrDefault(Answer.NO, 0L),
            counts.getOrDefault(Answer.DO_NOT_KNOW, 0L),
            counts.getOrDefault(Answer.REFUSED, 0L),
            unknown,
            blank);
    return new Enrolment(census, given, coded, eligible);
  }

  Census census() {
    return census;
  }

  Answers answers() {
    return answers;
  }

  byte[] coded() {
    return coded;
  }

  boolean[] eligible() {
    return eligible;
  }

  /** The answers of eligible people. */
  record Answers(long yes, long no, long doNotKnow, long refused, long unknownCode, long blank) {

    EnrolmentAnswers counts() {
      return new EnrolmentAnswers(yes, no, otherCodes(), blank);
    }

    long otherCodes() {
      return doNotKnow + refused + unknownCode;
    }

    long all() {
      return yes + no + otherCodes() + blank;
    }

    long inFigure(boolean official) {
      return official ? yes + no + otherCodes() : yes + no;
    }

    String inWords() {
      return "do not know "
          + Numbers.people(doNotKnow)
          + ", refused "
          + Numbers.people(refused)
          + ", unknown code "
          + Numbers.people(unknownCode)
          + ", blank "
          + Numbers.people(blank);
    }

    List<Finding> findings() {
      long missing = otherCodes() + blank;
      if (missing == 0) {
        return List.of();
      }
      List<Finding> findings = new ArrayList<>();
      String message =
          Numbers.people(missing)
              + " of "
              + Numbers.counted(all(), "eligible person", "eligible people")
              + " without yes or no: "
              + inWords();
      findings.add(Finding.of(ExportFinding.ANSWER_MISSING, message));
      if (missing > all() / 10) {
        findings.add(
            Finding.of(
                ExportFinding.MANY_ANSWERS_MISSING,
                "more than a tenth of the eligible people are without yes or no; those who answered"
                    + " may differ from them"));
      }
      return findings;
    }
  }
}
