package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the columns of one table are addressed: by the question, with as many groups as needed. */
final class HeaderNames {

  static final String ID = "_id";
  static final String UUID = "_uuid";
  static final String INDEX = "_index";
  static final String PARENT_INDEX = "_parent_index";
  static final String PARENT_TABLE = "_parent_table_name";
  static final String COUNT = "_count";

  private static final int LEAST_GROUP = 4;

  private HeaderNames() {}

  static String path(String header) {
    return header.replace('.', '/');
  }

  /** Whether a name, with some or all of its groups, is that of a header. */
  static boolean matches(String header, String name) {
    String path = path(header);
    String wanted = path(name);
    if (wanted.startsWith("/")) {
      return path.equals(wanted.substring(1));
    }
    return path.equals(wanted) || path.endsWith("/" + wanted);
  }

  /** Whether a header is a name with its groups before it and nothing between them. */
  static boolean endsRunTogether(String header, String name) {
    return header.length() >= name.length() + LEAST_GROUP
        && header.endsWith(name)
        && header.indexOf('/') < 0
        && header.indexOf('.') < 0
        && name.indexOf('/') < 0
        && name.indexOf('.') < 0
        && Character.isLetter(header.charAt(0))
        && Character.isLetterOrDigit(header.charAt(header.length() - name.length() - 1));
  }

  /** Whether a header is the column of a choice of a question. */
  static boolean isChoice(String header, String question) {
    String path = path(header);
    int last = path.lastIndexOf('/');
    return last > 0 && last < path.length() - 1 && matches(path.substring(0, last), question);
  }

  static String lastPart(String header) {
    String path = path(header);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The headers that a map asks for. */
  static Set<String> wanted(List<String> headers, ColumnMap map) {
    Set<String> wanted = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (SurveyField field : SurveyField.values()) {
      List<String> ofField = map.names(field);
      names.addAll(ofField);
      for (String name : ofField) {
        headers.stream().filter(h -> endsRunTogether(h, withoutTable(name))).forEach(wanted::add);
      }
    }
    names.addAll(map.kept());
    names.addAll(map.choices());
    for (String header : headers) {
      if (names.stream().anyMatch(name -> matches(header, withoutTable(name)))
          || map.choices().stream().anyMatch(name -> isChoice(header, withoutTable(name)))) {
        wanted.add(header);
      }
    }
    return wanted;
  }

  static String withoutTable(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The group that all questions of a table are in, with {@code /}; empty if there is none. */
  static String commonGroup(List<String> headers) {
    String common = null;
    for (String header : headers) {
      if (header.startsWith("_") || header.isEmpty()) {
        continue;
      }
      String path = path(header);
      String group = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
      common = common == null ? group : sharedGroup(common, group);
    }
    return common == null ? "" : common;
  }

  private static String sharedGroup(String one, String other) {
    String shared = one;
    while (!shared.isEmpty() && !other.equals(shared) && !other.startsWith(shared + "/")) {
      shared = shared.substring(0, Math.max(shared.lastIndexOf('/'), 0));
    }
    return shared;
  }
}
