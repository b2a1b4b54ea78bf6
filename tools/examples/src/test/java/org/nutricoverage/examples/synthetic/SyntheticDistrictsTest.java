package org.nutricoverage.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutricoverage.examples.data.DistrictData;

class SyntheticDistrictsTest {

  @Test
  void shippedFilesAreTheGeneratedOnes() throws IOException {
    Map<String, String> generated = SyntheticDistricts.files(SyntheticDistricts.SEED);

    assertThat(generated.keySet()).containsExactlyInAnyOrderElementsOf(DistrictData.FILES);
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(shipped(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static String shipped(String file) throws IOException {
    String resource = "/org/nutricoverage/examples/districts/" + file;
    try (InputStream in =
        Objects.requireNonNull(SyntheticDistrictsTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  @Test
  void sameSeedSameFilesOtherSeedOtherFiles() {
    assertThat(SyntheticDistricts.files(7)).isEqualTo(SyntheticDistricts.files(7));
    assertThat(SyntheticDistricts.files(8).get("treatment.csv"))
        .isNotEqualTo(SyntheticDistricts.files(7).get("treatment.csv"));
  }

  @Test
  void anySeedGivesFortySitesAndTwoYears() {
    List<String> lines =
        Objects.requireNonNull(SyntheticDistricts.files(99).get("prevention.csv")).lines().toList();

    assertThat(lines.stream().skip(1).map(line -> line.substring(0, 6)).distinct()).hasSize(40);
    // 40 sites x 24 months - 4 months without a report + 2 reports given twice
    assertThat(lines).hasSize(1 + 960 - 4 + 2);
  }

  @Test
  void mainWritesTheFiles(@TempDir Path folder) throws IOException {
    SyntheticDistricts.main(new String[] {folder.resolve("out").toString(), "7"});

    assertThat(Files.readString(folder.resolve("out").resolve("treatment.csv")))
        .isEqualTo(SyntheticDistricts.files(7).get("treatment.csv"));
  }
}
