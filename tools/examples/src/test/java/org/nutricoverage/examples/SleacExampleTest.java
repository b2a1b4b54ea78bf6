package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SleacExampleTest {

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SleacExample.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void plansClassifiesAndEstimates() {
    assertThat(printed().lines())
        .contains(
            "  Kéréma (XT0101): find 37 of about 312 cases; 8 villages of 52, whole interval,"
                + " start 1 drawn with seed 20261122",
            "By case-finding effectiveness, three classes at 20 % and 50 %",
            "  Kéréma (XT0101): low (7 of 53 covered; low up to 10, moderate up to 26, else high)",
            "  Solu (XT0102): high (23 of 40 covered; low up to 8, moderate up to 20, else high)",
            "    probability: low 0.0 %, moderate 17.4 %, high 82.6 %",
            "    interval: 42.2 % to 71.5 % (95 % confidence interval, Wilson score)",
            "Result: 25.7 % (standard error 2.5 points)",
            "Interval: 20.8 % to 30.6 % (95 % confidence interval, Wald, weighted units).",
            "By treatment coverage, three classes at 20 % and 50 %",
            "Result: 31.5 % (standard error 2.4 points)")
        .anyMatch(line -> line.startsWith("Finding: WARNING PATCHY"));
  }

  @Test
  void theVillagesAreEverySeventhOfTheSortedList() throws IOException {
    List<String[]> villages;
    try (InputStream in =
        Objects.requireNonNull(SleacExample.class.getResourceAsStream("sleac/villages.csv"))) {
      villages =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(",", -1))
              .filter(row -> row[0].equals("XT0101"))
              .sorted(Comparator.comparing((String[] row) -> row[2]).thenComparing(row -> row[3]))
              .toList();
    }
    long covered = 0;
    long cases = 0;
    for (int i = 0; i < villages.size(); i += 7) {
      covered += Long.parseLong(villages.get(i)[5]);
      cases += Long.parseLong(villages.get(i)[5]) + Long.parseLong(villages.get(i)[6]);
    }
    assertThat(printed()).contains("low (" + covered + " of " + cases + " covered;");
  }
}
