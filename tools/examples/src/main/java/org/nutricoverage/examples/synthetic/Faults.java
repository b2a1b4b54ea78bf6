package org.nutricoverage.examples.synthetic;

/**
 * The faults of real routine data, put into the clean reports at fixed places.
 *
 * <p>The district Baraté-Ville (XT0103, HF-016 to HF-021) is left clean in 2025, so that one
 * district shows what good data give.
 */
final class Faults {

  private Faults() {}

  static void intoTreatment(Sheet sheet) {
    // Months without a report.
    sheet.remove("HF-002", "2025-07");
    sheet.remove("HF-002", "2025-08");
    sheet.remove("HF-024", "2025-11");
    sheet.remove("HF-039", "2024-05");
    // The same report twice, then two reports that contradict each other.
    sheet.repeat("HF-004", "2025-02", "site", "Dembélia");
    sheet.repeat("HF-023", "2025-04", "new_admissions", "11");
    // Male and female do not add up to the total.
    sheet.shift("HF-005", "2025-03", "new_admissions_male", 4);
    sheet.shift("HF-011", "2025-09", "recovered_female", -2);
    // The stock of a month does not follow from the month before.
    sheet.shift("HF-009", "2025-06", "opening_stock", 38);
    sheet.shift("HF-033", "2024-10", "opening_stock", -9);
    // The outcomes do not add up to the total.
    sheet.shift("HF-027", "2025-01", "total_discharges", 6);
    // Impossible counts.
    sheet.set("HF-012", "2025-05", "defaulted", "-3");
    sheet.set("HF-031", "2025-02", "recovered", "99999999");
    // One month far from the others, a slip of a zero.
    sheet.set(
        "HF-007",
        "2025-10",
        "new_admissions",
        sheet.get("HF-007", "2025-10", "new_admissions") + "0");
    // Cells left blank, and words or signs where a number should be.
    sheet.set("HF-028", "2025-08", "new_admissions_female", "");
    sheet.set("HF-028", "2025-08", "new_admissions_male", "");
    sheet.set("HF-034", "2025-12", "transferred_out", "");
    sheet.set("HF-034", "2025-12", "transferred_out_female", "");
    sheet.set("HF-034", "2025-12", "transferred_out_male", "");
    sheet.set("HF-014", "2024-06", "non_response", "NA");
    sheet.set("HF-022", "2024-03", "recovered", "24.5");
    sheet.set("HF-040", "2024-04", "opening_stock", "1,046");
    // A month that is none.
    sheet.set("HF-036", "2024-02", "month", "2024-13");
    renameAndMove(sheet);
  }

  static void intoPrevention(Sheet sheet) {
    sheet.remove("HF-002", "2025-07");
    sheet.remove("HF-035", "2025-03");
    sheet.remove("HF-035", "2025-04");
    sheet.remove("HF-035", "2025-05");
    sheet.repeat("HF-026", "2025-06", "total_discharges", "250");
    sheet.repeat("HF-010", "2024-09", "site", "Jambali");
    sheet.shift("HF-008", "2025-04", "received_transfer_female", 7);
    sheet.shift("HF-029", "2025-08", "opening_stock", 45);
    sheet.set("HF-013", "2025-02", "new_admissions", "-2");
    sheet.set("HF-030", "2025-09", "received_transfer", "12345678");
    sheet.set("HF-003", "2025-11", "received_transfer", "");
    sheet.set("HF-003", "2025-11", "received_transfer_female", "");
    sheet.set("HF-003", "2025-11", "received_transfer_male", "");
    sheet.set("HF-015", "2024-12", "distributions", "0");
    sheet.set("HF-032", "2024-08", "received_transfer", "1.204");
    sheet.set("HF-038", "2025-10", "new_admissions", "-");
    renameAndMove(sheet);
  }

  private static void renameAndMove(Sheet sheet) {
    // A site gets a new name, one comes under a code that is no district, one reports in odd order.
    for (int month = 1; month <= 12; month++) {
      sheet.set("HF-006", monthOf2025(month), "site", "Foulagolo Centre de Santé");
    }
    sheet.set("HF-025", "2025-03", "area", "XT0210");
    sheet.move("HF-001", "2025-12", "2024-03");
    sheet.move("HF-001", "2025-05", "2025-01");
  }

  private static String monthOf2025(int month) {
    return "2025-" + (month < 10 ? "0" : "") + month;
  }
}
