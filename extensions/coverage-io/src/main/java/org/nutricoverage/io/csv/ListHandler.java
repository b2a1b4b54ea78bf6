package org.nutricoverage.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row, however many they are. */
final class ListHandler extends AbstractBaseCsvCallbackHandler<List<String>> {

  private final List<String> cells = new ArrayList<>();

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    cells.add(new String(buffer, offset, length));
  }

  @Override
  protected List<String> buildRecord() {
    return cells;
  }
}
