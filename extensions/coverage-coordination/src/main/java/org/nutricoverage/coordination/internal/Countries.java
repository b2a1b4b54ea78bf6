package org.nutricoverage.coordination.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.core.internal.Texts;

/** Countries and the p-codes that belong to them. */
public final class Countries {

  private static final Map<String, String> ISO2_BY_ISO3 = iso2ByIso3();
  private static final Pattern P_CODE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");
  private static final int ISO3_LENGTH = 3;

  private Countries() {}

  private static Map<String, String> iso2ByIso3() {
    Map<String, String> codes = new HashMap<>();
    for (String iso2 : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(iso2).build().getISO3Country(), iso2);
    }
    // Used by the United Nations without a place in the standard.
    codes.put("XKX", "XK");
    return codes;
  }

  /**
   * A country by its three letters.
   *
   * @param iso3 the code of ISO 3166-1, for example {@code LBR}
   * @param place its place
   * @return the code
   */
  public static String iso3(String iso3, String place) {
    if (!ISO2_BY_ISO3.containsKey(iso3)) {
      throw CoordinationDataException.at(
          place,
          DataRule.NOT_A_VALUE,
          "a country must be three capital letters of ISO 3166-1 but was \""
              + Texts.cut(iso3)
              + "\"");
    }
    return iso3;
  }

  /**
   * P-codes of one country, each once.
   *
   * <p>A p-code begins with the two letters of its country, in a few countries with the three.
   * Codes such as IQG01 have more letters, so that three letters tell another country only where
   * they are those of one.
   *
   * @param pCodes the p-codes
   * @param iso3 the country
   * @param place the place of the list
   * @return the p-codes in alphabetical order
   */
  public static List<String> pCodes(List<String> pCodes, String iso3, String place) {
    String iso2 = ISO2_BY_ISO3.getOrDefault(iso3, "");
    Set<String> sorted = new TreeSet<>();
    for (int i = 0; i < pCodes.size(); i++) {
      String code = pCodes.get(i);
      String at = place + "[" + i + "]";
      if (!P_CODE.matcher(code).matches()) {
        throw CoordinationDataException.at(
            at,
            DataRule.NOT_A_VALUE,
            "a p-code must be 2 to 40 capital letters, digits, hyphens and underscores, beginning"
                + " with a letter, but was \""
                + Texts.cut(code)
                + "\"");
      }
      if (!belongs(code, iso2, iso3)) {
        throw CoordinationDataException.at(
            at,
            DataRule.P_CODE_OF_ANOTHER_COUNTRY,
            "a p-code of "
                + iso3
                + " must begin with "
                + iso2
                + " or "
                + iso3
                + " but was "
                + code);
      }
      if (!sorted.add(code)) {
        throw CoordinationDataException.at(
            at, DataRule.DUPLICATE_ID, "\"" + code + "\" must stand once but stands twice");
      }
    }
    return List.copyOf(sorted);
  }

  private static boolean belongs(String code, String iso2, String iso3) {
    if (code.startsWith(iso3)) {
      return true;
    }
    return code.startsWith(iso2)
        && (code.length() < ISO3_LENGTH
            || !ISO2_BY_ISO3.containsKey(code.substring(0, ISO3_LENGTH)));
  }
}
