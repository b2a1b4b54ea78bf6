package org.nutricoverage.examples.synthetic;

import java.time.YearMonth;
import java.util.Random;

/** The monthly reports of the prevention of wasting among children 6-23 months. */
final class PreventionSheet {

  private static final double GROUP_SHARE = 0.0375;

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
          "total_discharges",
          "distributions",
          "received_transfer",
          "received_transfer_female",
          "received_transfer_male");

  PreventionSheet(Random random) {
    this.random = random;
  }

  Sheet make(YearMonth first, int months) {
    for (Places.Site site : Places.sites()) {
      add(site, first, months);
    }
    return sheet;
  }

  private void add(Places.Site site, YearMonth first, int months) {
    double eligible = site.district().assisted() * GROUP_SHARE / site.district().sites();
    double enrolled = eligible * (0.5 + 0.16 * random.nextDouble());
    double attending = 0.8 + 0.12 * random.nextDouble();
    int[] stock = {rounded(enrolled * 0.505), rounded(enrolled * 0.495)};
    for (int i = 0; i < months; i++) {
      int[] joining = new int[2];
      int[] served = new int[2];
      int[] leaving = new int[2];
      for (int sex = 0; sex < 2; sex++) {
        joining[sex] = rounded(stock[sex] * 0.018 * (0.4 + 1.2 * random.nextDouble()));
        served[sex] =
            rounded((stock[sex] + joining[sex]) * (attending - 0.08 + 0.16 * random.nextDouble()));
        served[sex] = Math.min(served[sex], stock[sex] + joining[sex]);
        leaving[sex] = rounded(stock[sex] * 0.016 * (0.4 + 1.2 * random.nextDouble()));
      }
      sheet.add(
          site.code(),
          site.name(),
          site.district().code(),
          first.plusMonths(i),
          stock[0] + stock[1],
          stock[0],
          stock[1],
          joining[0] + joining[1],
          joining[0],
          joining[1],
          leaving[0] + leaving[1],
          1,
          served[0] + served[1],
          served[0],
          served[1]);
      for (int sex = 0; sex < 2; sex++) {
        stock[sex] += joining[sex] - leaving[sex];
      }
    }
  }

  private static int rounded(double value) {
    return (int) Math.floor(value + 0.5);
  }
}
