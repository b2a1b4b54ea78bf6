package org.nutricoverage.survey;

import java.util.Comparator;

/** Orders labels as people do: runs of digits by their number, so that 9 comes before 10. */
final class NaturalOrder {

  static final Comparator<String> LABELS = NaturalOrder::compare;

  private NaturalOrder() {}

  private static int compare(String first, String second) {
    int i = 0;
    int j = 0;
    while (i < first.length() && j < second.length()) {
      if (isDigit(first.charAt(i)) && isDigit(second.charAt(j))) {
        int endOfFirst = endOfDigits(first, i);
        int endOfSecond = endOfDigits(second, j);
        int order = compareDigits(first.substring(i, endOfFirst), second.substring(j, endOfSecond));
        if (order != 0) {
          return order;
        }
        i = endOfFirst;
        j = endOfSecond;
      } else {
        int order = Character.compare(first.charAt(i), second.charAt(j));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    int order = Integer.compare(first.length() - i, second.length() - j);
    return order != 0 ? order : first.compareTo(second);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareDigits(String first, String second) {
    String one = withoutZeros(first);
    String other = withoutZeros(second);
    int order = Integer.compare(one.length(), other.length());
    return order != 0 ? order : one.compareTo(other);
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
