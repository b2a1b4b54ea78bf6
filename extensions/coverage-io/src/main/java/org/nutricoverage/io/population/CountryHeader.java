package org.nutricoverage.io.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Which columns of a country file hold the codes and names of its areas. */
final class CountryHeader {

  private static final int LONGEST_HEADER = 60;
  private static final Pattern CODE =
      Pattern.compile("adm(?:in)?([0-4])_?p?code", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "adm(?:in)?([0-4])(?:name_?(?<lone>[a-z]{2})?|_name|_?(?<short>[a-z]{2}))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_NAME =
      Pattern.compile("name_?([0-4])", Pattern.CASE_INSENSITIVE);

  final SortedMap<Integer, String> codes;
  final SortedMap<Integer, String> names;

  private CountryHeader(SortedMap<Integer, String> codes, SortedMap<Integer, String> names) {
    this.codes = codes;
    this.names = names;
  }

  /** A header that names areas, in which language if it says so. */
  private record NameColumn(String header, String language) {}

  static CountryHeader of(
      String file,
      List<String> header,
      Map<Integer, String> declaredCodes,
      Map<Integer, String> declaredNames,
      @Nullable String language,
      FindingLog log) {
    SortedMap<Integer, List<String>> codes = new TreeMap<>();
    SortedMap<Integer, List<NameColumn>> names = new TreeMap<>();
    for (String each : header) {
      if (each.length() <= LONGEST_HEADER) {
        Matcher code = CODE.matcher(each);
        if (code.matches()) {
          codes
              .computeIfAbsent(Integer.valueOf(code.group(1)), unused -> new ArrayList<>())
              .add(each);
        } else {
          name(each)
              .ifPresent(found ->
                  names.computeIfAbsent(levelOf(each), unused -> new ArrayList<>()).add(found));
        }
      }
    }
    SortedMap<Integer, String> chosenCodes = new TreeMap<>(declaredCodes);
    codes.forEach((level, found) -> {
      if (!declaredCodes.containsKey(level)) {
        if (found.size() > 1) {
          throw new UnusableCsvException(
              file
                  + " has several columns for the code of level "
                  + level
                  + ": "
                  + String.join(", ", found.stream().map(Shown::of).toList())
                  + "; declare code("
                  + level
                  + ", ...)");
        }
        chosenCodes.put(level, found.get(0));
      }
    });
    SortedMap<Integer, String> chosenNames = new TreeMap<>(declaredNames);
    names.forEach((level, found) -> {
      if (!declaredNames.containsKey(level) && chosenCodes.containsKey(level)) {
        chosen(found, language)
            .ifPresentOrElse(
                column -> chosenNames.put(level, column.header()),
                () ->
                    log.add(
                        Finding.of(
                                PopulationFinding.COLUMNS_NOT_USED,
                                "the name of level "
                                    + level
                                    + " is not read from any of the columns "
                                    + String.join(
                                        ", ",
                                        found.stream()
                                            .map(column -> Shown.of(column.header()))
                                            .toList())
                                    + "; declare language(...) or name("
                                    + level
                                    + ", ...)")
                            .at("file", file)));
      }
    });
    return new CountryHeader(chosenCodes, chosenNames);
  }

  private static Optional<NameColumn> name(String header) {
    Matcher matcher = NAME.matcher(header);
    if (matcher.matches()) {
      String language = matcher.group("lone");
      if (language == null) {
        language = matcher.group("short");
      }
      return Optional.of(
          new NameColumn(header, language == null ? "" : language.toLowerCase(Locale.ROOT)));
    }
    return PLAIN_NAME.matcher(header).matches()
        ? Optional.of(new NameColumn(header, ""))
        : Optional.empty();
  }

  private static int levelOf(String header) {
    return header.chars().filter(c -> c >= '0' && c <= '4').findFirst().orElseThrow() - '0';
  }

  /** The declared language; else the only column, that without a language, or the English one. */
  private static Optional<NameColumn> chosen(List<NameColumn> found, @Nullable String language) {
    if (language != null) {
      return only(found, language);
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    return only(found, "").or(() -> only(found, "en"));
  }

  private static Optional<NameColumn> only(List<NameColumn> found, String language) {
    List<NameColumn> fitting =
        found.stream().filter(column -> column.language().equals(language)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
