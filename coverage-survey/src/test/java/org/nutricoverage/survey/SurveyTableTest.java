package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTableTest {

  @Test
  void theTableAsText() {
    assertThat(Villages.enrolled().by("sex"))
        .hasToString(
            """
            sex    estimate     95 % interval  standard error  design effect  observations  missing  units  notes
            F        75.0 %   3.9 % to 99.6 %     18.8 points           0.56             4        0      3      3
            M        50.0 %  0.0 % to 100.0 %     43.3 points           0.75             2        0      2      3
            total    66.7 %   7.4 % to 98.1 %     16.7 points           0.63             6        0      3      3
            """);
    assertThat(Villages.weighted().mean("weight").level(0.9).by("sex"))
        .hasToString(
            """
            sex    estimate          90 % interval  standard error  design effect  observations  missing  units  notes
            F           1.4  0.3295156 to 2.470484       0.3666061           1.68             4        0      3
            M             1                 1 to 1               0                            2        0      2
            total  1.285714  0.5706158 to 2.000813        0.244898           1.47             6        0      3
            """);
  }

  @Test
  void theTableAsHtml() {
    String right = " style=\"text-align:right\"";
    String html = Villages.enrolled().in("sex", "M").by("sex").toHtml();
    assertThat(html)
        .isEqualTo(
            """
            <table>
            <caption dir="auto">weighted proportion of enrolled</caption>
            <thead>
            <tr><th scope="col" dir="auto">sex</th><th scope="col"R>estimate</th><th scope="col"R>95 % interval</th><th scope="col"R>standard error</th><th scope="col"R>design effect</th><th scope="col"R>observations</th><th scope="col"R>missing</th><th scope="col"R>units</th><th scope="col"R>notes</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row" dir="auto">M</th><tdR>50.0 %</td><tdR>0.0 % to 100.0 %</td><tdR>43.3 points</td><tdR>0.75</td><tdR>2</td><tdR>0</td><tdR>2</td><tdR>3</td></tr>
            <tr><th scope="row" dir="auto">total</th><tdR>50.0 %</td><tdR>0.0 % to 100.0 %</td><tdR>43.3 points</td><tdR>0.75</td><tdR>2</td><tdR>0</td><tdR>2</td><tdR>3</td></tr>
            </tbody>
            </table>
            """
                .replace("R>", right + ">"));
  }

  @Test
  void rowsAreFoundByTheirLabels() {
    SurveyTable table = Villages.enrolled().by("sex", "village");
    assertThat(table.columns()).containsExactly("sex", "village");
    assertThat(table.rows())
        .extracting(SurveyTable.Row::labels)
        .containsExactly(
            List.of("F", "1"),
            List.of("F", "2"),
            List.of("F", "3"),
            List.of("M", "1"),
            List.of("M", "2"));
    assertThat(table.row("F", "3").value()).hasValue(0.5);
    assertThat(table.row("F", "3").domain())
        .isEqualTo(Domain.of("sex", "F").and(Domain.of("village", "3")));
    assertThat(table.total().observations()).isEqualTo(6);
    assertThat(table.findings()).isEmpty();
    assertThat(table.toString().lines().skip(6).findFirst().orElseThrow())
        .startsWith("total             66.7 %");
    assertThatThrownBy(() -> table.row("M"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no row [M]; the rows are [[F, 1], [F, 2], [F, 3], [M, 1], [M, 2]]");
    assertThatThrownBy(() -> table.rows().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> table.columns().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void onlyCombinationsThatOccurInTheDomainHaveARow() {
    SurveyTable table = Villages.enrolled().in("village", "3").by("sex");
    assertThat(table.rows()).extracting(SurveyTable.Row::labels).containsExactly(List.of("F"));
    assertThat(table.row("F").domain())
        .isEqualTo(Domain.of("village", "3").and(Domain.of("sex", "F")));
    assertThat(table.toString())
        .isEqualTo(
            """
            sex    estimate  95 % interval  standard error  design effect  observations  missing  units  notes
            F        50.0 %           none       not known                            2        0      1      2
            total    50.0 %           none       not known                            2        0      1      2
            """);
    SurveyTable nobody = Villages.enrolled().in("village", "4").by("sex");
    assertThat(nobody.rows()).isEmpty();
    assertThat(nobody.toString())
        .isEqualTo(
            """
            sex          estimate  95 % interval  standard error  design effect  observations  missing  units  notes
            total  not computable           none                                            0        0      0
            """);
  }

  @Test
  void rowsWithoutADomainAreCounted() {
    SurveySample sample =
        Villages.columns()
            .category("age group", Arrays.asList("6-23", null, "6-23", "24-59", null, "6-23"))
            .build();
    SurveyEstimator enrolled = SurveyDesign.of(sample).build().proportion("enrolled");
    SurveyTable table = enrolled.by("age group");
    assertThat(table.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING MISSING_DOMAIN: 2 rows have no value of age group; they are in the total"
                + " alone");
    assertThat(table.toString())
        .endsWith(
            "\nWARNING MISSING_DOMAIN: 2 rows have no value of age group; they are in the total"
                + " alone\n");
    assertThat(table.toHtml())
        .contains(
            "<caption dir=\"auto\">weighted proportion of enrolled; WARNING MISSING_DOMAIN: 2 rows have no"
                + " value of age group; they are in the total alone</caption>");
    assertThat(table.rows())
        .extracting(row -> row.labels().get(0))
        .containsExactly("6-23", "24-59");
    assertThat(table.total().observations()).isEqualTo(6);
    // One girl has no age group; boys are not asked for.
    assertThat(enrolled.in("sex", "F").by("age group", "village").findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING MISSING_DOMAIN: 1 row has no value of age group or village; they are in the"
                + " total alone");
    assertThat(enrolled.in("sex", "F").by("village", "age group").rows())
        .extracting(SurveyTable.Row::labels)
        .containsExactly(List.of("1", "6-23"), List.of("2", "6-23"), List.of("3", "6-23"));
  }

  @Test
  void labelsStandInNaturalOrder() {
    SurveySample sample =
        SurveySample.builder()
            .category(
                "site", List.of("site 10", "site 9", "Site 1", "site 09", "site 9b", "\u00e9"))
            .answer("y", new boolean[6])
            .build();
    assertThat(SurveyDesign.of(sample).build().proportion("y").by("site").rows())
        .extracting(row -> row.labels().get(0))
        .containsExactly("Site 1", "site 09", "site 9", "site 9b", "site 10", "\u00e9");
  }

  @Test
  void hostileAndForeignLabelsKeepTheTableInShape() {
    String bidirectional = "\u202Eevil\u2066";
    SurveySample sample =
        SurveySample.builder()
            .category(
                "a<b>\nc",
                List.of(
                    "<script>\"x\" & 'y'</script>",
                    "two\nlines\t\u2028",
                    "\uD83D\uDC76",
                    bidirectional))
            .answer("y & n", new boolean[4])
            .build();
    SurveyTable table = SurveyDesign.of(sample).build().proportion("y & n").by("a<b>\nc");
    assertThat(table.row("\uD83D\uDC76").observations()).isEqualTo(1);
    List<String> lines = table.toString().lines().toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).startsWith("a<b>\uFFFDc" + " ".repeat(22) + "estimate    95 %");
    List<String> labels =
        List.of(
            "<script>\"x\" & 'y'</script>",
            "two\uFFFDlines\uFFFD\uFFFD",
            "\uFFFDevil\uFFFD",
            "\uD83D\uDC76");
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      int width = label.codePointCount(0, label.length());
      assertThat(lines.get(i + 1)).startsWith(label + " ".repeat(26 - width + 2) + "   0.0 %");
    }
    // A baby is one place wide.
    assertThat(lines.get(4).codePointCount(0, lines.get(4).length()))
        .isEqualTo(lines.get(1).length());
    String html = table.toHtml();
    assertThat(html)
        .contains("<caption dir=\"auto\">weighted proportion of y &amp; n</caption>")
        .contains("<th scope=\"col\" dir=\"auto\">a&lt;b&gt;\uFFFDc</th>")
        .contains(
            "<th scope=\"row\" dir=\"auto\">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;</th>")
        .doesNotContain("<script>");
    for (String hidden : List.of("\u202A", "\u202E", "\u2066", "\u2069", "\u2029", "\u0085")) {
      assertThat(labelled("x" + hidden).toString()).contains("x\uFFFD");
    }
    for (String shown : List.of("\u2027", "\u202F", "\u2065", "\u206A", "\u200C")) {
      assertThat(labelled("x" + shown).toString()).contains("x" + shown);
    }
  }

  private static SurveyTable labelled(String label) {
    return SurveyDesign.of(
            SurveySample.builder()
                .category("l", List.of(label, label))
                .answer("y", new boolean[2])
                .build())
        .build()
        .proportion("y")
        .by("l");
  }

  @Test
  void manyDomains() {
    int domains = 6000;
    int[] domain = new int[2 * domains];
    int[] cluster = new int[domain.length];
    boolean[] yes = new boolean[domain.length];
    for (int row = 0; row < domain.length; row++) {
      domain[row] = row % domains;
      cluster[row] = row / 200;
      yes[row] = row >= domains;
    }
    SurveySample sample =
        SurveySample.builder()
            .category("d", domain)
            .category("c", cluster)
            .category("e", domain)
            .answer("y", yes)
            .build();
    SurveyEstimator share = SurveyDesign.of(sample).clusters("c").build().proportion("y");
    SurveyTable table = share.by("d");
    assertThat(table.rows()).hasSize(domains);
    assertThat(table.rows()).allMatch(row -> row.estimate().value().orElse(0) == 0.5);
    assertThat(table.rows().get(5999).labels()).containsExactly("5999");
    assertThat(table.rows().get(17).estimate().variance())
        .isEqualTo(share.in("d", "17").estimate().variance());
    // Crossed with itself there are as many, not the square of it.
    assertThat(share.by("d", "e").rows()).hasSize(domains);
  }
}
