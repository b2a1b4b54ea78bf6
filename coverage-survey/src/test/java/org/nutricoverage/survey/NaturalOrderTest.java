package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void digitsCountByTheirNumber() {
    List<String> ordered =
        List.of(
            "",
            "0",
            "00",
            "1",
            "01",
            "1a",
            "2",
            "9",
            "9/",
            "9:",
            "10",
            "10 a",
            "10 b",
            "099",
            "123456789012345678901",
            "123456789012345678902",
            ":",
            "A",
            "a",
            "a0",
            "a00b",
            "a1",
            "a1b2",
            "a1b10",
            "a01c",
            "a2",
            "a10",
            "ab",
            "b");
    List<String> expected = new ArrayList<>(ordered);
    expected.set(3, "01");
    expected.set(4, "1");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(NaturalOrder.LABELS);
    assertThat(shuffled).isEqualTo(expected);
  }

  @Property(tries = 200)
  void itIsATotalOrder(
      @ForAll @CharRange(from = '.', to = ';') @StringLength(max = 5) String a,
      @ForAll @CharRange(from = '.', to = ';') @StringLength(max = 5) String b,
      @ForAll @CharRange(from = '.', to = ';') @StringLength(max = 5) String c) {
    int ab = Integer.signum(NaturalOrder.LABELS.compare(a, b));
    int bc = Integer.signum(NaturalOrder.LABELS.compare(b, c));
    int ac = Integer.signum(NaturalOrder.LABELS.compare(a, c));
    assertThat(Integer.signum(NaturalOrder.LABELS.compare(b, a))).isEqualTo(-ab);
    assertThat(ab == 0).isEqualTo(a.equals(b));
    if (ab == bc) {
      assertThat(ac).isEqualTo(ab);
    }
  }
}
