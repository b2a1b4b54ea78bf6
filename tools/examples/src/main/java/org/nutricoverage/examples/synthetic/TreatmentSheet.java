package org.nutricoverage.examples.synthetic;

import java.time.YearMonth;
import java.util.Random;

/** The monthly reports of the treatment of moderate acute malnutrition. */
final class TreatmentSheet {

  private static final int[] SEASON = {80, 84, 92, 104, 122, 138, 142, 128, 106, 88, 76, 74};
  private static final double[] LEAVING = {0.285, 0.004, 0.028, 0.012, 0.009};

  private final Random random;
  private final Sheet sheet =
      new Sheet(
          "site_code",
          "site",
          "area",
          "month",
          "opening_stock",
          "opening_stock_female",
          "opening_stock_male",
          "new_admissions",
          "new_admissions_female",
          "new_admissions_male",
          "transfers_in",
          "recovered",
          "recovered_female",
          "recovered_male",
          "died",
          "died_female",
          "died_male",
          "defaulted",
          "defaulted_female",
          "defaulted_male",
          "non_response",
          "non_response_female",
          "non_response_male",
          "transferred_out",
          "transferred_out_female",
          "transferred_out_male",
          "total_discharges");

  TreatmentSheet(Random random) {
    this.random = random;
  }

  Sheet make(YearMonth first, int months) {
    for (Places.Site site : Places.sites()) {
      add(site, first, months);
    }
    return sheet;
  }

  private void add(Places.Site site, YearMonth first, int months) {
    Places.District district = site.district();
    double need = district.people() * 0.1625 * district.mamPerThousand() / 1000 * 2.6;
    double reach =
        0.34 + 0.30 * random.nextDouble() + (district.setting().equals("camp") ? 0.3 : 0);
    double monthly = need * reach / 12 / district.sites();
    // Sites differ in quality: some lose more people than others.
    double losing = 0.6 + 1.3 * random.nextDouble();
    int[] stock = {rounded(monthly * 1.45), rounded(monthly * 1.35)};
    for (int i = 0; i < months; i++) {
      YearMonth month = first.plusMonths(i);
      double expected = monthly * SEASON[month.getMonthValue() - 1] / 100;
      int[] admitted = {around(expected * 0.53), around(expected * 0.47)};
      int transferredIn = random.nextInt(12) == 0 ? 1 : 0;
      int[][] exits = new int[LEAVING.length][2];
      for (int sex = 0; sex < 2; sex++) {
        for (int kind = 0; kind < LEAVING.length; kind++) {
          double rate = LEAVING[kind] * (kind == 0 ? 1 : losing) * 1.1;
          exits[kind][sex] = drawn(stock[sex] + admitted[sex] / 2, rate);
        }
      }
      add(site, month, stock, admitted, transferredIn, exits);
      for (int sex = 0; sex < 2; sex++) {
        int left = 0;
        for (int[] kind : exits) {
          left += kind[sex];
        }
        stock[sex] += admitted[sex] + (sex == 0 ? transferredIn : 0) - left;
      }
    }
  }

  private void add(
      Places.Site site,
      YearMonth month,
      int[] stock,
      int[] admitted,
      int transferredIn,
      int[][] exits) {
    int total = 0;
    for (int[] kind : exits) {
      total += kind[0] + kind[1];
    }
    Object[] cells = new Object[27];
    cells[0] = site.code();
    cells[1] = site.name();
    cells[2] = site.district().code();
    cells[3] = month;
    bySex(cells, 4, stock);
    bySex(cells, 7, admitted);
    cells[10] = transferredIn;
    for (int kind = 0; kind < exits.length; kind++) {
      bySex(cells, 11 + 3 * kind, exits[kind]);
    }
    cells[26] = total;
    sheet.add(cells);
  }

  private static void bySex(Object[] cells, int at, int[] femaleAndMale) {
    cells[at] = femaleAndMale[0] + femaleAndMale[1];
    cells[at + 1] = femaleAndMale[0];
    cells[at + 2] = femaleAndMale[1];
  }

  private int around(double expected) {
    return rounded(expected * (0.8 + 0.4 * random.nextDouble()));
  }

  /** How many of some people leave when each leaves with a probability. */
  private int drawn(int people, double probability) {
    int leaving = 0;
    for (int i = 0; i < people; i++) {
      if (random.nextDouble() < probability) {
        leaving++;
      }
    }
    return leaving;
  }

  private static int rounded(double value) {
    return (int) Math.floor(value + 0.5);
  }
}
