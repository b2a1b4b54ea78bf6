package org.nutricoverage.examples.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented country Talunda: two provinces, six districts, forty sites. */
final class Places {

  static final String COUNTRY = "XT";

  static final List<District> DISTRICTS =
      List.of(
          new District("XT01", "Haute-Tamba", "XT0101", "Kéréma", "rural", 186_400, 61_500, 77, 8),
          new District("XT01", "Haute-Tamba", "XT0102", "Solu", "rural", 143_900, 48_200, 64, 7),
          new District(
              "XT01", "Haute-Tamba", "XT0103", "Baraté-Ville", "urban", 211_300, 39_700, 69, 6),
          new District("XT02", "Lower Nouré", "XT0201", "Gandé", "rural", 158_200, 57_900, 93, 8),
          new District(
              "XT02", "Lower Nouré", "XT0202", "Mirindi", "rural", 127_600, 50_300, 101, 7),
          new District(
              "XT02", "Lower Nouré", "XT0203", "Aléma Camp", "camp", 48_500, 46_100, 88, 4));

  private static final List<String> NAMES =
      List.of(
          "Abodé",
          "Bintali",
          "Cassouma",
          "Dembélia",
          "Ekuma",
          "Foulagolo",
          "Garissa Bé",
          "Hondé",
          "Ilémi",
          "Jambali",
          "Koulouba",
          "Lindé",
          "Massawiya",
          "N'Dioura",
          "Ombessa",
          "Palimé Sud",
          "Quirima",
          "Rokoundi",
          "Samé",
          "Tiényi",
          "Ubangué",
          "Vélingo",
          "Wassa",
          "Xikombo",
          "Yélima",
          "Zoumana",
          "Alto Nouré",
          "Boukari",
          "Chilumé",
          "Doussala",
          "Étangs",
          "Fadiga",
          "Gôh",
          "Hamdallaye Est",
          "Issia",
          "Jirima",
          "Block A",
          "Block B",
          "Block C",
          "Block D");

  private Places() {}

  /**
   * A district.
   *
   * @param mamPerThousand children with moderate acute malnutrition of 1,000
   * @param sites how many sites report
   */
  record District(
      String province,
      String provinceName,
      String code,
      String name,
      String setting,
      int people,
      int assisted,
      int mamPerThousand,
      int sites) {}

  /** A site. */
  record Site(String code, String name, District district) {}

  static List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (District district : DISTRICTS) {
      for (int i = 0; i < district.sites(); i++) {
        int number = sites.size() + 1;
        sites.add(
            new Site(
                String.format(Locale.ROOT, "HF-%03d", number), NAMES.get(number - 1), district));
      }
    }
    return sites;
  }
}
