package org.nutricoverage.survey.calibration;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The known totals cannot be reached with the rows at hand: they contradict one another or the
 * sample, or the iterations did not arrive.
 *
 * <p>The message says why. Where totals were missed it names each auxiliary with the total wanted,
 * the total reached and the misfit between them.
 *
 * @since 0.1.0
 */
public final class CalibrationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<Misfit> misfits;

  CalibrationException(String message, List<Misfit> misfits) {
    super(
        misfits.isEmpty()
            ? message
            : message
                + ": "
                + misfits.stream().map(Misfit::toString).collect(Collectors.joining("; ")));
    this.misfits = List.copyOf(misfits);
  }

  /**
   * How far each total was missed.
   *
   * @return one misfit for each auxiliary, in the order of {@link Calibration#auxiliaries()}; none
   *     if the calibration was found impossible before any weight was changed
   */
  public List<Misfit> misfits() {
    return misfits;
  }

  /**
   * A known total and what came of it.
   *
   * @param auxiliary the auxiliary with its wanted total
   * @param reachedTotal the total of the weights that came nearest, in the unit of the wanted one
   * @since 0.1.0
   */
  public record Misfit(Auxiliary auxiliary, double reachedTotal) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The total that was wanted.
     *
     * @return the total of the auxiliary
     */
    public double wantedTotal() {
      return auxiliary.total();
    }

    /**
     * What is missing or too much.
     *
     * @return reached minus wanted total
     */
    public double misfit() {
      return reachedTotal - auxiliary.total();
    }

    /** Returns label, wanted total, reached total and misfit on one line. */
    @Override
    public String toString() {
      return auxiliary.label()
          + " wanted "
          + Checks.shown(wantedTotal())
          + ", reached "
          + Checks.shown(reachedTotal)
          + ", misfit "
          + Checks.shown(misfit());
    }
  }
}
