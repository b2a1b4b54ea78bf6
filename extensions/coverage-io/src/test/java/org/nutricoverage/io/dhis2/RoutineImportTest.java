package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.Site;

class RoutineImportTest {

  private static final IdSchemes CODES = IdSchemes.of(IdScheme.CODE);
  private static final Dhis2Period MARCH = Dhis2Period.parse("202603");
  private static final Area AREA = Area.of("CD54", "Tanganyika");
  private static final Site KALEMIE = Site.of("HF-1", "Kalemie", AREA);
  private static final Site MOBA = Site.of("HF-2", "Moba", AREA);
  private static final Map<String, Site> SITES = Map.of("KAL", KALEMIE, "MOB", MOBA);
  private static final TargetGroup YOUNG = TargetGroup.CHILDREN_6_23_MONTHS;
  private static final TargetGroup OLDER = TargetGroup.children(AgeBand.ofCompletedMonths(24, 59));
  private static final TargetGroup ALL = TargetGroup.CHILDREN_6_59_MONTHS;
  private static final TargetGroup UNDER_FIVE =
      TargetGroup.children(AgeBand.ofCompletedMonths(0, 59));
  private static final DataKey ADMITTED = DataKey.of("ADMITTED");

  private static RoutineCodeBook.Builder book() {
    return RoutineCodeBook.builder(CODES);
  }

  private static RoutineCodeBook admitted() {
    return book().counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED).build();
  }

  private static DataValue value(DataKey key, String orgUnit, String value) {
    return DataValue.of(key, MARCH, orgUnit, value);
  }

  private static RoutineImport routine(RoutineCodeBook book, DataValue... values) {
    return RoutineImport.of(DataValueSet.of(CODES, List.of(values)), book, SITES, ALL);
  }

  @Test
  void countsBecomeReportsOfSiteAndMonth() {
    RoutineCodeBook book =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, ALL, DataKey.of("ADM", "F"))
            .counts(ReportItem.NEW_ADMISSIONS, Sex.MALE, ALL, DataKey.of("ADM", "M"))
            .counts(ReportItem.OPENING_STOCK, Sex.ALL, ALL, DataKey.of("STOCK").with("AGE", "6-59"))
            .build();
    RoutineImport routine =
        routine(
            book,
            value(DataKey.of("ADM", "F"), "MOB", "5"),
            value(DataKey.of("ADM", "M"), "MOB", "7.0"),
            value(DataKey.of("STOCK").with("AGE", "6-59"), "MOB", "-3"),
            value(DataKey.of("ADM", "F"), "KAL", "0"),
            DataValue.of(DataKey.of("ADM", "F"), Dhis2Period.parse("202602"), "MOB", "9"));
    assertThat(routine.findings()).isEmpty();
    assertThat(routine.reports())
        .containsExactly(
            MonthlyReport.of(KALEMIE, YearMonth.of(2026, 3))
                .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 0),
            MonthlyReport.of(MOBA, YearMonth.of(2026, 2))
                .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 9),
            MonthlyReport.of(MOBA, YearMonth.of(2026, 3))
                .with(ReportItem.OPENING_STOCK, -3)
                .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 5)
                .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 7));
    assertThat(routine.series().sites()).containsExactly(KALEMIE, MOBA);
    assertThat(routine).hasToString("3 monthly reports, 0 findings");
  }

  @Test
  void agesThatMakeUpTheGroupAreAddedUp() {
    RoutineCodeBook book =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, OLDER, DataKey.of("A", "OLD"))
            .counts(
                ReportItem.NEW_ADMISSIONS,
                Sex.ALL,
                YOUNG,
                DataKey.of("A", "YOUNG"),
                DataKey.of("B", "YOUNG"))
            .build();
    DataValue old = value(DataKey.of("A", "OLD"), "KAL", "1");
    DataValue young = value(DataKey.of("A", "YOUNG"), "KAL", "10");
    DataValue more = value(DataKey.of("B", "YOUNG"), "KAL", "100");
    assertThat(routine(book, old, young, more).reports().get(0).count(ReportItem.NEW_ADMISSIONS))
        .hasValue(111);
    RoutineImport part = routine(book, old, more);
    assertThat(part.reports()).isEmpty();
    assertThat(part.findings())
        .map(Finding::toString)
        .containsExactly(
            "WARNING PART_MISSING (site Kalemie (HF-1), month 2026-03, item new admissions, sex"
                + " overall): 1 of 3 parts of the count are missing, [A.YOUNG]; the count is taken"
                + " as missing");
    RoutineImport youngOnly =
        RoutineImport.of(DataValueSet.of(CODES, List.of(old, young, more)), book, SITES, YOUNG);
    assertThat(youngOnly.reports().get(0).count(ReportItem.NEW_ADMISSIONS)).hasValue(110);
  }

  @Test
  void theGroupItselfComesBeforeItsParts() {
    RoutineCodeBook book =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, YOUNG, DataKey.of("Y"))
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, DataKey.of("T"))
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, OLDER, DataKey.of("O"))
            .build();
    assertThat(
            routine(
                    book,
                    value(DataKey.of("Y"), "KAL", "1"),
                    value(DataKey.of("O"), "KAL", "2"),
                    value(DataKey.of("T"), "KAL", "4"))
                .reports()
                .get(0)
                .count(ReportItem.NEW_ADMISSIONS))
        .hasValue(4);
  }

  @Test
  void agesThatDoNotMakeUpTheGroupAreNotCounted() {
    RoutineCodeBook underFive =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, UNDER_FIVE, ADMITTED)
            .counts(ReportItem.RECOVERED, Sex.MALE, YOUNG, DataKey.of("REC"))
            .counts(ReportItem.DIED, Sex.ALL, OLDER, DataKey.of("DIED"))
            .build();
    RoutineImport routine = routine(underFive, value(ADMITTED, "KAL", "5"));
    assertThat(routine.reports()).isEmpty();
    assertThat(routine.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR AGES_NOT_COVERED (item new admissions, sex overall): the code book has children"
                + " 0-59 months, which do not make up children 6-59 months without gap or overlap;"
                + " not counted",
            "ERROR AGES_NOT_COVERED (item recovered, sex male): the code book has children 6-23"
                + " months, which do not make up children 6-59 months without gap or overlap; not"
                + " counted",
            "ERROR AGES_NOT_COVERED (item died, sex overall): the code book has children 24-59"
                + " months, which do not make up children 6-59 months without gap or overlap; not"
                + " counted");
    RoutineCodeBook overlapping =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, YOUNG, DataKey.of("Y"))
            .counts(
                ReportItem.NEW_ADMISSIONS,
                Sex.ALL,
                TargetGroup.children(AgeBand.ofCompletedMonths(23, 59)),
                DataKey.of("O"))
            .build();
    assertThat(routine(overlapping).findings())
        .map(Finding::code)
        .containsExactly("AGES_NOT_COVERED");
    RoutineCodeBook women =
        book().counts(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, TargetGroup.PBWG, ADMITTED).build();
    assertThat(routine(women).findings()).map(Finding::code).containsExactly("AGES_NOT_COVERED");
    assertThat(
            RoutineImport.of(
                    DataValueSet.of(CODES, List.of(value(ADMITTED, "KAL", "5"))),
                    women,
                    SITES,
                    TargetGroup.PBWG)
                .reports())
        .hasSize(1);
    assertThat(
            RoutineImport.of(DataValueSet.of(CODES, List.of()), admitted(), SITES, TargetGroup.PBWG)
                .findings())
        .map(Finding::code)
        .containsExactly("AGES_NOT_COVERED");
  }

  @Test
  void whatIsNotKnownIsNeverGuessed() {
    RoutineImport routine =
        routine(
            admitted(),
            value(DataKey.of("OTHER"), "KAL", "1"),
            value(DataKey.of("ADMITTED", "F"), "KAL", "1"),
            value(ADMITTED.with("SEX", "F"), "KAL", "1"),
            value(ADMITTED, "GOMA", "1"),
            value(ADMITTED, "KAL", "1").attributedTo("NGO"),
            DataValue.of(ADMITTED, Dhis2Period.parse("2026W10"), "KAL", "1"),
            DataValue.of(ADMITTED, Dhis2Period.parse("2026Q1"), "KAL", "1"),
            DataValue.deletion(ADMITTED, Dhis2Period.parse("202604"), "KAL"),
            value(ADMITTED, "KAL", "many"));
    assertThat(routine.reports()).isEmpty();
    assertThat(routine.findings())
        .map(Finding::toString)
        .containsExactlyInAnyOrder(
            "ERROR UNKNOWN_DATA_ELEMENT (orgUnit KAL, period 202603, dataElement OTHER): the code"
                + " book does not say what the data element with these categories counts; the value"
                + " was left out",
            "ERROR UNKNOWN_DATA_ELEMENT (orgUnit KAL, period 202603, dataElement ADMITTED.F): the"
                + " code book does not say what the data element with these categories counts; the"
                + " value was left out",
            "ERROR UNKNOWN_DATA_ELEMENT (orgUnit KAL, period 202603, dataElement ADMITTED{SEX=F}):"
                + " the code book does not say what the data element with these categories counts;"
                + " the value was left out",
            "ERROR UNKNOWN_ORG_UNIT (orgUnit GOMA, period 202603, dataElement ADMITTED): the"
                + " organisation unit is none of the sites; the value was left out",
            "ERROR ATTRIBUTE_OPTION_COMBO_DIFFERS (orgUnit KAL, period 202603, dataElement"
                + " ADMITTED): the code book counts values of no attribute option combination, this"
                + " one is of the attribute option combination \"NGO\"; it was left out",
            "ERROR PERIOD_NOT_MONTHLY (orgUnit KAL, period 2026W10, dataElement ADMITTED): the"
                + " period is Weekly where sites report by month; the value was left out",
            "ERROR PERIOD_NOT_MONTHLY (orgUnit KAL, period 2026Q1, dataElement ADMITTED): the"
                + " period is Quarterly where sites report by month; the value was left out",
            "INFO DELETED_VALUE (orgUnit KAL, period 202604, dataElement ADMITTED): the value is"
                + " marked as deleted; it is not counted",
            "ERROR NOT_A_COUNT (orgUnit KAL, period 202603, dataElement ADMITTED): the value must"
                + " be a whole number of at most 15 digits but was \"many\"; it was left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1e3",
        "+1",
        "1,000",
        "1 000",
        "NaN",
        "0x10",
        "--1",
        "1.",
        ".0",
        "\u0661",
        "9999999999999999",
        "1.00000000000"
      })
  void whatIsNoCountIsAFinding(String value) {
    RoutineImport routine = routine(admitted(), value(ADMITTED, "KAL", value));
    assertThat(routine.reports()).isEmpty();
    assertThat(routine.findings()).map(Finding::code).containsExactly("NOT_A_COUNT");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "007, 7", "12.0, 12", "-4, -4", "999999999999999, 999999999999999"})
  void countsAreWholeNumbers(String value, long count) {
    assertThat(
            routine(admitted(), value(ADMITTED, "KAL", value))
                .reports()
                .get(0)
                .count(ReportItem.NEW_ADMISSIONS))
        .hasValue(count);
  }

  @Test
  void ignoredDataElementsAreNoFinding() {
    RoutineCodeBook book =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED, DataKey.of("SCREEN", "IN"))
            .ignoring(DataKey.of("SCREEN"), DataKey.of("REMARK", "X"))
            .build();
    RoutineImport routine =
        routine(
            book,
            value(ADMITTED, "KAL", "1"),
            value(DataKey.of("SCREEN", "IN"), "KAL", "2"),
            value(DataKey.of("SCREEN", "OUT"), "KAL", "x"),
            value(DataKey.of("SCREEN"), "GOMA", "x"),
            value(DataKey.of("REMARK", "X"), "KAL", "x"));
    assertThat(routine.findings()).isEmpty();
    assertThat(routine.reports().get(0).count(ReportItem.NEW_ADMISSIONS)).hasValue(3);
    assertThat(book.ignores(DataKey.of("SCREEN", "IN"))).isFalse();
    assertThat(book.ignores(DataKey.of("SCREEN", "OUT"))).isTrue();
    assertThat(book.ignores(DataKey.of("REMARK", "Y"))).isFalse();
  }

  @Test
  void anAttributeOptionCombinationIsCountedWhereItIsNamed() {
    RoutineCodeBook book =
        book()
            .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED)
            .attributedTo("NGO")
            .build();
    RoutineImport routine =
        routine(book, value(ADMITTED, "KAL", "1").attributedTo("NGO"), value(ADMITTED, "MOB", "2"));
    assertThat(routine.reports()).map(MonthlyReport::site).containsExactly(KALEMIE);
    assertThat(routine.findings())
        .map(Finding::code)
        .containsExactly("ATTRIBUTE_OPTION_COMBO_DIFFERS");
    assertThat(book.attributeOptionCombo()).isEqualTo("NGO");
  }

  @Test
  void findingsOfReadingStay() {
    DataValue value = value(ADMITTED, "KAL", "1");
    assertThat(routine(admitted(), value, value).findings())
        .map(Finding::code)
        .containsExactly("DUPLICATE_VALUE");
  }

  @Test
  void theOrderOfTheValuesDoesNotMatter() {
    List<DataValue> values = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      Dhis2Period period = Dhis2Period.parse("2026-" + (month < 10 ? "0" : "") + month);
      values.add(DataValue.of(ADMITTED, period, "KAL", Integer.toString(month)));
      values.add(DataValue.of(ADMITTED, period, "MOB", month % 3 == 0 ? "x" : "2"));
    }
    RoutineImport expected =
        RoutineImport.of(DataValueSet.of(CODES, values), admitted(), SITES, ALL);
    Collections.shuffle(values, new Random(7));
    assertThat(RoutineImport.of(DataValueSet.of(CODES, values), admitted(), SITES, ALL))
        .isEqualTo(expected);
    assertThat(expected.reports()).hasSize(20);
  }

  @Test
  void bookAndSitesMustFitTheValues() {
    DataValueSet uids = DataValueSet.of(IdSchemes.of(IdScheme.UID), List.of());
    assertThatThrownBy(() -> RoutineImport.of(uids, admitted(), SITES, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "book must identify as the values do, data elements by uid, organisation units by uid,"
                + " categories by uid, but identifies data elements by code, organisation units by"
                + " code, categories by code");
    assertThatThrownBy(() ->
            RoutineImport.of(
                DataValueSet.of(CODES, List.of()),
                admitted(),
                Map.of("A", KALEMIE, "B", KALEMIE),
                ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sites must be a different site for each organisation unit but was HF-1 twice");
  }

  @Test
  void aBookSaysEverythingOnce() {
    assertThatThrownBy(() -> book().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the code book: counts(item, sex, group, data elements)");
    assertThatThrownBy(() -> book().counts(ReportItem.DIED, Sex.ALL, ALL))
        .hasMessage("parts must hold at least 1 data element but was empty");
    assertThatThrownBy(() ->
            book()
                .counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("A"))
                .counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("B")))
        .hasMessage(
            "meaning must be said once, with all parts that are added up, but was died, overall,"
                + " children 6-59 months for the second time");
    assertThatThrownBy(() ->
            book()
                .counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("A"))
                .counts(ReportItem.RECOVERED, Sex.ALL, ALL, DataKey.of("A")))
        .hasMessage(
            "data element A must be one with one meaning but was died, overall, children 6-59"
                + " months and recovered, overall, children 6-59 months");
    assertThatThrownBy(
            () -> book().counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("A"), DataKey.of("A")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            book().ignoring(DataKey.of("A")).counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("A")))
        .hasMessage(
            "data element A must be one with one meaning but was ignored and died, overall,"
                + " children 6-59 months");
    assertThatThrownBy(() ->
            book().counts(ReportItem.DIED, Sex.ALL, ALL, DataKey.of("A")).ignoring(DataKey.of("A")))
        .hasMessage(
            "data element A must be one with one meaning but was died, overall, children 6-59"
                + " months and ignored");
    assertThatThrownBy(
            () -> book().counts(ReportItem.DIED, Sex.MALE, TargetGroup.PBWG, DataKey.of("A")))
        .hasMessage(
            "sex must be female or overall for pregnant and breastfeeding women and girls but was"
                + " male");
    assertThatThrownBy(() -> book().attributedTo(" "))
        .hasMessage("combo must be a text that is not blank");
  }

  @Test
  void areValues() {
    RoutineCodeBook book = admitted();
    assertThat(book.meaning(ADMITTED))
        .contains(new RoutineCodeBook.Meaning(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL));
    assertThat(book.meaning(DataKey.of("X"))).isEmpty();
    assertThat(book)
        .hasToString("{new admissions, overall, children 6-59 months=[ADMITTED]}, ignored []");
    new EqualsTester()
        .addEqualityGroup(book, admitted())
        .addEqualityGroup(
            book()
                .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED)
                .attributedTo("N")
                .build())
        .addEqualityGroup(
            book()
                .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED)
                .ignoring(DataKey.of("B"))
                .build())
        .addEqualityGroup(book().counts(ReportItem.DIED, Sex.ALL, ALL, ADMITTED).build())
        .addEqualityGroup(
            RoutineCodeBook.builder(IdSchemes.of(IdScheme.NAME))
                .counts(ReportItem.NEW_ADMISSIONS, Sex.ALL, ALL, ADMITTED)
                .build())
        .addEqualityGroup(
            routine(book, value(ADMITTED, "KAL", "1")), routine(book, value(ADMITTED, "KAL", "1")))
        .addEqualityGroup(routine(book))
        .testEquals();
    SerializableTester.reserializeAndAssert(book);
    SerializableTester.reserializeAndAssert(routine(book, value(ADMITTED, "KAL", "1")));
  }
}
