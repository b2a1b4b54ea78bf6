package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Puts the tables together, parents before their repeats. */
record TableAssembly(TableReader reader, ExportTable.Settings settings, FindingLog log) {

  private static final int LONGEST_SHEET_NAME = 31;

  SurveyTables of(String parentName, CsvSource source, Map<String, CsvSource> repeats) {
    List<TableReader.Part> parts = new ArrayList<>();
    repeats.forEach((name, repeat) -> parts.add(reader.repeat(name, repeat, log)));
    TableReader.Part root = reader.parent(parentName, source, parts, log);
    Map<String, ExportTable> tables = new LinkedHashMap<>();
    Map<String, TableReader.Part> byName = new LinkedHashMap<>();
    tables.put(parentName, ExportTable.ofForm(root, settings));
    byName.put(parentName, root);
    Set<String> noted = new HashSet<>();
    parts.forEach(part -> TableJoin.noteDuplicates(part, noted, log));
    TableJoin.noteDuplicates(root, noted, log);
    Map<String, TableLink> links = new LinkedHashMap<>();
    List<TableReader.Part> waiting = new ArrayList<>(parts);
    while (!waiting.isEmpty()) {
      TableReader.Part next = nextToJoin(waiting, byName);
      waiting.remove(next);
      String of = parentOf(next, byName, root);
      ExportTable parentTable = Objects.requireNonNull(tables.get(of));
      TableJoin join =
          new TableJoin(
              next,
              Objects.requireNonNull(byName.get(of)),
              parentTable,
              reader.styles(),
              noted,
              log);
      TableJoin.Joined joined = join.join(settings);
      noteEligible(join, joined.table());
      tables.put(next.name(), joined.table());
      byName.put(next.name(), next);
      links.put(next.name(), joined.link());
    }
    List<TableLink> inOrder =
        repeats.keySet().stream().map(name -> Objects.requireNonNull(links.get(name))).toList();
    return new SurveyTables(tables, inOrder, log.findings());
  }

  private static TableReader.Part nextToJoin(
      List<TableReader.Part> waiting, Map<String, TableReader.Part> done) {
    for (TableReader.Part part : waiting) {
      Optional<String> named = TableJoin.firstParentName(part);
      if (named.isEmpty() || known(named.get(), done).isPresent()) {
        return part;
      }
    }
    return waiting.get(0);
  }

  private String parentOf(
      TableReader.Part repeat, Map<String, TableReader.Part> done, TableReader.Part root) {
    Optional<String> named = TableJoin.firstParentName(repeat);
    if (named.isEmpty() || reader.hasDeclaredLink()) {
      return root.name();
    }
    return known(named.get(), done)
        .orElseThrow(() ->
            new UnusableCsvException(
                "the rows of "
                    + repeat.data().name()
                    + " name "
                    + Quoted.of(named.get())
                    + " as their parent table, which is not among "
                    + String.join(", ", done.keySet())
                    + "; give that table, or give its name with it"));
  }

  private static Optional<String> known(String named, Map<String, TableReader.Part> done) {
    return done.keySet().stream().filter(name -> isName(name, named)).findFirst();
  }

  /** Sheets have no slash in their names, and not more than 31 characters. */
  private static boolean isName(String name, String named) {
    String plain = plain(name);
    String plainNamed = plain(named);
    return plain.equals(plainNamed)
        || (plainNamed.length() == LONGEST_SHEET_NAME && plain.startsWith(plainNamed));
  }

  private static String plain(String name) {
    return name.replace('/', '_').replace('.', '_').replace(' ', '_');
  }

  private void noteEligible(TableJoin join, ExportTable repeat) {
    Optional<FoundColumn> enrolled = repeat.find(SurveyField.ENROLLED);
    Optional<FoundColumn> planned = repeat.find(SurveyField.PLANNED_ON_CARD);
    boolean isOfPeople =
        enrolled.or(() -> planned).filter(found -> found.table().equals(repeat)).isPresent();
    Optional<CsvColumn> stated =
        repeat
            .find(SurveyField.ELIGIBLE_IN_HOUSEHOLD)
            .filter(found -> repeat.parent().filter(found.table()::equals).isPresent())
            .map(FoundColumn::column);
    if (isOfPeople && stated.isPresent()) {
      join.checkEligible(stated.get(), repeat);
    }
  }
}
