package org.nutricoverage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.io.SomeEstimates;

class CoverageJsonProperties {

  private static final CoverageJson JSON = CoverageJson.STANDARD;

  @Provide
  Arbitrary<CoverageEstimate> estimates() {
    return SomeEstimates.any();
  }

  @Provide
  Arbitrary<CoverageTable> tables() {
    return SomeEstimates.anyTable();
  }

  @Property(tries = 200)
  void estimatesAreReadAsTheyWere(
      @ForAll("estimates") CoverageEstimate one, @ForAll("estimates") CoverageEstimate other) {
    String text = JSON.writeEstimates(List.of(one, other));
    List<CoverageEstimate> read = JSON.readEstimates(text);

    assertThat(read).containsExactly(one, other);
    assertThat(JSON.writeEstimates(read)).isEqualTo(text);
    assertThat(read.get(0).explain()).isEqualTo(one.explain());
  }

  @Property(tries = 100)
  void tablesAreReadAsTheyWere(@ForAll("tables") CoverageTable table) {
    CoverageTable read = JSON.readTable(JSON.write(table));

    assertThat(read).isEqualTo(table);
    assertThat(read.toText()).isEqualTo(table.toText());
  }

  @Property(tries = 60)
  void whatIsWrittenFollowsTheSchema(
      @ForAll("estimates") CoverageEstimate estimate, @ForAll("tables") CoverageTable table) {
    assertThat(PublishedSchema.errors(JSON.write(estimate))).isEmpty();
    assertThat(PublishedSchema.errors(JSON.write(table))).isEmpty();
  }
}
