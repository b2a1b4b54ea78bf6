package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A plot in the making: the untyped specification that the drawing library reads. */
final class Plot {

  /** Pixels; half of a slide of 1920 by 1080. */
  static final int WIDTH = 960;

  static final int HEIGHT = 540;

  private static final int LETTERS_IN_TITLE = 58;
  private static final int LETTERS_IN_NOTE = 104;
  private static final int NOTE_LINE = 18;

  private final Map<String, Object> theme = new LinkedHashMap<>();
  private final Map<String, Object> spec = new LinkedHashMap<>();
  private final List<Map<String, Object>> scales = new ArrayList<>();
  private final List<Map<String, Object>> layers = new ArrayList<>();
  private final String title;
  private final List<String> notes = new ArrayList<>();
  private String subtitle = "";

  Plot(String title) {
    this.title = title;
    spec.put("kind", "plot");
    theme.put("name", "minimal");
    theme.put("text", Map.of("color", Palette.TEXT, "family", "sans-serif", "blank", false));
    theme.put("plot_title", Map.of("size", 21, "face", "bold", "blank", false));
    theme.put("plot_subtitle", Map.of("size", 17, "blank", false));
    theme.put("plot_caption", Map.of("size", 14, "hjust", 0, "blank", false));
    theme.put("axis_title", Map.of("size", 17, "blank", false));
    theme.put("axis_text", Map.of("size", 16, "blank", false));
    theme.put("legend_text", Map.of("size", 16, "blank", false));
    theme.put("legend_title", Map.of("blank", true));
    theme.put("legend_position", "bottom");
    theme.put("panel_grid_minor", Map.of("blank", true));
    theme.put("panel_grid_major", Map.of("color", Palette.GRID, "size", 1, "blank", false));
    theme.put("axis_title_x", Map.of("size", 17, "hjust", 0, "blank", false));
    theme.put("plot_margin", Map.of("t", 14, "r", 18, "b", 12, "l", 18));
    theme.put("axis_ticks", Map.of("blank", true));
  }

  /** Says below the title what the picture is about. */
  Plot subtitle(String text) {
    subtitle = text;
    return this;
  }

  /** Adds what a reader must know, below the plot. */
  Plot note(String text) {
    if (!text.isEmpty()) {
      notes.add(text);
    }
    return this;
  }

  /** Leaves an element of the theme out. */
  Plot without(String element) {
    if (element.equals("legend")) {
      theme.put("legend_position", "none");
      return this;
    }
    theme.put(element, Map.of("blank", true));
    return this;
  }

  /** Adds a continuous axis on which only the given breaks are named. */
  Plot axis(String aesthetic, String name, double from, double to, Map<Double, String> breaks) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", name);
    scale.put("limits", List.of(from, to));
    scale.put("breaks", List.copyOf(breaks.keySet()));
    scale.put("labels", breaks.values().stream().map(Label::cleanLines).toList());
    scale.put("expand", List.of(0, 0));
    scales.add(scale);
    return this;
  }

  /** Adds a scale that gives each key of an aesthetic its value. */
  Plot keys(String aesthetic, List<String> keys, List<?> values) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", "");
    scale.put("breaks", keys);
    scale.put("limits", keys);
    scale.put("values", values);
    scales.add(scale);
    return this;
  }

  /** Puts the legend below one another, for long keys. */
  Plot legendInRows() {
    theme.put("legend_direction", "vertical");
    return this;
  }

  /**
   * Adds the names of rows to the left of 0; the drawing library would cut longer ones unseen.
   *
   * @param rows names by height
   * @param room units of the axis across that the names have, as {@link #rowRoom} gives them
   */
  Plot rows(Map<Double, String> rows, double room, boolean isCompact) {
    Layer names = Layer.of("text").with("size", isCompact ? 7 : 7.5).with("hjust", "right");
    names.with("color", Palette.TEXT);
    rows.forEach(
        (y, name) -> names.mark("x", -0.06 * room, "y", y, "label", Label.row(name, isCompact)));
    theme.put("axis_title_x", Map.of("size", 17, "hjust", 0.5, "blank", false));
    return layer(names)
        .without("axis_text_y")
        .without("axis_title_y")
        .without("panel_grid_major_y");
  }

  /** Gives the room that names of rows need beside an axis from 0 to the end. */
  static double rowRoom(double end) {
    return 0.62 * end;
  }

  /** Keeps one unit as long across as upwards. */
  Plot trueToScale() {
    spec.put("coord", Map.of("name", "fixed", "ratio", 1));
    return this;
  }

  /** Adds a layer. */
  Plot layer(Layer layer) {
    if (!layer.isEmpty()) {
      layers.add(layer.spec());
    }
    return this;
  }

  /**
   * Draws the plot.
   *
   * @param height pixels for all but the notes
   */
  Picture draw(String alternativeText, int height) {
    List<String> shownNotes =
        notes.stream().flatMap(note -> wrapped(note, LETTERS_IN_NOTE)).toList();
    int whole = height + NOTE_LINE * shownNotes.size();
    Map<String, Object> heading = new LinkedHashMap<>();
    heading.put("text", String.join("\n", wrapped(title, LETTERS_IN_TITLE).toList()));
    if (!subtitle.isEmpty()) {
      heading.put("subtitle", String.join("\n", wrapped(subtitle, LETTERS_IN_TITLE + 26).toList()));
    }
    spec.put("ggtitle", heading);
    if (!shownNotes.isEmpty()) {
      spec.put("caption", Map.of("text", String.join("\n", shownNotes)));
    }
    spec.put("theme", theme);
    spec.put("scales", scales);
    spec.put("layers", layers);
    return Picture.of(title, alternativeText, WIDTH, whole, Drawing.of(spec, WIDTH, whole));
  }

  private static Stream<String> wrapped(String text, int letters) {
    return Label.wrap(text, letters).stream();
  }
}
