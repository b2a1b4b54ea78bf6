package org.nutricoverage.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMapTest {

  private static final Set<String> FIELDS = new TreeSet<>(Set.of("month", "site"));

  @Test
  void readsFieldsColumnsAndSettings() {
    ColumnMap map =
        ColumnMap.parse(
            " site = Health facility\\, name , month=#3,thousands=space,missing=NA|-|.||,"
                + "separator=tab,charset=utf-8",
            FIELDS);

    assertThat(map.columns())
        .containsExactly(Map.entry("site", "Health facility, name"), Map.entry("month", "#3"));
    assertThat(map.has("site")).isTrue();
    assertThat(map.has("thousands")).isFalse();
    assertThat(map.thousands()).contains(' ');
    assertThat(map.separator()).contains('\t');
    assertThat(map.charset()).contains(StandardCharsets.UTF_8);
    assertThat(map.missingCodes()).containsExactly("NA", "-", ".");
    assertThat(map).hasToString("site=Health facility\\, name,month=#3");
  }

  @Test
  void readsAPropertiesFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("map.properties");
    Files.writeString(file, "# Sudan\nsite=Localité\nmonth=Month\nthousands=comma\n");

    ColumnMap map = ColumnMap.parse(file.toString(), FIELDS);

    assertThat(map.columns()).containsEntry("site", "Localité").containsEntry("month", "Month");
    assertThat(map.thousands()).contains(',');
  }

  @Test
  void missingPropertiesFileIsOneLine() {
    assertThatThrownBy(() -> ColumnMap.parse("none/such.properties", FIELDS))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("the column map none/such.properties cannot be read");
  }

  @Test
  void unknownFieldIsNamedWithThePermittedOnes() {
    assertThatThrownBy(() -> ColumnMap.parse("siet=Locality", FIELDS))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "the column map names \"siet\"; the fields are month, site and the settings charset,"
                + " missing, separator, thousands");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "=x", "site= "})
  void partWithoutAColumnIsRefused(String text) {
    assertThatThrownBy(() -> ColumnMap.parse(text, FIELDS))
        .hasMessage("the column map must hold field=column but has \"" + text.strip() + "\"");
  }

  @Test
  void fieldGivenTwiceIsRefused() {
    assertThatThrownBy(() -> ColumnMap.parse("site=a,site=b", FIELDS))
        .hasMessage("the column map gives site twice");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> ColumnMap.parse("thousands=dot", FIELDS))
        .hasMessage("thousands must be one of apostrophe, comma, point, space but was \"dot\"");
    assertThatThrownBy(() -> ColumnMap.parse("separator=|", FIELDS))
        .hasMessage("separator must be one of comma, semicolon, tab but was \"|\"");
    assertThatThrownBy(() -> ColumnMap.parse("charset=klingon", FIELDS))
        .hasMessage("charset must be a character set such as UTF-8 but was \"klingon\"");
    assertThatThrownBy(() -> ColumnMap.parse("charset=a b", FIELDS))
        .hasMessage("charset must be a character set such as UTF-8 but was \"a b\"");
  }
}
