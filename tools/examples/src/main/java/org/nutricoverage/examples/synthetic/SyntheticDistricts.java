package org.nutricoverage.examples.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes the district set that the examples read: 40 sites of 6 districts of an invented country,
 * two programmes, 24 months, and the faults that real data have.
 *
 * <p>The same seed gives the same files, byte for byte. The files in the resources of the examples
 * are those of {@link #SEED}; after a change here they are written anew with
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar \
 *     org.nutricoverage.examples.synthetic.SyntheticDistricts \
 *     tools/examples/src/main/resources/org/nutricoverage/examples/districts
 * }</pre>
 */
public final class SyntheticDistricts {

  /** The seed of the files in the resources. */
  public static final long SEED = 2026;

  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final int MONTHS = 24;

  private SyntheticDistricts() {}

  /**
   * Writes the files into a folder.
   *
   * @param args the folder, and optionally another seed
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: SyntheticDistricts FOLDER [SEED]");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    long seed = args.length == 2 ? Long.parseLong(args[1]) : SEED;
    for (Map.Entry<String, String> file : files(seed).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The files.
   *
   * @param seed any number; the same number gives the same files
   * @return the text of each file by its name
   */
  public static Map<String, String> files(long seed) {
    // One generator a file, so that a change to one leaves the others as they are.
    Sheet treatment = new TreatmentSheet(new Random(seed)).make(FIRST, MONTHS);
    Faults.intoTreatment(treatment);
    Sheet prevention = new PreventionSheet(new Random(seed + 1)).make(FIRST, MONTHS);
    Faults.intoPrevention(prevention);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("population.csv", OtherSheets.population().toCsv());
    files.put("prevention.csv", prevention.toCsv());
    files.put("treatment.csv", treatment.toCsv());
    files.put(
        "adherence.csv", OtherSheets.withOddAnswers(OtherSheets.adherence(new Random(seed + 2))));
    files.put("targets.csv", OtherSheets.targets().toCsv());
    return files;
  }
}
