package org.nutricoverage.io.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.io.csv.DecodedColumn;
import org.nutricoverage.io.csv.FindingLog;

/** One choice of a question with several answers, in a column of its own, in a list, or in both. */
final class Choices {

  private static final String PROBLEM =
      "is neither yes, no nor the choice itself; treated as missing";

  private final ExportTable asked;
  private final CodeBook codes;
  private final String choice;

  Choices(ExportTable asked, CodeBook codes, String choice) {
    this.asked = asked;
    this.codes = codes;
    this.choice = choice;
  }

  ExportColumn<Boolean> ofItsOwn(FoundColumn split) {
    return asked.read(split, this::chosen, ExportFinding.UNKNOWN_CODE, PROBLEM);
  }

  ExportColumn<Boolean> inList(FoundColumn joined) {
    return asked.read(joined, this::isListed, null, "");
  }

  private @Nullable Boolean chosen(String text) {
    if (text.equals(choice) || text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    return codes
        .answer(text)
        .filter(Answer::isYesOrNo)
        .map(answer -> answer == Answer.YES)
        .orElse(null);
  }

  private boolean isListed(String text) {
    return List.of(text.split("\\s+")).contains(choice);
  }

  ExportColumn<Boolean> inBoth(FoundColumn split, FoundColumn joined) {
    DecodedColumn<Boolean> own =
        split.column().decode(text -> asked.isMissing(text) ? null : chosen(text));
    DecodedColumn<Boolean> listed =
        joined.column().decode(text -> asked.isMissing(text) ? null : isListed(text));
    FindingLog log = asked.settings().log();
    log.addAll(ofItsOwn(split).findings());
    for (int row : split.table().kept()) {
      if (differ(own.get(row), listed.get(row))) {
        boolean made = own.get(row).orElseThrow();
        log.add(
            split.finding(
                ExportFinding.CHOICE_DISAGREES,
                row,
                "the choice is "
                    + (made ? "made" : "not made")
                    + " in its own column and "
                    + (made ? "not made" : "made")
                    + " in the list; treated as missing"));
      }
    }
    return new ExportColumn<>(
        split.column().header(),
        row ->
            differ(own.get(row), listed.get(row))
                ? Optional.empty()
                : own.get(row).or(() -> listed.get(row)),
        row -> own.hasNoMeaning(row) || differ(own.get(row), listed.get(row)),
        split.rows(),
        log.findings());
  }

  private static boolean differ(Optional<Boolean> one, Optional<Boolean> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
