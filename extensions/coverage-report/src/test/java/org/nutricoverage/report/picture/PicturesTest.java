package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for a picture of every kind. */
class PicturesTest {

  private static final Map<String, Picture> PICTURES = Samples.pictures();
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]*)\\)");

  static Set<String> kinds() {
    return PICTURES.keySet();
  }

  private static Picture picture(String kind) {
    return Objects.requireNonNull(PICTURES.get(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isAnAccessibleImage(String kind) {
    Picture picture = picture(kind);
    Element root = Svg.of(picture).root();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("viewBox"))
        .isEqualTo("0 0 " + picture.width() + " " + picture.height());
    String[] labels = root.getAttribute("aria-labelledby").split(" ", -1);
    Element title = Svg.of(picture).all("title").get(0);
    Element description = Svg.of(picture).all("desc").get(0);
    assertThat(title.getAttribute("id")).isEqualTo(labels[0]);
    assertThat(title.getTextContent()).isEqualTo(picture.title()).isNotBlank();
    assertThat(description.getAttribute("id")).isEqualTo(labels[1]);
    assertThat(description.getTextContent()).isEqualTo(picture.alternativeText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void needsNothingFromOutside(String kind) {
    assertThat(picture(kind).svg())
        .doesNotContain("<script", "<style", "<image", "href", "style=", "class=", "@import")
        .doesNotContainPattern("https?://(?!www\\.w3\\.org/)");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void identifiersAreUniqueAndReferencesFindThem(String kind) {
    String svg = picture(kind).svg();
    Set<String> identifiers = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(svg);
    while (id.find()) {
      assertThat(identifiers.add(id.group(1))).as(id.group(1)).isTrue();
    }
    Matcher reference = REFERENCE.matcher(svg);
    while (reference.find()) {
      assertThat(identifiers).contains(reference.group(1));
    }
  }

  @Test
  void identifiersOfDifferentPicturesDiffer() {
    Set<String> seen = new HashSet<>();
    for (Picture picture : PICTURES.values()) {
      String title = Svg.of(picture).all("title").get(0).getAttribute("id");
      assertThat(seen.add(title)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void textIsLargeEnoughForSlidesAndInsideThePicture(String kind) {
    Picture picture = picture(kind);
    List<Element> texts = Svg.of(picture).all("text");
    assertThat(texts).isNotEmpty();
    for (Element text : texts) {
      double size = Double.parseDouble(text.getAttribute("font-size").replace("px", ""));
      assertThat(size).as(text.getTextContent()).isGreaterThanOrEqualTo(13);
      double x = Svg.left(text) + (text.hasAttribute("x") ? Svg.number(text, "x") : 0);
      double y = Svg.top(text) + (text.hasAttribute("y") ? Svg.number(text, "y") : 0);
      assertThat(x).as(text.getTextContent()).isBetween(0.0, (double) picture.width());
      assertThat(y).as(text.getTextContent()).isBetween(0.0, (double) picture.height());
    }
  }

  /** The bytes, as once looked at; they are the same on every JDK, in every locale and zone. */
  @Test
  void bytesAreThoseThatWereLookedAt() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PicturesTest.class.getResourceAsStream("digests.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split(" ", -1)).forEach(two -> expected.put(two[0], two[1]));
    }
    assertThat(new TreeMap<>(Digests.all())).isEqualTo(expected);
  }

  /** In a JVM without java.desktop no class of AWT can be loaded, and the bytes are the same. */
  @Test
  void drawsInAnotherJvmWithoutAwt() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-Duser.language=tr",
                "-Duser.timezone=Pacific/Kiritimati",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> expected = new ArrayList<>();
    Digests.all().forEach((kind, digest) -> expected.add(kind + " " + digest));
    assertThat(lines).isEqualTo(expected);
  }
}
