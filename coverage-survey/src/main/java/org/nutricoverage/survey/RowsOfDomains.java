package org.nutricoverage.survey;

import org.jspecify.annotations.Nullable;

/** The rows of each domain, in the order of the sample. */
final class RowsOfDomains {

  private final int @Nullable [] rows;
  private final int[] starts;

  private RowsOfDomains(int @Nullable [] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  static RowsOfDomains of(int count, int @Nullable [] codes, int domains) {
    int[] starts = new int[domains + 1];
    if (codes == null) {
      starts[domains] = count;
      return new RowsOfDomains(null, starts);
    }
    for (int code : codes) {
      if (code >= 0) {
        starts[code + 1]++;
      }
    }
    for (int domain = 0; domain < domains; domain++) {
      starts[domain + 1] += starts[domain];
    }
    int[] next = starts.clone();
    int[] rows = new int[starts[domains]];
    for (int row = 0; row < count; row++) {
      if (codes[row] >= 0) {
        rows[next[codes[row]]++] = row;
      }
    }
    return new RowsOfDomains(rows, starts);
  }

  int start(int domain) {
    return starts[domain];
  }

  int end(int domain) {
    return starts[domain + 1];
  }

  int row(int place) {
    return rows == null ? place : rows[place];
  }
}
