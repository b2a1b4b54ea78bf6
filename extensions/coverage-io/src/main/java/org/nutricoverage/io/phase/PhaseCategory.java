package org.nutricoverage.io.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The people of an analysis: all of them, those in one phase, or those in phase 3 or worse.
 *
 * @since 0.1.0
 */
public enum PhaseCategory {
  /** All people who were analysed. */
  ALL("all", "all phases"),
  /** Phase 1, minimal. */
  PHASE_1("1", "phase 1 (minimal)"),
  /** Phase 2, stressed. */
  PHASE_2("2", "phase 2 (stressed)"),
  /** Phase 3, crisis. */
  PHASE_3("3", "phase 3 (crisis)"),
  /** Phase 4, emergency. */
  PHASE_4("4", "phase 4 (emergency)"),
  /** Phase 5, catastrophe or famine. */
  PHASE_5("5", "phase 5 (catastrophe or famine)"),
  /** Phases 3, 4 and 5 together, as the file states their number. */
  PHASE_3_OR_WORSE("3+", "phase 3 or worse");

  static final List<PhaseCategory> SINGLE = List.of(PHASE_1, PHASE_2, PHASE_3, PHASE_4, PHASE_5);
  static final List<PhaseCategory> THREE_TO_FIVE = List.of(PHASE_3, PHASE_4, PHASE_5);

  private final String code;
  private final String label;

  PhaseCategory(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The code of the files.
   *
   * @return {@code all}, {@code 1} to {@code 5}, or {@code 3+}
   */
  public String code() {
    return code;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code phase 3 (crisis)}
   */
  public String label() {
    return label;
  }

  static Optional<PhaseCategory> find(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(category -> category.code.equals(lower)).findFirst();
  }
}
