package org.nutricoverage.examples.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.deskreview.need.Prevalence;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvSource;

/** Reads districts with their population. */
final class PopulationFile {

  private static final double LEVEL = 0.95;
  private static final List<String> FIELDS =
      List.of(
          "admin0_pcode",
          "admin0_name",
          "admin2_pcode",
          "admin2_name",
          "setting",
          "population",
          "population_source",
          "food_assistance_beneficiaries",
          "food_assistance_source",
          "share_6_23_months_female",
          "share_6_23_months_male",
          "share_6_59_months_female",
          "share_6_59_months_male",
          "share_source",
          "mam_prevalence",
          "mam_prevalence_lower",
          "mam_prevalence_upper",
          "mam_prevalence_source");

  private final Map<String, District> districts = new LinkedHashMap<>();
  private @Nullable Area country;

  private PopulationFile() {}

  static PopulationFile read(CsvSource source, ReadingRules rules) {
    PopulationFile file = new PopulationFile();
    rules.forEach(source, FIELDS, file::add);
    if (file.country == null) {
      throw new UnusableInputException(source.name() + " has no district that can be used");
    }
    return file;
  }

  Area country() {
    if (country == null) {
      throw new IllegalStateException("read() refuses a file without a district");
    }
    return country;
  }

  List<District> districts() {
    return new ArrayList<>(districts.values());
  }

  private void add(InputRow row) {
    Optional<String> countryCode = row.text("admin0_pcode");
    Optional<String> code = row.text("admin2_pcode");
    Optional<Setting> setting = setting(row);
    if (countryCode.isEmpty() || code.isEmpty()) {
      row.note(
          InputFinding.NAME_MISSING,
          code.isEmpty() ? "admin2_pcode" : "admin0_pcode",
          "the row has no p-code and was not used");
      return;
    }
    if (setting.isEmpty() || districts.containsKey(code.get())) {
      if (setting.isPresent()) {
        row.note(
            InputFinding.UNKNOWN_CODE,
            "admin2_pcode",
            "the district " + code.get() + " is there twice; the first row counts");
      }
      return;
    }
    Area whole = country;
    if (whole == null) {
      whole =
          Area.of(countryCode.get(), row.text("admin0_name").orElse(countryCode.get())).atLevel(0);
      country = whole;
    }
    if (whole.code().equals(code.get())) {
      row.note(
          InputFinding.UNKNOWN_CODE, "admin2_pcode", "the district has the p-code of its country");
      return;
    }
    Area area =
        Area.of(code.get(), row.text("admin2_name").orElse(code.get())).atLevel(2).within(whole);
    districts.put(
        code.get(),
        new District(
            area,
            setting.get(),
            people(row, "population", "population_source"),
            people(row, "food_assistance_beneficiaries", "food_assistance_source"),
            shares(row, "share_6_23_months"),
            shares(row, "share_6_59_months"),
            prevalence(row)));
  }

  private static Optional<Setting> setting(InputRow row) {
    String text = row.text("setting").orElse("");
    Optional<Setting> setting =
        Arrays.stream(Setting.values()).filter(known -> known.label().equals(text)).findFirst();
    if (setting.isEmpty()) {
      row.note(
          InputFinding.UNKNOWN_CODE,
          "setting",
          "\"" + text + "\" is none of rural, urban, camp; the district was not used");
    }
    return setting;
  }

  private static District.@Nullable People people(InputRow row, String field, String source) {
    OptionalLong count = row.count(field);
    if (count.isEmpty()) {
      return null;
    }
    if (count.getAsLong() < 0) {
      row.note(
          CsvFinding.NOT_A_NUMBER,
          field,
          count.getAsLong() + " people are below 0; treated as missing");
      return null;
    }
    return new District.People(
        count.getAsLong(), row.text(source).orElse("source not stated in " + row.file()));
  }

  private static District.@Nullable Shares shares(InputRow row, String field) {
    Optional<Rational> female = fraction(row, field + "_female");
    Optional<Rational> male = fraction(row, field + "_male");
    if (female.isEmpty() || male.isEmpty()) {
      return null;
    }
    if (female.get().signum() == 0
        || male.get().signum() == 0
        || female.get().plus(male.get()).compareTo(Rational.ONE) > 0) {
      row.note(
          CsvFinding.NOT_A_NUMBER,
          field + "_female",
          "the shares of girls and boys must be above 0 and not above 1 together; treated as"
              + " missing");
      return null;
    }
    return new District.Shares(
        female.get(), male.get(), row.text("share_source").orElse("source not stated"));
  }

  private static @Nullable Prevalence prevalence(InputRow row) {
    Optional<Rational> value = fraction(row, "mam_prevalence");
    Optional<Rational> lower = fraction(row, "mam_prevalence_lower");
    Optional<Rational> upper = fraction(row, "mam_prevalence_upper");
    if (value.isEmpty()) {
      return null;
    }
    Prevalence prevalence =
        Prevalence.of(value.get())
            .from(row.text("mam_prevalence_source").orElse("source not stated"));
    if (lower.isEmpty() || upper.isEmpty()) {
      return prevalence;
    }
    try {
      return prevalence.withInterval(Prevalence.of(lower.get()), Prevalence.of(upper.get()), LEVEL);
    } catch (IllegalArgumentException e) {
      row.note(
          CsvFinding.NOT_A_NUMBER,
          "mam_prevalence_lower",
          "the interval cannot be used: " + e.getMessage());
      return prevalence;
    }
  }

  private static Optional<Rational> fraction(InputRow row, String field) {
    Optional<BigDecimal> number = row.decimal(field);
    if (number.isPresent()
        && (number.get().signum() < 0 || number.get().compareTo(BigDecimal.ONE) > 0)) {
      row.note(
          CsvFinding.NOT_A_NUMBER,
          field,
          number.get().toPlainString() + " is no fraction from 0 to 1; treated as missing");
      return Optional.empty();
    }
    return number.map(Rational::of);
  }
}
