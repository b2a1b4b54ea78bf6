package org.nutricoverage.io.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;

class PlaceHierarchyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static PlaceHierarchy of(Place... places) {
    return PlaceTable.of(List.of(places)).asOf(TODAY);
  }

  private static List<String> texts(PlaceHierarchy places) {
    return places.findings().stream().map(Object::toString).toList();
  }

  private static Place afghan(int level, String code, String parent) {
    return Place.of("AFG", level, code, "N" + code, parent);
  }

  @Test
  void parentsComeFromTheParentColumn() {
    PlaceHierarchy places =
        of(
            Place.of("AFG", 0, "AF", "Afghanistan", "AFG"),
            afghan(1, "AF01", "AFG"),
            afghan(1, "AF02", "AF"),
            afghan(2, "AF0101", "AF02"),
            afghan(2, "AF0201", "AF02"));

    assertThat(places.area("AF0101").parentCode()).hasValue("AF02");
    assertThat(places.area("AF0101").level()).hasValue(2);
    assertThat(places.path("AF0101"))
        .extracting(Area::label)
        .containsExactly("Afghanistan (AF)", "NAF02 (AF02)", "NAF0101 (AF0101)");
    assertThat(places.children("AF02")).extracting(Area::code).containsExactly("AF0101", "AF0201");
    assertThat(places.children("AF0101")).isEmpty();
    assertThat(places.children("AF")).extracting(Area::code).containsExactly("AF01", "AF02");
    assertThat(places.areas())
        .extracting(Area::code)
        .containsExactly("AF", "AF01", "AF0101", "AF02", "AF0201");
    assertThat(places.areas(1)).extracting(Area::code).containsExactly("AF01", "AF02");
    assertThat(places.areas(0)).hasSize(1);
    assertThat(places.countryIso3("AF0101")).hasValue("AFG");
    assertThat(places.countryIso3("XX")).isEmpty();
    assertThat(places.reachesCountry("AF0101")).isTrue();
    assertThat(places.date()).isEqualTo(TODAY);
    assertThat(places).hasToString("places on 2026-11-22: 5 areas");
    assertThat(texts(places))
        .containsExactly(
            "INFO PREFIX_NOT_NESTED (file places, country AFG): 1 code does not begin with the code"
                + " of the parent, the first is AF0101 in AF02; the parent column decides");
  }

  @Test
  void countryWithoutARowIsItsLetters() {
    PlaceHierarchy places = of(afghan(1, "AF01", "AF"), afghan(1, "AF02", "AFG"));

    assertThat(places.area("AFG").label()).isEqualTo("AFG");
    assertThat(places.area("AFG").level()).hasValue(0);
    assertThat(places.children("AFG")).hasSize(2);
    assertThat(places.countryIso3("AFG")).isEmpty();
    assertThat(places.findings()).isEmpty();
  }

  @Test
  void missingParentsAreFindings() {
    PlaceHierarchy places = of(afghan(2, "AF0101", "AF01"), afghan(3, "AF010101", "AF0101"));

    assertThat(texts(places))
        .containsExactly(
            "ERROR ORPHAN (file places, place NAF0101 (AF0101, level 2)): the parent \"AF01\" is not"
                + " in the table on 2026-11-22");
    assertThat(places.area("AF0101").parentCode()).isEmpty();
    assertThat(places.path("AF010101")).hasSize(2);
    assertThat(places.reachesCountry("AF010101")).isFalse();
  }

  @Test
  void blankParentIsAFindingBelowTheCountryOnly() {
    PlaceHierarchy places =
        PlaceReading.GLOBAL
            .read(
                org.nutricoverage.io.csv.CsvSource.ofText(
                    "p.csv",
                    """
                    Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
                    AFG,0,AF,Afghanistan,,
                    AFG,1,AF01,K,,
                    """))
            .asOf(TODAY);

    assertThat(texts(places))
        .containsExactly(
            "ERROR PARENT_MISSING (file p.csv, place K (AF01, level 1)): the place has no parent");
  }

  @Test
  void circlesAreBroken() {
    PlaceHierarchy places =
        of(
            afghan(2, "AF0101", "AF0102"),
            afghan(2, "AF0102", "AF0103"),
            afghan(2, "AF0103", "AF0101"),
            afghan(2, "AF0104", "AF0104"),
            afghan(3, "AF010101", "AF0101"));

    assertThat(texts(places))
        .containsExactly(
            "ERROR CIRCLE_OF_PARENTS (file places, place NAF0101 (AF0101, level 2)): AF0101 in"
                + " AF0102 in AF0103 in AF0101; these parents are not used",
            "ERROR CIRCLE_OF_PARENTS (file places, place NAF0104 (AF0104, level 2)): AF0104 in"
                + " AF0104; these parents are not used");
    assertThat(places.path("AF0101")).hasSize(1);
    assertThat(places.path("AF010101")).hasSize(2);
    assertThat(places.reachesCountry("AF0104")).isFalse();
  }

  @Test
  void parentOfAnotherCountryOrOfNoHigherLevelIsNotUsed() {
    PlaceHierarchy places =
        of(
            Place.of("PAK", 1, "PK01", "P", "PAK"),
            afghan(2, "AF0101", "PK01"),
            afghan(1, "AF01", "AF0201"),
            afghan(2, "AF0201", "AFG"));

    assertThat(texts(places))
        .containsExactly(
            "ERROR PARENT_NOT_ABOVE (file places, place NAF01 (AF01, level 1)): the place is of"
                + " level 1 and its parent AF0201 of level 2; the parent is not used",
            "ERROR PARENT_IN_ANOTHER_COUNTRY (file places, place NAF0101 (AF0101, level 2)): the"
                + " parent PK01 is in PAK; it is not used",
            "INFO LEVEL_SKIPPED (file places, place NAF0201 (AF0201, level 2)): the place is of"
                + " level 2 and its parent AFG of level 0");
    assertThat(places.area("AF0101").parentCode()).isEmpty();
    assertThat(places.area("AF01").parentCode()).isEmpty();
    assertThat(places.area("AF0201").parentCode()).hasValue("AFG");
  }

  @Test
  void equalLevelIsNoParent() {
    assertThat(texts(of(afghan(1, "AF01", "AF02"), afghan(1, "AF02", "AFG"))))
        .singleElement()
        .asString()
        .startsWith("ERROR PARENT_NOT_ABOVE");
  }

  @Test
  void unknownCodesAreRefused() {
    PlaceHierarchy places = of(afghan(1, "AF01", "AFG"));

    assertThatThrownBy(() -> places.area("AF99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code must be a p-code of places that is valid on 2026-11-22 but was \"AF99\"");
    assertThatThrownBy(() -> places.path("AF99")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> places.children("AF99")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> places.areas(10))
        .hasMessage("level must be a number of administrative levels from 0 to 9 but was 10");
  }

  @Test
  void tableHasACodeOnceFromADayOn() {
    assertThatThrownBy(() ->
            PlaceTable.of(
                List.of(
                    Place.of("AFG", 1, "AF01", "A", "AFG"),
                    Place.of("AFG", 1, "AF01", "B", "AFG"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "places must have each code once from a day on but AF01 is there twice: A and B");
  }

  @Test
  void longChainOfTheSameLevelIsWalkedWithoutRecursion() {
    List<Place> chain = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      chain.add(
          afghan(
              2,
              String.format(Locale.ROOT, "AF%06d", i),
              String.format(Locale.ROOT, "AF%06d", (i + 1) % 20_000)));
    }
    PlaceHierarchy places = PlaceTable.of(chain).asOf(TODAY);

    assertThat(places.findings()).hasSize(1);
    assertThat(places.findings().get(0).message())
        .isEqualTo(
            "AF000000 in AF000001 in AF000002 in AF000003 in AF000004 and 19995 more; these parents"
                + " are not used");
  }

  @Property(tries = 100)
  void orderOfTheRowsDoesNotMatter(@ForAll Random random) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String parent =
          random.nextInt(4) == 0 ? "AFG" : String.format(Locale.ROOT, "AF%02d", random.nextInt(14));
      places.add(afghan(1 + random.nextInt(3), String.format(Locale.ROOT, "AF%02d", i), parent));
    }
    PlaceHierarchy first = PlaceTable.of(places).asOf(TODAY);
    Collections.shuffle(places, random);
    PlaceHierarchy second = PlaceTable.of(places).asOf(TODAY);

    assertThat(second.areas()).isEqualTo(first.areas());
    assertThat(second.findings()).isEqualTo(first.findings());
    for (Area area : first.areas()) {
      List<Area> path = first.path(area.code());
      assertThat(path).last().isEqualTo(area);
      for (int i = 1; i < path.size(); i++) {
        assertThat(path.get(i).parentCode()).hasValue(path.get(i - 1).code());
        assertThat(path.get(i).level().getAsInt())
            .isGreaterThan(path.get(i - 1).level().getAsInt());
        assertThat(first.children(path.get(i - 1).code())).contains(path.get(i));
      }
    }
  }
}
