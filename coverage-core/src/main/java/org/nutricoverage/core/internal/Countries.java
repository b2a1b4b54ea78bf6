package org.nutricoverage.core.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries by their codes of ISO 3166-1, and the p-codes that belong to them. */
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
   * The two letters of a country.
   *
   * @param iso3 any text
   * @return the two letters; empty if the text is not the three capital letters of a country
   */
  public static Optional<String> iso2(String iso3) {
    return Optional.ofNullable(ISO2_BY_ISO3.get(iso3));
  }

  /**
   * Whether a text has the form of a p-code.
   *
   * @param code any text
   * @return true for 2 to 40 capital letters, digits, hyphens and underscores, beginning with a
   *     letter
   */
  public static boolean isPCode(String code) {
    return P_CODE.matcher(code).matches();
  }

  /**
   * Whether a p-code belongs to a country.
   *
   * <p>A p-code begins with the two letters of its country, in a few countries with the three.
   * Codes such as IQG01 have more letters, so that three letters tell another country only where
   * they are those of one.
   *
   * @param code the p-code
   * @param iso3 the three letters of the country
   * @return true if the code begins as those of the country do; false for a country that is none
   */
  public static boolean isPCodeOf(String code, String iso3) {
    String iso2 = ISO2_BY_ISO3.get(iso3);
    if (iso2 == null) {
      return false;
    }
    if (code.startsWith(iso3)) {
      return true;
    }
    return code.startsWith(iso2)
        && (code.length() < ISO3_LENGTH
            || !ISO2_BY_ISO3.containsKey(code.substring(0, ISO3_LENGTH)));
  }
}
