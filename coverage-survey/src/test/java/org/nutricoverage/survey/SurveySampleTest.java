package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveySampleTest {

  private static List<String> texts(SurveySample sample, String column) {
    return IntStream.rangeClosed(1, sample.rows())
        .mapToObj(row -> sample.text(column, row))
        .toList();
  }

  @Test
  void columnsOfEveryKind() {
    SurveySample sample =
        SurveySample.builder()
            .category("district", Arrays.asList("Gao", null, "Gao"))
            .category("village", new int[] {7, -1, 7})
            .category("household", new long[] {1L << 60, 3, Long.MIN_VALUE})
            .category("name", new @Nullable String[] {"\u0645\u0627\u0644\u064a", null, "<b>"})
            .number("weight", new double[] {1.5, Double.NaN, -0.0})
            .number("age", new int[] {6, 23, 59})
            .answer("enrolled", new boolean[] {true, false, true})
            .answer("asked", Arrays.asList(null, true, false))
            .answer("coded", new byte[] {1, 0, -1})
            .build();
    assertThat(sample.rows()).isEqualTo(3);
    assertThat(sample.columns())
        .containsExactly(
            "district",
            "village",
            "household",
            "name",
            "weight",
            "age",
            "enrolled",
            "asked",
            "coded");
    assertThat(texts(sample, "district")).containsExactly("Gao", "", "Gao");
    assertThat(texts(sample, "village")).containsExactly("7", "-1", "7");
    assertThat(texts(sample, "household"))
        .containsExactly("1152921504606846976", "3", "-9223372036854775808");
    assertThat(texts(sample, "name")).containsExactly("\u0645\u0627\u0644\u064a", "", "<b>");
    assertThat(texts(sample, "weight")).containsExactly("1.5", "", "0");
    assertThat(texts(sample, "age")).containsExactly("6", "23", "59");
    assertThat(texts(sample, "enrolled")).containsExactly("yes", "no", "yes");
    assertThat(texts(sample, "asked")).containsExactly("", "yes", "no");
    assertThat(texts(sample, "coded")).containsExactly("yes", "no", "");
    assertThat(sample.missing("district")).isEqualTo(1);
    assertThat(sample.missing("weight")).isEqualTo(1);
    assertThat(sample.missing("asked")).isEqualTo(1);
    assertThat(sample.missing("village")).isZero();
    assertThat(sample)
        .hasToString(
            "sample of 3 rows with district, village, household, name, weight, age, enrolled,"
                + " asked, coded");
  }

  @Test
  void idsAreToldApartByTheirText() {
    SurveySample sample =
        SurveySample.builder()
            .category("id", List.of("01", "1", " 1", 1, 1L, 1.0, 1f, 1.5, new BigDecimal("1.5")))
            .build();
    assertThat(sample.ids("id").codes()).containsExactly(0, 1, 2, 1, 1, 1, 1, 3, 3);
    assertThat(sample.ids("id").count()).isEqualTo(4);
    SurveySample missing =
        SurveySample.builder()
            .category("id", Arrays.asList(null, Double.NaN, Float.NaN, "NaN", -0.0, 0))
            .build();
    assertThat(missing.ids("id").codes()).containsExactly(-1, -1, -1, 0, 1, 1);
  }

  @Test
  void columnsAreReadAsOthers() {
    SurveySample sample =
        SurveySample.builder()
            .category("text", Arrays.asList("7", " 2.5 ", null, "0", "1e3", "0", "-4"))
            .answer("yes", Arrays.asList(true, false, null, true, true, false, true))
            .number("coded", new double[] {1, 0, Double.NaN, -0.0, 1, 0, 0})
            .build();
    assertThat(sample.numbers("text"))
        .containsExactly(7, 2.5, Double.NaN, 0, 1000, 0, -4)
        .isSameAs(sample.numbers("text"));
    assertThat(sample.numbers("yes")).containsExactly(1, 0, Double.NaN, 1, 1, 0, 1);
    assertThat(sample.answers("coded")).containsExactly(1, 0, 2, 0, 1, 0, 0);
    assertThat(sample.ids("coded").codes()).containsExactly(0, 1, -1, 1, 0, 1, 1);
    assertThat(sample.ids("coded").label(0)).isEqualTo("1");
    assertThat(sample.ids("yes").codes()).containsExactly(0, 1, -1, 0, 0, 1, 0);
    assertThat(sample.ids("yes").label(0)).isEqualTo("yes");
    assertThat(sample.ids("yes").label(1)).isEqualTo("no");
  }

  @Test
  void textsThatAreNoNumbersAreRefused() {
    for (String text :
        List.of("five", "1,5", "1f", "2d", "0x1p3", "Infinity", "NaN", "1e999", "")) {
      SurveySample sample = SurveySample.builder().category("n", List.of("1", text)).build();
      assertThatThrownBy(() -> sample.numbers("n"))
          .isInstanceOf(SurveyDataException.class)
          .hasMessage("column n, row 2: \"" + text + "\" is not a number");
    }
  }

  @Test
  void numbersThatAreNoAnswersAreRefused() {
    SurveySample sample =
        SurveySample.builder()
            .number("n", new double[] {1, 2})
            .category("c", List.of("yes", "no"))
            .build();
    assertThatThrownBy(() -> sample.answers("n"))
        .hasMessage("column n, row 2: an answer must be 0 (no) or 1 (yes) but was 2.0")
        .isInstanceOfSatisfying(
            SurveyDataException.class,
            exception -> {
              assertThat(exception.column()).isEqualTo("n");
              assertThat(exception.row()).isEqualTo(OptionalLong.of(2));
            });
    assertThatThrownBy(() -> sample.answers("c"))
        .hasMessage(
            "column c: it holds categories; name the category whose share is wanted, or give yes"
                + " and no, 1 and 0")
        .isInstanceOfSatisfying(
            SurveyDataException.class, exception -> assertThat(exception.row()).isEmpty());
  }

  @Test
  void whatIsNotThereIsRefused() {
    SurveySample sample = Villages.sample();
    assertThatThrownBy(() -> sample.text("sex", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row must be a number of rows from 1 to 6 but was 0");
    assertThatThrownBy(() -> sample.text("sex", 7)).hasMessageEndingWith("but was 7");
    assertThatThrownBy(() -> sample.missing("Sex"))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage(
            "column Sex: there is no such column; the sample has village, sex, weight, age,"
                + " enrolled");
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    SurveySample.Builder builder = SurveySample.builder().category(" sex ", List.of("F", "M"));
    assertThatThrownBy(() -> builder.answer("enrolled", new boolean[3]))
        .hasMessage("column enrolled: it has 3 rows but column sex has 2");
    assertThatThrownBy(() -> builder.category("sex", List.of("F", "M")))
        .hasMessage("column sex: there is already a column of that name");
    assertThatThrownBy(() -> builder.category(" ", List.of("F", "M")))
        .hasMessage("name must be a text that is not blank");
    assertThatThrownBy(() -> builder.number("n", new double[] {1, Double.NEGATIVE_INFINITY}))
        .hasMessage("column n, row 2: a number must be finite but was -Infinity");
    assertThatThrownBy(() -> builder.answer("a", new byte[] {1, 2}))
        .hasMessage("column a, row 2: an answer must be 1 (yes), 0 (no) or -1 (missing) but was 2");
    assertThatThrownBy(() -> builder.answer("a", new byte[] {-2, 1}))
        .hasMessageEndingWith("but was -2");
    assertThatThrownBy(() -> SurveySample.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample must have at least one column");
    // What was refused is not in the sample.
    assertThat(builder.build().columns()).containsExactly("sex");
  }

  @Test
  void noRows() {
    SurveySample empty =
        SurveySample.builder()
            .category("c", List.of())
            .category("i", new int[0])
            .number("n", new double[0])
            .answer("a", new boolean[0])
            .build();
    assertThat(empty.rows()).isZero();
    assertThat(empty.missing("n")).isZero();
    assertThatThrownBy(() -> SurveyDesign.of(empty).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the sample must have at least one row");
  }

  @Test
  void laterChangesOfTheCallerDoNotMatter() {
    List<Object> ids = new ArrayList<>(List.of("a", "b"));
    double[] numbers = {1, 2};
    boolean[] yes = {true, false};
    byte[] coded = {1, 0};
    SurveySample.Builder builder =
        SurveySample.builder()
            .category("c", ids)
            .number("n", numbers)
            .answer("yes", yes)
            .answer("coded", coded);
    SurveySample sample = builder.build();
    ids.set(0, "z");
    numbers[0] = 9;
    yes[0] = false;
    coded[0] = 0;
    builder.number("more", new int[] {1, 2});
    assertThat(sample.columns()).containsExactly("c", "n", "yes", "coded");
    assertThat(sample.text("c", 1)).isEqualTo("a");
    assertThat(sample.text("n", 1)).isEqualTo("1");
    assertThat(sample.text("yes", 1)).isEqualTo("yes");
    assertThat(sample.text("coded", 1)).isEqualTo("yes");
    SurveySample wider = sample.toBuilder().number("more", new int[] {3, 4}).build();
    assertThat(wider.columns()).containsExactly("c", "n", "yes", "coded", "more");
    assertThat(sample.columns()).hasSize(4);
    assertThatThrownBy(() -> sample.columns().add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private record Child(@Nullable String village, double weight, @Nullable Boolean enrolled) {}

  @Test
  void recordsAreReadOnceByEachBuild() {
    List<Child> children =
        new ArrayList<>(List.of(new Child("A", 12.5, true), new Child(null, Double.NaN, null)));
    SurveySample.RecordBuilder<Child> builder =
        SurveySample.records(children)
            .category("village", Child::village)
            .number("weight", Child::weight)
            .answer("enrolled", Child::enrolled);
    SurveySample first = builder.build();
    assertThat(texts(first, "village")).containsExactly("A", "");
    assertThat(texts(first, "weight")).containsExactly("12.5", "");
    assertThat(texts(first, "enrolled")).containsExactly("yes", "");
    children.add(new Child("B", 3, false));
    assertThat(builder.build().rows()).isEqualTo(3);
    assertThat(first.rows()).isEqualTo(2);
    // More rows than the first array holds.
    SurveySample many =
        SurveySample.records(IntStream.range(0, 1000).boxed().toList())
            .number("n", row -> row)
            .build();
    assertThat(many.text("n", 1000)).isEqualTo("999");
    assertThat(many.rows()).isEqualTo(1000);
    assertThatThrownBy(() -> SurveySample.records(children).build())
        .hasMessage("a sample must have at least one column");
  }
}
