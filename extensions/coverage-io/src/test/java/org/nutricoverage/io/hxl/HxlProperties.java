package org.nutricoverage.io.hxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HxlProperties {

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("f", "m", "children", "code", "age_6_59", "ind", "a1", "b_2");
  }

  @Provide
  Arbitrary<List<String>> attributes() {
    return words().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Set<String>> someAttributes() {
    return words().set().ofMaxSize(4);
  }

  /** Whatever the order, case and repetition of attributes, the tag is the same. */
  @Property(tries = 200)
  void orderAndCaseDoNotMatter(@ForAll("attributes") List<String> attributes, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(attributes);
    shuffled.addAll(attributes);
    Collections.shuffle(shuffled, new Random(seed));
    StringBuilder text = new StringBuilder(" #InNeed");
    shuffled.forEach(word -> text.append(" +").append(word.toUpperCase(Locale.ROOT)));
    HxlTag tag = new HxlTag("inneed", attributes);

    assertThat(HxlTag.parse(text.toString())).isEqualTo(tag);
    assertThat(HxlTag.parse(tag.toString())).isEqualTo(tag);
  }

  /** A pattern is a question about sets of attributes. */
  @Property(tries = 200)
  void patternsAskForSets(
      @ForAll("someAttributes") Set<String> there,
      @ForAll("someAttributes") Set<String> included,
      @ForAll("someAttributes") Set<String> excludedOrNot,
      @ForAll boolean exact) {
    List<String> excluded =
        excludedOrNot.stream().filter(word -> !included.contains(word)).toList();
    TagPattern pattern = new TagPattern("inneed", List.copyOf(included), excluded, exact);
    HxlTag tag = new HxlTag("inneed", List.copyOf(there));
    boolean expected =
        there.containsAll(included)
            && Collections.disjoint(there, excluded)
            && (!exact || there.equals(included));

    assertThat(pattern.matches(tag)).isEqualTo(expected);
    assertThat(TagPattern.parse(pattern.toString())).isEqualTo(pattern);
    assertThat(pattern.matches(new HxlTag("targeted", List.copyOf(there)))).isFalse();
  }

  /** No text breaks the parser, and what it takes it writes again. */
  @Property(tries = 200)
  void anyTextIsATagOrIsNot(@ForAll String text) {
    String hashed = "#" + text;
    HxlTag.find(hashed).ifPresent(tag -> assertThat(HxlTag.parse(tag.toString())).isEqualTo(tag));
    assertThat(TagRow.find(List.of(text, hashed)).isPresent())
        .isEqualTo(
            (text.isBlank() || HxlTag.find(text).isPresent()) && HxlTag.find(hashed).isPresent());
  }
}
