package org.nutricoverage.io.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.UnusableCsvException;

class PlaceValuesTest {

  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private static final LocalDate END = LocalDate.of(2020, 12, 31);

  @Test
  void placesAreValues() {
    Place place = Place.of("AFG", 1, "AF01", " Kabul ", "AFG");

    assertThat(place.name()).isEqualTo("Kabul");
    new EqualsTester()
        .addEqualityGroup(
            place,
            Place.of("AFG", 1, "AF01", "Kabul", "AFG"),
            SerializableTester.reserialize(place))
        .addEqualityGroup(place.validFrom(BEGIN))
        .addEqualityGroup(
            place.valid(BEGIN, END), SerializableTester.reserialize(place.valid(BEGIN, END)))
        .addEqualityGroup(Place.of("AFG", 2, "AF01", "Kabul", "AFG"))
        .addEqualityGroup(Place.of("AFG", 1, "AF02", "Kabul", "AFG"))
        .addEqualityGroup(Place.of("AFG", 1, "AF01", "Caboul", "AFG"))
        .addEqualityGroup(Place.of("AFG", 1, "AF01", "Kabul", "AF"))
        .addEqualityGroup(Place.of("PAK", 1, "PK01", "Kabul", "AF"))
        .testEquals();
    assertThat(place).isLessThan(place.validFrom(BEGIN));
    assertThat(place).isLessThan(Place.of("AFG", 1, "AF02", "A", "AFG"));
  }

  @Test
  void validityHasBothEndsIncluded() {
    Place place = Place.of("AFG", 1, "AF01", "Kabul", "AFG").valid(BEGIN, END);

    assertThat(place.validFrom()).hasValue(BEGIN);
    assertThat(place.validTo()).hasValue(END);
    assertThat(place.isValidOn(BEGIN)).isTrue();
    assertThat(place.isValidOn(END)).isTrue();
    assertThat(place.isValidOn(BEGIN.minusDays(1))).isFalse();
    assertThat(place.isValidOn(END.plusDays(1))).isFalse();
    assertThat(place.validFrom(END).isValidOn(END.plusYears(100))).isTrue();
    assertThatThrownBy(() -> place.valid(END, BEGIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("to must be a day not before 2020-12-31 but was 2020-01-01");
    assertThat(place.valid(BEGIN, BEGIN).isValidOn(BEGIN)).isTrue();
  }

  @Test
  void impossiblePlacesAreRefused() {
    assertThatThrownBy(() -> Place.of("AF", 1, "AF01", "K", "AFG"))
        .hasMessage("countryIso3 must be three capital letters of ISO 3166-1 but was \"AF\"");
    assertThatThrownBy(() -> Place.of("AFG", 10, "AF01", "K", "AFG"))
        .hasMessage("level must be a number of administrative levels from 0 to 9 but was 10");
    assertThatThrownBy(() -> Place.of("AFG", 1, "PK01", "K", "AFG"))
        .hasMessage("code must be a p-code of AFG, beginning with AF or AFG, but was \"PK01\"");
    assertThatThrownBy(() -> Place.of("AFG", 1, "AF 01", "K", "AFG"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Place.of("AFG", 1, "AF01", "x".repeat(201), "AFG"))
        .hasMessage("name must be a text of at most 200 characters but was one of 201");
    assertThatThrownBy(() -> Place.of("AFG", 1, "AF01", " ", "AFG"))
        .hasMessage("name must be a text that is not blank");
  }

  @Test
  void columnsAreValues() {
    PlaceColumns columns = PlaceColumns.of("a", "b", "c", "d", "e");

    assertThat(
            List.of(
                columns.location(),
                columns.level(),
                columns.code(),
                columns.name(),
                columns.parent()))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(columns.withValidFrom("f").validFrom()).hasValue("f");
    assertThat(columns.withValidity("f", "g")).hasToString("a, b, c, d, e, f, g");
    new EqualsTester()
        .addEqualityGroup(
            columns,
            PlaceColumns.of("a", "b", "c", "d", " e "),
            SerializableTester.reserialize(columns))
        .addEqualityGroup(columns.withValidFrom("f"))
        .addEqualityGroup(columns.withValidity("f", "g"))
        .addEqualityGroup(PlaceColumns.GLOBAL)
        .testEquals();
    assertThatThrownBy(() -> PlaceColumns.of("a", "b", "c", "d", "a"))
        .hasMessage("parent must be a header that no other column has but was a");
    assertThatThrownBy(() -> columns.withValidity("f", "f"))
        .hasMessage("validTo must be a header that no other column has but was f");
    assertThatThrownBy(() -> columns.withValidFrom(" "))
        .hasMessage("validFrom must be a text that is not blank");
  }

  private static PCodeLengths lengths(String rows) {
    return PCodeLengths.read(
        CsvSource.ofText(
            "l.csv", "Location,Country Length,Admin 1 Length,Admin 2 Length,x\n" + rows));
  }

  @Test
  void lengthsAddUpByLevel() {
    PCodeLengths lengths = lengths("#country,#len,#len,#len,\nAFG,2,2,2,\nAGO,2,3,,\n");

    assertThat(lengths.of("AFG", 0)).hasValue(2);
    assertThat(lengths.of("AFG", 1)).hasValue(4);
    assertThat(lengths.of("AFG", 2)).hasValue(6);
    assertThat(lengths.of("AFG", 3)).isEmpty();
    assertThat(lengths.of("AFG", -1)).isEmpty();
    assertThat(lengths.of("AGO", 1)).hasValue(5);
    assertThat(lengths.of("AGO", 2)).isEmpty();
    assertThat(lengths.of("PAK", 0)).isEmpty();
    assertThat(lengths.countries()).containsExactly("AFG", "AGO");
    assertThat(lengths.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO HASHTAG_ROW (file l.csv, row 2, column Location): hashtags; left out");
    assertThat(lengths).hasToString("lengths of the p-codes of 2 countries");
  }

  @Test
  void lengthsThatAreNoneAreFindings() {
    PCodeLengths lengths =
        lengths(
            "AFG,2,two,2,\nAF,2,2,2,\nAGO,2,2,2,\nAGO,2,2,3,\nARM,2,0,1,\nMMR,41,1,1,\nMLI,2,2,2,\nMLI,2,2,2,\n");

    assertThat(lengths.of("AFG", 0)).hasValue(2);
    assertThat(lengths.of("AFG", 1)).isEmpty();
    assertThat(lengths.of("AGO", 0)).isEmpty();
    assertThat(lengths.of("MMR", 0)).isEmpty();
    assertThat(lengths.of("MLI", 2)).hasValue(6);
    assertThat(lengths.findings())
        .extracting(Object::toString)
        .containsExactly(
            "ERROR NOT_A_LENGTH (file l.csv, row 2, column Admin 1 Length): \"two\" is no number of"
                + " characters from 1 to 40; this level and those below it are not known",
            "ERROR UNKNOWN_COUNTRY (file l.csv, row 3, column Location): \"AF\" is no country in"
                + " three letters; the row was not used",
            "ERROR CONTRADICTING_ROWS (file l.csv, row 5, column Location): two rows of AGO give"
                + " other lengths; none is used",
            "ERROR NOT_A_LENGTH (file l.csv, row 6, column Admin 1 Length): \"0\" is no number of"
                + " characters from 1 to 40; this level and those below it are not known",
            "ERROR NOT_A_LENGTH (file l.csv, row 7, column Country Length): \"41\" is no number of"
                + " characters from 1 to 40; this level and those below it are not known");
  }

  @Test
  void lengthsAreValues() {
    PCodeLengths one = PCodeLengths.NONE.with("AFG", 2, 2);

    new EqualsTester()
        .addEqualityGroup(
            one, PCodeLengths.NONE.with("AFG", 2, 2), SerializableTester.reserialize(one))
        .addEqualityGroup(one.with("AFG", 2, 3))
        .addEqualityGroup(PCodeLengths.NONE)
        .testEquals();
    assertThatThrownBy(() -> PCodeLengths.NONE.with("AF", 2))
        .hasMessage("countryIso3 must be three capital letters of ISO 3166-1 but was \"AF\"");
    assertThatThrownBy(() -> PCodeLengths.NONE.with("AFG", 0))
        .hasMessage("addedByLevel must be a number of characters from 1 to 40 but was 0");
    assertThatThrownBy(() -> PCodeLengths.read(CsvSource.ofText("l.csv", "Location,x\nAFG,2\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("l.csv has no column \"Country Length\"");
  }
}
