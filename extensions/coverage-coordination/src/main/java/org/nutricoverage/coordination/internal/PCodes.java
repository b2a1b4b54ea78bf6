package org.nutricoverage.coordination.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.core.internal.Countries;
import org.nutricoverage.core.internal.Texts;

/** Countries and p-codes as a document of this module has them. */
public final class PCodes {

  private PCodes() {}

  /**
   * A country by its three letters.
   *
   * @param iso3 the code of ISO 3166-1, for example {@code LBR}
   * @param place its place
   * @return the code
   */
  public static String iso3(String iso3, String place) {
    if (Countries.iso2(iso3).isEmpty()) {
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
   * @param pCodes the p-codes
   * @param iso3 the country
   * @param place the place of the list
   * @return the p-codes in alphabetical order
   */
  public static List<String> pCodes(List<String> pCodes, String iso3, String place) {
    String iso2 = Countries.iso2(iso3).orElse("");
    Set<String> sorted = new TreeSet<>();
    for (int i = 0; i < pCodes.size(); i++) {
      String code = pCodes.get(i);
      String at = place + "[" + i + "]";
      if (!Countries.isPCode(code)) {
        throw CoordinationDataException.at(
            at,
            DataRule.NOT_A_VALUE,
            "a p-code must be 2 to 40 capital letters, digits, hyphens and underscores, beginning"
                + " with a letter, but was \""
                + Texts.cut(code)
                + "\"");
      }
      if (!Countries.isPCodeOf(code, iso3)) {
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
}
