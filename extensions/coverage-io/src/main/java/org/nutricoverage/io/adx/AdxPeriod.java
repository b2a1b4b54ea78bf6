package org.nutricoverage.io.adx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.dhis2.Dhis2Period;
import org.nutricoverage.io.dhis2.Dhis2PeriodType;

/**
 * Periods of ADX: first day and duration by ISO 8601, {@code 2026-03-01/P1M}.
 *
 * <pre>{@code
 * AdxPeriod.parse("2026-11-01/P6M").type();                             // SIX_MONTHLY_NOVEMBER
 * AdxPeriod.text(Dhis2Period.parse("2026Q1")).orElseThrow();            // "2026-01-01/P3M"
 * AdxPeriod.text(Dhis2Period.parse("2026NovQ1"));                       // empty
 * }</pre>
 *
 * <p>The durations and the days on which they may begin are those of the code of DHIS2: {@code P1D}
 * any day; {@code P7D} Monday, Wednesday, Thursday, Saturday or Sunday; {@code P14D} the Monday of
 * an odd week; {@code P1M} any month; {@code P2M} January, March and so on; {@code P3M} January,
 * April, July, October; {@code P6M} January and July, April and October, May and November; {@code
 * P1Y} January, April, July, October, November. DHIS2 silently takes the period around a day on
 * which none begins; here it is refused. The manual of DHIS2 has wrong examples, a day as {@code
 * P1M} and a quarter from September.
 *
 * @since 0.1.0
 */
public final class AdxPeriod {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/(P[0-9]{1,2}[DMY])");
  private static final Pattern INTERVAL =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})");

  /** The types that DHIS2 writes with a duration and does not read back as what they are. */
  private static final Set<Dhis2PeriodType> NOT_READ =
      EnumSet.of(
          Dhis2PeriodType.WEEKLY_FRIDAY,
          Dhis2PeriodType.QUARTERLY_NOVEMBER,
          Dhis2PeriodType.FINANCIAL_FEBRUARY,
          Dhis2PeriodType.FINANCIAL_AUGUST,
          Dhis2PeriodType.FINANCIAL_SEPTEMBER);

  private AdxPeriod() {}

  /**
   * Reads a period.
   *
   * @param text first day and duration, {@code 2026-03-01/P1M}
   * @return the period
   * @throws UnusableDocumentException if the text has another form, the day does not exist, no
   *     period of that duration begins on it, or it reaches beyond the years 1900 to 2999; with the
   *     rule {@link DocumentRule#PERIOD_ENDS_BEFORE_IT_BEGINS} if it is two days in the wrong order
   */
  public static Dhis2Period parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw refusedForm(text);
    }
    LocalDate firstDay = day(matcher.group(1), text);
    String duration = matcher.group(2);
    Dhis2PeriodType type =
        Arrays.stream(Dhis2PeriodType.values())
            .filter(each -> each.duration().equals(duration) && !NOT_READ.contains(each))
            .filter(each -> begins(each, firstDay))
            .findFirst()
            .orElseThrow(() ->
                refused(
                    DocumentRule.VALUE_OUT_OF_RANGE,
                    "a first day on which a period of this duration begins in DHIS2, in the"
                        + " years 1900 to 2999",
                    text));
    return Dhis2Period.beginning(type, firstDay);
  }

  private static boolean begins(Dhis2PeriodType type, LocalDate firstDay) {
    try {
      return Dhis2Period.beginning(type, firstDay).firstDay().equals(firstDay);
    } catch (IllegalArgumentException doesNotBegin) {
      return false;
    }
  }

  private static LocalDate day(String day, String text) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException noSuchDay) {
      UnusableDocumentException refused =
          refused(DocumentRule.NOT_A_VALUE, "a first day that exists", text);
      refused.initCause(noSuchDay);
      throw refused;
    }
  }

  private static UnusableDocumentException refusedForm(String text) {
    Matcher interval = INTERVAL.matcher(text);
    if (interval.matches() && day(interval.group(2), text).isBefore(day(interval.group(1), text))) {
      return refused(
          DocumentRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
          "a first day and a duration such as 2026-03-01/P1M, and no period that ends before it"
              + " begins,",
          text);
    }
    return refused(
        DocumentRule.NOT_A_VALUE, "a first day and a duration such as 2026-03-01/P1M", text);
  }

  private static UnusableDocumentException refused(
      DocumentRule rule, String permitted, String text) {
    return UnusableDocumentException.at(
        "", rule, "period must be " + permitted + " but was \"" + Texts.cut(text) + "\"");
  }

  /**
   * The period as ADX writes it.
   *
   * @param period the period
   * @return first day and duration; empty for the types that DHIS2 would take for another period,
   *     or refuse, when it reads them: weeks from Friday, quarters from November, years from
   *     February, August and September
   */
  public static Optional<String> text(Dhis2Period period) {
    return NOT_READ.contains(period.type())
        ? Optional.empty()
        : Optional.of(period.firstDay() + "/" + period.type().duration());
  }
}
