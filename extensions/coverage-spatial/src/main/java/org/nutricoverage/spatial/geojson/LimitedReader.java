package org.nutricoverage.spatial.geojson;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that refuses to go on behind a number of characters. */
final class LimitedReader extends FilterReader {

  private final long limit;
  private long seen;

  LimitedReader(Reader reader, long limit) {
    super(reader);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(count);
    return count;
  }

  private void count(int more) {
    seen += Math.max(0, more);
    if (seen > limit) {
      throw new InvalidGeoJsonException("the text must have at most " + limit + " characters");
    }
  }
}
